package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.upkeep.impact.Coverage;
import cn.fazhi.audit.upkeep.impact.CoverageRun;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how often each rule of the rule base holds on a folder of reports. */
@Component
@Command(
        name = "coverage",
        description = "用一批报告统计每条规则：几份成立、几份由它定分，指出从未成立、每份都成立和从未起作用的规则。",
        exitCodeList = {"0:统计完毕", "1:有文件未能审核，没有计入；或者一份也没有审成", "2:命令写错，或没有找到要审核的文件", "3:规则库不能使用", "4:程序或磁盘故障"})
class RulesCoverageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TrialReports reports;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        var batch = reports.batch();
        Rules rules = rulesOption.load();
        Coverage coverage;
        try (Progress progress =
                Progress.of(batch.files().size(), spec.commandLine().getErr())) {
            coverage = CoverageRun.of(rules, batch, progress);
        }
        PrintWriter err = spec.commandLine().getErr();
        coverage.refused().forEach(file -> err.println(ResultTable.refused(file.source(), file.reason())));
        if (coverage.reports() == 0) {
            err.println("没有一份报告审核成功，不能统计。请检查文件是否写对。");
            return ExitCode.INCOMPLETE;
        }
        PrintWriter terminal = spec.commandLine().getOut();
        new CoverageTable(coverage, rules.ruleBase().checklist().sha256())
                .print(terminal, !batch.lastYear().isEmpty());
        terminal.flush();
        return coverage.refused().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
