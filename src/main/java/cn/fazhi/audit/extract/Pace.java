package cn.fazhi.audit.extract;

import java.util.regex.Pattern;

/**
 * Tries a pattern on short texts that make a bad one try without end: what it looks for, over and over. Counts how often it looks at a
 * character, which no clock and no other work disturbs.
 */
final class Pace {

    private static final int TEXT = 60;

    /** A pattern that looks at every character from every other, and again from there, needs a quarter of a million. */
    private static final int MOST_LOOKS = 2_000_000;

    private static final int MOST_CHARACTERS = 80;
    private static final int FEW_REPETITIONS = 2;
    private static final int FEW_OPTIONS = 8;

    private Pace() {}

    /** Whether a pattern takes time out of all proportion. */
    static boolean explodes(Pattern pattern, String regex) {
        if (!suspect(regex)) {
            return false;
        }
        String literal = regex.replaceAll("\\\\.|[^\\p{IsHan}\\p{Alnum}]", "");
        try {
            looked(pattern, repeated(literal.isEmpty() ? "一" : literal));
            literal.codePoints()
                    .distinct()
                    .limit(MOST_CHARACTERS)
                    .forEach(c -> looked(pattern, repeated(Character.toString(c))));
            return false;
        } catch (TooManyLooksException e) {
            return true;
        }
    }

    /** Only repetitions of groups, or many repetitions and options, can take long; most patterns have neither and need not be tried. */
    private static boolean suspect(String regex) {
        int repetitions = 0;
        int options = 0;
        for (int i = 1; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean repeats = c == '*' || c == '+' || c == '{';
            if (repeats && regex.charAt(i - 1) == ')') {
                return true;
            }
            repetitions += repeats ? 1 : 0;
            options += c == '?' && regex.charAt(i - 1) != '(' ? 1 : 0;
        }
        return repetitions > FEW_REPETITIONS || options > FEW_OPTIONS;
    }

    private static String repeated(String words) {
        return words.repeat(TEXT / words.length() + 1).substring(0, TEXT) + "！";
    }

    private static void looked(Pattern pattern, String text) {
        pattern.matcher(new Counted(text, 0, text.length(), new int[1])).find();
    }

    /** Characters of which each look is counted. */
    private record Counted(String text, int from, int to, int[] looks) implements CharSequence {

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooManyLooksException();
            }
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, from + start, from + end, looks);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    private static final class TooManyLooksException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
