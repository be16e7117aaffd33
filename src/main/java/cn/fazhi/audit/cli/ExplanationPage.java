package cn.fazhi.audit.cli;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.rules.Explanation;
import cn.fazhi.audit.rules.Explanation.Condition;
import cn.fazhi.audit.rules.Explanation.Near;
import cn.fazhi.audit.rules.Explanation.Result;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Points;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Explanations as an inspector reads them on a terminal. */
final class ExplanationPage {

    private static final int WIDTH = 80;

    private final PrintWriter out;
    private QuoteList quotes = new QuoteList();
    private final Set<Near> told = new HashSet<>();

    ExplanationPage(PrintWriter out) {
        this.out = out;
    }

    void print(Outcome.Audited audited, List<Explanation> items) {
        Report report = audited.facts().report();
        String unit = report.name().isEmpty()
                ? ""
                : "（" + report.name() + (report.year() == null ? "" : report.year() + "年") + "）";
        print(
                "",
                audited.source() + unit + "：总分"
                        + Points.plain(audited.scorecard().total()) + "，"
                        + audited.scorecard().conclusion() + (audited.complete() ? "" : "（未完成）"));
        audited.notices().forEach(notice -> print("", "请留意：" + notice));
        if (items.isEmpty()) {
            print("", "没有失分和待核实的项目。要看某一项，请写上编号，如 D2。");
        }
        if (!items.isEmpty()) {
            print("", "“本年度总账”只算本单位本年度做了的；〔1〕是原文编号，同一处只列一次。");
        }
        items.forEach(this::item);
    }

    private void item(Explanation item) {
        quotes = new QuoteList();
        told.clear();
        out.println();
        print("", "■ " + item.item().id() + " " + item.item().name() + "：" + result(item));
        reason(item);
        if (!item.choice().isEmpty()) {
            print("  ", "比较：" + item.choice());
        }
        item.rules().forEach(this::rule);
    }

    /** The audit's reason, its quotes moved out of the sentence. */
    private void reason(Explanation item) {
        if (item.reason().isEmpty()) {
            return;
        }
        String reason = item.reason();
        List<String> fresh = new ArrayList<>();
        for (Evidence words : item.evidence()) {
            String quoted = "“" + words.quote() + "”";
            int at = reason.indexOf(quoted);
            if (at >= 0) {
                QuoteList.Marked marked = quotes.mark(List.of(words));
                fresh.addAll(marked.fresh());
                reason = reason.substring(0, at) + marked.marks() + reason.substring(at + quoted.length());
            }
        }
        print("  ", "原因：" + reason.replace("〕、〔", "〕〔"));
        fresh.forEach(quote -> print("    ", quote));
    }

    private static String result(Explanation item) {
        if (item.redFlag()) {
            return item.score() > 0 ? "扣" + Points.plain(item.score()) + "分，" + item.state() : item.state();
        }
        String score =
                Points.plain(item.score()) + "分，满分" + Points.plain(item.item().points()) + "分，" + item.state();
        return switch (item.state()) {
            case "不适用", "未判断" -> item.state();
            case "人工核实" -> "暂定" + score;
            default -> score;
        };
    }

    private void rule(Explanation.Tried rule) {
        print(
                "  ",
                "【" + word(rule.result()) + "】" + rule.rule() + "（" + rule.worth() + "）"
                        + (rule.chosen() ? "←本项按这一条" : ""));
        rule.conditions().forEach(condition -> condition(condition, "    "));
        if (rule.unseen() > 0) {
            print("    ", "（后面还有" + rule.unseen() + "个条件，前面的不成立，没有再看）");
        }
    }

    private static String word(Result result) {
        return switch (result) {
            case HELD -> "成立";
            case MISSED -> "未成立";
            case BROKEN -> "出错";
        };
    }

    private void condition(Condition condition, String indent) {
        QuoteList.Marked marked = quotes.mark(condition.evidence());
        print(indent, number(condition) + condition.words() + marked.marks());
        marked.fresh().forEach(quote -> print(indent + "  ", quote));
        condition.near().stream().filter(told::add).forEach(near -> near(near, indent));
        condition.parts().forEach(part -> condition(part, indent + "  "));
    }

    private static String number(Condition condition) {
        String circled = "①②③④⑤⑥⑦⑧⑨";
        int n = condition.number();
        return n < 1 ? "" : n <= circled.length() ? circled.substring(n - 1, n) : "（" + n + "）";
    }

    private void near(Near near, String indent) {
        if (near.what().isEmpty()
                && near.evidence().size() == 1
                && near.why().contains(near.evidence().get(0).quote())) {
            print(indent, near.why() + "（" + QuoteList.place(near.evidence().get(0)) + "）");
            return;
        }
        QuoteList.Marked marked = quotes.mark(near.evidence());
        String what = near.what().isEmpty() ? "" : near.what() + "，";
        print(indent, "接近的说法" + marked.marks() + "：" + what + near.why());
        marked.fresh().forEach(quote -> print(indent + "  ", quote));
    }

    private void print(String indent, String text) {
        Prose.lines(indent, indent + "  ", text, WIDTH).forEach(out::println);
    }
}
