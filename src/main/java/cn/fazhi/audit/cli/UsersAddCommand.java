package cn.fazhi.audit.cli;

import cn.fazhi.audit.desk.access.AccountException;
import cn.fazhi.audit.desk.access.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an account. */
@Component
@Command(
        name = "add",
        description = "建立一名用户；密码随后输入，不写在命令里。第一名用户要有负责人角色。",
        exitCodeList = {"0:已建立", "2:命令写错，或已有同名用户", "4:用户文件读写不了"})
class UsersAddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "用户名，一般写姓名；记在档案里。")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            split = "[,，、]",
            description = "角色：检查员、规则维护员、负责人、乡镇；可写几个，用逗号隔开。")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "UNIT", description = "乡镇用户所属的单位，如 云岭镇。")
    private String unit = "";

    @Mixin
    private UsersOption users;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        Set<Role> given = EnumSet.noneOf(Role.class);
        for (String word : roles) {
            given.add(Role.of(word)
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), "没有“" + word + "”这个角色：请写检查员、规则维护员、负责人或乡镇。")));
        }
        try {
            users.accounts().add(name, given, unit, UsersOption.password(name));
        } catch (AccountException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
        spec.commandLine().getOut().println("已建立用户“" + name + "”。");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
