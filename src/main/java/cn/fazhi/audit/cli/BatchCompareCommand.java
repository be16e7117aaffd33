package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Comparisons;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what units sent again with what they had sent before. */
@Component
@Command(
        name = "compare",
        description = "对比一个批次里再次报送的报告：哪些问题已整改、未整改、新增、复发，乡镇的答复与机审是否一致，原文改了哪些字。",
        exitCodeList = {"0:已列出", "2:命令写错，没有这个批次，或批次里没有这个单位", "4:档案打不开，或程序故障"})
class BatchCompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Parameters(index = "1..*", paramLabel = "UNIT", description = "只对比这些单位；不写时对比所有再次报送的单位。")
    private List<String> units = List.of();

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = archiveOption.open()) {
            BatchView batch = new Batches(archive).of(name);
            Comparisons comparisons = new Comparisons(archive);
            List<Submitted> asked = asked(batch);
            RoundsPage page = new RoundsPage(out);
            for (Submitted report : asked) {
                Optional<UnitRounds> rounds = comparisons.of(batch, report.whose());
                if (rounds.isPresent()) {
                    page.print(rounds.get());
                } else {
                    out.println(report.whose() + "：" + Comparisons.whyNot(batch, report, "请先用 batch audit 审核"));
                }
            }
            if (asked.isEmpty()) {
                out.println("批次“" + name + "”里还没有单位再次报送，没有可以对比的：修改后的报告请用 batch add 加入，再用 batch audit 审核。");
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private List<Submitted> asked(BatchView batch) throws CaseException {
        List<String> known = batch.current().stream().map(Submitted::whose).toList();
        for (String unit : units) {
            if (!known.contains(unit)) {
                throw new CaseException("批次“" + name + "”里没有“" + unit + "”"
                        + (known.isEmpty() ? "，还没有任何报告。" : "，现有：" + String.join("、", known) + "。"));
            }
        }
        return batch.current().stream()
                .filter(report -> units.isEmpty() ? report.round() > 1 : units.contains(report.whose()))
                .toList();
    }
}
