package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.rules.check.NearWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a rule with places to fill: {times} from the facts, {4-times} simple arithmetic,
 * {quote} the first words of evidence and {quotes} the first few, in Chinese quotation marks.
 */
record Template(String text, List<Piece> pieces) {

    static final String QUOTE = "quote";
    static final String QUOTES = "quotes";

    /** More quotes than these make a reason unreadable; the evidence column holds them all. */
    private static final int QUOTES_SHOWN = 3;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String OPERAND = "\\s*(\\d+(?:\\.\\d+)?|\\w+)\\s*";
    private static final Pattern SUM = Pattern.compile(OPERAND + "(?:([-+*/])" + OPERAND + ")?");

    Template(String text) {
        this(text, pieces(text));
    }

    /** Words, and behind them a place to fill; null at the end, or where the place cannot be read. */
    private record Piece(String words, @Nullable Sum sum) {}

    private record Sum(
            String left, @Nullable String sign, @Nullable String right) {}

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            Matcher sum = SUM.matcher(place.group(1));
            boolean readable = sum.matches();
            pieces.add(new Piece(
                    text.substring(from, place.start()),
                    readable ? new Sum(sum.group(1), sum.group(2), sum.group(3)) : null));
            from = place.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        return List.copyOf(pieces);
    }

    /** What is wrong with the sentence for facts of these types, one Chinese clause each. */
    List<String> faults(Collection<String> types) {
        Set<String> known = new TreeSet<>(Set.of(QUOTE, QUOTES));
        types.forEach(type -> known.addAll(Vocabulary.names(type)));
        List<String> faults = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            Matcher sum = SUM.matcher(place.group(1));
            if (!sum.matches()) {
                faults.add("看不懂占位符" + place.group() + "：只能写名称或一步加减乘除，如{4-times}");
                continue;
            }
            for (int group : List.of(1, 3)) {
                String operand = sum.group(group);
                if (operand != null && !number(operand) && !known.contains(operand)) {
                    String near = NearWords.asked(operand, known);
                    faults.add("占位符" + place.group() + "里的“" + operand + "”不认识" + near + (near.isEmpty() ? "，" : "")
                            + "这里可用：" + String.join("、", known));
                }
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            faults.add("花括号没有配对：请补上或删去一个");
        }
        return faults;
    }

    /** The sentence filled in for facts it was checked against. */
    String fill(List<? extends Fact> facts) {
        return filled(facts, false).orElseThrow(() -> new IllegalStateException("没有可填入的内容：" + text));
    }

    /** The sentence filled in; empty when the facts do not tell something it needs. */
    Optional<String> fillIfTold(List<? extends Fact> facts) {
        return filled(facts, true);
    }

    private Optional<String> filled(List<? extends Fact> facts, boolean told) {
        StringBuilder out = new StringBuilder();
        int places = pieces.size() - 1;
        for (int i = 0; i < places; i++) {
            Piece piece = pieces.get(i);
            Sum sum = piece.sum();
            Optional<String> value = sum == null ? Optional.empty() : result(sum, facts, told);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.append(piece.words()).append(value.get());
        }
        return Optional.of(out.append(pieces.get(places).words()).toString());
    }

    private static Optional<String> result(Sum sum, List<? extends Fact> facts, boolean told) {
        Optional<Object> left = operand(sum.left(), facts, told);
        if (sum.sign() == null || sum.right() == null || left.isEmpty()) {
            return left.map(Template::spoken);
        }
        char sign = sum.sign().charAt(0);
        Optional<Object> right = operand(sum.right(), facts, told);
        return right.filter(r -> r instanceof Number && left.get() instanceof Number)
                .map(r -> spoken(calculated(exact(left.get()), sign, exact(r))));
    }

    private static Optional<Object> operand(String name, List<? extends Fact> facts, boolean told) {
        if (number(name)) {
            return Optional.of(new BigDecimal(name));
        }
        if (name.equals(QUOTE) || name.equals(QUOTES)) {
            return Optional.of(quotes(facts, name.equals(QUOTE) ? 1 : QUOTES_SHOWN));
        }
        for (Fact fact : facts) {
            if (told ? Vocabulary.tells(fact, name) : Vocabulary.has(fact, name)) {
                Object value = Vocabulary.value(fact, name);
                return Optional.of(value == null ? "" : value);
            }
        }
        return Optional.empty();
    }

    private static String quotes(List<? extends Fact> facts, int most) {
        if (facts.size() == 1 && facts.get(0).evidence().size() < 2) {
            List<Evidence> only = facts.get(0).evidence();
            return only.isEmpty() ? "" : "“" + only.get(0).quote() + "”";
        }
        List<Evidence> places = new ArrayList<>();
        facts.forEach(fact -> places.addAll(fact.evidence()));
        places.sort(null);
        Set<String> quotes = new LinkedHashSet<>();
        places.forEach(place -> quotes.add(place.quote()));
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (String quote : quotes) {
            if (shown++ < most) {
                out.append(out.isEmpty() ? "" : "、").append('“').append(quote).append('”');
            }
        }
        return shown > most && most > 1 ? out + "等" + shown + "处" : out.toString();
    }

    private static BigDecimal calculated(BigDecimal left, char sign, BigDecimal right) {
        return switch (sign) {
            case '+' -> left.add(right);
            case '-' -> left.subtract(right);
            case '*' -> left.multiply(right);
            default -> right.signum() == 0 ? BigDecimal.ZERO : left.divide(right, MathContext.DECIMAL64);
        };
    }

    private static boolean number(String operand) {
        return Character.isDigit(operand.charAt(0));
    }

    private static BigDecimal exact(Object number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static String spoken(Object value) {
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        boolean whole = number.doubleValue() == number.longValue();
        return whole ? Long.toString(number.longValue()) : plain(exact(value));
    }

    /** A number without trailing zeros, cut to two decimals: cut, not rounded, so that 5.999 % never reads as the 6 % it missed. */
    static String plain(BigDecimal number) {
        BigDecimal cut = number.setScale(2, RoundingMode.DOWN).stripTrailingZeros();
        return cut.signum() == 0 ? "0" : cut.toPlainString();
    }

    static String plain(double number) {
        return plain(BigDecimal.valueOf(number));
    }
}
