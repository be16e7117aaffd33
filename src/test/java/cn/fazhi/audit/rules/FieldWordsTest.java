package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Chinese words for facts: none missing, and the README says the same. */
class FieldWordsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\| (.*) \\|$");
    private static final Pattern FIELD = Pattern.compile("`([a-z]\\w*)`\\**\\s+([^\\s`（*|]+)");

    @Test
    void everyFieldOfEveryFactHasAWord() {
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            Stream<String> fields = Stream.concat(
                    Arrays.stream(fact.getRecordComponents()).map(RecordComponent::getName),
                    Vocabulary.names(fact.getSimpleName()).stream());
            for (String field :
                    fields.distinct().filter(f -> !f.equals("evidence")).toList()) {
                seen++;
                if (!FieldWords.knows(fact.getSimpleName(), field)) {
                    missing.add(fact.getSimpleName() + "." + field);
                }
            }
            assertThat(FieldWords.fact(fact.getSimpleName())).matches("\\p{IsHan}+");
        }
        assertThat(seen).isGreaterThan(70);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFieldThatARuleOfOursUsesHasAWord() throws Exception {
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (RuleFile file :
                RuleFolder.read(OurRules.FOLDER, new RuleProblems()).rules(new RuleProblems())) {
            for (RuleText rule : file.rules()) {
                for (Part part : Conditions.of(file, rule)) {
                    Part.Pattern pattern = (Part.Pattern) part;
                    for (Part.Constraint constraint : pattern.constraints()) {
                        seen++;
                        Meaning.Compare compare = (Meaning.Compare) constraint.meaning();
                        if (!FieldWords.knows(pattern.type(), compare.field())) {
                            missing.add(rule.name() + ": " + constraint.text());
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(180);
        assertThat(missing).isEmpty();
    }

    @Test
    void theReadmeCallsFactsAndFieldsByTheSameWords() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        List<String> rows = new ArrayList<>();
        int fields = 0;
        Matcher row = ROW.matcher(readme());
        while (row.find()) {
            String fact = row.group(1);
            rows.add(fact);
            if (!row.group(2).split("：")[0].equals(FieldWords.fact(fact))) {
                wrong.put(fact, row.group(2));
            }
            String cell = row.group(3).replaceAll("（[^）]*）", "");
            Matcher field = FIELD.matcher(cell);
            while (field.find()) {
                fields++;
                if (!field.group(2)
                        .equals(FieldWords.field(fact, field.group(1)).word())) {
                    wrong.put(fact + "." + field.group(1), field.group(2));
                }
            }
            assertThat(cell.split("`").length / 2)
                    .as("every field of " + fact + " has a word")
                    .isEqualTo((int) FIELD.matcher(cell).results().count());
        }
        assertThat(rows)
                .containsExactlyInAnyOrder(Arrays.stream(Fact.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toArray(String[]::new));
        assertThat(fields).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theReadmeCallsScopesRolesAndKindsByTheSameWords() throws IOException {
        String readme = readme();
        for (Scope scope : Scope.values()) {
            assertThat(readme).containsPattern("`(Scope\\.)?" + scope.name() + "` " + FactWords.of(scope) + "[ ）]");
        }
        for (Role role :
                List.of(Role.ACHIEVEMENT, Role.FIRST_RESPONSIBLE, Role.PROBLEM, Role.RECTIFICATION, Role.PLAN)) {
            assertThat(readme).containsPattern("`(Role\\.)?" + role.name() + "` " + FactWords.of(role) + "[ ）]");
        }
        for (String kind : List.of("year-conflict", "name-slip", "artefact", "foreign-name", "cause", "measure")) {
            assertThat(FactWords.kind(kind)).matches("\\p{IsHan}+");
            assertThat(readme).contains("`" + kind + "` " + FactWords.kind(kind));
        }
    }

    @Test
    void everyCodeHasAWordOfItsOwn() {
        assertThat(Arrays.stream(Scope.values()).map(FactWords::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Scope.values()).map(FactWords::brief)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Role.values()).map(FactWords::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Period.values()).map(FactWords::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Qualifier.values()).map(FactWords::of)).doesNotHaveDuplicates();
    }

    private static String readme() throws IOException {
        return Files.readString(OurRules.FOLDER.resolve("README.md"));
    }
}
