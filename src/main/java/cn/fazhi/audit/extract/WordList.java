package cn.fazhi.audit.extract;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that a maintainer keeps in a text file: one entry a line, {@code #} starts a comment line. A line is a word as it
 * stands, or a pattern between two slashes; {@code 词 => 说明} adds a note that a finding repeats. Immutable, safe for any
 * number of threads.
 */
public final class WordList {

    private static final String NOTE = "=>";

    private final String name;
    private final List<Entry> entries;
    private final List<Pattern> patterns;
    private final Pattern any;
    private final Map<String, Entry> literals = new HashMap<>();

    private WordList(String name, List<Entry> entries) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.patterns = compile(entries);
        this.any = Pattern.compile(
                patterns.isEmpty()
                        ? "(?!)"
                        : patterns.stream().map(p -> "(?:" + p.pattern() + ")").collect(Collectors.joining("|")));
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

    /** A list of the given words, without patterns or notes. */
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
            return new Entry(word, note, null);
        }
        if (word.length() < 3 || !word.endsWith("/")) {
            throw new BadWordListException("词表 " + file + " 第 " + number + " 行：以“/”开头的句式没有以“/”结尾，请补上。", null);
        }
        return new Entry(word, note, pattern(file, number, word.substring(1, word.length() - 1)));
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

    /** All literal words become one pattern, the longest first, so that a text is read once for them. */
    private List<Pattern> compile(List<Entry> all) {
        List<Pattern> compiled = new ArrayList<>();
        for (Entry entry : all) {
            if (entry.pattern() == null) {
                literals.put(entry.word(), entry);
            } else {
                compiled.add(entry.pattern());
            }
        }
        if (!literals.isEmpty()) {
            compiled.add(Pattern.compile(literals.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))));
        }
        return List.copyOf(compiled);
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
        return any.matcher(text).find();
    }

    /** The first entry that stands in the text, as it stands there; "" when none does. */
    public String first(CharSequence text) {
        Matcher m = any.matcher(text);
        return m.find() ? m.group() : "";
    }

    /** Offset after the last place where an entry stands in the text; -1 when none does. */
    public int last(CharSequence text) {
        Matcher m = any.matcher(text);
        int end = -1;
        while (m.find()) {
            end = m.end();
        }
        return end;
    }

    /** Whether the text begins with an entry. */
    public boolean opens(CharSequence text) {
        return patterns.stream().anyMatch(p -> p.matcher(text).lookingAt());
    }

    /** Whether the text as a whole is an entry. */
    public boolean is(CharSequence text) {
        return patterns.stream().anyMatch(p -> p.matcher(text).matches());
    }

    /** Every place an entry stands at, by place; where two overlap, the earlier and then the longer one. */
    public List<Hit> hits(CharSequence text) {
        List<Hit> found = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                found.add(new Hit(m.start(), m.end(), m.group(), note(pattern, m.group())));
            }
        }
        return withoutOverlaps(found);
    }

    private String note(Pattern pattern, String words) {
        for (Entry entry : entries) {
            if (entry.pattern() == pattern) {
                return entry.note();
            }
        }
        Entry literal = literals.get(words);
        return literal == null ? "" : literal.note();
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

    private record Entry(String word, String note, @Nullable Pattern pattern) {}
}
