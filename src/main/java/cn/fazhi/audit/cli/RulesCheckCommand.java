package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.RulesCheck;
import cn.fazhi.audit.rules.RuleProblem;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a rule base and says everything that is wrong with it at once. */
@Component
@Command(
        name = "check",
        description = "检查规则库能不能用、例子齐不齐：逐处列出文件、行、列，错在哪里、怎么改。不审核任何报告。",
        exitCodeList = {"0:规则库可以使用（可能有提醒）", "2:命令写错", "3:规则库有错误", "4:程序或磁盘故障"})
class RulesCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        RulesCheck check = Rules.check(rulesOption.folder());
        PrintWriter terminal = spec.commandLine().getOut();
        new ProblemPage(terminal).print(check.problems());
        long errors = check.problems().stream().filter(RuleProblem::refuses).count();
        long looks = check.problems().size() - errors;
        String read = check.items() + "个考核项目、" + check.redFlags() + "条红线、" + check.rules() + "条规则、" + check.topics()
                + "个词库主题";
        String also = looks == 0 ? "" : "另有" + looks + "处提醒，不影响使用，请看一看。";
        if (check.holds()) {
            terminal.println("规则库可以使用：检查了" + read + "，没有错误。" + also);
        } else {
            terminal.println("规则库还不能启用：检查了" + read + "，有" + errors + "处错误，请先改好。" + also);
        }
        if (rulesOption.place().folders().size() > 1
                && check.problems().stream().anyMatch(problem -> problem.file().endsWith(ExampleFiles.ENDING))) {
            terminal.println("补充规定改过的项目要有自己的例子：在补充规定的文件夹里按同样的位置放一份，就以它为准。");
        }
        terminal.flush();
        return check.holds() ? ExitCode.DONE : ExitCode.RULES;
    }
}
