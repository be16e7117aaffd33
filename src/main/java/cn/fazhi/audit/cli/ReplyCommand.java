package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.document.FileNames;
import cn.fazhi.audit.notice.IncomingReply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a filled checklist in, and the new report with it. */
@Component
@Command(
        name = "reply",
        description = "收回填好的退回整改清单：先列出要收的和有问题的，写 --take 才记入档案；可以连同新报告一起收。",
        exitCodeList = {
            "0:没有问题，写了 --take 的已收",
            "1:有问题，没有收，或写了 --force 只收了没有问题的",
            "2:命令写错，或不是发出的清单",
            "3:规则库不能使用",
            "4:档案打不开，或程序故障"
        })
class ReplyCommand implements Callable<Integer> {

    /** One byte more than is read of a workbook, so that a larger one is told. */
    private static final int MOST_BYTES = (20 << 20) + 1;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CHECKLIST", description = "填好的退回整改清单（.xlsx）。")
    private Path checklist;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REPORT", description = "修改后的报告，同时加入批次，记为该单位的下一次报送。")
    private @Nullable Path report;

    @Option(names = "--take", description = "记入档案；不写时只看不收。")
    private boolean take;

    @Option(names = "--force", description = "有问题的行不收，其余照收；不写时有一处问题就都不收。")
    private boolean force;

    @Option(
            names = "--received",
            paramLabel = "YYYY-MM-DD",
            converter = DateConverter.class,
            description = "收到日期（默认：今天）。")
    private @Nullable LocalDate received;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        byte[] bytes = bytes(checklist);
        String who = archiveOption.who();
        try (Archive archive = archiveOption.open()) {
            IncomingReply.found(archive, bytes);
            IncomingReply reply = IncomingReply.of(
                    archive,
                    FileNames.of(checklist),
                    bytes,
                    report == null ? null : identified(report),
                    received == null ? LocalDate.now() : received);
            ReplyPage page = new ReplyPage(spec.commandLine().getOut());
            page.print(reply);
            if (!reply.conflicts().isEmpty() && !(take && force)) {
                page.nothingTaken(take);
                return ExitCode.INCOMPLETE;
            }
            if (take) {
                page.took(reply, reply.take(archive, who));
            } else {
                page.preview();
            }
            return reply.conflicts().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private Identified identified(Path file) throws Exception {
        List<Path> files = Submissions.found(List.of(file));
        Reception reception = new Reception(rulesOption.load());
        List<Identified> all = reception.of(files, 1, Intake.BUDGET);
        if (all.size() != 1) {
            throw new CaseException("“" + file + "”里有" + all.size() + "份文件：一次只能收一份修改后的报告，请写明是哪一份。");
        }
        return all.get(0);
    }

    private static byte[] bytes(Path file) throws CaseException {
        if (Files.isDirectory(file)) {
            throw new CaseException("“" + file + "”是文件夹：请写明填好的清单是哪个文件。");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (NoSuchFileException e) {
            throw new CaseException("没有文件“" + file + "”：请核对路径。");
        } catch (IOException e) {
            throw new CaseException("“" + file + "”读不出来：请核对有没有读取权限，或是不是正被其他程序打开。");
        }
    }
}
