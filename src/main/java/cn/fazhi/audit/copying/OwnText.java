package cn.fazhi.audit.copying;

import cn.fazhi.audit.facts.Evidence;
import java.util.List;

/**
 * A report's sentences as words ready to be compared. Headings, title, addressee and signature are left out; words that are nobody's own
 * (slogans, titles of documents, the superior's outline) weigh nothing.
 */
public final class OwnText {

    /** A sentence with less of its own than this is nobody's own: a lead-in, a slogan with two words behind it. */
    private static final int LEAST_OWN = 8;

    /** So much of a sentence must be own, in per cent, or it is a template with its blanks filled in. */
    private static final int LEAST_SHARE = 35;

    private final String text;
    private final List<Line> lines;
    private final int[] classes;
    private final int[] starts;
    private final int[] ends;
    private final byte[] weights;
    private final int[] firstWords;
    private final int own;

    /**
     * A sentence.
     *
     * @param start offset of its first character in the report
     * @param end offset after its last
     * @param paragraph its paragraph's number
     * @param section the first-level heading above
     */
    record Line(int start, int end, int paragraph, String section) {}

    /**
     * @param firstWords for every sentence the index of its first word, and at the end the number of words
     * @param weights characters of each word with the marks behind it; 0 for what is nobody's own
     */
    OwnText(
            String text,
            List<Line> lines,
            int[] classes,
            int[] starts,
            int[] ends,
            byte[] full,
            byte[] weights,
            int[] firstWords) {
        this.text = text;
        this.lines = List.copyOf(lines);
        this.classes = classes;
        this.starts = starts;
        this.ends = ends;
        this.weights = settled(full, weights, firstWords);
        this.firstWords = firstWords;
        int sum = 0;
        for (byte w : this.weights) {
            sum += w;
        }
        own = sum;
    }

    private OwnText(OwnText whole, byte[] weights) {
        this(
                whole.text,
                whole.lines,
                whole.classes,
                whole.starts,
                whole.ends,
                whole.weights,
                weights,
                whole.firstWords);
    }

    /** The same text without what a template says. */
    OwnText without(boolean[] template) {
        byte[] left = weights.clone();
        boolean changed = false;
        for (int i = 0; i < left.length; i++) {
            if (template[i] && left[i] > 0) {
                left[i] = 0;
                changed = true;
            }
        }
        return changed ? new OwnText(this, left) : this;
    }

    private static byte[] settled(byte[] full, byte[] weights, int[] firstWords) {
        byte[] settled = weights.clone();
        for (int s = 0; s + 1 < firstWords.length; s++) {
            int own = 0;
            int all = 0;
            for (int i = firstWords[s]; i < firstWords[s + 1]; i++) {
                own += weights[i];
                all += full[i];
            }
            if (own < LEAST_OWN || own * 100 < all * LEAST_SHARE) {
                java.util.Arrays.fill(settled, firstWords[s], firstWords[s + 1], (byte) 0);
            }
        }
        return settled;
    }

    /** Characters of own text, white space not counted. */
    public int characters() {
        return own;
    }

    int words() {
        return classes.length;
    }

    int wordClass(int word) {
        return classes[word];
    }

    int weight(int word) {
        return weights[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int sentences() {
        return lines.size();
    }

    Line line(int sentence) {
        return lines.get(sentence);
    }

    int firstWord(int sentence) {
        return firstWords[sentence];
    }

    int afterWord(int sentence) {
        return firstWords[sentence + 1];
    }

    /** The sentence a word stands in. */
    int sentenceOf(int word) {
        int at = java.util.Arrays.binarySearch(firstWords, word);
        int sentence = at >= 0 ? at : -at - 2;
        // Sentences without words begin where the next one does.
        while (firstWords[sentence + 1] <= word) {
            sentence++;
        }
        return sentence;
    }

    int paragraphOf(int word) {
        return lines.get(sentenceOf(word)).paragraph();
    }

    /** Own characters of a sentence. */
    int own(int sentence) {
        int sum = 0;
        for (int i = firstWords[sentence]; i < firstWords[sentence + 1]; i++) {
            sum += weights[i];
        }
        return sum;
    }

    /** Whether a word here and one there are the same to the letter. */
    boolean same(int word, OwnText other, int otherWord) {
        int length = ends[word] - starts[word];
        return length == other.ends[otherWord] - other.starts[otherWord]
                && text.regionMatches(starts[word], other.text, other.starts[otherWord], length);
    }

    /**
     * Whether a word that answers another one is common to both. A figure is, only when it is the same figure: or else every report that
     * counts its disputes in the usual form would be a copy of every other one.
     */
    boolean common(int word, OwnText other, int otherWord) {
        return classes[word] != Classes.NUMBER || same(word, other, otherWord);
    }

    /** The words from one offset of the report to another. */
    public String words(int start, int end) {
        return text.substring(start, end);
    }

    /** Words and their place. */
    public Evidence evidence(int start, int end) {
        Line line = lines.get(0);
        for (Line each : lines) {
            if (each.start() > start) {
                break;
            }
            line = each;
        }
        return new Evidence(words(start, end), start, end, line.paragraph(), line.section());
    }
}
