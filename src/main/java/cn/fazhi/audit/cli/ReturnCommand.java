package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.casework.Standings;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.notice.Sending;
import cn.fazhi.audit.workbook.SafeFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends reports back to their units with what they have to put right. */
@Component
@Command(
        name = "return",
        description = "退回没有通过的报告：每份写出退回整改清单、退回修改通知单和带批注的报告，并记入档案。",
        exitCodeList = {"0:该退回的都已写出", "1:有报告待复核或还没有审核，没有退回", "2:命令写错，没有这个批次或单位", "4:档案打不开，或程序、磁盘故障"})
class ReturnCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "UNIT",
            description = {"只退回这几个单位的；不写时退回全部没有通过的。", "待复核的先了结人工核实，点名的才退回。"})
    private List<String> units = List.of();

    @Option(
            names = "--deadline",
            paramLabel = "YYYY-MM-DD",
            required = true,
            converter = DateConverter.class,
            description = "整改后报回的截止日期。")
    private LocalDate deadline;

    @Option(names = "--sign", paramLabel = "NAME", description = "通知单落款的单位或姓名；不写时写审核工作组。")
    private String sign = "";

    @Option(names = "--out", paramLabel = "DIR", description = "写到哪个文件夹（默认：退回材料）。")
    private Path out = Path.of("退回材料");

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    private int left;

    @Override
    public Integer call() throws Exception {
        LocalDate today = LocalDate.now();
        Sending.Terms terms = new Sending.Terms(deadline, sign);
        if (!terms.wrong(today).isEmpty()) {
            throw new ParameterException(spec.commandLine(), terms.wrong(today));
        }
        String who = archiveOption.who();
        OutputFolder.prepare(out);
        left = 0;
        try (Archive archive = archiveOption.open()) {
            BatchView batch = new Batches(archive).of(name);
            checkUnits(batch);
            StoredResults results = new StoredResults(archive);
            Sending sending = new Sending(archive, results, batch);
            int done = 0;
            for (Sending.Candidate unit : Sending.candidates(new Standings(archive, results, today).of(batch))) {
                if (wanted(unit)) {
                    send(sending, unit, terms, who);
                    done++;
                }
            }
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.println(done == 0 ? "没有要退回的报告。" : "共退回 " + done + " 份，材料在：" + out);
            terminal.flush();
        }
        return left == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void checkUnits(BatchView batch) throws CaseException {
        List<String> known = batch.current().stream().map(Submitted::whose).toList();
        for (String unit : units) {
            if (!known.contains(unit)) {
                throw new CaseException("批次“" + batch.name() + "”里没有单位“" + unit + "”"
                        + (known.isEmpty() ? "。" : "，现有：" + String.join("、", known) + "。"));
            }
        }
    }

    /** Whether a report is to go back, by what people left of its result; said when it is not. */
    private boolean wanted(Sending.Candidate unit) {
        String whose = unit.standing().newest().whose();
        boolean named = units.contains(whose);
        if (!units.isEmpty() && !named) {
            return false;
        }
        PrintWriter terminal = spec.commandLine().getOut();
        return switch (unit.fit()) {
            case UNJUDGED -> {
                terminal.println(whose + "：还没有审核，没有退回。请先运行 batch audit。");
                left++;
                yield false;
            }
            case PASSED -> {
                if (named) {
                    terminal.println(whose + "：结论是通过，不用退回。");
                }
                yield false;
            }
            case REVIEW -> {
                if (!named) {
                    terminal.println(whose + "：结论是待复核，没有退回。请先了结人工核实；确要现在退回的，在命令里写上单位名称。");
                    left++;
                }
                yield named;
            }
            case GOES -> true;
        };
    }

    private void send(Sending sending, Sending.Candidate unit, Sending.Terms terms, String who) throws Exception {
        Submitted report = unit.standing().newest();
        PrintWriter terminal = spec.commandLine().getOut();
        Sending.Sent sent = sending.send(unit, terms, who);
        Returned list = sent.returned();
        terminal.println(
                sent.now()
                        ? report.whose() + "：第" + report.round() + "次报送退回，"
                                + (list.findings().isEmpty()
                                        ? "未审核，只有通知单"
                                        : list.findings().size() + "项")
                                + "（" + list.code() + "）。"
                        : report.whose() + "：同一份报告、同一次审核、同一期限的清单已在" + Times.local(list.at()) + "退回过，照档案里的原样再写一份（"
                                + list.code() + "）。");
        for (Returns.Paper paper : sent.papers()) {
            Path target = out.resolve(paper.name());
            SafeFile.write(stream -> stream.write(paper.bytes()), target);
            terminal.println("  已写出：" + target);
        }
    }
}
