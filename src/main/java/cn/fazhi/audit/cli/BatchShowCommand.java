package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Standings;
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
        description = "列出一个批次的每个单位：第几次报送、历次总分、等级、结论、整改期限、是否答复或逾期。",
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
        List<Standing> standings;
        try (Archive archive = archiveOption.open()) {
            batch = new Batches(archive).of(name);
            standings = new Standings(archive, new StoredResults(archive), LocalDate.now()).of(batch);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                batch.name() + "（" + batch.year() + "年度报告，" + Times.local(batch.opened()) + " " + batch.by() + " 新建）");
        new BatchTable(batch, standings, LocalDate.now()).print(out);
        DecisionLines.print(standings, out);
        out.flush();
        return ExitCode.DONE;
    }
}
