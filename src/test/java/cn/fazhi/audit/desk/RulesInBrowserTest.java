package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.RuleFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A keeper of rules and a second one at the desk, in Chromium: a mistake is said while it is typed, and what is right is published. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesInBrowserTest {

    private static final String FILE = "checklist/D-study/D2-sessions.drl";
    private static final String BEFORE = "写明全年集体学法的次数，并列出每次的日期";
    private static final String AFTER = "写明全年集体学法的次数，逐次列出日期";

    @TempDir
    static Path folder;

    private static Path rules;
    private static AtTheDesk desk;
    private static Browser chen;
    private static Browser he;

    @BeforeAll
    static void twoSitDown() throws Exception {
        Browser.assumeThere();
        rules = RuleFolders.snapshot(List.of(AtTheDesk.RULES), folder);
        desk = AtTheDesk.withPeople(folder.resolve("档案"), List.of(rules));
        chen = Browser.of(desk, AtTheDesk.RULE_KEEPER);
        he = Browser.of(desk, AtTheDesk.SECOND_RULE_KEEPER);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            chen.close();
            he.close();
            desk.close();
        }
    }

    /** Puts other words in place of some in the field, as somebody who types does. */
    private static void replace(String words, String by) {
        WebElement field = chen.find("#text");
        chen.script(
                "const f=arguments[0],i=f.value.indexOf(arguments[1]);f.focus();f.setSelectionRange(i,i+arguments[1].length)",
                field,
                words);
        field.sendKeys(by.isEmpty() ? Keys.DELETE : by);
    }

    @Test
    @Order(1)
    void aMistakeIsSaidAtItsLineWhileItIsTyped() throws Exception {
        chen.open("/rules/file?path=" + FILE);
        replace("Frequency(topic == \"study-session\"", "Frequency(topic == \"study-sesion\"");
        chen.until("a problem", () -> chen.find("#problems").getText().contains("study-sesion"));
        chen.look("rule-mistake");
        WebElement problem = chen.all("#problems button, #problems a").get(0);
        assertThat(problem.getText()).containsPattern("\\d+");
        chen.press(problem);
        assertThat(chen.script("return document.activeElement.id")).isEqualTo("text");
        chen.press("存入草稿");
        chen.open("/rules/draft");
        chen.type("note", "写明频次");
        chen.press("检查并提交");
        chen.until("study-sesion");

        assertThat(chen.words()).doesNotContain("待批准");
    }

    @Test
    @Order(2)
    void whatIsRightIsTriedOnItsExamplesAndProposed() throws Exception {
        chen.open("/rules/file?path=" + FILE);
        replace("study-sesion", "study-session");
        replace(BEFORE, AFTER);
        chen.until("no problem", () -> !chen.find("#problems").getText().contains("study-sesion"));
        chen.press("运行例子");
        chen.until("examples ran", () -> chen.find("#tried").getText().contains("通过"));
        chen.look("rule-tried");
        chen.press("存入草稿");
        chen.open("/rules/draft");
        chen.look("rule-draft");
        chen.type("note", "建议改得更明白");
        chen.press("检查并提交");
        chen.until("待批准");
        chen.look("rule-proposal");
        assertThat(Files.readString(rules.resolve(FILE))).contains(BEFORE);

        assertThat(chen.words()).doesNotContain("批准，检查后发布");
    }

    @Test
    @Order(3)
    void aSecondPersonApprovesAndItIsInForce() throws Exception {
        he.menu("规则");
        he.press(he.find("main a[href*='/rules/proposals/']"));
        he.press("批准，检查后发布");
        he.until("已发布");
        assertThat(Files.readString(rules.resolve(FILE))).contains(AFTER);
        he.menu("规则");
        he.look("rules");
        he.open("/rules/history");
        he.says("建议改得更明白");
        he.look("rule-history");
        assertThat(chen.complaints()).isEmpty();
        assertThat(he.complaints()).isEmpty();
    }
}
