package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Audit;
import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.notice.AuditFiles;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.workbook.CaseNotes;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Audits submissions and writes the workbook. */
@Component
@Command(
        name = "audit",
        description = "审核报告，写出审核表.xlsx 和 results.json。",
        exitCodeList = {
            "0:全部审核完毕",
            "1:有文件未能审核，或有审核未完成",
            "2:命令写错，或没有找到要审核的文件",
            "3:规则库不能使用，没有审核任何文件",
            "4:程序或磁盘故障",
            "+10:出现了 --fail-on 指明的结论"
        })
class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Submissions submissions;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private KeepOptions keeping;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "审核结果", description = "结果写到哪个文件夹（默认：审核结果）。")
    private Path out;

    @Option(names = "--json", description = "在终端输出 results.json 的内容，不输出表格。")
    private boolean json;

    @Mixin
    private DateOptions dates;

    @Mixin
    private CompareOptions comparing;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = JobsConverter.class,
            description = "同时处理几份报告，1 到 64（默认：处理器核数）。")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--fail-on",
            paramLabel = "WORD",
            converter = ConclusionConverter.class,
            description = "有报告的结论含这几个字（如 退回）时，退出码加 10，供脚本使用。")
    private @Nullable String failOn;

    @Mixin
    private ArchiveOption archiveOption;

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            description = "同时存入档案的这个批次，没有的新建；只写 --archive 时按报告年度命名，如 2024年度。两个都不写则不存档。")
    private @Nullable String batch;

    @Mixin
    private HelpOption help;

    private final Version version;

    AuditCommand(Version version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> found = submissions.files();
        boolean archived = archiveOption.given() || batch != null;
        KeepOptions.Loaded loaded = keeping.load(rulesOption, archived);
        Rules rules = loaded.rules();
        OutputFolder.prepare(out);
        Audit audit = archived ? archived(found, loaded) : audited(found, rules);
        Checklist checklist = rules.ruleBase().checklist();
        ZonedDateTime time = ZonedDateTime.now();
        AuditFiles files = new AuditFiles(audit, rules, version.number());
        List<Path> written = files.write(CaseNotes.NONE, time, out);
        report(audit, files, checklist, written, time);
        return exitCode(audit.outcomes());
    }

    private Audit audited(List<Path> files, Rules rules) throws Exception {
        Auditor auditor = new Auditor(rules, dates.with(jobs, comparing.outline()));
        try (Progress progress = Progress.of(files.size(), spec.commandLine().getErr())) {
            return Batch.audit(auditor, files, comparing.lastYear(), jobs, submissions.budget(), progress);
        }
    }

    private Audit archived(List<Path> files, KeepOptions.Loaded loaded) throws Exception {
        Options options = dates.with(jobs, comparing.outline());
        Archiving.Asked asked = new Archiving.Asked(
                batch, options, comparing.lastYear(), submissions.budget(), version.number(), archiveOption.who());
        try (Archive archive = archiveOption.open()) {
            return new Archiving(archive, loaded, asked, spec.commandLine()).audit(files);
        }
    }

    private void report(Audit audit, AuditFiles files, Checklist checklist, List<Path> written, ZonedDateTime time) {
        PrintWriter terminal = spec.commandLine().getOut();
        if (json) {
            terminal.println(new String(files.results(), StandardCharsets.UTF_8));
            return;
        }
        new ResultTable(audit.outcomes()).print(terminal);
        terminal.println();
        terminal.println("审核时间：" + time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")) + "，规则库版本 "
                + checklist.sha256().substring(0, 12));
        written.stream().limit(3).forEach(file -> terminal.println("已写出：" + file));
        if (written.size() > 3) {
            terminal.println("……共 " + written.size() + " 个文件，在 " + out);
        }
    }

    private int exitCode(List<Outcome> outcomes) {
        boolean incomplete =
                outcomes.stream().anyMatch(o -> !(o instanceof Outcome.Audited audited) || !audited.complete());
        boolean named = failOn != null
                && outcomes.stream()
                        .anyMatch(o -> o instanceof Outcome.Audited audited
                                && audited.scorecard().conclusion().contains(failOn));
        return (incomplete ? ExitCode.INCOMPLETE : ExitCode.DONE) + (named ? ExitCode.CONCLUSION : 0);
    }
}
