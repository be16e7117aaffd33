package cn.fazhi.audit.cli;

import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Points;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of an audit as a table on the terminal: 单位, 总分, 等级, 结论, 主要扣分. */
final class ResultTable {

    private static final int LOSSES = 3;

    /** Columns of the terminal for each cell, 100 together: 单位, 总分, 等级, 结论, 主要扣分. */
    private static final int[] WIDTHS = {22, 5, 4, 10, 51};

    private static final int GAP = 2;

    private final List<Outcome> outcomes;

    ResultTable(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    void print(PrintWriter out) {
        List<Outcome.Audited> audited = new ArrayList<>();
        List<Outcome.Refused> refused = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Audited report) {
                audited.add(report);
            } else if (outcome instanceof Outcome.Refused file) {
                refused.add(file);
            }
        }
        if (!audited.isEmpty()) {
            print(out, "单位", "总分", "等级", "结论", "主要扣分");
            audited.forEach(report -> print(out, row(report)));
        }
        refused.forEach(file -> out.println(refused(file.source(), file.reason())));
        audited.forEach(a -> a.notices().forEach(n -> out.println("请留意 " + a.source() + "：" + n)));
    }

    /** The line for a file that could not be audited. */
    static String refused(String source, String reason) {
        return "未审核 " + source + "：" + reason;
    }

    private static void print(PrintWriter out, String... cells) {
        out.print(Columns.row(Columns.wrapped(cells, WIDTHS), WIDTHS, GAP));
    }

    private static String[] row(Outcome.Audited audited) {
        var card = audited.scorecard();
        String unit = audited.facts().report().name();
        return new String[] {
            unit.isEmpty() ? audited.source() : unit,
            Points.plain(card.total()),
            card.grade(),
            card.conclusion() + (audited.complete() ? "" : "（未完成）"),
            losses(audited)
        };
    }

    private static String losses(Outcome.Audited audited) {
        record Loss(String words, double points) {}
        Stream<Loss> items = audited.scorecard().items().stream()
                .filter(v -> v.state() != State.不适用 && v.score() < v.item().points())
                .map(v ->
                        new Loss(v.item().id() + " " + v.item().name(), v.item().points() - v.score()));
        Stream<Loss> flags = audited.scorecard().redFlags().stream()
                .filter(f -> f.deduction() > 0)
                .map(f -> new Loss(f.item().id() + " " + f.item().name(), f.deduction()));
        String losses = Stream.concat(flags, items)
                .sorted(Comparator.comparingDouble(Loss::points).reversed())
                .limit(LOSSES)
                .map(l -> l.words() + "−" + Points.plain(Math.round(l.points() * 10) / 10.0))
                .collect(Collectors.joining("；"));
        return losses.isEmpty() ? "无" : losses;
    }
}
