package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ChainCheck;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Goes through the whole archive. */
@Component
@Command(
        name = "verify",
        description = "逐条核对档案：每条记录和每个文件是否完整、有没有被改动或删去。",
        exitCodeList = {"0:档案完整", "1:档案不完整或被改动过", "2:命令写错", "4:档案打不开，或程序故障"})
class ArchiveVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        ChainCheck.Result check;
        try (Archive archive = archiveOption.open()) {
            check = ChainCheck.of(archive);
        }
        PrintWriter out = spec.commandLine().getOut();
        check.wrong().forEach(out::println);
        out.println("核对了 " + check.entries() + " 条记录、" + check.files() + " 个文件，"
                + (check.wrong().isEmpty() ? "都完整，没有改动。" : "有 " + check.wrong().size() + " 处不符。"));
        if (check.entries() > 0) {
            out.println("最后一条的校验码：" + check.head());
        }
        out.flush();
        return check.wrong().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
