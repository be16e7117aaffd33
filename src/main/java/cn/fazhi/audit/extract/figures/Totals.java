package cn.fazhi.audit.extract.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the total that parts belong to. */
final class Totals {

    /** Parts told apart by kind, in a sentence of their own: 从类型看，…. */
    private static final Pattern BY_KIND =
            Pattern.compile("(?:从|按)[\\u4e00-\\u9fa5]{1,8}(?:上看|来看|看|划分|统计|分类|分)(?=[，,：:、])|(?:分类型|分类别|分领域)(?:看|统计)?");

    /** Fewer parts, or of a smaller total, may come to a figure by chance. */
    private static final int MANY_PARTS = 3;

    private static final int LARGE_TOTAL = 20;

    /** More figures than this are not tried as totals. */
    private static final int MOST = 30;

    private Totals() {}

    /** The nearest figure of the same kind; where several stand there, the one that the parts come to. */
    static @Nullable Figure before(List<Figure> figures, int firstPart) {
        List<Figure> candidates = candidates(figures, firstPart, false);
        Figure fitting = fitting(figures, firstPart, candidates);
        if (fitting != null) {
            return fitting;
        }
        Figure first = figures.get(firstPart);
        return candidates.stream()
                .filter(c -> c.topic().equals(first.topic()))
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.get(0));
    }

    /** The total of parts that a sentence tells apart by kind: only one that they come to. */
    static @Nullable Figure byKind(List<Figure> figures, int firstPart, String before) {
        return BY_KIND.matcher(before).find()
                ? fitting(figures, firstPart, candidates(figures, firstPart, true))
                : null;
    }

    private static @Nullable Figure fitting(List<Figure> figures, int firstPart, List<Figure> candidates) {
        for (Figure candidate : candidates) {
            List<Figure> found = PartList.of(figures, firstPart, candidate);
            double sum = found.stream().mapToDouble(f -> f.quantity().value()).sum();
            double slack = found.stream().mapToDouble(f -> f.quantity().slack()).sum();
            double stated = candidate.quantity().value();
            if (found.size() > 1 && sum <= stated + candidate.quantity().slack() && sum + slack >= stated) {
                return candidate;
            }
        }
        return null;
    }

    private static List<Figure> candidates(List<Figure> figures, int firstPart, boolean wholeParagraph) {
        List<Figure> candidates = new ArrayList<>();
        Figure first = figures.get(firstPart);
        for (int i = firstPart - 1; i >= 0 && candidates.size() < MOST; i--) {
            Figure f = figures.get(i);
            boolean near = f.reading() == first.reading() || isBefore(f, first, wholeParagraph);
            if (!near) {
                break;
            }
            if (Kinds.sameGroup(first, f) && Kinds.related(f, first)) {
                candidates.add(f);
            }
        }
        return candidates;
    }

    private static boolean isBefore(Figure f, Figure first, boolean wholeParagraph) {
        int gap = first.reading().sentence().start() - f.reading().sentence().end();
        boolean paragraph =
                f.reading().sentence().paragraph() == first.reading().sentence().paragraph();
        return paragraph && gap >= 0 && (wholeParagraph || gap <= 2);
    }

    /**
     * The parts right behind a total that no word announces (清理17件，废止6件、继续有效11件): figures that come to it exactly, and are
     * either no event of their own or too many to do so by chance. None when it is not so.
     */
    static List<Figure> unannounced(List<Figure> figures, int at) {
        Figure total = figures.get(at);
        List<Figure> found = new ArrayList<>();
        double sum = 0;
        for (int i = at + 1; i < figures.size() && sum < total.quantity().value(); i++) {
            Figure f = figures.get(i);
            if (f.reading() != total.reading()
                    || !Kinds.sameGroup(total, f)
                    || f.quantity().slack() > 0) {
                return List.of();
            }
            found.add(f);
            sum += f.quantity().value();
        }
        boolean exact = sum == total.quantity().value()
                && total.quantity().slack() == 0
                && !total.topic().isEmpty();
        boolean nameless =
                found.stream().allMatch(f -> f.hit() == null || f.hit().weak() && sameTopic(f, total));
        boolean many = found.size() >= MANY_PARTS
                && sum >= LARGE_TOTAL
                && found.stream().allMatch(f -> f.hit() == null || sameTopic(f, total));
        return exact && found.size() > 1 && (nameless || many) ? found : List.of();
    }

    private static boolean sameTopic(Figure part, Figure total) {
        return part.topic().equals(total.topic());
    }
}
