package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Explained;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.MissingPathException;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.score.Outcome;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why items of one report end as they do. */
@Component
@Command(
        name = "explain",
        description = "说明一份报告的某几项为什么得这些分：逐条规则看了什么、哪个条件成立、哪个没有成立。",
        exitCodeList = {"0:说明完毕", "1:报告未能审核，或审核未完成", "2:命令写错，或没有这个文件、这一项", "3:规则库不能使用", "4:程序或磁盘故障"})
class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REPORT", description = "一份报告文件。")
    private Path report = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ITEM",
            description = "项目编号，如 D2、X1，可写几个；不写时说明全部失分和待核实的项目。")
    private List<String> items = List.of();

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private DateOptions dates;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        Path file = file();
        Rules rules = rulesOption.load();
        List<String> asked = AskedItems.ids(spec, rules.ruleBase().checklist(), items);
        Explained explained = new Auditor(rules, dates.with(1)).explain(file, asked);
        if (explained.outcome() instanceof Outcome.Audited audited) {
            PrintWriter terminal = spec.commandLine().getOut();
            new ExplanationPage(terminal).print(audited, explained.items());
            terminal.flush();
            return audited.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
        Outcome.Refused refused = (Outcome.Refused) explained.outcome();
        spec.commandLine().getErr().println(ResultTable.refused(refused.source(), refused.reason()));
        return ExitCode.INCOMPLETE;
    }

    private Path file() throws MissingPathException {
        if (report.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), "报告文件的路径是空的，请写明路径。");
        }
        if (Files.isDirectory(report)) {
            throw new ParameterException(spec.commandLine(), "“" + report + "”是文件夹，一次只能说明一份报告，请写明报告文件。");
        }
        return new SubmissionFinder().find(List.of(report)).get(0);
    }
}
