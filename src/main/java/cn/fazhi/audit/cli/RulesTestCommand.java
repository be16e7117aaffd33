package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.upkeep.examples.ExampleRun;
import cn.fazhi.audit.upkeep.examples.ItemResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the examples beside the rules. */
@Component
@Command(
        name = "test",
        description = "运行规则文件旁边的例子，逐项核对得分、判定、引用的原文和成立的规则。",
        exitCodeList = {"0:全部通过", "2:命令写错，或没有这一项", "3:规则库不能使用，或有例子不通过、缺例子", "4:程序或磁盘故障"})
class RulesTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ITEM", description = "项目编号，如 D2、X1，可写几个；不写时全部运行。")
    private List<String> items = List.of();

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        Rules rules = rulesOption.load();
        Checklist checklist = rules.ruleBase().checklist();
        List<String> asked = AskedItems.ids(spec, checklist, items);
        List<Item> chosen = checklist
                .all()
                .filter(item -> !checklist.isOff(item))
                .filter(item -> asked.isEmpty() || asked.contains(item.id()))
                .toList();
        ExampleFiles files = ExampleFiles.read(rulesOption.folder(), checklist);
        List<ItemResult> results = new ExampleRun(rules, files).run(chosen);
        PrintWriter terminal = spec.commandLine().getOut();
        boolean passed = new ExampleTable(terminal).print(results, asked.isEmpty() ? files.strays() : List.of());
        terminal.flush();
        return passed ? ExitCode.DONE : ExitCode.RULES;
    }
}
