package cn.fazhi.audit.bench;

import cn.fazhi.audit.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link ThroughputBenchmark} in rounds: every contender in a fresh JVM once a round, so that a machine that is busy for a while
 * slows all of them, then the median of the rounds.
 */
final class Throughput {

    private static final List<String> CONTENDERS = List.of("verdict", "hanlpDefault", "hanlpViterbi", "languageTool");
    private static final Map<String, String> LABELS = Map.of(
            "verdict", "text to verdict",
            "hanlpDefault", "HanLP.segment",
            "hanlpViterbi", "ViterbiSegment",
            "languageTool", "LanguageTool zh 6.8");

    /** As the command line runs them on an office machine with two cores. */
    private static final int THREADS = 2;

    /**
     * Iterations of two seconds. What reads a report is much code, and the JVM's compiler takes one of the cores until it is through with
     * it, after a minute; the others are through in a few seconds.
     */
    private static final int WARM_UP = 45;

    private static final int WARM_UP_OF_OTHERS = 15;

    private final int rounds;
    private final Report report;

    Throughput(int rounds, Report report) {
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws RunnerException {
        List<Document> documents = Project.documents();
        int characters = documents.stream().mapToInt(d -> d.text().length()).sum();
        double mean = (double) characters / documents.size();
        report.title("Throughput: " + documents.size() + " texts, " + characters + " characters, median of " + rounds
                + " rounds");
        Map<String, List<Double>> rates = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String contender : CONTENDERS) {
                rates.computeIfAbsent(contender, c -> new ArrayList<>()).add(rate(contender));
            }
        }
        print(rates, mean);
    }

    private static double rate(String contender) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("ThroughputBenchmark\\." + contender + "$")
                .threads(THREADS)
                .forks(1)
                .warmupIterations(contender.equals("verdict") ? WARM_UP : WARM_UP_OF_OTHERS)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsAppend(Project.jvmArguments())
                .build();
        return new Runner(options).runSingle().getPrimaryResult().getScore();
    }

    private void print(Map<String, List<Double>> rates, double mean) {
        double verdict = Report.median(rates.getOrDefault("verdict", List.of()));
        for (String contender : CONTENDERS) {
            List<Double> of = rates.getOrDefault(contender, List.of());
            double rate = Report.median(of);
            report.line(
                    "%d threads  %-20s %9.1f reports/s %11.0f chars/s   verdict is %6.2f of it   (%s)",
                    THREADS, LABELS.get(contender), rate, rate * mean, verdict / rate, Report.list(of));
        }
    }
}
