package cn.fazhi.audit.document;

import static cn.fazhi.audit.document.DocxFile.cell;
import static cn.fazhi.audit.document.DocxFile.hiddenRun;
import static cn.fazhi.audit.document.DocxFile.paragraph;
import static cn.fazhi.audit.document.DocxFile.row;
import static cn.fazhi.audit.document.DocxFile.run;
import static cn.fazhi.audit.document.DocxFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.Paragraph.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.junit.jupiter.api.Test;

class DocxTextTest {

    @Test
    void paragraphsAreTrimmedNumberedAndJoinedAndEmptyOnesAreDropped() throws UnreadableException {
        Document document = new DocumentReader()
                .read("云溪镇.docx", DocxFile.of("\u3000\u3000云溪镇 2023年报告\u00A0", " \u200B\u3000", "\uFEFF一是 学法。\u200B"));
        assertThat(document.source()).isEqualTo("云溪镇.docx");
        assertThat(document.sha256()).matches("[0-9a-f]{64}");
        assertThat(document.text()).isEqualTo("云溪镇 2023年报告\n一是 学法。");
        assertThat(document.paragraphs())
                .containsExactly(new Paragraph(1, 0, 11, Kind.TEXT), new Paragraph(2, 12, 18, Kind.TEXT));
        assertThat(document.textOf(document.paragraphs().get(1))).isEqualTo("一是 学法。");
    }

    @Test
    void softBreaksMakeParagraphsAndTabsStay() throws UnreadableException {
        String xml =
                "<w:r><w:t>前</w:t><w:br/><w:t>后</w:t><w:tab/><w:t>列</w:t><w:br w:type=\"page\"/><w:t>新页</w:t><w:cr/></w:r>";
        assertThat(read(paragraph(xml))).isEqualTo("前\n后\t列\n新页");
    }

    @Test
    void whatMerelyWrapsTextIsReadInOrder() throws UnreadableException {
        String xml = paragraph(run("甲") + "<w:hyperlink r:id=\"x\">" + run("乙") + "</w:hyperlink><w:smartTag>"
                        + run("丙")
                        + "</w:smartTag><w:ins w:id=\"1\">" + run("丁")
                        + "</w:ins><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr>"
                        + "<w:sdtContent>" + run("戊") + "</w:sdtContent></w:sdt><w:moveTo w:id=\"2\">" + run("己")
                        + "</w:moveTo><w:fldSimple w:instr=\"DATE\">" + run("庚") + "</w:fldSimple>")
                + "<w:sdt><w:sdtContent>" + paragraph(run("辛")) + "</w:sdtContent></w:sdt>";
        assertThat(read(xml)).isEqualTo("甲乙丙丁戊己庚\n辛");
    }

    @Test
    void trackedDeletionsAreNotRead() throws UnreadableException {
        String xml = paragraph(run("开展普法")
                + "<w:del w:id=\"1\"><w:r><w:delText>30</w:delText><w:t>30</w:t></w:r></w:del>" + "<w:ins w:id=\"2\">"
                + run("3") + "</w:ins>" + run("场") + "<w:moveFrom w:id=\"3\">" + run("移走") + "</w:moveFrom>");
        assertThat(read(xml)).isEqualTo("开展普法3场");
    }

    @Test
    void aDeletedParagraphMarkJoinsTwoParagraphs() throws UnreadableException {
        String xml = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("前半句，") + "</w:p>"
                + paragraph(run("后半句。"));
        assertThat(read(xml)).isEqualTo("前半句，后半句。");
    }

    @Test
    void formattingOfTheTimeBeforeAChangeIsNotTheFormattingNow() throws UnreadableException {
        String xml =
                "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr></w:pPrChange></w:pPr>"
                        + "<w:r><w:rPr><w:rPrChange w:id=\"3\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>看得见</w:t></w:r></w:p>"
                        + paragraph(run("下一段"));
        assertThat(read(xml)).isEqualTo("看得见\n下一段");
    }

    @Test
    void hiddenTextIsNotReadWhetherHiddenByItselfOrByAStyle() throws UnreadableException {
        DocxFile file = new DocxFile()
                .style("Note", "", "<w:rPr><w:vanish/></w:rPr>")
                .style("SubNote", "Note", "")
                .style("Shown", "Note", "<w:rPr><w:vanish w:val=\"0\"/></w:rPr>");
        file.body(
                paragraph(run("甲") + hiddenRun("藏") + "<w:r><w:rPr><w:rStyle w:val=\"Note\"/></w:rPr><w:t>藏</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>乙</w:t></w:r>"));
        file.styled("SubNote", "藏").styled("Shown", "丙");
        assertThat(new DocumentReader().read("a", file.bytes()).text()).isEqualTo("甲乙\n丙");
    }

    @Test
    void fieldInstructionsAreNotReadAndTheirResultsAre() throws UnreadableException {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String nested = begin + run("域代码") + separate + run("内层结果") + end;
        String xml = paragraph(run("第") + begin + "<w:r><w:instrText> PAGE </w:instrText></w:r>" + nested + separate
                        + run("3") + end + run("页"))
                + paragraph(begin + run("没有结尾的域"))
                + paragraph(run("下一段"));
        assertThat(read(xml)).isEqualTo("第3页\n下一段");
    }

    @Test
    void textBoxesAndFallbacksAreNotBodyText() throws UnreadableException {
        String box = "<w:txbxContent>" + paragraph(run("框内")) + "</w:txbxContent>";
        String xml = paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                + run("框外") + "<w:r><w:ruby><w:rt>" + run("pīn") + "</w:rt><w:rubyBase>" + run("拼")
                + "</w:rubyBase></w:ruby></w:r>");
        assertThat(read(xml)).isEqualTo("框外拼");
    }

    @Test
    void linesOfATableOfContentsAreNotRead() throws UnreadableException {
        DocxFile file = new DocxFile()
                .style("toc 1", "", "")
                .styled("toc 1", "一、主要做法\t1")
                .text("一、主要做法");
        assertThat(new DocumentReader().read("a", file.bytes()).text()).isEqualTo("一、主要做法");
    }

    @Test
    void aTableIsReadRowByRowInItsPlace() throws UnreadableException {
        String xml = paragraph(run("表前"))
                + table(row(cell("事项", ""), cell("次数")), row(cell("普法", "宣传"), cell(" 4 ")), row(cell(""), cell("")))
                + paragraph(run("表后"));
        Document document =
                new DocumentReader().read("a", new DocxFile().body(xml).bytes());
        assertThat(document.text()).isEqualTo("表前\n事项 | 次数\n普法 宣传 | 4\n表后");
        assertThat(document.paragraphs())
                .extracting(Paragraph::kind)
                .containsExactly(Kind.TEXT, Kind.TABLE_ROW, Kind.TABLE_ROW, Kind.TEXT);
    }

    @Test
    void mergedCellsAreReadOnceAndDeletedRowsNotAtAll() throws UnreadableException {
        String first = "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph(run("学法")) + "</w:tc>";
        String rest = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + paragraph(run("学法")) + "</w:tc>";
        String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph(run("合计 5 次")) + "</w:tc>";
        String gone = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("删") + cell("删") + "</w:tr>";
        assertThat(read(table(row(first, cell("2 次")), row(rest, cell("3 次")), gone, row(wide))))
                .isEqualTo("学法 | 2 次\n3 次\n合计 5 次");
    }

    @Test
    void aTableInsideACellIsReadWithTheCell() throws UnreadableException {
        String inner = "<w:tc>" + table(row(cell("内一"), cell("内二"))) + paragraph("") + "</w:tc>";
        assertThat(read(table(row(inner, cell("外"))))).isEqualTo("内一 | 内二 | 外");
    }

    @Test
    void aFrameAroundTheWholeReportIsNoRow() throws UnreadableException {
        Document document = new DocumentReader()
                .read(
                        "a",
                        new DocxFile()
                                .body(table(row(cell("标题", "一、做法", "正文。"))))
                                .bytes());
        assertThat(document.text()).isEqualTo("标题\n一、做法\n正文。");
        assertThat(document.paragraphs()).extracting(Paragraph::kind).containsOnly(Kind.TEXT);
    }

    @Test
    void aFileThatPoiWroteIsReadWithoutItsHeaderFooterAndFootnote() throws UnreadableException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("云溪镇报告");
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉");
            word.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页脚");

            XWPFFootnote note = word.createFootnote();
            note.createParagraph().createRun().setText("脚注");
            word.getParagraphs().get(0).addFootnoteReference(note);
            word.write(out);
        }
        assertThat(new DocumentReader().read("a", out.toByteArray()).text()).isEqualTo("云溪镇报告");
    }

    private static String read(String body) throws UnreadableException {
        return new DocumentReader()
                .read("报告.docx", new DocxFile().body(body).bytes())
                .text();
    }
}
