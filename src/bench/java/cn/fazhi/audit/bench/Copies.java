package cn.fazhi.audit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Copies planted among more and more reports: are all of them found, in what time and memory, and what do others find. Each size has a JVM of its own. */
final class Copies {

    /** The largest sizes at which the peers, which compare all pairs, are waited for. */
    private static final int PEERS = 1_000;

    private final Report report;

    Copies(Report report) {
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        report.title(
                "Copies planted among independent reports (0 to 60 % of the sentences replaced, 30 % of the words swapped)");
        List<Integer> sizes = Arrays.stream(
                        System.getProperty("copies", "100,1000,10000,40000").split(","))
                .map(Integer::valueOf)
                .toList();
        for (int size : sizes) {
            start(size, size <= 10_000 ? "-Xmx2g" : "-Xmx4g", "ours");
        }
        for (int size : sizes) {
            if (size <= PEERS) {
                start(size, "-Xmx2g", "peers");
            }
        }
    }

    private void start(int size, String memory, String what) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", memory));
        words.addAll(List.of(Project.jvmArguments()));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), CopiesRun.class.getName()));
        words.addAll(List.of(Integer.toString(size), what));
        report.out().flush();
        int code = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (code != 0) {
            report.line("%6d reports, %s: failed with exit code %d", size, what, code);
        }
    }
}
