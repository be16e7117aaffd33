package cn.fazhi.audit.cli;

import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.score.Points;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How each report of a batch stands, on the terminal. */
final class BatchTable {

    /** 单位, 文件, 报送, 历次总分, 等级, 结论. */
    private static final int[] WIDTHS = {16, 24, 6, 14, 4, 22};

    /** The same with 整改期限 and 答复, once a list went back. */
    private static final int[] LISTED = {16, 22, 6, 12, 4, 14, 10, 12};

    private final BatchView batch;
    private final List<Standing> standings;
    private final LocalDate today;

    BatchTable(BatchView batch, List<Standing> standings, LocalDate today) {
        this.batch = batch;
        this.standings = standings;
        this.today = today;
    }

    void print(PrintWriter out) {
        if (standings.isEmpty()) {
            out.println("批次里还没有报告：请用 batch add 加入。");
            return;
        }
        int[] widths = standings.stream().anyMatch(one -> one.list().isPresent()) ? LISTED : WIDTHS;
        row(out, widths, "单位", "文件", "报送", "历次总分", "等级", "结论", "整改期限", "答复");
        for (Standing standing : standings) {
            Submitted report = standing.newest();
            row(
                    out,
                    widths,
                    report.unit().isEmpty() ? "（不明）" : report.unit(),
                    report.name(),
                    "第" + report.round() + "次",
                    totals(standing),
                    standing.grade(),
                    conclusion(standing),
                    standing.list().map(Returned::deadline).orElse(""),
                    standing.list().map(list -> answered(standing, list)).orElse(""));
        }
        standings.stream()
                .map(Standing::newest)
                .filter(report -> !report.readable())
                .forEach(report -> out.println(ResultTable.refused(report.name(), report.refusal())));
    }

    /** Of every report of the unit, oldest first; — where it was not judged. */
    private String totals(Standing standing) {
        return standing.reports().stream()
                .map(report -> batch.judgement(report)
                        .filter(one -> !one.status().equals("refused"))
                        .map(one -> Points.plain(report.equals(standing.newest()) ? standing.total() : one.total()))
                        .orElse("—"))
                .collect(Collectors.joining("→"));
    }

    private static String conclusion(Standing standing) {
        return standing.judged()
                .map(judged -> switch (standing.status()) {
                    case "refused" -> "未审核";
                    case "incomplete" -> standing.conclusion() + "（未完成）";
                    default -> standing.conclusion();
                })
                .map(words -> standing.disputed() > 0 ? words + "（" + standing.disputed() + "项有异议）" : words)
                .orElse("待审核");
    }

    private String answered(Standing standing, Returned list) {
        long late = standing.daysLate(today);
        String how = late > 0 ? "逾期" + late + "天" : "";
        if (standing.reply().isPresent()) {
            int answers = standing.reply().get().answers().size();
            return "已答复" + answers + "/" + list.findings().size() + (late > 0 ? "（" + how + "）" : "");
        }
        if (standing.resubmitted()) {
            return "已重报，未答复" + (late > 0 ? "（" + how + "）" : "");
        }
        return late > 0 ? how : "待答复";
    }

    private static void row(PrintWriter out, int[] widths, String... cells) {
        out.print(Columns.row(Columns.wrapped(cells, widths), widths, 2));
    }
}
