package cn.fazhi.audit.extract;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Words that a maintainer keeps in a text file: one entry a line, {@code #} starts a comment line. A line is a word as it
 * stands, or a pattern between two slashes; {@code 词 => 说明} adds a note that a finding repeats. Immutable, safe for any
 * number of threads.
 */
public final class WordList {

    private static final String NOTE = "=>";

    private static final int FIRSTS = 1024;

    private final String name;
    private final List<Entry> entries;
    private final List<Entry> patterns;
    private final Map<Character, List<Entry>> literals = new HashMap<>();

    /** Which first characters literals have, modulo its size: most characters of a text are ruled out here. */
    private final BitSet firsts = new BitSet(FIRSTS);

    private WordList(String name, List<Entry> entries) {
        this.name = name;
        this.entries = List.copyOf(entries);
        entries.stream()
                .filter(e -> e.pattern() == null)
                .forEach(e -> firsts.set(e.word().charAt(0) % FIRSTS));
        this.patterns = entries.stream().filter(e -> e.pattern() != null).toList();
        entries.stream()
                .filter(e -> e.pattern() == null)
                .sorted(Comparator.comparingInt((Entry e) -> e.word().length()).reversed())
                .forEach(e -> literals.computeIfAbsent(e.word().charAt(0), c -> new ArrayList<>())
                        .add(e));
    }

    /**
     * Reads a list.
     *
     * @throws BadWordListException if it is missing, not UTF-8, or has a line that is no entry
     */
    public static WordList read(Path file) {
        String name = String.valueOf(file.getFileName());
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String entry = (number == 1 ? line.replace("\uFEFF", "") : line).strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                entries.add(entry(file, number, entry));
            }
        }
        return new WordList(name, entries);
    }

    /** A list of the given words and patterns. */
    public static WordList of(String name, Collection<String> words) {
        return new WordList(
                name, words.stream().map(w -> entry(Path.of(name), 0, w)).toList());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new BadWordListException("词表 " + file + " 不是 UTF-8 编码，请另存为 UTF-8 后重试。", e);
        } catch (IOException e) {
            throw new BadWordListException("词表 " + file + " 读不出来，请检查文件是否存在、是否有读取权限。", e);
        }
    }

    private static Entry entry(Path file, int number, String line) {
        int cut = line.indexOf(NOTE);
        String word = cut < 0 ? line : line.substring(0, cut).strip();
        String note = cut < 0 ? "" : line.substring(cut + NOTE.length()).strip();
        if (word.isEmpty()) {
            throw new BadWordListException("词表 " + file + " 第 " + number + " 行：“=>”前面没有词，请补上。", null);
        }
        if (!word.startsWith("/")) {
            return new Entry(word, note, null, null, Set.of(word), null);
        }
        if (word.length() < 3 || !word.endsWith("/")) {
            throw new BadWordListException("词表 " + file + " 第 " + number + " 行：以“/”开头的句式没有以“/”结尾，请补上。", null);
        }
        String regex = word.substring(1, word.length() - 1);
        Pattern pattern = pattern(file, number, regex);
        String loose = RequiredText.withoutSurroundings(regex);
        boolean same = loose.equals(regex);
        PlaceFinder finder = new PlaceFinder(pattern);
        return new Entry(
                word,
                note,
                pattern,
                finder,
                RequiredText.of(regex),
                same || finder.selective() ? null : Pattern.compile(loose));
    }

    private static Pattern pattern(Path file, int number, String regex) {
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.matcher("").find()) {
                throw new BadWordListException("词表 " + file + " 第 " + number + " 行：这个句式连空白也会命中，请写得具体一些。", null);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new BadWordListException("词表 " + file + " 第 " + number + " 行：句式写错了，请核对括号和转义（" + regex + "）。", e);
        }
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The words as written, patterns left out. */
    public List<String> words() {
        return entries.stream()
                .filter(e -> e.pattern() == null)
                .map(Entry::word)
                .toList();
    }

    /** Whether any entry stands in the text. */
    public boolean in(CharSequence text) {
        String words = text.toString();
        for (int i = 0; i < words.length() && !literals.isEmpty(); i++) {
            if (literalAt(words, i) != null) {
                return true;
            }
        }
        for (Entry entry : patterns) {
            if (entry.mayStandIn(words) && entry.finder().in(words)) {
                return true;
            }
        }
        return false;
    }

    /** The first entry that stands in the text, as it stands there; "" when none does. */
    public String first(CharSequence text) {
        List<Hit> hits = hits(text);
        return hits.isEmpty() ? "" : hits.get(0).words();
    }

    /** Offset after the last place where an entry stands in the text; -1 when none does. */
    public int last(CharSequence text) {
        List<Hit> hits = hits(text);
        return hits.isEmpty() ? -1 : hits.get(hits.size() - 1).end();
    }

    /** Whether the text begins with an entry. */
    public boolean opens(CharSequence text) {
        String words = text.toString();
        boolean literal = !words.isEmpty() && literalAt(words, 0) != null;
        return literal || patterns.stream().anyMatch(e -> e.matcher(words).lookingAt());
    }

    /** Whether the text as a whole is an entry. */
    public boolean is(CharSequence text) {
        String words = text.toString();
        Entry literal = words.isEmpty() ? null : literalAt(words, 0);
        return literal != null && literal.word().length() == words.length()
                || patterns.stream().anyMatch(e -> e.matcher(words).matches());
    }

    /** Every place an entry stands at, by place; where two overlap, the earlier and then the longer one. */
    public List<Hit> hits(CharSequence text) {
        String words = text.toString();
        List<Hit> found = new ArrayList<>();
        for (int i = 0; i < words.length() && !literals.isEmpty(); i++) {
            Entry literal = literalAt(words, i);
            if (literal != null) {
                found.add(new Hit(i, i + literal.word().length(), literal.word(), literal.note()));
            }
        }
        for (Entry entry : patterns) {
            if (entry.mayStandIn(words)) {
                entry.finder().each(words, m -> found.add(new Hit(m.start(), m.end(), m.group(), entry.note())));
            }
        }
        return found.size() < 2 ? found : withoutOverlaps(found);
    }

    /** The longest literal entry that begins at an offset, or null. */
    private @Nullable Entry literalAt(String words, int offset) {
        if (!firsts.get(words.charAt(offset) % FIRSTS)) {
            return null;
        }
        for (Entry entry : literals.getOrDefault(words.charAt(offset), List.of())) {
            if (words.startsWith(entry.word(), offset)) {
                return entry;
            }
        }
        return null;
    }

    /** Keeps, of overlapping hits, the earlier and then the longer one. */
    public static List<Hit> withoutOverlaps(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        int end = 0;
        for (Hit hit : hits.stream()
                .sorted(Comparator.comparingInt(Hit::start)
                        .thenComparing(Comparator.comparingInt(Hit::end).reversed()))
                .toList()) {
            if (hit.start() >= end) {
                kept.add(hit);
                end = hit.end();
            }
        }
        return List.copyOf(kept);
    }

    /**
     * A place where an entry stands.
     *
     * @param start offset in the text that was searched
     * @param end offset after the last character
     * @param words the words found
     * @param note the entry's note, or ""
     */
    public record Hit(int start, int end, String words, String note) {}

    /** A line of the list; a text without one of {@code required}, or without a place for {@code loose}, holds no match. */
    private record Entry(
            String word,
            String note,
            @Nullable Pattern pattern,
            @Nullable PlaceFinder places,
            Set<String> required,
            @Nullable Pattern loose) {

        boolean mayStandIn(String text) {
            for (String run : required) {
                if (!text.contains(run)) {
                    return false;
                }
            }
            return loose == null || loose.matcher(text).find();
        }

        PlaceFinder finder() {
            return Objects.requireNonNull(places);
        }

        Matcher matcher(String text) {
            return Objects.requireNonNull(pattern).matcher(text);
        }
    }
}
