package cn.fazhi.audit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Seconds for more and more reports in a heap of 512 MB, to see that the time grows with the number of reports and nothing more. */
final class ManyReports {

    private static final List<Integer> STEPS = List.of(250, 500, 1_000, 2_000);

    private final Report report;

    ManyReports(Report report) {
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("many-reports");
        try {
            report.title("Many reports: -Xmx512m, 2 jobs, one workbook a report, rules kept from a run before");
            step(work, STEPS.get(0) / 10, false);
            for (int reports : STEPS) {
                step(work, reports, true);
            }
        } finally {
            Folders.delete(work);
        }
    }

    private void step(Path work, int reports, boolean shown) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve("reports" + reports));
        Variations.of(Project.files(Project.samples())).write(reports, folder);
        double seconds = Command.audit(folder, work, List.of("-Xmx512m"), 2).seconds();
        Folders.delete(work.resolve("out"));
        if (shown) {
            report.line("%5d reports %7.1f s %6.1f ms each", reports, seconds, 1000 * seconds / reports);
        }
    }
}
