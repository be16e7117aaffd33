package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.rules.RuleWording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {

    private static final Path RULES =
            Path.of(System.getProperty("project.dir", ".")).resolve("rules");

    @TempDir
    Path folder;

    private List<String> cells(RuleBook book) throws Exception {
        List<Path> files = book.write("1.0", folder);
        List<String> cells = new ArrayList<>();
        try (OpenedBook sheets = new OpenedBook(files.get(0))) {
            for (Row row : sheets.sheet("考核细则")) {
                for (Cell cell : row) {
                    cells.add(OpenedBook.shown(cell));
                }
            }
        }
        return cells;
    }

    private String page() throws Exception {
        return Files.readString(folder.resolve(RuleBook.PAGE));
    }

    private static String text(String html) {
        String body = html.substring(html.indexOf("<body>"));
        return body.replaceAll("<br>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void sheetAndPageHoldEveryItemTierBasisAndAdvice() throws Exception {
        RuleBase base = RuleBase.load(RULES);
        // With no names of topics at hand topics show their own; the names are the lexicon's.
        List<ItemWording> items = base.worded(Map.of());
        assertThat(items).hasSizeGreaterThan(30);
        List<String> cells = cells(new RuleBook(base.checklist(), items, Map.of()));
        String page = text(page());
        for (ItemWording item : items) {
            Item own = item.item();
            assertThat(page()).contains("<h3 id=\"" + own.id() + "\">");
            assertThat(cells).contains(own.id(), own.basis(), own.advice(), RuleBook.title(item));
            assertThat(page).contains(own.basis(), own.advice(), RuleBook.title(item));
            assertThat(item.rules()).isNotEmpty();
            for (RuleWording rule : item.rules()) {
                assertThat(cells).contains(rule.title(), rule.reason(), own.file() + ":" + rule.line());
                assertThat(cells).contains(String.join("\n", rule.conditions()));
                assertThat(page).contains(rule.title(), rule.reason(), own.file() + ":" + rule.line());
                assertThat(page).contains(String.join("\n", rule.conditions()));
            }
        }
    }

    @Test
    void noFieldAndNoPlaceholderIsLeftInEnglish() throws Exception {
        RuleBase base = RuleBase.load(RULES);
        for (ItemWording item : base.worded(Map.of())) {
            for (RuleWording rule : item.rules()) {
                // A topic's own name, between 「」, is the lexicon's to translate.
                String asked = String.join("", rule.conditions()).replaceAll("「[^」]*」", "");
                assertThat(asked).as(rule.name()).isNotEmpty().doesNotContainPattern("[A-Za-z$]");
                assertThat(rule.reason() + rule.next()).as(rule.name()).doesNotContainPattern("[A-Za-z{}]");
            }
        }
    }

    @Test
    void examplesStandBelowTheirItemAndEverythingIsEscaped() throws Exception {
        RuleBase base = RuleBase.load(RULES);
        RuleBook.Example example =
                new RuleBook.Example("四次得满分", "全年【集体学法4次】<script>alert('x')</script>&", "7分", "=1+1");
        List<String> cells =
                cells(new RuleBook(base.checklist(), base.worded(Map.of()), Map.of("D2", List.of(example))));
        assertThat(cells).contains("例子", "四次得满分", example.text(), "=1+1");
        assertThat(page())
                .contains("全年【集体学法4次】&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;")
                .doesNotContain("<script");
        int own = page().indexOf("四次得满分");
        assertThat(own).isBetween(page().indexOf("id=\"D2\""), page().indexOf("id=\"D3\""));
    }

    @Test
    void thePageNeedsNothingElse() throws Exception {
        RuleBase base = RuleBase.load(RULES);
        cells(new RuleBook(base.checklist(), base.worded(Map.of()), Map.of()));
        assertThat(page()).doesNotContain("src=", "http", "@import", "<link").contains("@page { size: A4");
    }
}
