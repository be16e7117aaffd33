package cn.fazhi.audit.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a fact says, field by field, and a fact that says something else. */
public final class FactValues {

    private FactValues() {}

    /** What a fact says, of what can be put right in some kind of fact; "" where the report says nothing. */
    public static Map<FactField, String> of(Fact fact) {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        if (fact instanceof Count count) {
            values.put(FactField.VALUE, FactField.plain(count.value()));
            values.put(FactField.UNIT, count.measure());
            values.put(FactField.TOPIC, count.topic());
            values.put(FactField.QUALIFIER, count.qualifier().code());
            values.put(FactField.SCOPE, count.scope().code());
            values.put(FactField.PART, String.valueOf(count.part()));
        } else if (fact instanceof Frequency often) {
            values.put(FactField.PER, often.per().code());
            values.put(FactField.SCOPE, often.scope().code());
            values.put(FactField.TOPIC, often.topic());
        } else if (fact instanceof Mention mention) {
            values.put(FactField.TOPIC, mention.topic());
            values.put(FactField.SCOPE, mention.scope().code());
        } else if (fact instanceof Problem problem) {
            values.put(FactField.SPECIFIC, String.valueOf(problem.specific()));
        } else if (fact instanceof Report report) {
            values.put(FactField.YEAR, Objects.toString(report.year(), ""));
            values.put(FactField.UNIT_TYPE, report.type());
            values.put(FactField.SIGNED_ON, Objects.toString(report.signedOn(), ""));
        }
        return values;
    }

    /** The scope of a name of the JSON contract. */
    public static Scope scope(String code) {
        return Scope.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The qualifier of a name of the JSON contract. */
    public static Qualifier qualifier(String code) {
        return Qualifier.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Count corrected(Count count, Correction by) {
        Scope scope = scope(by.value(FactField.SCOPE, count.scope().code()));
        return new Count(
                by.value(FactField.TOPIC, count.topic()),
                Double.parseDouble(by.value(FactField.VALUE, FactField.plain(count.value()))),
                by.value(FactField.UNIT, count.measure()),
                qualifier(by.value(FactField.QUALIFIER, count.qualifier().code())),
                scope,
                Boolean.parseBoolean(by.value(FactField.PART, String.valueOf(count.part()))),
                true,
                "",
                scope == count.scope() ? count.whose() : "",
                count.evidence());
    }

    static Frequency corrected(Frequency often, Correction by) {
        Scope scope = scope(by.value(FactField.SCOPE, often.scope().code()));
        Period per = Period.valueOf(by.value(FactField.PER, often.per().code())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        return new Frequency(
                by.value(FactField.TOPIC, often.topic()),
                per,
                scope,
                true,
                scope == often.scope() ? often.whose() : "",
                often.evidence());
    }

    static Mention corrected(Mention mention, Correction by) {
        Scope scope = scope(by.value(FactField.SCOPE, mention.scope().code()));
        return new Mention(
                mention.topic(),
                mention.kind(),
                scope,
                mention.occasion(),
                true,
                scope == mention.scope() ? mention.whose() : "",
                mention.evidence());
    }

    static Problem corrected(Problem problem, Correction by) {
        boolean specific = Boolean.parseBoolean(by.value(FactField.SPECIFIC, String.valueOf(problem.specific())));
        String why = "经" + by.by() + "更正：" + by.reason();
        return new Problem(
                problem.number(),
                problem.text(),
                specific,
                why,
                problem.cause(),
                problem.measure(),
                List.copyOf(problem.evidence()));
    }

    static Report corrected(Report report, Correction by) {
        String year = by.value(FactField.YEAR, Objects.toString(report.year(), ""));
        String signed = by.value(FactField.SIGNED_ON, Objects.toString(report.signedOn(), ""));
        return new Report(
                report.name(),
                by.value(FactField.UNIT_TYPE, report.type()),
                report.nameFrom(),
                year.isEmpty() ? null : Integer.valueOf(year),
                report.title(),
                report.addressee(),
                signed.isEmpty() ? null : signed,
                report.copies(),
                report.titleNamesUnit(),
                report.titleNamesYear(),
                report.titleNamesReport(),
                report.characters(),
                report.evidence());
    }
}
