package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.casework.BatchAudit;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.document.Source;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Audits files and takes them into a batch of the archive together with their results. */
final class Archiving {

    private final Archive archive;
    private final KeepOptions.Loaded loaded;
    private final Asked asked;
    private final PrintWriter err;

    /**
     * What an inspector asked for.
     *
     * @param batch the batch's name; null for that of the reports' year
     * @param lastYear files of the year before
     * @param budget the time each report has
     * @param engine version of the program
     * @param who who audits
     */
    record Asked(
            @Nullable String batch, Options options, List<Path> lastYear, Duration budget, String engine, String who) {}

    Archiving(Archive archive, KeepOptions.Loaded loaded, Asked asked, CommandLine line) {
        this.archive = archive;
        this.loaded = loaded;
        this.asked = asked;
        this.err = line.getErr();
    }

    /** The outcomes of the files, as an audit without an archive gives them. */
    Audit audit(List<Path> files) throws Exception {
        Reception reception = new Reception(loaded.rules());
        List<Identified> found = reception.of(files, asked.options().jobs(), asked.budget());
        String name = batch(found);
        List<Submitted> reports = added(name, found);
        List<Source.Packed> before = reception
                .of(asked.lastYear(), asked.options().jobs(), asked.budget())
                .stream()
                .map(one -> new Source.Packed(one.name(), one.bytes()))
                .toList();
        BatchAudit.Settings settings =
                new BatchAudit.Settings(asked.options(), before, asked.budget(), asked.engine(), asked.who());
        try (Progress progress = Progress.of(reports.size(), err)) {
            BatchAudit run = new BatchAudit(archive, loaded.rules(), loaded.folder(), settings);
            return Objects.requireNonNull(run.run(name, reports, true, progress).audit());
        }
    }

    private String batch(List<Identified> found) throws Exception {
        int year = year(found);
        String name = asked.batch() == null ? year + "年度" : asked.batch().strip();
        Batches batches = new Batches(archive);
        boolean there = batches.has(name);
        if (!there) {
            batches.create(name, year, asked.who());
        }
        err.println("报告和结果存入档案的批次“" + name + "”" + (there ? "。" : "（新建）。"));
        return name;
    }

    /** The year most of the reports are about, of several the latest; last year where none says. */
    private static int year(List<Identified> found) {
        Map<Integer, Integer> count = new HashMap<>();
        found.stream()
                .map(Identified::year)
                .filter(Objects::nonNull)
                .forEach(year -> count.merge(year, 1, Integer::sum));
        return count.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(LocalDate.now().getYear() - 1);
    }

    private List<Submitted> added(String name, List<Identified> found) throws Exception {
        Batches batches = new Batches(archive);
        String day = asked.options().received() == null
                ? ""
                : asked.options().received().toString();
        BatchView before = batches.of(name);
        for (Identified report : found) {
            if (find(before, report, day).isEmpty()) {
                batches.add(name, report, day, asked.who());
            }
        }
        BatchView after = batches.of(name);
        List<Submitted> reports = new ArrayList<>();
        for (Identified report : found) {
            reports.add(find(after, report, day)
                    .orElseThrow(() -> new CaseException("“" + report.name() + "”以另一个收到日期存在批次里，请用 batch audit 审核。")));
        }
        return reports;
    }

    private static Optional<Submitted> find(BatchView batch, Identified report, String day) {
        String sha256 = Content.hashOrNone(report.bytes());
        return batch.submitted().stream()
                .filter(one -> one.sha256().equals(sha256)
                        && one.name().equals(report.name())
                        && one.received().equals(day))
                .reduce((earlier, later) -> later);
    }
}
