package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Decisions;
import cn.fazhi.audit.casework.StoredResults;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a batch stands. */
@Component
@Command(
        name = "show",
        description = "列出一个批次的每份报告：第几次报送、总分、等级、结论。",
        exitCodeList = {"0:已列出", "2:命令写错，或没有这个批次", "4:档案打不开，或程序故障"})
class BatchShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        BatchView batch;
        List<Decided> decided = List.of();
        try (Archive archive = archiveOption.open()) {
            batch = new Batches(archive).of(name);
            Decisions decisions = new Decisions(archive, batch, new StoredResults(archive), LocalDate.now());
            decided = decisions.none() ? List.of() : decisions.all();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                batch.name() + "（" + batch.year() + "年度报告，" + Times.local(batch.opened()) + " " + batch.by() + " 新建）");
        new BatchTable(batch, decided).print(out);
        if (!decided.isEmpty()) {
            DecisionLines.print(decided, out);
        }
        out.flush();
        return ExitCode.DONE;
    }
}
