package cn.fazhi.audit.cli;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Batches of reports in the archive. */
@Component
@Command(
        name = "batch",
        description = "按批次管理报送的报告：新建、加入、审核、查看、对比历次报送，都记在档案里。",
        subcommands = {
            BatchNewCommand.class,
            BatchAddCommand.class,
            BatchAuditCommand.class,
            BatchListCommand.class,
            BatchShowCommand.class,
            BatchCompareCommand.class
        })
class BatchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "没有指明要做什么。常用：fazhi-audit batch list");
    }
}
