package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Decisions;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.casework.Waivers;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Waives an item for a unit, or lists what is waived. */
@Component
@Command(
        name = "waive",
        description = "豁免一个单位的一个项目：不得分也不计入分值，总分按其余项目折算；始终列出，到期或用不上时提示。必查项不能豁免。",
        exitCodeList = {"0:已豁免，或已列出", "2:命令写错，没有这个批次或单位，或不能豁免", "4:档案打不开，或程序故障"})
class WaiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "UNIT", description = "单位，如 云岭镇。")
    private @Nullable String unit;

    @Parameters(index = "2", arity = "0..1", paramLabel = "ITEM", description = "项目编号，如 G2。")
    private @Nullable String item;

    @Option(names = "--reason", paramLabel = "WORDS", description = "理由。")
    private String reason = "";

    @Option(names = "--approver", paramLabel = "NAME", description = "批准人。")
    private String approver = "";

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            converter = DateConverter.class,
            description = "到期日，这一天过后不再豁免。")
    private @Nullable LocalDate until;

    @Option(names = "--list", description = "列出这个批次的全部豁免，不新增。")
    private boolean list;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        LocalDate today = LocalDate.now();
        try (Archive archive = archiveOption.open()) {
            BatchView batch = new Batches(archive).of(name);
            if (list) {
                list(new Decisions(archive, batch, new StoredResults(archive), today).all(), out);
            } else if (unit == null || item == null || until == null) {
                throw new ParameterException(
                        spec.commandLine(), "豁免要写明单位、项目编号、--reason、--approver 和 --until；只看已有的豁免用 --list。");
            } else {
                String id = item.strip().toUpperCase(Locale.ROOT);
                new Waivers(archive, batch, today).waive(unit, id, reason, approver, until, archiveOption.who());
                out.println("已豁免 " + unit + " " + id + "，至 " + until + "。");
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void list(List<Decided> all, PrintWriter out) {
        int holding = 0;
        for (Decided one : all) {
            String whose = one.report().whose();
            one.waivers().forEach(waiver -> out.println(whose + " " + DecisionLines.words(waiver)));
            one.stale()
                    .forEach(stale -> out.println(
                            whose + " " + DecisionLines.words(stale.waiver()) + "，已失效：" + stale.why() + "。"));
            holding += one.waivers().size();
        }
        out.println("在用的豁免 " + holding + " 项。");
    }
}
