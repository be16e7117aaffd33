package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Qualifier;
import java.util.ArrayList;
import java.util.List;

/** How a sum is told: the arithmetic in Chinese, and the words it rests on. */
final class SumWording {

    private SumWording() {}

    static String working(Figure total, List<Figure> parts, double sum, boolean holds, boolean sure) {
        StringBuilder out = new StringBuilder();
        for (Figure f : parts) {
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

    static List<Evidence> evidence(Figure total, List<Figure> parts) {
        List<Evidence> evidence = new ArrayList<>();
        Figure last = parts.get(parts.size() - 1);
        if (total.reading() == last.reading()) {
            evidence.add(total.reading().evidence(total.start(), last.end()));
        } else {
            evidence.add(total.reading().evidence(total.start(), total.end()));
            parts.stream()
                    .map(f -> f.reading().evidence(f.start(), f.end()))
                    .distinct()
                    .forEach(evidence::add);
        }
        return evidence;
    }
}
