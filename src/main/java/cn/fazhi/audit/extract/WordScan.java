package cn.fazhi.audit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One pass over one text with the lines of a list that can begin only at some of its places. Serves one thread. */
final class WordScan {

    private final List<WordLine> lines;
    private final Openings openings;
    private final Needs needs;
    private final String text;

    /** Marks of the lines that may stand in the text at all; what the text itself lacks is told where a pattern may first begin. */
    private long possible;

    /** Marks of the patterns of which that is told. */
    private long told;

    private final List<WordList.Hit> found = new ArrayList<>(0);

    /** The patterns that began somewhere: few of many. */
    private final List<Begun> begun = new ArrayList<>(0);

    /** Those of the text, counted up where the first pattern may stand. */
    private @Nullable Characters characters;

    /**
     * @param characters those of the text, where they are counted already
     * @param openings the openings of the lines, in their order
     * @param needs what the patterns among them need
     * @param asked marks of the lines that are looked for
     */
    WordScan(
            List<WordLine> lines,
            Openings openings,
            Needs needs,
            long asked,
            String text,
            @Nullable Characters characters) {
        this.lines = lines;
        this.openings = openings;
        this.needs = needs;
        this.possible = asked;
        this.text = text;
        this.characters = characters;
    }

    /** Whether any line stands anywhere from an offset on. */
    boolean any(int from) {
        for (int at = from; at < text.length(); at = openings.next(text, at + 1, possible)) {
            if (anyAt(at)) {
                return true;
            }
            if (possible == 0) {
                return false;
            }
        }
        return false;
    }

    /** Marks of the lines that can begin at an offset and may stand in the text. */
    private long candidates(int at) {
        long marks = openings.candidates(text, at) & possible;
        long untold = marks & needs.patterns() & ~told;
        if (untold == 0) {
            return marks;
        }
        told |= untold;
        long lacked = untold & ~needs.met(characters(), untold);
        possible &= ~lacked;
        return marks & ~lacked;
    }

    private Characters characters() {
        Characters known = characters == null ? Characters.of(text) : characters;
        characters = known;
        return known;
    }

    /** Whether any line stands at an offset. */
    boolean anyAt(int at) {
        for (long marks = candidates(at); marks != 0; marks &= marks - 1) {
            int end = openings.end(marks);
            for (int i = openings.first(marks); i < end; i++) {
                WordLine line = lines.get(i);
                if (line.isWord() ? text.startsWith(line.word(), at) : matches(i, at) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text as a whole is a line. */
    boolean whole() {
        for (long marks = candidates(0); marks != 0; marks &= marks - 1) {
            int end = openings.end(marks);
            for (int i = openings.first(marks); i < end; i++) {
                WordLine line = lines.get(i);
                if (line.isWord()
                        ? line.word().equals(text)
                        : line.matcher(text).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every place of a line from an offset on: of the words that begin at a place the longest, and every pattern. */
    List<WordList.Hit> all(int from) {
        for (int at = from; at < text.length(); at = openings.next(text, at + 1, possible)) {
            allAt(at);
        }
        return found;
    }

    private void allAt(int at) {
        WordLine longest = null;
        int before = found.size();
        for (long marks = candidates(at); marks != 0; marks &= marks - 1) {
            int end = openings.end(marks);
            for (int i = openings.first(marks); i < end; i++) {
                WordLine line = lines.get(i);
                if (!line.isWord()) {
                    pattern(i, at);
                } else if (text.startsWith(line.word(), at)
                        && (longest == null
                                || line.word().length() > longest.word().length())) {
                    longest = line;
                }
            }
        }
        if (longest != null) {
            String word = longest.word();
            found.add(before, new WordList.Hit(at, at + word.length(), word, longest.note()));
        }
    }

    private void pattern(int i, int at) {
        Matcher m = matches(i, at);
        if (m != null) {
            begun(i).goOn = m.end();
            found.add(
                    new WordList.Hit(m.start(), m.end(), m.group(), lines.get(i).note()));
        }
    }

    private @Nullable Matcher matches(int i, int at) {
        Begun pattern = begun(i);
        Matcher m = pattern.matcher;
        return at >= pattern.goOn && m != null && m.region(at, text.length()).lookingAt() ? m : null;
    }

    private Begun begun(int line) {
        for (Begun known : begun) {
            if (known.line == line) {
                return known;
            }
        }
        Begun first = new Begun(line, matcher(lines.get(line)));
        begun.add(first);
        return first;
    }

    /** The matcher of a line; null, and never asked again, when the text lacks what the line needs. */
    private @Nullable Matcher matcher(WordLine line) {
        return line.mayStandIn(text, characters())
                ? line.matcher(text).useTransparentBounds(true).useAnchoringBounds(false)
                : null;
    }

    /** A pattern that began somewhere in the text. */
    private static final class Begun {

        private final int line;
        private final @Nullable Matcher matcher;

        /** From where on it may stand again. */
        private int goOn;

        /** @param matcher null where the text lacks what the pattern needs */
        Begun(int line, @Nullable Matcher matcher) {
            this.line = line;
            this.matcher = matcher;
        }
    }
}
