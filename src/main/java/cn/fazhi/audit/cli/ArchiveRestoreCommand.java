package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.Backup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills an empty archive from a backup. */
@Component
@Command(
        name = "restore",
        description = "把备份恢复到一个空的档案里；档案里已有记录的不恢复。",
        exitCodeList = {"0:已恢复", "2:命令写错", "4:备份不完整、档案不是空的，或程序故障"})
class ArchiveRestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "备份文件。")
    private Path file;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = archiveOption.open()) {
            out.println("已恢复 " + Backup.restore(file, archive) + " 条记录。");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
