package cn.fazhi.audit.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text must hold for a pattern to match. Looking for that first is many times cheaper than trying the pattern at
 * every place of a text that has nothing of the kind. Immutable, safe for any number of threads.
 */
final class RequiredText {

    private final List<Set<String>> sets;

    /** The same, for what is asked most. */
    private final String[][] words;

    private final String[] runs;
    private final AnyOf[] choices;

    private RequiredText(List<Set<String>> sets) {
        this.sets = sets;
        words = sets.stream().map(set -> set.toArray(String[]::new)).toArray(String[][]::new);
        runs = sets.stream()
                .filter(s -> s.size() == 1)
                .map(s -> s.iterator().next())
                .toArray(String[]::new);
        choices = sets.stream().filter(s -> s.size() > 1).map(AnyOf::new).toArray(AnyOf[]::new);
    }

    /** What every match of a pattern holds; nothing when all stands in classes. */
    static RequiredText of(String regex) {
        return new RequiredText(List.copyOf(new Reader(regex).alternatives()));
    }

    /** One run of plain characters out of each set stands in every match. */
    List<Set<String>> sets() {
        return sets;
    }

    /** Whether a text holds what it must; true does not yet mean a match. */
    boolean mayMatchIn(String text) {
        return mayMatchIn(text, Characters.of(text));
    }

    /**
     * Whether a text holds what it must; true does not yet mean a match.
     *
     * @param characters those of the text
     */
    boolean mayMatchIn(String text, Characters characters) {
        for (String run : runs) {
            if (!characters.mayHold(run.charAt(0)) || !text.contains(run)) {
                return false;
            }
        }
        for (AnyOf choice : choices) {
            if (!choice.in(text, characters)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same, told by less.
     *
     * @param text the pairs of its characters
     */
    boolean mayStandIn(Pairs text) {
        for (String[] set : words) {
            if (!holdsOne(text, set)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsOne(Pairs text, String[] set) {
        for (String word : set) {
            if (text.mayHold(word)) {
                return true;
            }
        }
        return false;
    }

    /** Offset after the class in square brackets that begins at an offset. */
    static int classEnd(String regex, int from) {
        int depth = 0;
        int i = from;
        while (i < regex.length()) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    /** One pass over a regular expression, or over what stands in one of its groups. */
    private static final class Reader {

        private final String regex;
        private final StringBuilder run = new StringBuilder();
        private Set<Set<String>> sets = new LinkedHashSet<>();
        private int at;

        Reader(String regex) {
            this.regex = regex;
        }

        /** Of several alternatives each must hold something, or nothing is certain. */
        Set<Set<String>> alternatives() {
            List<Set<Set<String>>> all = new ArrayList<>();
            all.add(sequence());
            while (at < regex.length()) {
                at++;
                sets = new LinkedHashSet<>();
                all.add(sequence());
            }
            if (all.size() == 1) {
                return all.get(0);
            }
            Set<String> oneOf = new LinkedHashSet<>();
            for (Set<Set<String>> alternative : all) {
                if (alternative.isEmpty()) {
                    return Set.of();
                }
                oneOf.addAll(best(alternative));
            }
            return Set.of(oneOf);
        }

        /** The fewest choices, and of as many the longest words. */
        private static Set<String> best(Set<Set<String>> sets) {
            return sets.stream()
                    .min(Comparator.<Set<String>>comparingInt(Set::size)
                            .thenComparingInt(set ->
                                    -set.stream().mapToInt(String::length).min().orElse(0)))
                    .orElseThrow();
        }

        /** Reads up to a bar that parts alternatives. */
        private Set<Set<String>> sequence() {
            while (at < regex.length() && regex.charAt(at) != '|') {
                char c = regex.charAt(at);
                switch (c) {
                    case '(' -> group();
                    case '[' -> skip(classEnd(regex, at));
                    case '\\' -> escape();
                    case '.', '^', '$' -> skip(at + 1);
                    case '?', '*', '{', '+' -> quantifier();
                    default -> {
                        run.append(c);
                        at++;
                    }
                }
            }
            end();
            return sets;
        }

        private void skip(int to) {
            end();
            at = to;
        }

        private void end() {
            if (!run.isEmpty()) {
                sets.add(Set.of(run.toString()));
            }
            run.setLength(0);
        }

        /** What stands in a group, unless it may be missing or only looks around. */
        private void group() {
            int from = at;
            int end = groupEnd();
            skip(end);
            boolean plain = !regex.startsWith("(?", from) || regex.startsWith("(?:", from);
            boolean mayBeMissing =
                    end < regex.length() && ("?*".indexOf(regex.charAt(end)) >= 0 || regex.startsWith("{0", end));
            if (plain && !mayBeMissing) {
                int open = regex.startsWith("(?:", from) ? from + 3 : from + 1;
                sets.addAll(new Reader(regex.substring(open, end - 1)).alternatives());
            }
        }

        /** A letter or digit after a backslash is a class; anything else stands for itself. */
        private void escape() {
            char next = regex.charAt(at + 1);
            if (next == 'u') {
                skip(at + 6);
            } else if (Character.isLetterOrDigit(next)) {
                skip(at + 2);
            } else {
                run.append(next);
                at += 2;
            }
        }

        /** The character before a quantifier may be missing, or repeated: the run ends before it. */
        private void quantifier() {
            if (!run.isEmpty()) {
                run.setLength(run.length() - 1);
            }
            skip(regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1);
        }

        private int groupEnd() {
            int depth = 0;
            int i = at;
            while (i < regex.length()) {
                char c = regex.charAt(i);
                if (c == '\\') {
                    i += 2;
                } else if (c == '[') {
                    i = classEnd(regex, i);
                } else {
                    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                    i++;
                    if (depth == 0) {
                        return i;
                    }
                }
            }
            return i;
        }
    }
}
