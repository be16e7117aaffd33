package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.facts.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Figures of half a year, a quarter or a month that a figure of the whole year contains: 上半年…9次，…全年累计…21次. */
final class Periods {

    private static final PlaceFinder PERIOD = new PlaceFinder(
            Pattern.compile(
                    "(?<![每各按逐隔])(?<part>[上下]半年|(?<![每各按逐隔]第?)[第前]?[一二三四]季度|\\d{1,2}月(?:份)?(?!\\d|底|末))|(?<whole>全年|年内|今年以来|一年来|年底|截至|截止|累计|总共|共计|合计|共(?!同|建|享|治|青|商))"));

    private final Map<String, Figure> wholes = new HashMap<>();

    /** Looks for the figures of the whole year, paragraph by paragraph. */
    Periods(List<Figure> figures) {
        figures.stream()
                .filter(f -> f.scope() == Scope.DONE && !f.topic().isEmpty() && Kinds.group(f) != null)
                .filter(f -> period(f).equals("whole"))
                .forEach(f -> wholes.merge(key(f), f, Periods::larger));
    }

    /** Whether a figure is one of a part of the year and the same paragraph gives the year's too. */
    boolean inYearly(Figure part) {
        Figure whole = wholes.get(key(part));
        return whole != null
                && whole.quantity().value() >= part.quantity().value()
                && period(part).equals("part");
    }

    private static Figure larger(Figure a, Figure b) {
        return a.quantity().value() >= b.quantity().value() ? a : b;
    }

    private static String key(Figure f) {
        return f.reading().sentence().paragraph() + f.topic() + Kinds.group(f);
    }

    /** "part", "whole" or "": of what time the nearest word before the figure speaks. */
    private static String period(Figure f) {
        String before =
                f.reading().between(f.reading().sentence().start(), f.quantity().start());
        String[] last = {""};
        PERIOD.each(before, m -> last[0] = m.group("part") != null ? "part" : "whole");
        return last[0];
    }
}
