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

/** Writes the archive into one file. */
@Component
@Command(
        name = "backup",
        description = "把档案备份成一个文件，可以恢复到文件夹，也可以恢复到数据库。",
        exitCodeList = {"0:已备份", "2:命令写错", "4:档案打不开、写不了备份，或程序故障"})
class ArchiveBackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "备份文件，如 档案备份.zip；已有的会被新的替换。")
    private Path file;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = archiveOption.open()) {
            out.println("已备份到第 " + Backup.write(archive, file.toAbsolutePath()) + " 条记录：" + file);
        }
        out.flush();
        return ExitCode.DONE;
    }
}
