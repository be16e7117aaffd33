package cn.fazhi.audit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Seconds from an empty JVM to the workbook of five reports: with nothing kept from before, with compiled rules kept, and next to a Spring
 * Boot application that does nothing, from the same jar. The three take turns.
 */
final class ColdStart {

    private static final int REPORTS = 5;

    private final int rounds;
    private final Report report;

    ColdStart(int rounds, Report report) {
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("cold-start");
        try {
            measure(work);
        } finally {
            Folders.delete(work);
        }
    }

    private void measure(Path work) throws IOException, InterruptedException {
        Path reports = Files.createDirectory(work.resolve("reports"));
        for (Path file :
                Project.files(Project.samples()).stream().limit(REPORTS).toList()) {
            Files.copy(file, reports.resolve(file.getFileName()));
        }
        List<Double> empty = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path fresh = Files.createDirectory(work.resolve("round" + round));
            empty.add(empty(fresh).seconds());
            first.add(Command.audit(reports, fresh, List.of(), 2).seconds());
            second.add(Command.audit(reports, fresh, List.of(), 2).seconds());
        }
        report.title("Cold start: " + REPORTS + " reports to a workbook through the jar, median of " + rounds
                + " rounds in turn");
        print("empty Spring Boot application", empty);
        print("audit, first run (rules compiled)", first);
        print("audit, second run (rules kept)", second);
    }

    private static Command empty(Path work) {
        return new Command(
                work.resolve("cache"),
                work.resolve("log.txt"),
                List.of(
                        "-Dloader.path=" + Project.classes(),
                        "-Dloader.main=cn.fazhi.audit.bench.empty.EmptyApplication",
                        "-cp",
                        Project.jar().toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
    }

    private void print(String what, List<Double> seconds) {
        report.line("%-36s %6.2f s   (%s)", what, Report.median(seconds), Report.list(seconds));
    }
}
