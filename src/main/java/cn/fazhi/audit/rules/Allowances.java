package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.Allowed;
import cn.fazhi.audit.rules.check.Box;
import cn.fazhi.audit.rules.check.Names;
import cn.fazhi.audit.rules.check.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the constraints of one rule allow. What cannot be taken apart is kept word for word, with other names for its variables. */
final class Allowances {

    /** More ways than these are not worth following. */
    private static final int MOST = 64;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*/\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w*\\.([A-Z_]+)");

    private final Domains domains;

    /** What stands for each variable. */
    private final Map<String, String> names;

    Allowances(Domains domains, Map<String, String> names) {
        this.domains = domains;
        this.names = names;
    }

    /** The boxes of all constraints of a fact together. */
    List<Box> of(Part.Pattern pattern) {
        List<Box> boxes = List.of(Box.open());
        for (Part.Constraint constraint : pattern.constraints()) {
            boxes = product(boxes, of(pattern.type(), constraint));
        }
        return boxes;
    }

    /** The boxes of one constraint; its field's own bounds are among them. */
    List<Box> of(String type, Part.Constraint constraint) {
        List<Box> boxes = of(type, constraint.meaning());
        return boxes.size() > MOST ? List.of(raw(constraint.text())) : boxes;
    }

    private List<Box> of(String type, Meaning meaning) {
        if (meaning instanceof Meaning.Compare compare) {
            return List.of(allowed(type, compare)
                    .map(allowed -> Box.of(compare.field(), allowed))
                    .orElseGet(() -> raw(compare.field() + " " + (compare.negated() ? "not " : "") + compare.operator()
                            + " " + compare.values())));
        }
        if (meaning instanceof Meaning.Both both) {
            List<Box> boxes = List.of(Box.open());
            for (Meaning part : both.parts()) {
                boxes = product(boxes, of(type, part));
            }
            return boxes;
        }
        if (meaning instanceof Meaning.Either either) {
            return either.parts().stream()
                    .flatMap(part -> of(type, part).stream())
                    .toList();
        }
        return List.of(meaning instanceof Meaning.Raw raw ? raw(raw.text()) : Box.open());
    }

    private static List<Box> product(List<Box> some, List<Box> others) {
        if (some.size() * others.size() > MOST) {
            return List.of(Box.of("too many ways " + some + others));
        }
        List<Box> all = new ArrayList<>();
        some.forEach(one -> others.forEach(other -> all.add(one.and(other))));
        return all;
    }

    private Box raw(String text) {
        String spoken = text.replaceAll("\\s+", "");
        for (Map.Entry<String, String> name : names.entrySet()) {
            spoken = spoken.replaceAll(
                    Pattern.quote(name.getKey()) + "(?!\\w)", Matcher.quoteReplacement(name.getValue()));
        }
        return Box.of(spoken);
    }

    /** The values a comparison allows, within those that the field can have; empty where it cannot be told. */
    Optional<Allowed> allowed(String type, Meaning.Compare compare) {
        Allowed domain = domains.of(type, compare.field());
        if (domain == null || compare.values().isEmpty()) {
            return Optional.empty();
        }
        String operator = compare.operator().equals("in") ? "==" : compare.operator();
        Optional<Allowed> any = Optional.empty();
        for (String value : compare.values()) {
            Optional<Allowed> one = domain instanceof Numbers
                    ? number(type, compare.field(), operator, value)
                    : name(domain, operator, value);
            if (one.isEmpty()) {
                return one;
            }
            any = any.isEmpty() ? one : Optional.of(any.get().or(one.get()));
        }
        return any.map(values -> domain.and(compare.negated() ? values.not() : values));
    }

    private static Optional<Allowed> number(String type, String field, String operator, String value) {
        if (!List.of("==", "!=", "<", "<=", ">", ">=").contains(operator)) {
            return Optional.empty();
        }
        return number(value).map(n -> Numbers.that(operator, n, Vocabulary.kind(type, field) != double.class));
    }

    /** A number as a rule writes it; of shares only those that are no whole number by whole number, which the engine may cut. */
    static Optional<Double> number(String value) {
        if (NUMBER.matcher(value).matches()) {
            return Optional.of(Double.parseDouble(value));
        }
        Matcher share = SHARE.matcher(value);
        return share.matches() && value.contains(".")
                ? Optional.of(Double.parseDouble(share.group(1)) / Double.parseDouble(share.group(2)))
                : Optional.empty();
    }

    private static Optional<Allowed> name(Allowed domain, String operator, String value) {
        boolean equal = operator.equals("==");
        if (!equal && !operator.equals("!=")) {
            return Optional.empty();
        }
        // A name that the field cannot have is a slip of another kind.
        return name(value)
                .filter(names -> names.within(domain) || domain instanceof Names any && any.except())
                .map(names -> equal ? names : names.not());
    }

    private static Optional<Names> name(String value) {
        Matcher constant = CONSTANT.matcher(value);
        if (constant.matches()) {
            return Optional.of(Names.of(constant.group(1)));
        }
        if (value.equals("true") || value.equals("false")) {
            return Optional.of(Names.of(value));
        }
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted && !value.contains("\\")
                ? Optional.of(Names.of(value.substring(1, value.length() - 1)))
                : Optional.empty();
    }
}
