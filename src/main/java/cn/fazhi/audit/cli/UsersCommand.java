package cn.fazhi.audit.cli;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The accounts of the desk. */
@Component
@Command(
        name = "users",
        description = "管理工作台的用户：建了用户以后，打开工作台都要登录。",
        subcommands = {
            UsersAddCommand.class,
            UsersListCommand.class,
            UsersPasswordCommand.class,
            UsersRemoveCommand.class
        })
class UsersCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请写明做什么：users add、list、password 或 remove。");
    }
}
