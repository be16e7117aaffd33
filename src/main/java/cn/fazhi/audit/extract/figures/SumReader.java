package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.SumCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks parts with their total, and has the rates checked. */
final class SumReader {

    private static final Map<String, String> UNIT_GROUPS = Map.ofEntries(
            Map.entry("件", "件"),
            Map.entry("起", "件"),
            Map.entry("宗", "件"),
            Map.entry("例", "件"),
            Map.entry("桩", "件"),
            Map.entry("件次", "件"),
            Map.entry("次", "次"),
            Map.entry("场", "次"),
            Map.entry("场次", "次"),
            Map.entry("期", "次"),
            Map.entry("人", "人"),
            Map.entry("名", "人"),
            Map.entry("人次", "人次"),
            Map.entry("份", "份"),
            Map.entry("册", "份"),
            Map.entry("条", "条"),
            Map.entry("个", "个"));

    private static final Pattern AMONG = Pattern.compile("其中|(?:分别为|分别是|分为|包括|包含|具体为|即)[:：]?");
    private static final Pattern EXHAUSTIVE = Pattern.compile("分别为|分别是|分为|具体为");
    private static final Pattern OPEN_LIST = Pattern.compile("等|主要|重点|以及其他|其余");

    private final List<SumCheck> sums = new ArrayList<>();
    private final Set<Figure> parts = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Checks the figures of a report, given in order. */
    SumReader(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.scope() == Scope.DONE || figure.scope() == Scope.OTHER) {
                parts(figures, i);
                RateCheck.of(figures, i).ifPresent(sums::add);
            }
        }
    }

    List<SumCheck> sums() {
        return sums;
    }

    boolean isPart(Figure figure) {
        return parts.contains(figure);
    }

    /** Reads "共19次，其中A 9次，B 4次，C 6次": the total is the last figure of the unit before 其中. */
    private void parts(List<Figure> figures, int firstPart) {
        Figure first = figures.get(firstPart);
        Reading reading = first.reading();
        int from = firstPart > 0 && figures.get(firstPart - 1).reading() == reading
                ? figures.get(firstPart - 1).quantity().end()
                : reading.sentence().start();
        String before = reading.between(from, first.quantity().start());
        if (!AMONG.matcher(before).find() || group(first) == null) {
            return;
        }
        Figure total = total(figures, firstPart);
        if (total == null) {
            return;
        }
        List<Figure> found = listed(figures, firstPart, total);
        if (found.size() < 2) {
            parts.addAll(found);
            return;
        }
        parts.addAll(found);
        check(total, found, before);
    }

    /** The nearest figure of the same kind; where several stand there, the one that the parts come to. */
    private static @Nullable Figure total(List<Figure> figures, int firstPart) {
        List<Figure> candidates = totals(figures, firstPart);
        for (Figure candidate : candidates) {
            List<Figure> found = listed(figures, firstPart, candidate);
            double sum = found.stream().mapToDouble(f -> f.quantity().value()).sum();
            double slack = found.stream().mapToDouble(f -> f.quantity().slack()).sum();
            if (found.size() > 1
                    && sum
                            <= candidate.quantity().value()
                                    + candidate.quantity().slack()
                    && sum + slack >= candidate.quantity().value()) {
                return candidate;
            }
        }
        Figure first = figures.get(firstPart);
        return candidates.stream()
                .filter(c -> c.topic().equals(first.topic()))
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.get(0));
    }

    private static List<Figure> totals(List<Figure> figures, int firstPart) {
        List<Figure> candidates = new ArrayList<>();
        Figure first = figures.get(firstPart);
        for (int i = firstPart - 1; i >= 0; i--) {
            Figure f = figures.get(i);
            boolean near = f.reading() == first.reading()
                    || f.reading().sentence().end()
                                    <= first.reading().sentence().start()
                            && f.reading().sentence().paragraph()
                                    == first.reading().sentence().paragraph()
                            && first.reading().sentence().start()
                                            - f.reading().sentence().end()
                                    <= 2;
            if (!near) {
                break;
            }
            if (group(first) != null && group(first).equals(group(f)) && related(f, first)) {
                candidates.add(f);
            }
        }
        return candidates;
    }

    /** Figures of known but different topics are of different kinds; a dispute's total and its outcome are of one. */
    private static boolean related(Figure a, Figure b) {
        return sameTopicOrNone(a, b)
                || a.quantity().measure().equals(b.quantity().measure());
    }

    private static String family(String topic) {
        return topic.startsWith("dispute-")
                ? "dispute"
                : topic.startsWith("study-session") || topic.equals("training") ? "study" : topic;
    }

    /** The parts go on to the end of the sentence, and over ； where each names its part. */
    private static List<Figure> listed(List<Figure> figures, int firstPart, Figure total) {
        List<Figure> found = new ArrayList<>();
        Figure first = figures.get(firstPart);
        int paragraph = first.reading().sentence().paragraph();
        Reading last = first.reading();
        for (int i = firstPart; i < figures.size(); i++) {
            Figure f = figures.get(i);
            boolean goesOn = f.reading() == last
                    || f.reading().sentence().paragraph() == paragraph
                            && last.plain().stripTrailing().endsWith("；");
            if (!goesOn
                    || f.reading()
                            .between(
                                    f.reading().clauseStart(f.quantity().start()),
                                    f.quantity().start())
                            .matches(".*(?:全年|累计|共计|总计|其余另).*")) {
                break;
            }
            last = f.reading();
            if (group(total).equals(group(f)) && sameKind(f, first)) {
                found.add(f);
            }
        }
        return found;
    }

    private static boolean sameKind(Figure f, Figure first) {
        boolean outcome = f.topic().equals("dispute-resolved") && !first.topic().equals("dispute-resolved");
        return f.topic().equals(first.topic()) || !outcome && !followsOutcome(f) && related(f, first);
    }

    private static boolean followsOutcome(Figure f) {
        return f.reading()
                .between(
                        f.reading().clauseStart(f.quantity().start()),
                        f.quantity().start())
                .matches(".*(?:成功|化解|办结|整改).*");
    }

    private void check(Figure total, List<Figure> found, String connective) {
        double sum = found.stream().mapToDouble(f -> f.quantity().value()).sum();
        double slack = found.stream().mapToDouble(f -> f.quantity().slack()).sum();
        double stated = total.quantity().value();
        double above = stated + total.quantity().slack();
        boolean holds = sum <= above && sum + slack >= stated;
        boolean tooMuch = sum > above;
        boolean open = OPEN_LIST
                .matcher(found.get(found.size() - 1)
                        .reading()
                        .between(
                                total.quantity().end(),
                                found.get(found.size() - 1).reading().sentence().end()))
                .find();
        boolean oneKind = found.stream().allMatch(f -> related(f, total));
        if (!holds && (!oneKind || !tooMuch && open)) {
            return;
        }
        if (!holds
                && !tooMuch
                && sum + slack < 0.8 * stated
                && !EXHAUSTIVE.matcher(connective).find()) {
            return;
        }
        boolean sure = tooMuch
                || nearlyAll(found, sum, stated)
                || EXHAUSTIVE.matcher(connective).find();
        sums.add(new SumCheck(
                "parts",
                stated,
                found.stream().map(f -> f.quantity().value()).toList(),
                holds,
                holds || sure,
                working(total, found, sum, holds, sure),
                topic(total, found),
                evidence(total, found)));
    }

    private static boolean sameTopicOrNone(Figure total, Figure part) {
        return part.topic().isEmpty()
                || total.topic().isEmpty()
                || family(part.topic()).equals(family(total.topic()));
    }

    /** Parts that all but reach their total were meant to reach it; a few examples after 其中 were not. */
    private static boolean nearlyAll(List<Figure> found, double sum, double stated) {
        return found.size() > 2 && sum >= 0.9 * stated;
    }

    private static String topic(Figure total, List<Figure> found) {
        return total.topic().isEmpty() ? found.get(0).topic() : total.topic();
    }

    private static String working(Figure total, List<Figure> found, double sum, boolean holds, boolean sure) {
        StringBuilder out = new StringBuilder();
        for (Figure f : found) {
            out.append(out.isEmpty() ? "" : "＋").append(words(f));
        }
        out.append("＝")
                .append(plain(sum))
                .append(holds ? "，与总数" : "，与所报总数")
                .append(words(total))
                .append(holds ? "相符" : "不符");
        return out.append(holds || sure ? "" : "（“其中”未必列全，请核实）").toString();
    }

    private static String words(Figure f) {
        return plain(f.quantity().value()) + (f.quantity().qualifier() == Qualifier.ABOUT ? "余" : "");
    }

    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static List<Evidence> evidence(Figure total, List<Figure> found) {
        List<Evidence> evidence = new ArrayList<>();
        Figure last = found.get(found.size() - 1);
        if (total.reading() == last.reading()) {
            evidence.add(total.reading().evidence(total.start(), last.end()));
        } else {
            evidence.add(total.reading().evidence(total.start(), total.end()));
            found.stream()
                    .map(f -> f.reading().evidence(f.start(), f.end()))
                    .distinct()
                    .forEach(evidence::add);
        }
        return evidence;
    }

    private static @Nullable String group(Figure f) {
        return UNIT_GROUPS.get(f.quantity().measure());
    }
}
