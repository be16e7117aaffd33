package cn.fazhi.audit.cli;

import cn.fazhi.audit.desk.access.Account;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the accounts. */
@Component
@Command(
        name = "list",
        description = "列出用户、角色和单位。",
        exitCodeList = {"0:已列出", "2:命令写错", "4:用户文件读不了"})
class UsersListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private UsersOption users;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Account> all = users.accounts().all();
        if (all.isEmpty()) {
            out.println("还没有用户：打开工作台不用登录，只有本机能用。");
        }
        all.forEach(one ->
                out.println(one.name() + "：" + one.words() + (one.unit().isEmpty() ? "" : "（" + one.unit() + "）")));
        out.flush();
        return ExitCode.DONE;
    }
}
