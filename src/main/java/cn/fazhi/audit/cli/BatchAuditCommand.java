package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.BatchAudit;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Standings;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.notice.AuditFiles;
import cn.fazhi.audit.workbook.CaseNotes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits a batch of the archive. */
@Component
@Command(
        name = "audit",
        description = "审核一个批次，结果逐份记入档案；中断后再运行会接着做，规则和报告都没有变的不重复审核。",
        exitCodeList = {
            "0:全部审核完毕",
            "1:有文件未能审核，或有审核未完成",
            "2:命令写错，没有这个批次，或批次里没有报告",
            "3:规则库不能使用，没有审核任何文件",
            "4:档案打不开，或程序、磁盘故障"
        })
class BatchAuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Option(names = "--out", paramLabel = "DIR", description = "把审核表和 results.json 写到这个文件夹；不写时只记入档案。")
    private @Nullable Path out;

    @Mixin
    private DeadlineOption due;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = JobsConverter.class,
            description = "同时处理几份报告，1 到 64（默认：处理器核数）。")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            converter = BudgetConverter.class,
            description = "每份报告最多用多少秒，1 到 3600，超过的不再审核（默认：20）。")
    private Duration budget = Intake.BUDGET;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    private final Version version;

    BatchAuditCommand(Version version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = rulesOption.place().snapshot();
        Rules rules = Rules.load(folder);
        if (out != null) {
            OutputFolder.prepare(out);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        String who = archiveOption.who();
        try (Archive archive = archiveOption.open()) {
            BatchAudit.Settings settings =
                    new BatchAudit.Settings(new Options(due.day(), null, jobs), budget, version.number(), who);
            int expected = new Batches(archive).of(name).current().size();
            BatchAudit.Done done;
            try (Progress progress = Progress.of(expected, spec.commandLine().getErr())) {
                done = new BatchAudit(archive, rules, folder, settings).run(name, out != null, progress);
            }
            BatchView batch = new Batches(archive).of(name);
            StoredResults results = new StoredResults(archive, rules);
            LocalDate today = LocalDate.now();
            List<Standing> standings = new Standings(archive, results, today).of(batch);
            new BatchTable(batch, standings, today).print(terminal);
            DecisionLines.print(standings, terminal);
            terminal.println(done.written() == 0 ? "规则和报告都没有变，没有重复审核。" : "新审核 " + done.written() + " 份，结果已记入档案。");
            if (done.audit() != null && out != null) {
                CaseNotes notes = AuditFiles.notes(archive, results, batch, standings);
                new AuditFiles(done.audit(), rules, version.number())
                        .write(notes, ZonedDateTime.now(), out)
                        .forEach(file -> terminal.println("已写出：" + file));
            }
            terminal.flush();
            boolean whole = done.reports().stream().allMatch(report -> report.readable());
            return whole ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }
}
