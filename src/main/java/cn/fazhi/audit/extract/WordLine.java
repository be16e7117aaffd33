package cn.fazhi.audit.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A line of a word list: a word as it stands, or a pattern.
 *
 * @param word the line without its note
 * @param note what a finding repeats, or ""
 * @param pattern the pattern, or null for a word
 * @param opening what its matches begin with
 * @param required what a text must hold
 * @param rest for a pattern that can begin anywhere, where what follows its first part can begin; null when that too is anywhere
 */
record WordLine(
        String word,
        String note,
        @Nullable Pattern pattern,
        Opening opening,
        RequiredText required,
        @Nullable Openings rest) {

    private static final String NOTE = "=>";
    private static final int LONGEST = 3_000;

    /** Ours nest three deep; whatever reads a pattern goes as deep as its brackets and as far as its options. */
    private static final int DEEPEST = 12;

    private static final int MOST_OPTIONS = 100;

    /** Nothing that quotes, looks back or is read otherwise by what reads patterns here. */
    private static final Pattern ESCAPES =
            Pattern.compile("(?:[^\\\\]|\\\\u[0-9a-fA-F]{4}|\\\\[dDsSwWbBntrpP]|\\\\[^A-Za-z0-9])*+");

    /**
     * Reads a line.
     *
     * @throws BadWordListException if it is neither a word nor a sound pattern
     */
    static WordLine read(Path file, int number, String line) {
        int cut = line.indexOf(NOTE);
        String word = cut < 0 ? line : line.substring(0, cut).strip();
        String note = cut < 0 ? "" : line.substring(cut + NOTE.length()).strip();
        if (word.isEmpty()) {
            throw new BadWordListException(file, number, "", "“=>”前面没有词，请补上", null);
        }
        if (!word.startsWith("/")) {
            return new WordLine(word, note, null, Opening.of(word), RequiredText.of(""), null);
        }
        if (word.length() < 3 || !word.endsWith("/")) {
            throw new BadWordListException(file, number, word, "以“/”开头的句式没有以“/”结尾，请补上", null);
        }
        String regex = word.substring(1, word.length() - 1);
        Pattern pattern = pattern(file, number, regex);
        Opening rest = OpeningReader.afterLead(regex);
        return new WordLine(
                word,
                note,
                pattern,
                OpeningReader.of(regex),
                RequiredText.of(regex),
                rest.selective() ? new Openings(List.of(rest)) : null);
    }

    private static Pattern pattern(Path file, int number, String regex) {
        try {
            if (regex.length() > LONGEST || !ESCAPES.matcher(regex).matches()) {
                throw new BadWordListException(
                        file, number, "", "句式太长（超过" + LONGEST + "字），或用了 \\d \\s \\w \\n 以外的反斜杠写法，请直接写出文字", null);
            }
            if (depth(regex) > DEEPEST || regex.chars().filter(c -> c == '?').count() > MOST_OPTIONS) {
                throw new BadWordListException(file, number, "", "句式的括号套得太深，或“?”太多，请拆成几行", null);
            }
            Pattern pattern = Pattern.compile(Bounded.of(regex));
            if (Pace.explodes(pattern, regex)) {
                throw new BadWordListException(file, number, regex, "这个句式会让程序反复尝试、停不下来，请不要在重复（* 和 +）里再套重复或选择", null);
            }
            if (pattern.matcher("").find()) {
                throw new BadWordListException(file, number, regex, "这个句式连空白也会命中，请写得具体一些", null);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new BadWordListException(file, number, regex, "句式写错了，请核对括号和转义（" + regex + "）", e);
        }
    }

    private static int depth(String regex) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    boolean isWord() {
        return pattern == null;
    }

    /** Whether it can begin only at some places of a text. */
    boolean anchored() {
        return isWord() || opening.selective();
    }

    /**
     * Whether the text holds what a match must.
     *
     * @param characters those of the text
     */
    boolean mayStandIn(String text, Characters characters) {
        return required.mayMatchIn(text, characters) && (rest == null || rest.anyIn(text));
    }

    /**
     * Whether the text may hold the word, or the words that every match of the pattern holds: none of its parts has a match without them.
     *
     * @param text the pairs of its characters
     */
    boolean mayHaveWordsIn(Pairs text) {
        return isWord() ? text.mayHold(word) : required.mayStandIn(text);
    }

    /** A matcher of the pattern. */
    Matcher matcher(String text) {
        return Objects.requireNonNull(pattern).matcher(text);
    }
}
