package cn.fazhi.audit.extract;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The characters a match of a pattern can begin with, read from the pattern itself. What the reading does not know counts as any
 * character: a set that lacks a character would lose matches, one that has too many only costs time.
 */
final class FirstCharacters {

    /** Characters are kept modulo this size. */
    private static final int SIZE = 1024;

    /** A class with a wider range than this rules out too little. */
    private static final int WIDEST = 64;

    private final String regex;
    private final BitSet set = new BitSet(SIZE);
    private boolean known = true;
    private int at;

    private FirstCharacters(String regex) {
        this.regex = regex;
    }

    /** The characters, or null when they are not known or a match may be empty. */
    static @Nullable BitSet of(String regex) {
        FirstCharacters reading = new FirstCharacters(regex);
        boolean mayBeEmpty = reading.alternatives();
        boolean some = reading.known && !mayBeEmpty && reading.at == regex.length();
        return some && reading.set.cardinality() < SIZE ? reading.set : null;
    }

    /** Whether a character is in a set, or shares its place with one that is. */
    static boolean has(BitSet set, char c) {
        return set.get(c % SIZE);
    }

    /** Reads to the end of the group; true when one alternative may be empty. */
    private boolean alternatives() {
        boolean mayBeEmpty = sequence();
        while (known && at < regex.length() && regex.charAt(at) == '|') {
            at++;
            mayBeEmpty |= sequence();
        }
        return mayBeEmpty;
    }

    /** Adds what a sequence can begin with, up to its first part that must be there; true when there is none. */
    private boolean sequence() {
        boolean open = true;
        while (known && at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            BitSet before = open ? null : (BitSet) set.clone();
            boolean mayBeEmpty = part();
            mayBeEmpty |= mayBeMissing();
            if (before != null) {
                set.clear();
                set.or(before);
            }
            open &= mayBeEmpty;
        }
        return open;
    }

    private boolean part() {
        char c = regex.charAt(at);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> {
                at++;
                return true;
            }
            case '.' -> {
                anything();
                at++;
            }
            default -> {
                add(c);
                at++;
            }
        }
        return false;
    }

    /** What a group asks of the text around it is no part of the match. */
    private boolean group() {
        boolean around = regex.startsWith("(?=", at)
                || regex.startsWith("(?!", at)
                || regex.startsWith("(?<=", at)
                || regex.startsWith("(?<!", at);
        BitSet before = (BitSet) set.clone();
        at++;
        if (around) {
            at = regex.indexOf(regex.charAt(at + 1) == '<' ? '<' : '?', at) + 2;
        } else if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?<", at)) {
            at = regex.indexOf('>', at) + 1;
        } else if (regex.startsWith("?", at)) {
            known = false;
        }
        boolean mayBeEmpty = known && alternatives();
        at++;
        if (around) {
            set.clear();
            set.or(before);
        }
        return around || mayBeEmpty;
    }

    /** Passes a quantifier; true when it allows none. */
    private boolean mayBeMissing() {
        if (!known || at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return false;
        }
        char c = regex.charAt(at);
        boolean none = c == '?' || c == '*' || regex.startsWith("{0", at);
        at = c == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return none;
    }

    /** Single characters, small ranges and digits; of any other class, any character. */
    private void characterClass() {
        int end = RequiredText.classEnd(regex, at);
        String inside = regex.substring(at + 1, end - 1);
        if (inside.startsWith("^") || inside.contains("[") || inside.contains("&&") || inside.contains("\\")) {
            escapesOnly(inside);
        } else {
            for (int i = 0; i < inside.length(); i++) {
                boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
                range(inside.charAt(i), inside.charAt(range ? i + 2 : i));
                i += range ? 2 : 0;
            }
        }
        at = end;
    }

    /** A class such as [\\d余多] that has escapes, but neither ranges nor other classes in it. */
    private void escapesOnly(String inside) {
        if (inside.startsWith("^") || inside.contains("[") || inside.contains("&&") || inside.contains("-")) {
            anything();
            return;
        }
        at++;
        while (regex.charAt(at) != ']') {
            if (regex.charAt(at) == '\\') {
                escape();
            } else {
                add(regex.charAt(at));
                at++;
            }
        }
    }

    private void range(char from, char to) {
        if (to - from > WIDEST) {
            anything();
            return;
        }
        for (int c = from; c <= to; c++) {
            add((char) c);
        }
    }

    private void escape() {
        char c = regex.charAt(at + 1);
        at += 2;
        if (c == 'd') {
            range('0', '9');
        } else if (c == 's') {
            " \t\n\u000B\f\r".chars().forEach(space -> add((char) space));
        } else if (c == 'u') {
            add((char) Integer.parseInt(regex.substring(at, at + 4), 16));
            at += 4;
        } else if (Character.isLetterOrDigit(c)) {
            known &= c != 'Q' && c != 'c';
            anything();
        } else {
            add(c);
        }
    }

    private void anything() {
        set.set(0, SIZE);
    }

    private void add(char c) {
        set.set(c % SIZE);
    }
}
