package cn.fazhi.audit.cli;

import cn.fazhi.audit.upkeep.impact.Coverage;
import cn.fazhi.audit.upkeep.impact.Coverage.OfItem;
import cn.fazhi.audit.upkeep.impact.Coverage.OfRule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How often rules held, as a table by item, and below it the rules worth a look. */
final class CoverageTable {

    /** Columns of the terminal: 规则, 成立, 定分, 提示, 位置. */
    private static final int[] WIDTHS = {44, 4, 4, 20, 30};

    private static final int GAP = 2;
    private static final int WIDTH = 100;

    private final Coverage coverage;
    private final String hash;

    CoverageTable(Coverage coverage, String hash) {
        this.coverage = coverage;
        this.hash = hash;
    }

    /**
     * Prints the table.
     *
     * @param lastYear whether last year's reports were compared
     */
    void print(PrintWriter out, boolean lastYear) {
        out.println(
                "规则库版本 " + hash.substring(0, 12) + "，共审核 " + coverage.reports() + " 份报告。“成立”是条件成立的份数，“定分”是本项按这一条的份数。");
        coverage.items().forEach(item -> item(out, item));
        out.println();
        listed(out, "从未成立", rule -> coverage.note(rule) == Coverage.Note.NEVER);
        listed(out, "每份都成立", rule -> coverage.always(rule) && !rule.rule().floor());
        listed(out, "成立但从未起决定作用", rule -> coverage.note(rule) == Coverage.Note.IDLE);
        long floors =
                coverage.count(rule -> coverage.always(rule) && rule.rule().floor());
        if (floors > 0) {
            out.println("另有保底的 " + floors + " 条每份都成立，本应如此。");
        }
        if (!lastYear) {
            out.println("没有写 --last-year，与上年报告比对的规则不会成立。");
        }
    }

    private void item(PrintWriter out, OfItem item) {
        out.println();
        out.println("■ " + item.item().id() + " " + item.item().name());
        row(out, "规则", "成立", "定分", "提示", "位置");
        for (OfRule rule : item.rules()) {
            row(
                    out,
                    rule.rule().title() + "（" + rule.rule().worth()
                            + (rule.rule().floor() ? "，保底" : "") + "）",
                    Integer.toString(rule.held()),
                    Integer.toString(rule.decided()),
                    note(rule),
                    place(item, rule));
        }
    }

    private String note(OfRule rule) {
        return switch (coverage.note(rule)) {
            case NEVER -> "从未成立";
            case ALWAYS -> "每份都成立";
            case IDLE -> coverage.always(rule) ? "每份都成立，从未定分" : "从未定分";
            case NONE -> "";
        };
    }

    private static String place(OfItem item, OfRule rule) {
        return item.item().file() + ":" + rule.rule().line();
    }

    private static void row(PrintWriter out, String... cells) {
        List<List<String>> columns = new ArrayList<>();
        columns.add(Prose.lines("  ", "    ", cells[0], WIDTHS[0]));
        for (int i = 1; i < WIDTHS.length - 1; i++) {
            columns.add(DisplayWidth.wrap(cells[i], WIDTHS[i]));
        }
        // Last, and never broken, so that an editor can jump to it.
        columns.add(List.of(cells[WIDTHS.length - 1]));
        out.print(Columns.row(columns, WIDTHS, GAP));
    }

    private void listed(PrintWriter out, String what, Predicate<OfRule> which) {
        List<String> names = coverage.items().stream()
                .flatMap(item -> item.rules().stream())
                .filter(which)
                .map(rule -> rule.rule().name())
                .toList();
        String told = names.isEmpty() ? "：没有。" : "的 " + names.size() + " 条：" + String.join("；", names) + "。";
        Prose.lines("", "  ", what + told, WIDTH).forEach(out::println);
    }
}
