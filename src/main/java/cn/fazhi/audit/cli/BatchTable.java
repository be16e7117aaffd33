package cn.fazhi.audit.cli;

import cn.fazhi.audit.casework.Audited;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.score.Scorecard;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each report of a batch stands, on the terminal. */
final class BatchTable {

    /** 单位, 文件, 报送, 总分, 等级, 结论. */
    private static final int[] WIDTHS = {20, 34, 6, 6, 4, 20};

    private final BatchView batch;
    private final Map<Long, Scorecard> last = new HashMap<>();

    BatchTable(BatchView batch) {
        this(batch, List.of());
    }

    /**
     * @param decided what people decided; the figures go by it
     */
    BatchTable(BatchView batch, List<Decided> decided) {
        this.batch = batch;
        decided.forEach(one -> last.put(one.report().number(), one.score()));
    }

    void print(PrintWriter out) {
        if (batch.submitted().isEmpty()) {
            out.println("批次里还没有报告：请用 batch add 加入。");
            return;
        }
        row(out, "单位", "文件", "报送", "总分", "等级", "结论");
        for (Submitted report : batch.current()) {
            Optional<Audited> judged = batch.judgement(report).map(this::decided);
            row(
                    out,
                    report.unit().isEmpty() ? "（不明）" : report.unit(),
                    report.name(),
                    "第" + report.round() + "次",
                    judged.filter(one -> !one.status().equals("refused"))
                            .map(one -> Numbers.plain(one.total()))
                            .orElse(""),
                    judged.map(Audited::grade).orElse(""),
                    judged.map(BatchTable::conclusion).orElse("待审核"));
        }
        batch.current().stream()
                .filter(report -> !report.readable())
                .forEach(report -> out.println(ResultTable.refused(report.name(), report.refusal())));
    }

    /** The judgement with the final figures. */
    private Audited decided(Audited judged) {
        Scorecard card = last.get(judged.submission());
        return card == null
                ? judged
                : new Audited(
                        judged.number(),
                        judged.at(),
                        judged.submission(),
                        judged.key(),
                        judged.rules(),
                        judged.engine(),
                        judged.result(),
                        card.complete() ? "audited" : "incomplete",
                        card.total(),
                        card.grade(),
                        card.conclusion(),
                        judged.run());
    }

    private static String conclusion(Audited judged) {
        return switch (judged.status()) {
            case "refused" -> "未审核";
            case "incomplete" -> judged.conclusion() + "（未完成）";
            default -> judged.conclusion();
        };
    }

    private static void row(PrintWriter out, String... cells) {
        out.print(Columns.row(Columns.wrapped(cells, WIDTHS), WIDTHS, 2));
    }
}
