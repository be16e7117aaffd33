package cn.fazhi.audit.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.KeptRules;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.UnknownRulesException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that lives on, kept rule bases and words, when a rule folder is made to harm them. */
class RulesUnderAttackTest {

    private static final Path OURS = Path.of(System.getProperty("project.dir", "."), "rules");
    private static final String D2 = "checklist/D-study/D2-sessions.drl";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copyOurs() throws Exception {
        rules = RuleFolders.snapshot(List.of(OURS), folder);
    }

    @Test
    void aChangeThatWouldBreakTheReaderIsToldAndTheOldRulesStay() throws Exception {
        LiveRules live = LiveRules.loaded(List.of(rules));
        String before = live.state().sha256();
        String whole = Files.readString(rules.resolve(D2));
        for (String broken : List.of(
                whole.replace("times >= 4", "!".repeat(1900) + "counted"),
                whole.replace("times >= 4", "!\n".repeat(9000) + "counted"),
                whole.replaceFirst("@reason\\(\"", "@reason(\"" + "长".repeat(50_000)),
                whole.replaceFirst("rule \"D2 ", "rule \"D2 " + "长".repeat(50_000)),
                "rule\n".repeat(11_000))) {
            Files.writeString(rules.resolve(D2), broken);
            assertThat(assertTimeoutPreemptively(LIMIT, live::refresh)).isFalse();
            assertThat(live.state().sha256()).isEqualTo(before);
            assertThat(live.state().refused())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).startsWith("checklist").containsPattern("[一-龥]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../../etc", "00000000/../..", "0000000*", "", " ", "\n", "00000000\0", "/", ".keeping0"})
    void aHashThatIsAPathIsRefused(String hash) throws Exception {
        assertThatThrownBy(() -> new KeptRules(folder).load(hash))
                .isInstanceOf(UnknownRulesException.class)
                .hasMessageContaining("写错了");
    }

    @Test
    void wordsThatAHashDoesNotCoverAreNotUsed() throws Exception {
        assumeTrue(File.separatorChar == '/');
        KeptRules kept = new KeptRules(folder.resolve("kept"));
        String hash = Rules.load(rules).ruleBase().checklist().sha256();
        kept.keep(rules, hash);
        Path topics = folder.resolve("kept").resolve(hash).resolve("lexicon/topics");
        Path elsewhere = Files.writeString(folder.resolve("words"), "名称：暗藏\n[词语]\n学法\n");
        Files.copy(elsewhere, topics.resolve(".hidden.txt"));
        assertThat(kept.load(hash).extractor().topics()).doesNotContainKey(".hidden");
        Files.createSymbolicLink(topics.resolve("linked.txt"), elsewhere);
        assertThatThrownBy(() -> kept.load(hash)).isInstanceOf(BrokenRulesException.class);
    }

    @Test
    void aListThatNeverEndsIsNotRead() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        Files.createSymbolicLink(rules.resolve("lexicon/topics/zero.txt"), Path.of("/dev/zero"));
        assertThat(assertTimeoutPreemptively(LIMIT, () -> Rules.check(rules)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("lexicon/topics/zero.txt 不是普通文件"));
        assertTimeoutPreemptively(
                LIMIT, () -> assertThatThrownBy(() -> Rules.load(rules)).isInstanceOf(BrokenRulesException.class));
    }
}
