package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.cli.Correction;
import cn.fazhi.audit.desk.access.Accounts;
import cn.fazhi.audit.desk.access.Role;
import cn.fazhi.audit.document.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A report's way through the desk, in Chromium: uploaded, returned, filled in by its township, sent again and passed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopInBrowserTest {

    private static final String UNIT = "桐坪镇";
    private static final String SENDER = "桐坪镇报送员";
    private static final String OTHER = "云岭镇";

    /** Columns of the checklist, from 0. */
    private static final int ITEM = 1;

    private static final int CLAIM = 7;
    private static final int NEW_WORDS = 8;
    private static final int EXPLANATION = 9;
    private static final int PERSON = 10;
    private static final int DONE = 11;

    @TempDir
    static Path folder;

    private static AtTheDesk desk;
    private static Browser wang;
    private static Browser township;

    @BeforeAll
    static void twoSitDown() throws Exception {
        Browser.assumeThere();
        Path data = folder.resolve("档案");
        Files.createDirectories(data);
        Accounts accounts = new Accounts(data);
        accounts.add(AtTheDesk.LEADER, EnumSet.of(Role.LEADER), "", AtTheDesk.PASSWORD);
        accounts.add(AtTheDesk.INSPECTOR, EnumSet.of(Role.INSPECTOR), "", AtTheDesk.PASSWORD);
        accounts.add(SENDER, EnumSet.of(Role.TOWNSHIP), UNIT, AtTheDesk.PASSWORD);
        desk = AtTheDesk.open(data, List.of(AtTheDesk.RULES));
        wang = Browser.of(desk, AtTheDesk.INSPECTOR);
        township = Browser.of(desk, SENDER);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            wang.close();
            township.close();
            desk.close();
        }
    }

    private static Path sample(String unit) throws Exception {
        try (var all = Files.list(AtTheDesk.SAMPLES)) {
            return all.filter(one -> one.getFileName().toString().startsWith(unit))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void audit() {
        wang.menu("批次");
        wang.press("2020年度");
        wang.press("开始审核");
        wang.until("新审核");
    }

    @Test
    @Order(1)
    void aTownshipChecksItsReportAndHandsItIn() throws Exception {
        wang.menu("批次");
        wang.type("name", "2020年度");
        wang.type("year", "2020");
        wang.press("新建");
        wang.find("#files").sendKeys(sample(OTHER).toString());
        wang.press("上传");
        wang.until("已上传 1 / 1 个文件");
        township.open("/self");
        township.look("self");
        WebElement check = township.find("form[action='/self/check']");
        check.findElement(By.name("report")).sendKeys(sample(UNIT).toString());
        township.press(check.findElement(By.tagName("button")));
        township.until("没有保存，也没有报送");
        township.says("77 分", "A3");
        township.look("self-check");
        wang.menu("批次");
        wang.press("2020年度");

        assertThat(wang.words()).doesNotContain(UNIT);
        township.open("/self");
        WebElement submit = township.find("form[action='/self/submit']");
        submit.findElement(By.name("report")).sendKeys(sample(UNIT).toString());
        township.press(submit.findElement(By.tagName("button")));
        township.yes();
        township.until("第1次");
    }

    @Test
    @Order(2)
    void itIsAuditedAndGoesBackWithItsList() throws Exception {
        audit();
        wang.says(UNIT, "退回重报");
        wang.press("退回");
        wang.look("returns-batch");
        wang.script("document.querySelector('input[name=deadline]').value='2099-04-10'");
        wang.type("signer", "云岭县司法局");
        wang.press("预览");
        wang.says(UNIT, "A3");
        assertThat(wang.words()).doesNotContain(OTHER);
        wang.look("returns-preview");
        wang.press("退回这 1 个单位");
        wang.until("2099-04-10");
        wang.look("returns-issued");
        wang.open("/");
        wang.says("退回未回复", UNIT);
    }

    @Test
    @Order(3)
    void theTownshipFillsTheListInAndSendsItWithANewReport() throws Exception {
        Caller caller = desk.person(SENDER);
        township.open("/self");
        township.says("已退回");
        township.look("self-returned");
        String link = township.all(".papers a").stream()
                .filter(one -> one.getText().endsWith("退回整改清单.xlsx"))
                .findFirst()
                .orElseThrow()
                .getDomAttribute("href");
        Caller.Answer list = caller.get(link);
        assertThat(list.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        Path filled = fill(list.bytes());
        Path report = folder.resolve(UNIT + "2020年度报告（修改）.txt");
        Files.writeString(
                report,
                Correction.apply(UNIT, new DocumentReader().read(sample(UNIT)).text()));
        WebElement form = township.find("form[action='/self/replies/preview']");
        form.findElement(By.name("checklist")).sendKeys(filled.toString());
        form.findElement(By.name("report")).sendKeys(report.toString());
        township.press(form.findElement(By.tagName("button")));
        township.until("可以收的 11 项");
        township.look("self-reply");
        township.press("正式报送");
        township.until("第2次");
    }

    private static Path fill(byte[] list) throws Exception {
        Path filled = folder.resolve("填好的清单.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(list));
                OutputStream out = Files.newOutputStream(filled)) {
            for (Row row : book.getSheetAt(0)) {
                String item = row.getCell(ITEM) == null ? "" : row.getCell(ITEM).toString();
                if (item.matches("(?s)[A-HX]\\d.*")) {
                    String words = Correction.words(UNIT, item.split("\\s")[0]);
                    row.getCell(CLAIM).setCellValue(words.isEmpty() ? "已说明" : "已整改");
                    row.getCell(words.isEmpty() ? EXPLANATION : NEW_WORDS)
                            .setCellValue(words.isEmpty() ? "见台账" : words);
                    row.getCell(PERSON).setCellValue("张三");
                    row.getCell(DONE).setCellValue("2021-03-08");
                }
            }
            book.write(out);
        }
        return filled;
    }

    @Test
    @Order(4)
    void theNewReportPassesAndWhatChangedCanBeSeen() throws Exception {
        audit();
        WebElement row = wang.all("#ranking tbody tr").stream()
                .filter(one -> one.getText().contains(UNIT))
                .findFirst()
                .orElseThrow();
        // Handed in years late, which no correction mends: 2 points short of the full hundred.
        assertThat(row.getText()).contains("第2次").contains("98").contains("通过");
        wang.press(UNIT);
        wang.press("整改对比");
        wang.says("已整改", "75", "98");
        assertThat(wang.all("ins")).isNotEmpty();
        assertThat(wang.all("del")).isNotEmpty();
        wang.look("rounds");
        wang.open("/");
        wang.says("没有待办");
        wang.menu("日志");
        wang.says("退回整改", "整改回复", SENDER);
        assertThat(wang.complaints()).isEmpty();
        assertThat(township.complaints()).isEmpty();
    }
}
