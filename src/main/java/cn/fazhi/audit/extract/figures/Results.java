package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Scope;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures without words of their own that say how the ones before them came out. */
final class Results {

    private static final Pattern ACTUAL = Pattern.compile("[，,](?:实际|现|已|现已|实际已|目前已)(?:开展|完成|举办|组织|召开|培训|执行)+(?:了)?");

    /** What a sum behind its parts opens with. */
    static final Pattern SUMMED = Pattern.compile("\\s*(?:全年|以上)?(?:共计|合计|总计|累计|共)");

    private Results() {}

    /** 草场纠纷31起、邻里纠纷14起，共计45起: a sum behind its parts counts what they count. */
    private static @Nullable Hit summed(List<Figure> figures, Reading reading, Quantity q, int clauseStart) {
        if (!SUMMED.matcher(reading.between(clauseStart, q.start())).matches()) {
            return null;
        }
        double sum = 0;
        Hit hit = null;
        for (int i = figures.size() - 1; i >= 0 && sum < q.value(); i--) {
            Figure part = figures.get(i);
            boolean same = part.reading() == reading
                    && part.hit() != null
                    && part.quantity().measure().equals(q.measure())
                    && (hit == null || part.hit().topic() == hit.topic());
            if (!same) {
                return null;
            }
            hit = hit == null ? part.hit() : hit;
            sum += part.quantity().value();
        }
        return hit != null
                        && sum == q.value()
                        && figures.get(figures.size() - 1).quantity().value() < sum
                ? hit
                : null;
    }

    /** A figure that only says how the one before it came out: its sum, or 计划培训6期，实际完成5期. */
    static @Nullable Hit of(List<Figure> figures, Reading reading, Quantity q, int clauseStart) {
        Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
        if (last != null
                && last.scope() == Scope.PLANNED
                && last.reading() == reading
                && last.quantity().measure().equals(q.measure())
                && ACTUAL.matcher(reading.between(last.quantity().end(), q.start()))
                        .matches()) {
            return last.hit();
        }
        return summed(figures, reading, q, clauseStart);
    }
}
