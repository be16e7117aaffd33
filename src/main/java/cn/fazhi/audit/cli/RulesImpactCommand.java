package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.upkeep.impact.Batched;
import cn.fazhi.audit.upkeep.impact.ImpactRun;
import cn.fazhi.audit.workbook.ImpactWorkbook;
import cn.fazhi.audit.workbook.Stamp;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what going from one rule base to another does to the same reports. */
@Component
@Command(
        name = "impact",
        description = "用同一批报告比较改动前后的两个规则库：哪些报告的得分、名次、等级、结论变了，因为哪一项、哪句原文、哪条规则。",
        exitCodeList = {"0:比较完毕，不论有没有变动", "1:有文件未能审核，没有比较", "2:命令写错，或没有找到要审核的文件", "3:有规则库不能使用，没有比较任何报告", "4:程序或磁盘故障"})
class RulesImpactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TrialReports reports;

    @Option(
            names = "--from",
            paramLabel = RulePlace.LABEL,
            converter = RulePlace.Converter.class,
            description = "改动前的规则库文件夹，必须写；逗号后面可再写补充规定的文件夹。")
    private @Nullable RulePlace from;

    @Option(
            names = "--to",
            paramLabel = RulePlace.LABEL,
            converter = RulePlace.Converter.class,
            description = "改动后的规则库文件夹，必须写；逗号后面可再写补充规定的文件夹。")
    private @Nullable RulePlace to;

    @Option(names = "--out", paramLabel = "FILE", description = "结果写到这个文件（默认：规则调整影响.xlsx）。")
    private Path out = Path.of(ImpactWorkbook.FILE);

    @Mixin
    private HelpOption help;

    private final Version version;

    RulesImpactCommand(Version version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        RulePlace older = given(from, "--from", "改动前");
        RulePlace newer = given(to, "--to", "改动后");
        Batched batch = reports.batch();
        Rules before = loaded(older, "改动前（--from）");
        Rules after = loaded(newer, "改动后（--to）");
        if (before == null || after == null) {
            return ExitCode.RULES;
        }
        Impact impact = compared(older, before, newer, after, batch);
        ImpactWorkbook.write(impact, new Stamp(version.number(), ZonedDateTime.now()), out);
        PrintWriter terminal = spec.commandLine().getOut();
        new ImpactTable(impact).print(terminal);
        terminal.println("已写出：" + out);
        terminal.flush();
        return impact.uncompared().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private Impact compared(RulePlace older, Rules before, RulePlace newer, Rules after, Batched batch)
            throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        int files = batch.files().size();
        try (Progress first = Progress.of(files, err, "改动前");
                Progress second = Progress.of(files, err, "改动后")) {
            return ImpactRun.of(side(older, before, first), side(newer, after, second), batch);
        }
    }

    private static ImpactRun.Side side(RulePlace place, Rules rules, Progress progress) throws Exception {
        return new ImpactRun.Side(place.toString(), place.folder(), rules, progress);
    }

    private RulePlace given(@Nullable RulePlace place, String option, String which) {
        if (place == null) {
            throw new ParameterException(spec.commandLine(), "没有写 " + option + "：请指明" + which + "的规则库文件夹。");
        }
        return place;
    }

    /** The rule base; null when it does not hold, after saying what is wrong, so that both are told in one go. */
    private @Nullable Rules loaded(RulePlace place, String which) throws Exception {
        try {
            return Rules.load(place.folder());
        } catch (BrokenRulesException broken) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(which + "的规则库“" + place + "”不能使用，没有比较任何报告。共"
                    + broken.problems().size() + "处问题：");
            broken.problems().forEach(err::println);
            return null;
        }
    }
}
