package cn.fazhi.audit.extract;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The characters a match of a pattern can begin with, read from the pattern itself. Where the reading meets anything it does not know, it
 * says so: a set that lacks a character would lose matches, one that has too many only costs time.
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
        return reading.known && !mayBeEmpty && reading.at == regex.length() ? reading.set : null;
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
            case '.' -> anything();
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

    /** Single characters, small ranges and digits; anything else is not known. */
    private void characterClass() {
        at++;
        if (regex.charAt(at) == '^') {
            known = false;
        }
        while (known && regex.charAt(at) != ']') {
            char c = regex.charAt(at);
            if (c == '[' || c == '&') {
                known = false;
            } else if (c == '\\') {
                escape();
            } else if (regex.charAt(at + 1) == '-' && regex.charAt(at + 2) != ']') {
                range(c, regex.charAt(at + 2));
                at += 3;
            } else {
                add(c);
                at++;
            }
            known &= regex.charAt(at) != '-' || regex.charAt(at + 1) == ']';
        }
        at++;
    }

    private void range(char from, char to) {
        known &= to != '\\' && to - from <= WIDEST;
        for (int c = from; known && c <= to; c++) {
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
            known = false;
        } else {
            add(c);
        }
    }

    private void anything() {
        known = false;
    }

    private void add(char c) {
        set.set(c % SIZE);
    }
}
