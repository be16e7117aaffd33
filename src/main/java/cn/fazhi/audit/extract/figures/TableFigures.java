package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.numbers.ChineseNumber;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads figures from the rows of a table: a cell that names what is counted, and a cell that is a number ("学法次数（次） | 6"). */
final class TableFigures {

    static final String CELL = " | ";

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:约|近)?(?<number>[\\d,.]+[万千]?|[一二两三四五六七八九十百千万]+)(?<more>余|多)?(?<measure>[\\u4e00-\\u9fa5%]{0,3})(?:以上)?$");
    private static final Pattern MEASURE = Pattern.compile("[（(](?<measure>[\\u4e00-\\u9fa5%]{1,3})[)）]");

    private final Lexicon lexicon;
    private List<String> header = List.of();

    TableFigures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static boolean isRow(Reading reading) {
        return reading.plain().contains(CELL);
    }

    /** The figures of a row. A row without numbers is the header of the rows behind it. */
    List<Figure> figures(Reading reading) {
        List<String> cells = Arrays.asList(reading.plain().split(" \\| ", -1));
        List<Figure> figures = new ArrayList<>();
        int at = reading.sentence().start();
        int labelStart = at;
        String label = "";
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            Matcher number = NUMBER.matcher(cell);
            if (number.matches()) {
                boolean named = !label.isEmpty();
                String name = named ? label : i < header.size() ? header.get(i) : "";
                Figure figure = figure(
                        reading,
                        name + unitBehind(cells, i),
                        named ? labelStart : at,
                        number,
                        at,
                        at + cells.get(i).length());
                if (figure != null) {
                    figures.add(figure);
                }
                label = "";
            } else if (label.isEmpty() || !lexicon.hits().find(cell, 0).isEmpty() && figures.isEmpty()) {
                label = cell;
                labelStart = at;
            }
            at += cells.get(i).length() + CELL.length();
        }
        boolean names = cells.stream().noneMatch(c -> NUMBER.matcher(c.strip()).matches());
        header = names ? cells : header;
        return figures;
    }

    /** "普法活动 | 18 | 场次": a unit in a cell of its own, as it would stand in the label. */
    private String unitBehind(List<String> cells, int number) {
        String next = number + 1 < cells.size() ? cells.get(number + 1).strip() : "";
        return lexicon.measures().contains(next) ? "（" + next + "）" : "";
    }

    private @Nullable Figure figure(Reading reading, String label, int labelStart, Matcher number, int start, int end) {
        OptionalDouble value = ChineseNumber.value(number.group("number"));
        if (value.isEmpty()) {
            return null;
        }
        Matcher named = MEASURE.matcher(label);
        String measure = number.group("measure").isEmpty()
                ? named.find() ? named.group("measure") : ""
                : number.group("measure");
        Hit hit = lexicon.hits().find(label.replaceAll("次数|场次|数量|人数|份数|[（(].*[)）]", ""), labelStart).stream()
                .filter(h -> !h.topic().measures().isEmpty()
                        && (measure.isEmpty() || h.topic().measures().contains(measure)))
                .max(Comparator.comparing((Hit h) -> !h.weak())
                        .thenComparing(Hit::whole)
                        .thenComparingInt(h -> h.end() - h.start()))
                .orElse(null);
        if (hit == null) {
            return null;
        }
        Qualifier qualifier = number.group("more") == null ? Qualifier.EXACT : Qualifier.ABOUT;
        String unit =
                measure.isEmpty() ? hit.topic().measures().stream().findFirst().orElse("") : measure;
        Quantity quantity = new Quantity(value.getAsDouble(), unit, qualifier, start, end, false);
        return new Figure(
                reading,
                quantity,
                new Hit(
                        hit.topic(),
                        hit.kind(),
                        Math.min(labelStart, start),
                        Math.min(labelStart + label.length(), reading.sentence().end()),
                        false,
                        true),
                reading.sentence().scope() == Scope.DONE
                        ? Scope.DONE
                        : reading.sentence().scope(),
                "");
    }
}
