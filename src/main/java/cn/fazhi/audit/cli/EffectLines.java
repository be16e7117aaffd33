package cn.fazhi.audit.cli;

import cn.fazhi.audit.casework.FactDesk;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.score.Scorecard;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a correction does to the score, on the terminal. */
final class EffectLines {

    private EffectLines() {}

    static void print(FactDesk.Effect effect, FactLines lines, PrintWriter out) {
        String before = effect.from().isEmpty() ? "" : lines.said(effect.from());
        String after = !effect.counts() ? "不作依据" : effect.to().isEmpty() ? "作为依据" : lines.said(effect.to());
        out.println(effect.fact().kind().word() + "“" + effect.fact().words() + "”：" + before
                + (before.isEmpty() ? "" : " → ") + after);
        Scorecard now = effect.after();
        if (now == null) {
            out.println("这样改，报告就审核不了。");
            return;
        }
        Map<String, ItemVerdict> items = new LinkedHashMap<>();
        effect.before().items().forEach(one -> items.put(one.item().id(), one));
        for (ItemVerdict one : now.items()) {
            ItemVerdict was = items.get(one.item().id());
            if (was != null && (was.score() != one.score() || was.state() != one.state())) {
                out.println(one.item().id() + " " + one.item().name() + "：" + Points.plain(was.score()) + " → "
                        + Points.plain(one.score()) + "，" + one.reason());
            }
        }
        flags(effect.before(), now, out);
        out.println("机审 " + DecisionLines.words(effect.before()) + " → " + DecisionLines.words(now));
    }

    private static void flags(Scorecard before, Scorecard now, PrintWriter out) {
        Map<String, Double> was = deductions(before);
        Map<String, Double> is = deductions(now);
        Set<String> ids = new LinkedHashSet<>(was.keySet());
        ids.addAll(is.keySet());
        for (String id : ids) {
            double from = was.getOrDefault(id, 0.0);
            double to = is.getOrDefault(id, 0.0);
            if (from != to || was.containsKey(id) != is.containsKey(id)) {
                out.println(id + "：扣 " + Points.plain(from) + " → 扣 " + Points.plain(to));
            }
        }
    }

    private static Map<String, Double> deductions(Scorecard card) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (RedFlag flag : card.redFlags()) {
            all.merge(flag.item().id() + " " + flag.item().name(), flag.deduction(), Double::sum);
        }
        return all;
    }
}
