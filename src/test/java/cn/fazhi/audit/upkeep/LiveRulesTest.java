package cn.fazhi.audit.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are changed while the program runs. */
class LiveRulesTest {

    private static final Path PROJECT = Path.of(System.getProperty("project.dir", "."));
    private static final String D2 = "checklist/D-study/D2-sessions.drl";
    private static final int AUDITS = 1000;

    @TempDir
    Path folder;

    @BeforeEach
    void copyRules() throws IOException {
        Path rules = PROJECT.resolve("rules");
        try (Stream<Path> all = Files.walk(rules)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path to = folder.resolve(rules.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void everyOfAThousandAuditsIsWhollyUnderOneRuleBaseThatItsResultNames() throws Exception {
        List<Document> documents = documents();
        LiveRules live = LiveRules.loaded(List.of(folder));
        Map<String, List<Outcome>> expected = new TreeMap<>();
        expected.put(live.state().sha256(), audited(live.current(), documents));
        AtomicInteger done = new AtomicInteger();
        ConcurrentLinkedQueue<String> torn = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Outcome.Audited> results = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                workers.add(pool.submit(() -> {
                    // Goes on until the rules have been changed as well, however quick it is.
                    for (int n = done.getAndIncrement();
                            n < AUDITS || expected.size() < 3;
                            n = done.getAndIncrement()) {
                        Outcome outcome = auditor(live.current()).audit(documents.get(n % documents.size()));
                        if (outcome instanceof Outcome.Audited audited) {
                            results.add(audited);
                        }
                    }
                }));
            }
            for (String words : List.of("已满每年4次", "不少于每年4次")) {
                change(D2, "达到每年4次|已满每年4次", words);
                change("checklist/F-publicity/F1-events.drl", "@reason\\(\"", "@reason(\"经查，");
                assertThat(live.refresh()).as(live.state().refused().toString()).isTrue();
                synchronized (expected) {
                    expected.put(live.state().sha256(), audited(live.current(), documents));
                }
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(results.size()).isGreaterThanOrEqualTo(AUDITS);
        Map<String, Integer> under = new TreeMap<>();
        for (Outcome.Audited result : results) {
            String hash = result.scorecard().checklist().sha256();
            under.merge(hash, 1, Integer::sum);
            assertThat(expected).containsKey(hash);
            if (!expected.get(hash).contains(result)) {
                torn.add(result.source() + " " + hash);
            }
        }
        assertThat(torn).isEmpty();
        assertThat(under).as("audits under each rule base").hasSizeGreaterThan(1);
    }

    @Test
    void aFolderThatDoesNotCheckLeavesTheOldRulesInForceAndSaysWhy() throws Exception {
        LiveRules live = LiveRules.loaded(List.of(folder));
        String before = live.state().sha256();
        change(D2, "times >= 4", "tims >= 4");
        assertThat(live.refresh()).isFalse();
        assertThat(live.state().sha256()).isEqualTo(before);
        assertThat(live.current().ruleBase().checklist().sha256()).isEqualTo(before);
        assertThat(live.state().refused()).anyMatch(line -> line.contains("D2-sessions.drl") && line.contains("tims"));
    }

    @Test
    void aFolderWhoseExamplesFailLeavesTheOldRulesInForceAndSaysWhich() throws Exception {
        LiveRules live = LiveRules.loaded(List.of(folder));
        String before = live.state().sha256();
        change(D2, "@points\\(2.5\\)", "@points(3)");
        assertThat(live.refresh()).isFalse();
        assertThat(live.state().sha256()).isEqualTo(before);
        assertThat(live.state().refused())
                .anyMatch(line -> line.contains("D2-sessions.examples.yaml:") && line.contains("2.5"));
    }

    @Test
    void whatIsPutRightIsTakenIntoUse() throws Exception {
        LiveRules live = LiveRules.loaded(List.of(folder));
        change(D2, "times >= 4", "tims >= 4");
        assertThat(live.refresh()).isFalse();
        change(D2, "tims >= 4", "times >= 4");
        change(D2, "达到每年4次", "已满每年4次");
        assertThat(live.refresh()).as(live.state().refused().toString()).isTrue();
        assertThat(live.state().refused()).isEmpty();
    }

    @Test
    void aFolderThatIsTakenAwayLeavesTheOldRulesInForce() throws Exception {
        LiveRules live = LiveRules.loaded(List.of(folder));
        String before = live.state().sha256();
        Files.move(folder.resolve("checklist.yaml"), folder.resolve("checklist.bak"));
        assertThat(live.refresh()).isFalse();
        assertThat(live.state().sha256()).isEqualTo(before);
        assertThat(live.state().refused()).isNotEmpty();
    }

    private static List<Outcome> audited(Rules rules, List<Document> documents) {
        return documents.stream().map(auditor(rules)::audit).toList();
    }

    private static Auditor auditor(Rules rules) {
        return new Auditor(rules, new Options(MonthDay.of(3, 1), null, 1));
    }

    private static List<Document> documents() throws Exception {
        List<Document> documents = new ArrayList<>();
        for (Path file : new SubmissionFinder().find(List.of(PROJECT.resolve("reports-sample")))) {
            documents.add(new DocumentReader().read(file));
        }
        return documents;
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        String changed = text.replaceAll(from, java.util.regex.Matcher.quoteReplacement(to));
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(path, changed);
    }
}
