package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.Batches;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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

/** Takes reports into a batch. */
@Component
@Command(
        name = "add",
        description = "把报送的文件加入批次，原件存入档案；同一单位再报的记为下一次报送，以最后一次为准。",
        exitCodeList = {"0:全部加入", "1:有文件读不了，已照样存入，审核时列为未审核", "2:命令写错，没有这个批次，或没有找到文件", "3:规则库不能使用", "4:档案打不开，或程序故障"})
class BatchAddCommand implements Callable<Integer> {

    /** Files looked at together: their bytes are in memory until they are in the archive. */
    private static final int TOGETHER = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = {"报告文件或文件夹（含下级文件夹），格式与 audit 相同。", "压缩包里的文件逐份加入。"})
    private List<Path> paths = List.of();

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            converter = BudgetConverter.class,
            description = "每份报告最多用多少秒，1 到 3600（默认：20）。")
    private Duration budget = Intake.BUDGET;

    @Option(
            names = "--received",
            paramLabel = "YYYY-MM-DD",
            converter = DateConverter.class,
            description = "这些文件的收到日期；不写时以落款日期判断是否逾期。")
    private @Nullable LocalDate received;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        List<Path> all = Submissions.found(paths);
        String who = archiveOption.who();
        int unread = 0;
        try (Archive archive = archiveOption.open()) {
            Batches batches = new Batches(archive);
            int year = batches.of(name).year();
            Rules rules = rulesOption.load();
            int jobs = Runtime.getRuntime().availableProcessors();
            Reception reception = new Reception(rules);
            for (int from = 0; from < all.size(); from += TOGETHER) {
                List<Path> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
                for (Identified report : reception.of(some, jobs, budget)) {
                    unread += report.refusal().isEmpty() ? 0 : 1;
                    add(batches, year, report, who);
                }
            }
        }
        spec.commandLine().getOut().flush();
        return unread == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void add(Batches batches, int year, Identified report, String who) throws Exception {
        boolean added = batches.add(name, report, received == null ? "" : received.toString(), who);
        PrintWriter out = spec.commandLine().getOut();
        String whose = report.unit().isEmpty()
                ? "单位不明"
                : report.unit() + (report.year() == null ? "" : " " + report.year() + "年度");
        if (!added) {
            out.println("已在批次里 " + report.name());
        } else if (report.refusal().isEmpty()) {
            boolean other = report.year() != null && report.year() != year;
            out.println(
                    "已加入 " + report.name() + "（" + whose + "）" + (other ? "：年度与批次的" + year + "年度不同，请核对是否报错了。" : ""));
        } else {
            out.println("已存入，但不能审核 " + report.name() + "：" + report.refusal());
        }
    }
}
