package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read where a rule asked for something, in Chinese. */
final class ReadWords {

    private static final int VALUES_SHOWN = 3;

    private final ValueWords values;

    ReadWords(ValueWords values) {
        this.values = values;
    }

    /** What was read where a constraint did not hold; "" for nothing to tell. */
    String instead(Part.Pattern pattern, Meaning meaning, List<Fact> facts) {
        String read = read(pattern, meaning, facts);
        boolean telling = fields(meaning).stream()
                .noneMatch(
                        field -> FieldWords.field(pattern.type(), field).yes().isEmpty());
        String mark = telling ? "：实际" : read.startsWith("没有写") ? "：读到的" : "：读到的是";
        return read.isEmpty() ? "" : mark + read;
    }

    private String read(Part.Pattern pattern, Meaning meaning, List<Fact> facts) {
        List<String> fields = fields(meaning);
        List<String> told = facts.stream()
                .map(fact -> fields.stream()
                        .map(field -> fields.size() == 1 ? values.of(fact, field) : named(pattern, fact, field))
                        .collect(Collectors.joining("，")))
                .distinct()
                .toList();
        return fields.isEmpty() ? "" : few(told, "、");
    }

    /** What was read of everything that a pattern asks and that its words do not say already; else the fact in short. */
    String held(Part.Pattern pattern, List<Fact> facts) {
        List<String> told = new ArrayList<>();
        for (Part.Constraint constraint : pattern.constraints()
                .subList(pattern.selecting(), pattern.constraints().size())) {
            boolean plain = constraint.meaning() instanceof Meaning.Compare compare
                    && (compare.operator().equals("==") || compare.operator().equals("!="))
                    && MeaningReader.literal(compare.values().get(0));
            String read = plain ? "" : read(pattern, constraint.meaning(), facts);
            if (!read.isEmpty()) {
                told.add(read);
            }
        }
        return told.isEmpty() ? briefly(facts) : String.join("；", told);
    }

    private String named(Part.Pattern pattern, Fact fact, String field) {
        boolean telling = !FieldWords.field(pattern.type(), field).yes().isEmpty();
        return (telling ? "" : FieldWords.field(pattern.type(), field).word()) + values.of(fact, field);
    }

    /** What is said of a fact that is not there at all; with what there is instead, where that is not just every topic. */
    String missing(Part.Pattern pattern, String about) {
        String other = pattern.constraints().stream()
                .limit(pattern.selecting())
                .map(constraint -> ((Meaning.Compare) constraint.meaning()).field())
                .filter(field -> !field.equals("topic"))
                .map(field -> few(values.all(pattern.type(), field), "、"))
                .filter(found -> !found.isEmpty())
                .map(found -> "，读到的有" + found)
                .collect(Collectors.joining());
        return "没有读到" + about + other;
    }

    /** Facts in short, a few of them. */
    String briefly(List<Fact> facts) {
        return few(facts.stream().map(this::brief).distinct().toList(), "；");
    }

    private String brief(Fact fact) {
        String type = fact.getClass().getSimpleName();
        return Stream.of(FieldWords.shown(type))
                .filter(field -> Vocabulary.tells(fact, field) || !Vocabulary.has(fact, field))
                .filter(field -> Vocabulary.read(fact, field)
                        .filter(value -> !value.equals(""))
                        .isPresent())
                .map(field -> brief(type, fact, field))
                // Rates of several things add up to nothing.
                .filter(told -> !(fact instanceof Tally) || !told.endsWith("%"))
                .collect(Collectors.joining("，"));
    }

    private String brief(String type, Fact fact, String field) {
        FieldWords.Field words = FieldWords.field(type, field);
        boolean bare =
                !words.yes().isEmpty() || words.unit().isEmpty() || words.unit().equals("*");
        return (bare ? "" : words.word()) + values.of(fact, field);
    }

    private static List<String> fields(Meaning meaning) {
        if (meaning instanceof Meaning.Compare compare) {
            return List.of(compare.field());
        }
        List<Meaning> parts = meaning instanceof Meaning.Both both
                ? both.parts()
                : meaning instanceof Meaning.Either either ? either.parts() : List.of();
        return parts.stream().flatMap(part -> fields(part).stream()).distinct().toList();
    }

    private static String few(List<String> all, String between) {
        String shown = all.stream().limit(VALUES_SHOWN).collect(Collectors.joining(between));
        return all.size() > VALUES_SHOWN ? shown + "等" + all.size() + "种" : shown;
    }
}
