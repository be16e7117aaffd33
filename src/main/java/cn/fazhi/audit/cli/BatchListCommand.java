package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Standings;
import cn.fazhi.audit.casework.StoredResults;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the batches of the archive. */
@Component
@Command(
        name = "list",
        description = "列出档案里的全部批次。",
        exitCodeList = {"0:已列出", "2:命令写错", "4:档案打不开，或程序故障"})
class BatchListCommand implements Callable<Integer> {

    private static final int[] WIDTHS = {24, 6, 10, 8, 8, 20};

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        List<BatchView> all;
        Map<String, Long> passed = new HashMap<>();
        try (Archive archive = archiveOption.open()) {
            all = new Batches(archive).all();
            Standings standings = new Standings(archive, new StoredResults(archive), LocalDate.now());
            for (BatchView batch : all) {
                passed.put(batch.name(), passed(standings.of(batch)));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (all.isEmpty()) {
            out.println("档案里还没有批次：请用 batch new 新建。");
        } else {
            row(out, "批次", "年度", "报告", "已审核", "通过", "新建");
            all.forEach(batch -> row(out, batch, passed.getOrDefault(batch.name(), 0L)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** What a unit disputes is open, whatever its conclusion would be. */
    private static long passed(List<Standing> standings) {
        return standings.stream().filter(one -> one.conclusion().equals("通过")).count();
    }

    private static void row(PrintWriter out, BatchView batch, long passed) {
        long audited = batch.current().stream()
                .filter(one -> batch.judgement(one).isPresent())
                .count();
        row(
                out,
                batch.name(),
                Integer.toString(batch.year()),
                batch.current().size() + "份",
                Long.toString(audited),
                Long.toString(passed),
                Times.local(batch.opened()) + " " + batch.by());
    }

    private static void row(PrintWriter out, String... cells) {
        out.print(Columns.row(Columns.wrapped(cells, WIDTHS), WIDTHS, 2));
    }
}
