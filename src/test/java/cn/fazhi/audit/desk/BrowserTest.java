package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Inspectors at the desk, in Chromium: what they see, type and are told. */
class BrowserTest {

    @TempDir
    static Path folder;

    private static AtTheDesk desk;

    @BeforeAll
    static void aBatchIsAuditedByDragAndDrop() throws Exception {
        Browser.assumeThere();
        desk = AtTheDesk.withPeople(folder.resolve("档案"));
        try (Browser wang = Browser.of(desk, AtTheDesk.INSPECTOR)) {
            wang.look("todo-empty");
            wang.menu("批次");
            wang.type("name", "2023年度");
            wang.type("year", "2023");
            wang.press("新建");
            wang.look("batch-empty");
            wang.find("#files")
                    .sendKeys(String.join("\n", sample("长滩乡"), sample("云岭镇"), sample("青溪乡"), sample("石桥铺镇")));
            wang.press("上传");
            wang.until("已上传 4 / 4 个文件");
            wang.press("刷新列表");
            wang.press("开始审核");
            wang.until("已完成");
            wang.look("batch");
            wang.says("云岭镇", "100", "长滩乡", "退回重报");
            assertThat(wang.complaints()).isEmpty();
        }
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private static String sample(String unit) throws Exception {
        try (var all = java.nio.file.Files.list(AtTheDesk.SAMPLES)) {
            return all.filter(one -> one.getFileName().toString().startsWith(unit))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    /** Opens the report of a unit from the ranking. */
    private static void report(Browser browser, String unit) {
        browser.menu("批次");
        browser.press("2023年度");
        browser.press(unit);
        browser.says(unit);
    }

    private static WebElement item(Browser browser, String code) {
        return browser.find("#item-" + code);
    }

    private static boolean open(WebElement item) {
        return item.findElement(By.cssSelector(".more")).isDisplayed();
    }

    @Test
    void everyPageIsReadableOnAnOfficeScreenAndOnAPhone() throws Exception {
        try (Browser leader = Browser.of(desk, AtTheDesk.LEADER)) {
            report(leader, "青溪乡");
            String report = leader.path();
            leader.menu("批次");
            leader.press("2023年度");
            String batch = leader.path();
            for (String path : List.of(
                    "/",
                    "/batches",
                    batch,
                    batch + "/heat",
                    batch + "/copies",
                    report,
                    "/journal",
                    "/users",
                    "/me",
                    "/nowhere")) {
                String name = path.equals("/") ? "todo" : path.substring(1).replace('/', '-');
                leader.open(path);
                leader.look(name);
                leader.size(Browser.PHONE);
                leader.look(name + "-phone");
                leader.size(Browser.OFFICE);
            }
            assertThat(leader.complaints()).isEmpty();
        }
    }

    @Test
    void anItemLightsItsWordsUpAndWordsTheirItems() throws Exception {
        try (Browser li = Browser.of(desk, AtTheDesk.SECOND_INSPECTOR)) {
            report(li, "云岭镇");
            li.press(item(li, "D2").findElement(By.cssSelector(".line")));
            List<WebElement> lit = li.all("mark.on");
            assertThat(lit).isNotEmpty();
            assertThat(lit)
                    .allMatch(mark -> List.of(mark.getDomAttribute("data-codes").split(" "))
                            .contains("D2"));
            assertThat(lit.get(0).getRect().getY()).isPositive();
            li.press(item(li, "D2").findElement(By.cssSelector(".line")));
            assertThat(li.all("mark.on")).isEmpty();
            assertThat(open(item(li, "E1"))).isFalse();
            WebElement words = li.all("#text mark").stream()
                    .filter(mark -> mark.getDomAttribute("data-codes").equals("E1"))
                    .findFirst()
                    .orElseThrow();
            li.press(words);
            assertThat(open(item(li, "E1"))).isTrue();
            assertThat(item(li, "E1").getDomAttribute("class")).contains(" on");
        }
    }

    @Test
    void aScoreIsDecidedByKeyboardAloneAndTheTotalMoves() throws Exception {
        try (Browser wang = Browser.of(desk, AtTheDesk.INSPECTOR)) {
            report(wang, "石桥铺镇");
            String before = wang.find(".total b").getText();
            wang.tabTo("#item-A1 .line");
            for (int i = 0; i < 60 && wang.all("#item-C1.on").isEmpty(); i++) {
                wang.keys("j");
            }
            assertThat(open(item(wang, "C1"))).isTrue();
            wang.keys(Keys.ENTER);
            wang.keys("2", Keys.TAB, "查过会议记录", Keys.ENTER);
            wang.until("王芳");
            assertThat(item(wang, "C1").getText()).contains("已复核").contains("2 / 2");
            assertThat(Double.parseDouble(wang.find(".total b").getText())).isGreaterThan(Double.parseDouble(before));
            assertThat(wang.find(".total").getText()).contains("机审 " + before);
            wang.look("report-reviewed");
        }
    }

    @Test
    void aFactIsCorrectedAndTheScoreMovesAtOnceWithTheOldValueKept() throws Exception {
        try (Browser wang = Browser.of(desk, AtTheDesk.INSPECTOR)) {
            report(wang, "青溪乡");
            wang.press("读出的数据");
            WebElement study = fact(wang, "集体学法");
            String code = study.getDomAttribute("data-code");
            wang.press(study.findElement(By.cssSelector(".line")));
            String before = study.findElement(By.name("f.value")).getDomProperty("value");
            wang.type(study.findElement(By.name("f.value")), "1");
            wang.type(study.findElement(By.name("reason")), "后三次是外单位的");
            wang.press(study.findElement(By.cssSelector("button[value=CORRECT]")));
            wang.until("机审总分");
            assertThat(wang.find(".fine").getText()).contains("D2 ").contains("→");
            WebElement now = item(wang, code);
            assertThat(now.getText())
                    .contains("1次")
                    .contains("程序原来读作")
                    .contains(before + "次")
                    .contains("后三次是外单位的");
            wang.look("facts");
            wang.type(now.findElement(By.name("reason")), "核对台账，原文不错");
            wang.press(now.findElement(By.cssSelector("button[value=UNDO]")));
            wang.until("机审总分");
            assertThat(item(wang, code).getText()).contains(before + "次").doesNotContain("程序原来读作");
            wang.says("核对台账，原文不错");
            assertThat(wang.complaints()).isEmpty();
        }
    }

    private static WebElement fact(Browser browser, String words) {
        return browser.all(".item").stream()
                .filter(one -> one.getText().startsWith("数据") && one.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoInspectorsAtOneItemTheSecondIsToldAndNothingIsLost() throws Exception {
        try (Browser wang = Browser.of(desk, AtTheDesk.INSPECTOR);
                Browser li = Browser.of(desk, AtTheDesk.SECOND_INSPECTOR)) {
            report(wang, "青溪乡");
            report(li, "青溪乡");
            decide(wang, "B3", "4", "党委会议记录补充证明");
            wang.until("已复核");
            decide(li, "B3", "1", "证明材料不全");
            li.until("没有做成");
            li.says(AtTheDesk.INSPECTOR, "改为4", "党委会议记录补充证明", "没有存");
            li.look("stale");
            li.press("返回上一页");
            report(li, "青溪乡");
            assertThat(item(li, "B3").getText()).contains("4 / 4");
            decide(li, "B3", "3", "与王芳商定");
            li.until("已复核");
            assertThat(item(li, "B3").getText()).contains("3 / 4");
            li.menu("日志");
            li.says("党委会议记录补充证明", "与王芳商定");
        }
    }

    private static void decide(Browser browser, String code, String score, String reason) {
        WebElement item = item(browser, code);
        if (!open(item)) {
            browser.press(item.findElement(By.cssSelector(".line")));
        }
        browser.type(item.findElement(By.name("score")), score);
        browser.type(item.findElement(By.name("reason")), reason);
        browser.press(item.findElement(By.cssSelector("form.review button:not([type])")));
    }

    @Test
    void aSignatureIsVoidAgainWhenSomethingUnderItMoves() throws Exception {
        try (Browser leader = Browser.of(desk, AtTheDesk.LEADER);
                Browser wang = Browser.of(desk, AtTheDesk.INSPECTOR)) {
            report(leader, "云岭镇");
            leader.press("复核人签字");
            leader.until("复核人 " + AtTheDesk.LEADER);
            report(wang, "云岭镇");
            assertThat(wang.all("form[action$=sign]")).isEmpty();
            decide(wang, "F1", "5", "一次活动没有照片");
            report(leader, "云岭镇");
            leader.says("签字已失效");
            leader.look("signature-void");
        }
    }

    @Test
    void aWrongPasswordAndAMissingRoleAreSaidInASentence() throws Exception {
        try (Browser nobody = Browser.at(desk)) {
            nobody.open("/batches");
            nobody.until("the log-in", () -> nobody.path().equals("/login"));
            nobody.type("username", AtTheDesk.RULE_KEEPER);
            nobody.type("password", "not-the-password");
            nobody.press("登录");
            nobody.says("用户名或密码不对");
            nobody.look("login-wrong");
            nobody.type("username", AtTheDesk.RULE_KEEPER);
            nobody.type("password", AtTheDesk.PASSWORD);
            nobody.press("登录");
            nobody.until("the batches", () -> nobody.path().equals("/batches"));
            assertThat(nobody.all("form[action='/batches']")).isEmpty();
            nobody.open("/users");
            nobody.says("不是你的角色可以做的");
            nobody.look("role-missing");
        }
    }

    @Test
    void aListIsFilteredWhileSomebodyTypes() throws Exception {
        try (Browser wang = Browser.of(desk, AtTheDesk.INSPECTOR)) {
            wang.menu("批次");
            wang.press("2023年度");
            wang.type("find", "云岭");
            wang.until("one is left", () -> wang.all("#ranking tbody tr").size() == 1);
            assertThat(wang.find("#ranking").getText()).contains("云岭镇");
            wang.type("find", "没有这个镇");
            wang.until("没有符合条件的单位");
        }
    }
}
