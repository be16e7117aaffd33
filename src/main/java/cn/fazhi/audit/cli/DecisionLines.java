package cn.fazhi.audit.cli;

import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Review;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Waiver;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.score.Scorecard;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people decided over the reports of a batch, on the terminal. */
final class DecisionLines {

    private DecisionLines() {}

    /** Every review and waiver, what they come to, and what waits for a person; nothing where nobody decided anything. */
    static void print(List<Standing> standings, PrintWriter out) {
        List<Decided> all =
                standings.stream().flatMap(one -> one.decided().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        for (Decided one : all) {
            String unit = one.report().whose();
            one.applied().forEach(review -> out.println("复核 " + unit + " " + words(review)));
            one.moved().forEach(review -> out.println("待确认 " + unit + " " + words(review) + "。规则或原文已变，没有采用，请重新复核。"));
            one.waivers().forEach(waiver -> out.println("豁免 " + unit + " " + words(waiver)));
            one.stale()
                    .forEach(stale ->
                            out.println("豁免失效 " + unit + " " + words(stale.waiver()) + "：" + stale.why() + "。"));
            if (!one.applied().isEmpty() || !one.waivers().isEmpty()) {
                out.println(unit + "：机审 " + words(one.machine()) + " → 最终 " + words(one.score()));
            }
        }
        long waived = all.stream().mapToLong(one -> one.waivers().size()).sum();
        long stale = all.stream().mapToLong(one -> one.stale().size()).sum();
        long moved = all.stream().mapToLong(one -> one.moved().size()).sum();
        out.println("豁免 " + waived + " 项" + (stale == 0 ? "" : "，失效 " + stale + " 项") + "；复核待确认 " + moved + " 项。");
    }

    static String words(Waiver waiver) {
        return waiver.item() + "：" + waiver.words();
    }

    static String words(Scorecard card) {
        return Points.plain(card.total()) + "分 " + card.grade() + " " + card.conclusion();
    }

    private static String words(Review review) {
        return review.code() + "：机审 " + Points.plain(review.machine()) + "，" + change(review.before(), review.after())
                + "（" + review.by() + " " + Times.local(review.at()) + "：" + review.reason() + "）";
    }

    /** An inspector's score and what it was before. */
    static String change(@Nullable Double before, @Nullable Double after) {
        if (after == null) {
            return before == null ? "只写了备注" : "取消复核得分（原 " + Points.plain(before) + "）";
        }
        return "复核 " + Points.plain(after)
                + (before == null || before.equals(after) ? "" : "（原 " + Points.plain(before) + "）");
    }
}
