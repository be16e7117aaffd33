package cn.fazhi.audit.rules;

import java.util.Comparator;

/**
 * One thing wrong with a rule base, located for a person who opens the file in an editor.
 *
 * @param file relative to the rules folder, with forward slashes
 * @param line from 1; 0 for the file as a whole
 * @param column of the first character meant, from 1, counted as editors do; 0 where line is 0
 * @param length characters meant; 0 where line is 0
 * @param source the line as it stands; "" where line is 0
 * @param sentence what is wrong and what to do, in Chinese
 * @param refuses whether nothing may be audited before it is put right; otherwise it only deserves a look
 */
public record RuleProblem(
        String file, int line, int column, int length, String source, String sentence, boolean refuses)
        implements Comparable<RuleProblem> {

    private static final Comparator<RuleProblem> BY_PLACE = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column)
            .thenComparing(RuleProblem::sentence)
            .thenComparing(RuleProblem::refuses)
            .thenComparing(RuleProblem::length)
            .thenComparing(RuleProblem::source);

    /** A problem of a file as a whole. */
    public static RuleProblem of(String file, String sentence) {
        return new RuleProblem(file, 0, 0, 0, "", sentence, true);
    }

    /**
     * A problem of a line.
     *
     * @param source the line as it stands
     * @param words what on it is meant; all of it when they do not stand there
     */
    public static RuleProblem at(String file, int line, String source, String words, String sentence, boolean refuses) {
        int at = words.isEmpty() ? -1 : source.indexOf(words);
        int start = at < 0 ? source.length() - source.stripLeading().length() : at;
        int end = at < 0 ? source.stripTrailing().length() : at + words.length();
        return new RuleProblem(file, line, start + 1, Math.max(1, end - start), source, sentence, refuses);
    }

    @Override
    public int compareTo(RuleProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** As one line of a list: 文件:行 sentence. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + sentence;
    }
}
