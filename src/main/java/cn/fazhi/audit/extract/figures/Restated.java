package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A total told again in another paragraph in the same words: one fact in two places. */
final class Restated {

    private static final Pattern TOTAL = Pattern.compile("全年|\\d{4}年|累计|共计|总计|合计|总共|共(?!同|建|享|治|青|商)");

    private record Told(Figure figure, int place) {}

    private final Map<String, Told> told = new HashMap<>();

    /** The place of the count that a figure belongs to: an earlier one, or the next. */
    int place(Figure figure, int next) {
        if (figure.scope() != Scope.DONE) {
            return next;
        }
        String key = figure.topic()
                + figure.quantity().value()
                + figure.quantity().measure()
                + figure.quantity().qualifier()
                + words(figure);
        Told before = told.putIfAbsent(key, new Told(figure, next));
        return before != null && again(before.figure(), figure) ? before.place() : next;
    }

    private static boolean again(Figure a, Figure b) {
        return a.reading().sentence().paragraph() != b.reading().sentence().paragraph() && (isTotal(a) || isTotal(b));
    }

    /** A count with the words of another place added. */
    static Count merged(Count count, Evidence again) {
        List<Evidence> evidence = new ArrayList<>(count.evidence());
        evidence.add(again);
        return new Count(
                count.topic(),
                count.value(),
                count.measure(),
                count.qualifier(),
                count.scope(),
                count.part(),
                count.sure(),
                count.doubt(),
                count.whose(),
                evidence);
    }

    private static String words(Figure f) {
        return f.hit() == null
                ? ""
                : f.reading().between(f.hit().start(), f.hit().end());
    }

    private static boolean isTotal(Figure f) {
        Reading reading = f.reading();
        return TOTAL.matcher(reading.between(
                        reading.clauseStart(f.start()), f.quantity().end()))
                .find();
    }
}
