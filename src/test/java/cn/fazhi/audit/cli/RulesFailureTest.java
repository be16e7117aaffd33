package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule base that does not load: exit code 3, every problem named, nothing audited and nothing written. */
class RulesFailureTest {

    @TempDir
    Path folder;

    private Path rules;
    private Path out;

    @BeforeEach
    void copyOurRules() throws IOException {
        rules = folder.resolve("规则");
        out = folder.resolve("结果");
        try (Stream<Path> files = Files.walk(App.RULES)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, rules.resolve(App.RULES.relativize(file).toString()));
            }
        }
    }

    @Test
    void aCopyOfOurRulesLoads() {
        App.Ran ran = App.run("facts", App.sample("长滩乡"), "--rules", rules);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void aFolderWithoutRulesIsAnError() throws IOException {
        assertNotAudited(folder.resolve("没有"), "没有 不是文件夹");
        assertNotAudited(Files.createDirectory(folder.resolve("空的")), "空的");
    }

    @Test
    void everyRuleFileMissingIsAnError() throws IOException {
        for (String part : new String[] {"checklist", "red-flags"}) {
            try (Stream<Path> files = Files.walk(rules.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        assertNotAudited(rules, "规则");
    }

    @Test
    void aBrokenRuleIsNamedWithFileAndLine() throws IOException {
        Path file = rules.resolve("checklist/D-study/D2-sessions.drl");
        Files.writeString(file, Files.readString(file).replace("$often : Frequency(", "$often : Frequenz("));
        App.Ran ran = assertNotAudited(rules, "D2-sessions.drl:");
        assertThat(ran.err()).contains("checklist/D-study/D2-sessions.drl:" + lineOf("Frequenz(", file) + ":");
    }

    @Test
    void aBrokenTopicFileIsNamedWithFileAndLine() throws IOException {
        Path file = rules.resolve("lexicon/topics/adviser.txt");
        Files.writeString(file, "[没有这一节]\n" + Files.readString(file));
        assertNotAudited(rules, "lexicon/topics/adviser.txt:1:1 不认识的小节“[没有这一节]”");
    }

    @Test
    void problemsOfRulesAndWordsAreToldTogether() throws IOException {
        Files.writeString(rules.resolve("lexicon/topics/adviser.txt"), "[词语]\n法律顾问\n");
        Files.writeString(rules.resolve("checklist/D-study/D2-sessions.drl"), "rule \"D2 坏\"\nwhen then\n");
        App.Ran ran = assertNotAudited(rules, "缺少“名称：…”一行");
        assertThat(ran.err()).contains("D2-sessions.drl");
    }

    @Test
    void factsFailsAlike() throws IOException {
        App.Ran ran = App.run("facts", App.SAMPLES, "--rules", folder.resolve("没有"));
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
    }

    private App.Ran assertNotAudited(Path rules, String named) {
        App.Ran ran = App.run("audit", App.sample("长滩乡"), "--rules", rules, "--out", out);
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentences().get(0)).matches("规则库不能使用，没有审核任何文件。共\\d+处问题：");
        assertThat(ran.err()).contains(named).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(out).doesNotExist();
        return ran;
    }

    private static int lineOf(String words, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.indexOf(lines.stream()
                        .filter(l -> l.contains(words))
                        .findFirst()
                        .orElseThrow())
                + 1;
    }
}
