package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures without words of their own that say how the ones before them came out. */
final class Results {

    private static final Pattern ACTUAL = Pattern.compile("[，,](?:实际|现|已|现已|实际已|目前已)(?:开展|完成|举办|组织|召开|培训|执行)+(?:了)?");

    /** What a sum behind its parts opens with. */
    static final Pattern SUMMED = Pattern.compile("\\s*(?:全年|以上)?(?:共计|合计|总计|累计|共)");

    /** Topics whose figures are cases, of which the next figure may tell how many were closed. */
    private static final Set<String> CASES = Set.of("petition", "legal-aid", "litigation", "enforcement-case");

    /** Between the cases that came in and those that were closed: 受理信访事项63件，已办结61件. */
    private static final Pattern CLOSED = Pattern.compile(
            "(?:[（(][件起人批次宗]{1,2}[）)])?[，,、（(](?:其中|目前|现|均|全部|成功|依法|按期|按时|及时|当年|年内|已)*(?:办结|结案|审结|答复|处理|处置|办理)(?:完毕|完成|了)?");

    private Results() {}

    /** Whether a figure only says how many of those before it were closed. */
    static boolean closes(Reading reading, Quantity q, @Nullable Figure last) {
        return last != null
                && last.reading() == reading
                && (last.hit() == null || CASES.contains(last.topic()))
                && last.quantity().measure().equals(q.measure())
                && CLOSED.matcher(reading.between(last.quantity().end(), q.start()))
                        .matches();
    }

    /** What a figure that tells how many were closed counts: what the figure before it does, or nothing known. */
    static @Nullable Hit settled(@Nullable Figure before) {
        return before == null ? null : before.hit();
    }

    /** 草场纠纷31起、邻里纠纷14起，共计45起: a sum behind its parts counts what they count. */
    private static @Nullable Hit summed(List<Figure> figures, Reading reading, Quantity q, int clauseStart) {
        if (!SUMMED.matcher(reading.between(clauseStart, q.start())).matches()) {
            return null;
        }
        List<Figure> parts = parts(figures, figures.size(), reading, q);
        return parts.isEmpty() ? null : parts.get(parts.size() - 1).hit();
    }

    /** The figures of one topic right before a place that come to a sum exactly; none where it takes no two of them. */
    static List<Figure> parts(List<Figure> figures, int before, Reading reading, Quantity total) {
        List<Figure> found = new ArrayList<>();
        double sum = 0;
        for (int i = before - 1; i >= 0 && sum < total.value(); i--) {
            Figure part = figures.get(i);
            boolean same = part.reading() == reading
                    && !part.topic().isEmpty()
                    && part.quantity().measure().equals(total.measure())
                    && (found.isEmpty() || part.topic().equals(found.get(0).topic()));
            if (!same) {
                return List.of();
            }
            found.add(0, part);
            sum += part.quantity().value();
        }
        return found.size() > 1 && sum == total.value() ? found : List.of();
    }

    /** A figure that only says how the one before it came out: its sum, or 计划培训6期，实际完成5期. */
    static @Nullable Hit of(List<Figure> figures, Reading reading, Quantity q, int clauseStart) {
        Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
        if (last != null
                && (last.scope() == Scope.PLANNED || last.scope() == Scope.NORM)
                && last.reading() == reading
                && last.quantity().measure().equals(q.measure())
                && ACTUAL.matcher(reading.between(last.quantity().end(), q.start()))
                        .matches()) {
            return last.hit();
        }
        Hit closed = closes(reading, q, last) ? settled(last) : null;
        return closed == null ? summed(figures, reading, q, clauseStart) : closed;
    }
}
