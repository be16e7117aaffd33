package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.fazhi.audit.facts.Fact;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledCacheTest {

    private static final Map<String, String> TOPICS = OurRules.topics();

    private static final List<Fact> FACTS = Given.report(
            Given.counted("study-session", 3), Given.problems(4, 2, 1, 3), Given.flaw("foreign-name", "河口乡", true));

    @TempDir
    Path folder;

    private Path rules;
    private Path cache;

    @BeforeEach
    void copyOurs() {
        rules = OurRules.copy(folder.resolve("rules"));
        cache = folder.resolve("home/.cache/fazhi-audit");
    }

    @Test
    void anUnchangedRuleBaseIsNotCompiledTwiceAndJudgesTheSame() throws Exception {
        RuleBase first = RuleBase.load(rules, cache);
        RuleBase second = RuleBase.load(rules, cache);
        assertThat(first.kept()).isFalse();
        assertThat(second.kept()).isTrue();
        assertThat(second.judge(FACTS)).isEqualTo(first.judge(FACTS));
        assertThat(second.judge(FACTS).items()).hasSize(30).anyMatch(verdict -> verdict.score() == 5);
    }

    @Test
    void aChangedRuleIsCompiledAndAChangedWordOutsideTheRulesIsNot() throws Exception {
        RuleBase.load(rules, cache);
        OurRules.change(rules, "checklist.yaml", "from: 90", "from: 91");
        assertThat(RuleBase.load(rules, cache).kept()).isTrue();
        OurRules.change(rules, "checklist/D-study/D2-sessions.drl", "times >= 2", "times >= 1.5");
        OurRules.change(rules, "checklist/D-study/D2-sessions.drl", "times >= 3", "times >= 2");
        RuleBase changed = RuleBase.load(rules, cache);
        assertThat(changed.kept()).isFalse();
        assertThat(Expect.of(changed.judge(Given.report(Given.counted("study-session", 2))), "D2")
                        .score())
                .isEqualTo(5);
    }

    @Test
    void aDamagedEntryIsNotUsedAndIsReplaced() throws Exception {
        RuleBase.load(rules, cache);
        byte[] whole = Files.readAllBytes(entry());
        for (byte[] damaged :
                List.of(new byte[0], new byte[40], Arrays.copyOf(whole, whole.length / 2), flipped(whole))) {
            Files.write(entry(), damaged);
            RuleBase base = RuleBase.load(rules, cache);
            assertThat(base.kept()).isFalse();
            assertThat(Expect.of(base.judge(FACTS), "D2").score()).isEqualTo(5);
            assertThat(RuleBase.load(rules, cache).kept()).isTrue();
        }
    }

    @Test
    void aFolderOthersCouldWriteToIsNeitherReadNorWritten() throws Exception {
        assumePosix();
        RuleBase.load(rules, cache);
        for (String rights : List.of("rwxrwx---", "rwx----w-")) {
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(rights));
            byte[] before = Files.readAllBytes(entry());
            assertThat(RuleBase.load(rules, cache).kept()).isFalse();
            assertThat(Files.readAllBytes(entry())).isEqualTo(before);
        }
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(RuleBase.load(rules, cache).kept()).isTrue();
    }

    @Test
    void anEntryOthersCouldWriteToIsNotUsedAndIsReplaced() throws Exception {
        assumePosix();
        RuleBase.load(rules, cache);
        Files.setPosixFilePermissions(entry(), PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(RuleBase.load(rules, cache).kept()).isFalse();
        assertThat(RuleBase.load(rules, cache).kept()).isTrue();
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        assumePosix();
        RuleBase.load(rules, cache);
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, cache);
        assertThat(RuleBase.load(rules, link).kept()).isFalse();
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(entry(), elsewhere);
        Files.createSymbolicLink(cache.resolve(CompiledCache.key(files(), TOPICS) + ".rules"), elsewhere);
        assertThat(RuleBase.load(rules, cache).kept()).isFalse();
    }

    @Test
    void aCacheThatCannotBeMadeCostsNothingButTime() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(RuleBase.load(rules, file.resolve("cache")).kept()).isFalse();
    }

    @Test
    void onlyTheNewestEntriesStay() throws Exception {
        Files.createDirectories(cache.getParent());
        RuleBase.load(rules, cache);
        byte[] whole = Files.readAllBytes(entry());
        Path kept = entry();
        for (int i = 0; i < 20; i++) {
            Path old = Files.write(cache.resolve("old" + i + ".rules"), whole);
            assertThat(old.toFile().setLastModified(1_000_000L + i)).isTrue();
        }
        Files.delete(kept);
        RuleBase.load(rules, cache);
        try (Stream<Path> all = Files.list(cache)) {
            assertThat(all).hasSize(8).contains(kept);
        }
    }

    private Path entry() throws Exception {
        return cache.resolve(CompiledCache.key(files(), TOPICS) + ".rules");
    }

    private List<RuleFile> files() throws RuleBaseException {
        RuleProblems problems = new RuleProblems();
        return RuleFolder.read(rules, problems).rules(problems);
    }

    private static byte[] flipped(byte[] whole) {
        byte[] copy = whole.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }

    private static void assumePosix() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }
}
