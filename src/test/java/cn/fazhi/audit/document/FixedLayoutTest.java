package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on pages comes back as the paragraphs that were set, from a PDF as from an OFD. */
class FixedLayoutTest {

    private static final String LONG = "青石镇坚持把依法办事贯穿各项工作，全年开展普法宣传活动28场次，发放宣传资料8600余份，受教育群众2.1万人次，"
            + "排查受理矛盾纠纷213件，调解成功209件，成功率98.1%，没有发生因调解不及时引起的案件，群众对此普遍满意。";
    private static final String OTHER =
            "镇党委理论学习中心组集体学法6次，先后学习宪法、《行政处罚法》和《信访工作条例》，" + "班子成员结合农村土地管理谈了认识，镇村干部260人次参加培训，效果良好，各方面都有收获。";

    enum Format {
        PDF(PdfFile::of),
        OFD(OfdFile::of);

        private final Function<List<Typesetter.Sheet>, byte[]> writer;

        Format(Function<List<Typesetter.Sheet>, byte[]> writer) {
            this.writer = writer;
        }

        Document read(Typesetter page) {
            try {
                return new DocumentReader().read("报告", writer.apply(page.sheets()));
            } catch (UnreadableException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }

        List<String> paragraphs(Typesetter page) {
            return read(page).text().lines().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportComesBackParagraphByParagraph(Format format) {
        Typesetter page = new Typesetter().footer("— # —");
        page.centred("青石镇2023年法治政府建设年度报告", 22).paragraph("中共丰禾县委全面依法治县委员会办公室：", 0);
        page.paragraph(LONG)
                .paragraph("一、主要举措和成效")
                .paragraph("（一）加强学习")
                .paragraph(OTHER)
                .paragraph("（二）普法宣传");
        for (int i = 0; i < 8; i++) {
            page.paragraph(i + "号村：" + LONG);
        }
        page.signed("青石镇人民政府").signed("2024年1月19日");
        assertThat(page.sheets()).hasSizeGreaterThan(2);
        List<String> read = format.paragraphs(page);
        assertThat(read.subList(0, 7))
                .containsExactly(
                        "青石镇2023年法治政府建设年度报告", "中共丰禾县委全面依法治县委员会办公室：", LONG, "一、主要举措和成效", "（一）加强学习", OTHER, "（二）普法宣传");
        for (int i = 0; i < 8; i++) {
            assertThat(read.get(7 + i)).isEqualTo(i + "号村：" + LONG);
        }
        assertThat(read.subList(15, read.size())).containsExactly("青石镇人民政府", "2024年1月19日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"— # —", "-#-", "#", "第#页 共9页", "第 # 页", "#/9", "·#·", "Page # of 9", "－ # －"})
    void pageNumbersAreNoText(String footer) {
        Typesetter page = new Typesetter().footer(footer).paragraph(LONG).paragraph(OTHER);
        assertThat(Format.PDF.paragraphs(page)).containsExactly(LONG, OTHER);
        assertThat(Format.OFD.paragraphs(page)).containsExactly(LONG, OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void numbersThatAreNoPageNumbersStay(Format format) {
        Typesetter page = new Typesetter().paragraph(LONG).paragraph("213").paragraph(OTHER);
        assertThat(format.paragraphs(page)).containsExactly(LONG, "213", OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void headersThatPagesRepeatAreNoText(Format format) {
        Typesetter page = new Typesetter().header("青石镇2023年法治政府建设年度报告").footer("青石镇司法所 第#页");
        for (int i = 0; i < 12; i++) {
            page.paragraph(i % 2 == 0 ? LONG : OTHER);
        }
        assertThat(page.sheets()).hasSizeGreaterThan(2);
        assertThat(format.paragraphs(page)).hasSize(12).containsOnly(LONG, OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void textWithoutIndentIsPartedByItsShortLastLines(Format format) {
        Typesetter page = new Typesetter()
                .size(12, 20)
                .indent(0)
                .ragged()
                .paragraph(LONG)
                .paragraph(OTHER)
                .paragraph("一、问题");
        assertThat(format.paragraphs(page)).containsExactly(LONG, OTHER, "一、问题");
    }

    @ParameterizedTest
    @EnumSource
    void aFullLastLineEndsAParagraphWhereTheNextIsIndented(Format format) {
        String full = "青".repeat(25) + "石".repeat(26) + "。";
        Typesetter page = new Typesetter()
                .size(16, 28)
                .paragraph(full)
                .paragraph(LONG)
                .paragraph(full)
                .paragraph(OTHER);
        assertThat(format.paragraphs(page)).containsExactly(full, LONG, full, OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void aLargerGapEndsAParagraph(Format format) {
        String full = "青".repeat(27) + "石".repeat(26) + "。";
        Typesetter page = new Typesetter().size(16, 28).indent(0);
        page.paragraph(full).skip(14).paragraph(full).skip(14).paragraph(LONG);
        assertThat(format.paragraphs(page)).containsExactly(full, full, LONG);
    }

    @ParameterizedTest
    @EnumSource
    void aTitleOverTwoLinesIsOneAndStaysApartFromTheText(Format format) {
        String title = "青石镇人民政府关于2023年度推进法治政府建设工作情况的报告";
        Typesetter page = new Typesetter().centred(title, 22).paragraph(LONG);
        assertThat(format.paragraphs(page)).containsExactly(title, LONG);
        Typesetter two = new Typesetter()
                .centred("青石镇人民政府", 22)
                .centred("2023年度法治政府建设报告", 22)
                .paragraph(LONG);
        assertThat(format.paragraphs(two)).containsExactly("青石镇人民政府", "2023年度法治政府建设报告", LONG);
    }

    @ParameterizedTest
    @EnumSource
    void aParagraphGoesOnOverThePage(Format format) {
        Typesetter page = new Typesetter().header("年度报告").footer("— # —");
        String veryLong = (LONG + OTHER).repeat(6);
        page.paragraph(veryLong).paragraph(OTHER);
        assertThat(page.sheets()).hasSizeGreaterThan(1);
        assertThat(format.paragraphs(page)).containsExactly(veryLong, OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreReadRowByRow(Format format) {
        Typesetter page = new Typesetter().paragraph(LONG).skip(10);
        page.row(List.of("项目", "数量", "备注"))
                .row(List.of("领导班子集体学法次数（次）", "6", "宪法等"))
                .row(List.of("普法宣传（场）", "32", "不含村"));
        Document read = format.read(page.skip(10).paragraph(OTHER));
        assertThat(read.text().lines())
                .containsExactly(LONG, "项目 | 数量 | 备注", "领导班子集体学法次数（次） | 6 | 宪法等", "普法宣传（场） | 32 | 不含村", OTHER);
        assertThat(read.paragraphs().stream().map(Paragraph::kind))
                .containsExactly(
                        Paragraph.Kind.TEXT,
                        Paragraph.Kind.TABLE_ROW,
                        Paragraph.Kind.TABLE_ROW,
                        Paragraph.Kind.TABLE_ROW,
                        Paragraph.Kind.TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void aHeadingRowRepeatedOnTheNextPageIsReadOnce(Format format) {
        Typesetter page = new Typesetter().row(List.of("项目", "数量")).row(List.of("学法", "6"));
        page.newPage().row(List.of("项目", "数量")).row(List.of("普法", "32"));
        assertThat(format.paragraphs(page)).containsExactly("项目 | 数量", "学法 | 6", "普法 | 32");
    }

    @ParameterizedTest
    @EnumSource
    void columnsWithoutBordersAreRowsToo(Format format) {
        Typesetter page = new Typesetter()
                .paragraph(LONG)
                .columns("项目", "数量")
                .columns("学法", "6次")
                .columns("普法", "32场");
        assertThat(format.paragraphs(page)).containsExactly(LONG, "项目 | 数量", "学法 | 6次", "普法 | 32场");
    }

    @ParameterizedTest
    @EnumSource
    void footnotesAndTheirMarksAreLeftOut(Format format) {
        Typesetter page = new Typesetter().footer("— # —").paragraph(LONG).paragraph("全年组织考试4次");
        page.beside("1", page.end(), 8, 5.5).beside("，参加92人。", page.end(), 16, 0);
        page.note("1 含补考99次，由县里组织。", 9).paragraph(OTHER);
        assertThat(format.paragraphs(page)).containsExactly(LONG, "全年组织考试4次，参加92人。", OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void raisedCharactersWithoutANoteStay(Format format) {
        Typesetter page = new Typesetter().paragraph(LONG).paragraph("新建广场500m");
        page.beside("2", page.end(), 8, 5.5).paragraph(OTHER);
        assertThat(format.paragraphs(page)).containsExactly(LONG, "新建广场500m2", OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void wordsStruckOutAreLeftOut(Format format) {
        Typesetter page = new Typesetter().paragraph(LONG).paragraph("全年学法");
        double from = page.end();
        page.beside("52", from, 16, 0)
                .rule(from, page.end(), 5)
                .beside("次", page.end(), 16, 0)
                .paragraph(OTHER);
        assertThat(format.paragraphs(page)).containsExactly(LONG, "全年学法次", OTHER);
    }

    @Test
    void radicalsThatLookLikeCharactersAreReadAsCharacters() {
        Typesetter page = new Typesetter().paragraph("⻘⽯镇⼈⺠政府⾛访农⼾20⼾");
        assertThat(Format.OFD.paragraphs(page)).containsExactly("青石镇人民政府走访农户20户");
    }

    @ParameterizedTest
    @EnumSource
    void lettersDrawnTwiceToLookBoldAreReadOnce(Format format) {
        Typesetter page = new Typesetter().paragraph("主要成效");
        page.beside("主要成效", 79 + 32.5, 16, 0).paragraph("人人学法，户户守法");
        assertThat(format.paragraphs(page)).containsExactly("主要成效", "人人学法，户户守法");
    }
}
