package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.extract.WordFault;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks through what lies in a rule folder beside the rules: names, links, sizes, YAML, lists of words, provisions. */
class FolderAttacksTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String EXAMPLES = "checklist/D-study/D2-sessions.examples.yaml";
    private static final String PLANNED = "lexicon/scope/planned.txt";

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copyOurs() {
        rules = OurRules.copy(folder.resolve("rules"));
    }

    @Test
    void aNameWithBackslashesDoesNotLeadOutOfTheFolder() throws Exception {
        assumeTrue(File.separatorChar == '/');
        Path outside = folder.resolve("outside.txt");
        Files.writeString(rules.resolve(outside.toString().replace('/', '\\')), "x");
        Path into = Files.createDirectory(folder.resolve("into"));
        assertThatThrownBy(() -> Overlay.copy(rules, into)).hasMessageContaining("反斜杠");
        assertThat(outside).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.txt", "a\u202Etxt.exe", "a\u200B.txt"})
    void aNameThatCannotBeSeenIsRefusedAndShownWithoutIt(String name) throws Exception {
        assumeTrue(File.separatorChar == '/');
        Files.writeString(rules.resolve("lexicon").resolve(name), "x");
        assertThat(RuleBase.unreadable(rules)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).contains("?").doesNotContainPattern("[\\n\u202E\u200B]");
            assertThat(problem.sentence()).contains("请改名");
        });
    }

    @Test
    void whatIsNoPlainFileIsRefusedBeforeAnythingIsRead() throws Exception {
        assumeTrue(File.separatorChar == '/');
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET WORDS");
        Files.createSymbolicLink(rules.resolve("lexicon/topics/link.txt"), secret);
        Files.createSymbolicLink(rules.resolve("lexicon/classes/zero.txt"), Path.of("/dev/zero"));
        Files.createSymbolicLink(rules.resolve("checklist/loop"), rules);
        new ProcessBuilder("mkfifo", rules.resolve("boilerplate/pipe.txt").toString())
                .start()
                .waitFor();
        List<RuleProblem> problems =
                assertTimeoutPreemptively(LIMIT, () -> RuleBase.check(rules).problems());
        assertThat(problems)
                .extracting(RuleProblem::file)
                .containsExactly(
                        "boilerplate/pipe.txt",
                        "checklist/loop",
                        "lexicon/classes/zero.txt",
                        "lexicon/topics/link.txt");
        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.toString()).contains("不是普通文件").doesNotContain("SECRET"));
    }

    @Test
    void aHugeFileIsRefusedUnread() throws Exception {
        Path huge = rules.resolve("checklist/D-study/D9-huge.drl");
        try (var file = Files.newByteChannel(huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.position(40_000_000_000L).write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThat(RuleBase.unreadable(rules)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("D9-huge.drl");
            assertThat(problem.sentence()).contains("文件太大");
        });
    }

    @Test
    void aHiddenListOfWordsHasNoPartInAnAuditThatItsHashDoesNotName() throws Exception {
        Files.writeString(rules.resolve("lexicon/topics/.hidden.txt"), "名称：暗藏\n[词语]\n学法\n");
        List<WordFault> faults = new ArrayList<>();
        assertThat(Extractor.load(rules.resolve("lexicon"), faults).topics()).doesNotContainKey(".hidden");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:9/\"]]]]",
                "!!java.lang.ProcessBuilder [touch, canary]",
                "a: &a [x, x]\nb: &b [*a, *a, *a]\nchapters: [*b, *b, *b]\n",
                "&a [*a]",
                "<<: {title: x}",
                "title: 2024-01-01\nchapters: {points: {points: 1}}",
                "null",
                ""
            })
    void yamlThatWouldMakeObjectsIsOnlyText(String yaml) throws Exception {
        Files.writeString(rules.resolve("checklist.yaml"), yaml);
        Files.writeString(rules.resolve(EXAMPLES), yaml);
        assertThat(read())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.refuses()).isTrue());
        assertThat(ExampleFiles.read(rules, OurRules.BASE.checklist()).missing(OurRules.BASE.checklist()))
                .isNotEmpty();
        assertThat(Path.of("canary")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{", "? ", "!", "a: ", "&a ", "- [", "\""})
    void yamlWithoutEndIsRefused(String bracket) throws Exception {
        Files.writeString(rules.resolve("checklist.yaml"), bracket.repeat(100_000));
        Files.writeString(rules.resolve(EXAMPLES), bracket.repeat(100_000));
        assertThat(assertTimeoutPreemptively(LIMIT, this::read)).isNotEmpty();
        assertThat(ExampleFiles.read(rules, OurRules.BASE.checklist()).missing(OurRules.BASE.checklist()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", ".inf", ".nan", "-1", "1e-999999999", "0x7FFFFFFFFFFFFFFFFFFFF", "[1]"})
    void aNumberBeyondAnyIsRefused(String number) throws Exception {
        Path checklist = rules.resolve("checklist.yaml");
        String whole = Files.readString(checklist);
        for (String key : List.of("points", "from", "resubmitBelow")) {
            Files.writeString(checklist, whole.replaceFirst(key + ": \\d+", key + ": " + number));
            boolean small = number.startsWith("1e-") && !key.equals("points");
            assertThat(read().isEmpty()).as(key).isEqualTo(small && key.equals("resubmitBelow"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "- null",
                "[{}]",
                "- {id: D2, what: 停用}",
                "- {id: D2, what: 停用, from: a, to: b, why: ' ', date: '2025-01-01', source: x}",
                "- !!java.io.File x",
                "x"
            })
    void provisionsWithGapsAreRefused(String yaml) throws Exception {
        Files.writeString(rules.resolve(RuleFolder.PROVISIONS), yaml);
        assertThat(read())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("provisions.yaml 读不懂这个文件"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as: '四次\" when Tally() then verdict.earn(drools); end rule \"D2 x'",
                "as: \"四次\\nrule\"",
                "as: '四次\\'",
                "reason: \"四次\\n\\\") when then\"",
                "reason: \"四次\\u202E\"",
                "next: \"\\0\"",
                "points: 1e999999999",
                "points: -1",
                "when: {times: -3}",
                "when: {times: 1e999999999}",
                "when: {'times >= 0) || (times': 3}",
                "when: [1, 2]"
            })
    void whatACountyWritesStaysWithinItsPlace(String change) throws Exception {
        assertThat(laid("- {item: D2, rule: 全年集体学法4次及以上, why: w, date: 2025-01-10, " + change + "}"))
                .startsWith("overlay.yaml:3 ")
                .containsPattern("[一-龥]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {item: D2, off: true, date: 2025-01-10, why: \"w\\u202E\"}",
                "- {chapter: D, points: .inf, why: w, date: 2025-01-10}",
                "- {chapter: D, points: 1e999, why: w, date: 2025-01-10}",
                "- {chapter: '.*', points: 3, why: w, date: 2025-01-10}",
                "- {item: ../D2, full: 3, why: w, date: 2025-01-10}"
            })
    void aChangeOfSomethingElseIsRefused(String change) throws Exception {
        assertThat(laid(change)).startsWith("overlay.yaml:3 ").containsPattern("[一-龥]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/\\Q{\\E/",
                "/甲\\Q{\\E/",
                "/(甲)\\1/",
                "/(甲*甲*甲*甲*甲*甲*甲*)乙/",
                "/(?:(?:甲?乙?){9}){9}(?:(?:甲?乙?){9}){9}丙/"
            })
    void aPatternThatTriesWithoutEndIsRefusedOnItsLine(String pattern) throws Exception {
        assertThat(faults(pattern)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(PLANNED);
            assertThat(fault.line()).isPositive();
            assertThat(fault.sentence()).contains("句式");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/(甲|甲甲)*乙/", "/(甲?甲?甲?甲?甲?)*乙/", "/(甲+)+乙/", "/甲{0,30}甲{0,30}乙/"})
    void aPatternThatPassesEndsInTimeOnALongSentence(String pattern) throws Exception {
        assertThat(faults(pattern)).isEmpty();
        WordList list = WordList.of("planned", List.of(pattern));
        assertThat(assertTimeoutPreemptively(LIMIT, () -> list.hits("甲".repeat(1000))))
                .isEmpty();
    }

    @Test
    void aPatternOfBracketsWithoutEndIsRefused() throws Exception {
        assertThat(faults("/" + "(".repeat(20_000) + "甲" + ")".repeat(20_000) + "/"))
                .hasSize(1);
        assertThat(faults("/" + "(".repeat(1_400) + "甲" + ")".repeat(1_400) + "/"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(faults("/" + "甲?".repeat(1_400) + "乙/")).hasSizeLessThanOrEqualTo(1);
    }

    private List<WordFault> faults(String pattern) throws Exception {
        String before = Files.readString(OurRules.FOLDER.resolve(PLANNED));
        Files.writeString(rules.resolve(PLANNED), before + "\n" + pattern + "\n");
        return assertTimeoutPreemptively(LIMIT, () -> {
            List<WordFault> faults = new ArrayList<>();
            Extractor.load(rules.resolve("lexicon"), faults);
            return faults;
        });
    }

    private List<RuleProblem> read() throws RuleBaseException {
        RuleProblems problems = new RuleProblems();
        RuleReading.of(rules, problems);
        return problems.all();
    }

    /** What keeps a county's change from being laid over the rules. */
    private String laid(String change) throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve(Overlay.FILE), "name: 县补充规定\nchanges:\n" + change + "\n");
        try {
            Overlay.lay(rules, own, Files.createDirectory(folder.resolve("into")));
            return "";
        } catch (RuleBaseException refused) {
            return refused.problems().get(0).toString();
        }
    }
}
