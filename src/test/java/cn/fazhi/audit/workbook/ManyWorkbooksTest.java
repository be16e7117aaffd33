package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyWorkbooksTest {

    private static final Checklist CHECKLIST = SampleChecklist.checklist();

    @TempDir
    private Path folder;

    @Test
    void sixtyReportsAreOneWorkbook() throws Exception {
        List<Path> files = AuditWorkbook.writeAll(reports(60), CHECKLIST, Samples.STAMP, Samples.TOPICS, folder);
        assertThat(files).containsExactly(folder.resolve("审核表.xlsx"));
        try (OpenedBook book = new OpenedBook(files.get(0))) {
            assertThat(book.book().getNumberOfSheets()).isEqualTo(65);
        }
    }

    @Test
    void sixtyOneReportsAreAWorkbookEachAndASummary() throws Exception {
        List<Path> files = AuditWorkbook.writeAll(reports(61), CHECKLIST, Samples.STAMP, Samples.TOPICS, folder);
        assertThat(files).hasSize(62).doesNotHaveDuplicates().allMatch(Files::isRegularFile);
        assertThat(files.get(61)).isEqualTo(folder.resolve("汇总.xlsx"));
        try (var made = Files.walk(folder)) {
            assertThat(made.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(files);
        }
        try (OpenedBook book = new OpenedBook(folder.resolve("审核表").resolve("第7镇2023.xlsx"))) {
            assertThat(book.book().getNumberOfSheets()).isEqualTo(4);
            assertThat(OpenedBook.shown(book.report("第7镇", "总分", "最终得分"))).isEqualTo("95");
        }
        try (OpenedBook book = new OpenedBook(folder.resolve("汇总.xlsx"))) {
            assertThat(book.summary("第7镇", "总分").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(OpenedBook.shown(book.summary("第7镇", "总分"))).isEqualTo("95");
            assertThat(OpenedBook.shown(book.summary("第7镇", "主要失分"))).isEqualTo("D2 集体学法次数－5分");
            assertThat(OpenedBook.shown(book.summary("第5镇", "名次"))).isEqualTo("1");
            // Of 61 reports every third and no other has 95: 41 are better.
            assertThat(OpenedBook.shown(book.summary("第7镇", "名次"))).isEqualTo("42");
            String link = book.summary("第7镇", "单位").getHyperlink().getAddress();
            assertThat(folder.resolve(java.net.URI.create(link).getPath())).isRegularFile();
            assertThat(book.sheet("汇总").getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "失分单位数", "D2"))).isEqualTo("20");
            assertThat(book.book().getSheet("数据核对")).isNull();
        }
    }

    @Test
    void twoReportsOfOneUnitAndYearKeepAFileEach() throws Exception {
        ManyWorkbooks many = new ManyWorkbooks(CHECKLIST, Samples.STAMP, Samples.TOPICS, folder);
        many.add(Samples.good());
        many.add(Samples.good());
        many.add(Samples.batch().get(4));
        List<Path> files = many.finish();
        assertThat(files)
                .extracting(f -> folder.relativize(f).toString())
                .containsExactly("审核表/柳河镇2023.xlsx", "审核表/柳河镇2023(2).xlsx", "汇总.xlsx");
        try (OpenedBook book = new OpenedBook(files.get(2))) {
            assertThat(book.sheet("汇总").getRow(5).getCell(18).getStringCellValue())
                    .startsWith("这是一份会议通知");
        }
    }

    @Test
    void aBatchOfRefusalsIsStillAWorkbook() throws Exception {
        List<Outcome> refused = List.of(new Outcome.Refused("空.txt", "00", "文件是空的，未审核。请重新报送。"));
        List<Path> files = AuditWorkbook.writeAll(refused, CHECKLIST, Samples.STAMP, Samples.TOPICS, folder);
        try (OpenedBook book = new OpenedBook(files.get(0))) {
            assertThat(book.sheet("汇总").getRow(3).getCell(18).getStringCellValue())
                    .isEqualTo("文件是空的，未审核。请重新报送。");
            assertThat(OpenedBook.shown(book.cell("热力图", 2, 0, "失分单位数", "D2"))).isEqualTo("0");
        }
    }

    /** Reports 第1镇, 第2镇 …; the first and every third after it loses 5 points, the second and every third after it none … */
    private static List<Outcome> reports(int number) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            SampleReport report = new SampleReport(i + ".docx", "第" + i + "镇", "镇", 2023);
            boolean weak = i % 3 == 1 && i > 1;
            if (weak) {
                report.item("D2", State.部分符合, 2, "只有笼统表述。");
            }
            outcomes.add(weak ? report.scored(95, 0, 95, "优秀", "通过") : report.scored(100, 0, 100, "优秀", "通过"));
        }
        return outcomes;
    }
}
