package cn.fazhi.audit.extract;

/**
 * Puts an end to what a pattern repeats. Tried at every place of a long run of the same character, an endless repetition takes the square of
 * its length: one damaged line of 45,000 digits took most of a minute.
 */
final class Bounded {

    /** Longer than any part of a sentence that a pattern spans. */
    private static final int MOST = 200;

    private final String regex;
    private final StringBuilder bounded = new StringBuilder();
    private int at;

    /** Whether a group has just ended: the engine remembers where repeating it led nowhere, which it does not when it counts. */
    private boolean group;

    private Bounded(String regex) {
        this.regex = regex;
    }

    /** The same pattern, in which no character repeats more than {@value #MOST} times by + or *. */
    static String of(String regex) {
        Bounded reading = new Bounded(regex);
        while (reading.at < regex.length()) {
            reading.next();
        }
        return reading.bounded.toString();
    }

    private void next() {
        char c = regex.charAt(at);
        boolean ends = c == ')';
        part(c);
        group = ends;
    }

    private void part(char c) {
        if (regex.startsWith("\\Q", at)) {
            int end = regex.indexOf("\\E", at);
            take(end < 0 ? regex.length() : end + 2);
        } else if (regex.startsWith("\\p{", at) || regex.startsWith("\\P{", at)) {
            int end = regex.indexOf('}', at);
            take(end < 0 ? regex.length() : end + 1);
        } else if (c == '\\') {
            take(Math.min(at + 2, regex.length()));
        } else if (c == '[') {
            characters();
        } else if ((c == '+' || c == '*') && !group) {
            bounded.append(c == '+' ? "{1," : "{0,").append(MOST).append('}');
            at++;
            manner();
        } else {
            take(at + 1);
            if (c == '?' || c == '}') {
                manner();
            }
        }
    }

    /** What follows a repetition says only how it is tried. */
    private void manner() {
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            take(at + 1);
        }
    }

    private void characters() {
        int depth = 0;
        do {
            char c = regex.charAt(at);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            take(Math.min(regex.length(), c == '\\' ? at + 2 : at + 1));
        } while (depth > 0 && at < regex.length());
    }

    private void take(int end) {
        bounded.append(regex, at, end);
        at = end;
    }
}
