package cn.fazhi.audit.extract.accuracy;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the form "topic value unit qualifier scope | quote | quote".
 *
 * @param written the line itself
 * @param topics the topics that are right; "*" is any
 * @param words what is neither topic nor qualifier nor scope: value and unit, or a period
 * @param qualifiers the qualifiers that are right; exact when none is written
 * @param scopes the scopes that are right; empty when none is written
 * @param quotes the words of the passage
 */
record Line(
        String written,
        List<String> topics,
        List<String> words,
        Set<Qualifier> qualifiers,
        Set<Scope> scopes,
        List<String> quotes) {

    static Line parse(String written) {
        List<String> parts = Arrays.asList(written.split(" \\| "));
        String[] head = parts.get(0).strip().split(" +");
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        List<String> words = new ArrayList<>();
        for (String word : Arrays.asList(head).subList(1, head.length)) {
            if (!codes(word, qualifiers, scopes)) {
                words.add(word);
            }
        }
        if (qualifiers.isEmpty()) {
            qualifiers.add(Qualifier.EXACT);
        }
        List<String> quotes =
                parts.subList(1, parts.size()).stream().map(String::strip).toList();
        return new Line(written, List.of(head[0].split("/")), List.copyOf(words), qualifiers, scopes, quotes);
    }

    /** Takes a word that names qualifiers or scopes; whether it did. */
    private static boolean codes(String word, Set<Qualifier> qualifiers, Set<Scope> scopes) {
        int before = qualifiers.size() + scopes.size();
        for (String code : word.split("/")) {
            Arrays.stream(Qualifier.values()).filter(q -> q.code().equals(code)).forEach(qualifiers::add);
            Arrays.stream(Scope.values())
                    .filter(s -> s.code().equals(code) || code.equals("any"))
                    .forEach(scopes::add);
        }
        return qualifiers.size() + scopes.size() > before;
    }

    String topic() {
        return topics.get(0);
    }

    double value() {
        return Double.parseDouble(words.get(0));
    }

    String unit() {
        return words.size() > 1 ? words.get(1) : "";
    }

    /** Whether the line is about a mention and not a figure. */
    boolean mention() {
        return words.equals(List.of("mention"));
    }

    boolean about(String topic) {
        return topics.contains("*") || topics.contains(topic);
    }

    boolean sameFigure(Count count) {
        return !mention() && about(count.topic()) && value() == count.value();
    }

    /** The scopes that are right, done when none is written. */
    Set<Scope> scopesOrDone() {
        return scopes.isEmpty() ? EnumSet.of(Scope.DONE) : scopes;
    }

    /** Whether a reading of this scope earns, or does not earn, as the line says. */
    boolean sameClass(Scope scope) {
        return scopesOrDone().stream().anyMatch(s -> (s == Scope.DONE) == (scope == Scope.DONE));
    }
}
