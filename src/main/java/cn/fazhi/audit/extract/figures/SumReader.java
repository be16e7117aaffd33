package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.SumCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks parts with their total, and has the rates checked. */
final class SumReader {

    private static final Pattern AMONG = Pattern.compile("其中|(?:分别为|分别是|(?<!划)分为|包括|包含|具体为|即)[:：]?");
    private static final Pattern EXHAUSTIVE = Pattern.compile("分别为|分别是|(?<!划)分为|具体为");
    /** 党委会、办公会学法分别为14次、10次: each of those named before has its own, whatever total stands further back. */
    private static final Pattern RESPECTIVELY = Pattern.compile("[、和与及][^，,；;。]{0,24}(?:分别为|分别是)$");

    private static final Pattern OPEN_LIST = Pattern.compile("等|主要|重点|以及其他|其余");

    private final List<Figure> figures;
    private final List<SumCheck> sums = new ArrayList<>();
    private final Set<Figure> parts = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Totals whose parts were found. */
    private final Set<Figure> totals = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Checks the figures of a report, given in order. */
    SumReader(List<Figure> figures) {
        this.figures = figures;
        for (int i = 0; i < figures.size(); i++) {
            if (counts(figures.get(i))) {
                announced(i);
                RateCheck.of(figures, i).ifPresent(sums::add);
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            if (counts(figures.get(i))) {
                behind(i);
                unannounced(i);
            }
        }
    }

    private static boolean counts(Figure figure) {
        return figure.scope() == Scope.DONE || figure.scope() == Scope.OTHER;
    }

    List<SumCheck> sums() {
        return sums;
    }

    boolean isPart(Figure figure) {
        return parts.contains(figure);
    }

    /** Reads "共19次，其中A 9次，B 4次，C 6次" and "共19次。从…看，A 9次，B 10次". */
    private void announced(int firstPart) {
        Figure first = figures.get(firstPart);
        if (Kinds.group(first) == null) {
            return;
        }
        Reading reading = first.reading();
        int from = firstPart > 0 && figures.get(firstPart - 1).reading() == reading
                ? figures.get(firstPart - 1).quantity().end()
                : reading.sentence().start();
        String before = reading.between(from, first.quantity().start());
        Figure byKind = Totals.byKind(figures, firstPart, before);
        if (byKind != null) {
            told(byKind, PartList.of(figures, firstPart, byKind));
        } else if (AMONG.matcher(before).find()) {
            among(firstPart, Totals.before(figures, firstPart), before);
        }
    }

    private void among(int firstPart, @Nullable Figure total, String connective) {
        if (total != null) {
            List<Figure> found = whole(PartList.of(figures, firstPart, total), total, connective);
            parts.addAll(found);
            if (!found.isEmpty()) {
                totals.add(total);
            }
            if (found.size() > 1) {
                check(total, found, connective);
            }
        }
    }

    /** Parts behind ； belong to the list only where they complete its total: 学习12次，其中法治专题4次；例会学法6次. */
    private static List<Figure> whole(List<Figure> found, Figure total, String connective) {
        if (found.isEmpty() || sum(found) == total.quantity().value()) {
            return found;
        }
        Reading first = found.get(0).reading();
        if (first != total.reading() && RESPECTIVELY.matcher(connective).find()) {
            return List.of();
        }
        if (EXHAUSTIVE.matcher(connective).find()) {
            return found;
        }
        return found.stream().filter(f -> f.reading() == first).toList();
    }

    /** Parts that come to their total without a word that calls them parts; those of another topic keep counting for it. */
    private void told(Figure total, List<Figure> found) {
        found.stream()
                .filter(f -> f.topic().isEmpty() || f.topic().equals(total.topic()))
                .forEach(parts::add);
        totals.add(total);
        double sum = sum(found);
        sums.add(sumCheck(total, found, sum, true, true));
    }

    /** A total behind its parts, which come to it exactly: 一季度21件、二季度34件，合计55件. */
    private void behind(int at) {
        Figure total = figures.get(at);
        if (Kinds.group(total) == null
                || total.topic().isEmpty()
                || !Results.SUMMED.matcher(lead(total)).matches()) {
            return;
        }
        List<Figure> found = Results.parts(figures, at, total.reading(), total.quantity());
        if (!found.isEmpty() && found.get(0).topic().equals(total.topic())) {
            told(total, found);
        }
    }

    /** The words of its clause before a figure. */
    private static String lead(Figure f) {
        return f.reading()
                .between(
                        f.reading().clauseStart(f.quantity().start()),
                        f.quantity().start());
    }

    private void unannounced(int at) {
        Figure total = figures.get(at);
        if (Kinds.group(total) == null || parts.contains(total) || totals.contains(total)) {
            return;
        }
        List<Figure> found = Totals.unannounced(figures, at);
        if (!found.isEmpty()) {
            told(total, found);
        }
    }

    private static double sum(List<Figure> found) {
        return found.stream().mapToDouble(f -> f.quantity().value()).sum();
    }

    private void check(Figure total, List<Figure> found, String connective) {
        double sum = sum(found);
        double slack = found.stream().mapToDouble(f -> f.quantity().slack()).sum();
        double stated = total.quantity().value();
        double above = stated + total.quantity().slack();
        boolean holds = sum <= above && sum + slack >= stated;
        boolean tooMuch = sum > above;
        if (tooMuch && ofSeveral(total, sum)) {
            return;
        }
        boolean exhaustive = EXHAUSTIVE.matcher(connective).find();
        boolean oneKind = found.stream().allMatch(f -> Kinds.related(f, total));
        if (!holds && (!oneKind || astray(total, found) || !tooMuch && open(total, found))) {
            return;
        }
        if (!holds && !tooMuch && sum + slack < 0.8 * stated && !exhaustive) {
            return;
        }
        boolean sure = holds || tooMuch || nearlyAll(found, sum, stated) || exhaustive;
        sums.add(sumCheck(total, found, sum, holds, sure));
    }

    private static SumCheck sumCheck(Figure total, List<Figure> found, double sum, boolean holds, boolean sure) {
        return new SumCheck(
                "parts",
                total.quantity().value(),
                found.stream().map(f -> f.quantity().value()).toList(),
                holds,
                sure,
                SumWording.working(total, found, sum, holds, sure),
                total.topic().isEmpty() ? found.get(0).topic() : total.topic(),
                SumWording.evidence(total, found));
    }

    /** A total in another sentence blames the report only where it names what the parts count: 调解室1个。网格分为11个和22个. */
    private static boolean astray(Figure total, List<Figure> found) {
        return total.reading() != found.get(0).reading()
                && (total.topic().isEmpty()
                        || found.stream().allMatch(f -> f.topic().isEmpty())
                        || !found.stream().allMatch(f -> Kinds.sameTopicOrNone(f, total)));
    }

    /** 一般程序处罚66件、简易程序处罚240件，其中…: the parts may be of all the figures that were listed before them. */
    private boolean ofSeveral(Figure total, double sum) {
        double all = total.quantity().value();
        for (int i = figures.indexOf(total) - 1; i >= 0 && all < sum; i--) {
            Figure f = figures.get(i);
            if (f.reading() != total.reading() || !Kinds.sameGroup(f, total)) {
                return false;
            }
            all += f.quantity().value();
        }
        return all == sum;
    }

    /** Whether the list of parts says itself that it is not the whole. */
    private static boolean open(Figure total, List<Figure> found) {
        Reading last = found.get(found.size() - 1).reading();
        return OPEN_LIST
                .matcher(last.between(total.quantity().end(), last.sentence().end()))
                .find();
    }

    /** Parts that all but reach their total were meant to reach it; a few examples after 其中 were not. */
    private static boolean nearlyAll(List<Figure> found, double sum, double stated) {
        return found.size() > 2 && sum >= 0.9 * stated;
    }
}
