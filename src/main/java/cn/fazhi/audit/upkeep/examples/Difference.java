package cn.fazhi.audit.upkeep.examples;

import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.examples.Example;
import cn.fazhi.audit.rules.examples.Marked;
import cn.fazhi.audit.rules.examples.Marked.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts what an example expects beside what came, in Chinese. */
final class Difference {

    private Difference() {}

    /** What differs, a line each; empty when all is as expected. */
    static List<String> between(Example example, Item item, Marked report, Came came) {
        Example.Expected expected = example.expected();
        List<String> lines = new ArrayList<>();
        if (expected.points() != came.points()) {
            String verb = came.redFlag() ? "扣" : "得";
            lines.add("分数：应" + verb + number(expected.points()) + "分，实" + verb + number(came.points()) + "分");
        }
        String state = expected.state().isEmpty() ? usual(expected.points(), item, came) : expected.state();
        if (!state.equals(came.state())) {
            lines.add("判定：应为" + state + "，实为" + came.state());
        }
        quotes(report, came, lines);
        rules(expected, came, lines);
        return lines;
    }

    /** What an item's points say of its state; a red flag that takes something must say itself how it ends. */
    private static String usual(double points, Item item, Came came) {
        if (came.redFlag()) {
            return points == 0 ? "未发现" : "（请写 state：退回、扣分或人工核实）";
        }
        return points == 0 ? "不符合" : points == item.points() ? "符合" : "部分符合";
    }

    private static void quotes(Marked report, Came came, List<String> lines) {
        List<Span> lacking = new ArrayList<>(report.spans());
        lacking.removeAll(came.quotes());
        List<Span> surplus = new ArrayList<>(came.quotes());
        surplus.removeAll(report.spans());
        if (!lacking.isEmpty()) {
            lines.add("引用：应引用而没有引用" + words(report, lacking));
        }
        if (!surplus.isEmpty()) {
            lines.add("引用：不应引用而引用了" + words(report, surplus));
        }
    }

    private static void rules(Example.Expected expected, Came came, List<String> lines) {
        TreeSet<String> lacking = new TreeSet<>(expected.rules());
        lacking.removeAll(came.rules());
        TreeSet<String> surplus = new TreeSet<>(came.rules());
        surplus.removeAll(expected.rules());
        if (!lacking.isEmpty()) {
            lines.add("规则：应成立而没有成立" + quoted(lacking));
        }
        if (!surplus.isEmpty()) {
            lines.add("规则：不应成立而成立了" + quoted(surplus));
        }
    }

    private static String words(Marked report, List<Span> spans) {
        return quoted(spans.stream().map(span -> span.in(report.text())).toList());
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining("、"));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
