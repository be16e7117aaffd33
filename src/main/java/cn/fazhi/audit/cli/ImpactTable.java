package cn.fazhi.audit.cli;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.score.impact.Ending;
import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.score.impact.ItemChange;
import cn.fazhi.audit.score.impact.ReportChange;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change of the rules does, on the terminal: a table of the reports that change, then why. */
final class ImpactTable {

    /** Columns of the terminal: 单位, 总分, 名次, 等级, 结论. */
    private static final int[] WIDTHS = {26, 18, 12, 14, 20};

    private static final int GAP = 2;
    private static final int WIDTH = 100;
    private static final int MOST_QUOTES = 2;

    private final Impact impact;

    ImpactTable(Impact impact) {
        this.impact = impact;
    }

    void print(PrintWriter out) {
        out.println("规则库 " + impact.before().sha256().substring(0, 12) + " 改为 "
                + impact.after().sha256().substring(0, 12) + "，规则和词表有 "
                + impact.rules().size() + " 处不同。");
        out.println(impact.headline());
        List<ReportChange> changed = impact.changed();
        if (!changed.isEmpty()) {
            out.println();
            row(out, "单位", "总分", "名次", "等级", "结论");
            changed.forEach(report -> row(out, cells(report)));
            changed.forEach(report -> report(out, report));
            out.println();
        }
        for (Impact.Uncompared file : impact.uncompared()) {
            out.println("没有比较 " + file.source() + "：" + why(file));
        }
    }

    private static String why(Impact.Uncompared file) {
        if (file.before().equals(file.after())) {
            return file.before();
        }
        return (file.before().isEmpty() ? "" : "改动前：" + file.before())
                + (file.after().isEmpty() ? "" : "改动后：" + file.after());
    }

    private static String[] cells(ReportChange report) {
        var before = report.before();
        var after = report.after();
        String total = step(Points.plain(before.total()), Points.plain(after.total()));
        double more = report.difference();
        return new String[] {
            report.unit(),
            more == 0 ? total : total + "（" + signed(more) + "）",
            step(rank(before.rank()), rank(after.rank())),
            step(before.grade(), after.grade()),
            step(before.conclusion(), after.conclusion())
        };
    }

    private static String step(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "未完成" : Integer.toString(rank);
    }

    private static String signed(double more) {
        return (more > 0 ? "+" : "−") + Points.plain(Math.abs(more));
    }

    private static void row(PrintWriter out, String... cells) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.add(DisplayWidth.wrap(cells[i], WIDTHS[i]));
        }
        out.print(Columns.row(columns, WIDTHS, GAP));
    }

    private static void report(PrintWriter out, ReportChange report) {
        List<ItemChange> items =
                report.items().stream().filter(ItemChange::matters).toList();
        if (items.isEmpty()) {
            return;
        }
        out.println();
        out.println("■ " + report.unit() + "（" + report.source() + "）");
        items.forEach(item -> item(out, item));
    }

    private static void item(PrintWriter out, ItemChange item) {
        print(
                out,
                "  ",
                item.id() + " " + item.name() + "：" + step(told(item, item.before()), told(item, item.after())));
        print(out, "    ", "规则：" + step(rules(item.before()), rules(item.after())));
        boolean same = item.before().evidence().equals(item.after().evidence());
        if (same) {
            quotes(out, "原文：", item.after().evidence());
        } else {
            quotes(out, "不再计入：", item.lost());
            quotes(out, "新计入：", item.gained());
        }
        print(
                out,
                "    ",
                "原因：" + (item.after().reason().isEmpty() ? "未发现" : item.after().reason()));
    }

    private static String told(ItemChange item, Ending ending) {
        if (ending.state().equals(Ending.NO_ITEM)) {
            return ending.state();
        }
        String points = Points.plain(ending.points()) + "分";
        return item.redFlag()
                ? ending.points() > 0 ? "扣" + points + "，" + ending.state() : ending.state()
                : points + "（满分" + Points.plain(ending.most()) + "分），" + ending.state();
    }

    private static String rules(Ending ending) {
        return ending.rules().isEmpty()
                ? "没有规则成立"
                : ending.rules().stream()
                        .map(rule -> rule.title() + "（" + rule.worth() + "，" + rule.place() + "）")
                        .collect(Collectors.joining("、"));
    }

    private static void quotes(PrintWriter out, String label, List<Evidence> words) {
        words.stream().limit(MOST_QUOTES).forEach(quote -> print(out, "    ", label + QuoteList.told(quote)));
        if (words.size() > MOST_QUOTES) {
            print(out, "    ", label + "等" + words.size() + "处，见工作簿的“逐项变动”");
        }
    }

    private static void print(PrintWriter out, String indent, String text) {
        Prose.lines(indent, indent + "  ", text, WIDTH).forEach(out::println);
    }
}
