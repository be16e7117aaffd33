package cn.fazhi.audit.cli;

import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The result of an audit as a table on the terminal: 单位, 总分, 等级, 结论, 主要扣分. */
final class ResultTable {

    private static final int LOSSES = 3;

    private final List<Outcome> outcomes;

    ResultTable(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    void print(PrintWriter out) {
        UsageMessageSpec usage = new UsageMessageSpec();
        usage.adjustLineBreaksForWideCJKCharacters(true);
        Column.Overflow wrap = Column.Overflow.WRAP;
        ColorScheme plain = new ColorScheme.Builder(Ansi.OFF).build();
        TextTable table = TextTable.forColumns(
                plain,
                new Column(22, 0, wrap),
                new Column(8, 1, wrap),
                new Column(8, 1, wrap),
                new Column(12, 1, wrap),
                new Column(60, 1, wrap));
        table.setAdjustLineBreaksForWideCJKCharacters(true);
        table.addRowValues("单位", "总分", "等级", "结论", "主要扣分");
        List<Outcome.Refused> refused = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Audited audited) {
                table.addRowValues(row(audited));
            } else if (outcome instanceof Outcome.Refused file) {
                refused.add(file);
            }
        }
        out.print(table);
        refused.forEach(file -> out.println("未审核 " + file.source() + "：" + file.reason()));
        outcomes.stream()
                .filter(Outcome.Audited.class::isInstance)
                .map(Outcome.Audited.class::cast)
                .forEach(a -> a.notices().forEach(n -> out.println("请留意 " + a.source() + "：" + n)));
    }

    private static String[] row(Outcome.Audited audited) {
        var card = audited.scorecard();
        String unit = audited.facts().report().name();
        return new String[] {
            unit.isEmpty() ? audited.source() : unit,
            Numbers.plain(card.total()),
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
                .map(l -> l.words() + "−" + Numbers.plain(Math.round(l.points() * 10) / 10.0))
                .collect(Collectors.joining("；"));
        return losses.isEmpty() ? "无" : losses;
    }
}
