package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Replies;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.document.FileNames;
import cn.fazhi.audit.notice.CheckedReply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        String code = CheckedReply.code(bytes);
        String who = archiveOption.who();
        try (Archive archive = archiveOption.open()) {
            Returns returns = new Returns(archive);
            Returns.Found found = returns.find(code)
                    .orElseThrow(() -> new CaseException("档案里没有编码为 " + code + " 的清单：请核对是不是本档案发出的，或用 --archive 指明档案。"));
            CheckedReply checked = CheckedReply.of(sent(returns, found), bytes);
            List<CheckedReply.Conflict> conflicts = new ArrayList<>(superseded(found));
            conflicts.addAll(checked.conflicts());
            Identified next = report == null ? null : identified(report);
            if (next != null) {
                another(found, next).ifPresent(conflicts::add);
            }
            Replies.Filled filled = new Replies.Filled(
                    found.returned(),
                    checked.taken().stream().map(CheckedReply.Taken::answer).toList(),
                    received == null ? LocalDate.now() : received,
                    conflicts.stream().map(CheckedReply.Conflict::words).toList(),
                    FileNames.of(checklist),
                    bytes);
            ReplyPage page = new ReplyPage(spec.commandLine().getOut());
            page.print(found, filled, checked, conflicts, next);
            if (!conflicts.isEmpty() && !(take && force)) {
                page.nothingTaken(take);
                return ExitCode.INCOMPLETE;
            }
            if (take) {
                take(archive, found, filled, next, who, page);
            } else {
                page.preview();
            }
            return conflicts.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private void take(
            Archive archive,
            Returns.Found found,
            Replies.Filled filled,
            @Nullable Identified next,
            String who,
            ReplyPage page)
            throws ArchiveException, CaseException {
        if (filled.answers().isEmpty()) {
            page.noAnswers();
        } else {
            page.taken(new Replies(archive).take(found.batch(), filled, who), filled);
        }
        // Of another unit, or not to be read: said among the conflicts, and left out when the rest is taken.
        if (next != null && another(found, next).isEmpty()) {
            boolean added = new Batches(archive)
                    .add(found.batch().name(), next, filled.received().toString(), who);
            page.added(next, added);
        }
    }

    private static byte[] sent(Returns returns, Returns.Found found) throws CaseException {
        return returns.papers(found.batch(), found.returned()).stream()
                .filter(paper -> paper.name().endsWith(".xlsx"))
                .map(Returns.Paper::bytes)
                .findFirst()
                .orElseThrow(
                        () -> new CaseException("编码 " + found.returned().code() + " 退回时没有清单，只有通知单：不用填写清单，重新报送即可。"));
    }

    /** A newer checklist went out to the same unit, or two rounds have passed since. */
    private static List<CheckedReply.Conflict> superseded(Returns.Found found) {
        List<CheckedReply.Conflict> conflicts = new ArrayList<>();
        Returned newest = found.returned();
        for (Returned one : found.batch().returned()) {
            boolean same = found.batch().submitted().stream()
                    .anyMatch(report -> report.number() == one.submission()
                            && report.whose().equals(found.report().whose()));
            newest = same && one.number() > newest.number() ? one : newest;
        }
        if (newest.number() != found.returned().number()) {
            conflicts.add(new CheckedReply.Conflict(
                    0,
                    "这是第" + found.returned().round() + "次报送的清单（"
                            + found.returned().code() + "），之后又发过第" + newest.round() + "次报送的清单（" + newest.code()
                            + "）：请用后一份填写。"));
        }
        return conflicts;
    }

    private static Optional<CheckedReply.Conflict> another(Returns.Found found, Identified next) {
        Submitted before = found.report();
        if (!next.refusal().isEmpty()) {
            return Optional.of(new CheckedReply.Conflict(0, "新报告“" + next.name() + "”不能审核，没有加入：" + next.refusal()));
        }
        if (!before.unit().isEmpty() && !before.unit().equals(next.unit())) {
            String whose = next.unit().isEmpty() ? "单位不明" : "是" + next.unit() + "的";
            return Optional.of(new CheckedReply.Conflict(
                    0, "新报告“" + next.name() + "”" + whose + "，清单是" + before.unit() + "的，没有加入：请核对是不是交错了文件。"));
        }
        return Optional.empty();
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
