package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README says what the program says. */
class HelpTest {

    private static final Path README = App.PROJECT.resolve("README.md");

    @ParameterizedTest
    @CsvSource({
        "top, --help",
        "audit, audit --help",
        "explain, explain --help",
        "facts, facts --help",
        "batch, batch --help",
        "batch-new, batch new --help",
        "batch-add, batch add --help",
        "batch-audit, batch audit --help",
        "batch-list, batch list --help",
        "batch-show, batch show --help",
        "batch-compare, batch compare --help",
        "correct, correct --help",
        "review, review --help",
        "waive, waive --help",
        "verify, verify --help",
        "return, return --help",
        "reply, reply --help",
        "archive, archive --help",
        "archive-verify, archive verify --help",
        "archive-backup, archive backup --help",
        "archive-restore, archive restore --help",
        "serve, serve --help",
        "users, users --help",
        "users-add, users add --help",
        "users-list, users list --help",
        "users-password, users password --help",
        "users-remove, users remove --help",
        "rules, rules --help",
        "rules-check, rules check --help",
        "rules-test, rules test --help",
        "rules-watch, rules watch --help",
        "rules-new, rules new --help",
        "rules-coverage, rules coverage --help",
        "rules-impact, rules impact --help",
        "rules-book, rules book --help"
    })
    void theReadmeHoldsTheHelpToTheLetter(String name, String command) throws IOException {
        Matcher block = Pattern.compile(
                        "<!-- help:" + name + " -->\\R```text\\R(.*?)\\R```\\R<!-- /help -->", Pattern.DOTALL)
                .matcher(Files.readString(README));
        assertThat(block.find()).as("the README has a block for " + command).isTrue();
        String help = App.run((Object[]) command.split(" ")).out();
        assertThat(block.group(1).lines())
                .containsExactlyElementsOf(help.stripTrailing().lines().toList());
    }

    @Test
    void everyCommandAndOptionOfTheReadmeExists() throws IOException {
        String readme = Files.readString(README);
        Set<String> commands = found("fazhi-audit\\.jar (?:-- )?([a-z]+)", readme);
        assertThat(commands)
                .containsExactlyInAnyOrder(
                        "audit", "explain", "facts", "batch", "correct", "review", "return", "reply", "waive", "verify",
                        "archive", "rules", "serve", "users");
        String known = App.run("audit", "--help").out()
                + App.run("explain", "--help").out()
                + App.run("facts", "--help").out()
                + App.run("batch", "new", "--help").out()
                + App.run("batch", "add", "--help").out()
                + App.run("correct", "--help").out()
                + App.run("review", "--help").out()
                + App.run("waive", "--help").out()
                + App.run("return", "--help").out()
                + App.run("reply", "--help").out()
                + App.run("serve", "--help").out()
                + App.run("users", "add", "--help").out()
                + App.run("rules", "new", "--help").out()
                + App.run("rules", "impact", "--help").out()
                + App.run("--help").out();
        Set<String> options = found("(?<![-\\w])(--[a-z][a-z-]+)", readme);
        assertThat(options).contains("--out", "--rules", "--json", "--deadline", "--jobs", "--fail-on");
        assertThat(options).allSatisfy(option -> assertThat(known).contains(option));
    }

    @Test
    void everyPlaceTheReadmesPointToExists() throws IOException {
        Set<String> places = new TreeSet<>(found("\\]\\(([^)#]+)\\)", Files.readString(README)));
        places.add("rules/lexicon/README.md");
        places.add(".ci/run");
        places.add("rules/更新记录.md");
        assertThat(places)
                .hasSizeGreaterThan(3)
                .allSatisfy(place -> assertThat(App.PROJECT.resolve(place)).exists());
    }

    @Test
    void theSectionsOfATopicFileAreAllExplained() throws IOException {
        String guide = Files.readString(App.RULES.resolve("lexicon/README.md"));
        Set<String> used = new TreeSet<>();
        for (String file : App.filesIn(App.RULES.resolve("lexicon/topics"))) {
            String text = Files.readString(App.RULES.resolve("lexicon/topics").resolve(file));
            used.addAll(found("(?m)^(\\[[^\\]]+])$", text));
            String head = text.replaceFirst("(?s)\\R\\[.*", "");
            used.addAll(found("(?m)^([^#：\\s]+：)", head));
        }
        assertThat(used)
                .hasSizeGreaterThan(10)
                .allSatisfy(word -> assertThat(guide).contains(word));
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher m = Pattern.compile(pattern).matcher(text);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }
}
