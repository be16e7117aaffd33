package cn.fazhi.audit.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that a maintainer keeps in a text file: one entry a line, {@code #} starts a comment line. A line is a word as it
 * stands, or a pattern between two slashes; {@code 词 => 说明} adds a note that a finding repeats. Immutable, safe for any
 * number of threads.
 */
public final class WordList {

    /** A list without entries. */
    public static final WordList EMPTY = of("", List.of());

    private final String name;

    /** Words as they stand in the file. */
    private final List<String> words;

    /** Words, and behind them the patterns that can begin only at some places of a text. */
    private final List<WordLine> anchored;

    private final Openings openings;

    private final Needs needs;

    /** Marks of the anchored lines that are looked for at all. */
    private final long asked;

    /** Patterns that can begin anywhere. */
    private final WordLine[] loose;

    private WordList(String name, List<WordLine> lines) {
        this.name = name;
        words = lines.stream().filter(WordLine::isWord).map(WordLine::word).toList();
        anchored = Stream.concat(
                        lines.stream().filter(WordLine::isWord).sorted(Comparator.comparing(WordLine::word)),
                        lines.stream().filter(line -> !line.isWord() && line.anchored()))
                .toList();
        openings = new Openings(anchored.stream().map(WordLine::opening).toList());
        needs = new Needs(anchored, openings::mark);
        asked = -1;
        loose = lines.stream().filter(line -> !line.anchored()).toArray(WordLine[]::new);
    }

    /** The same list, of which only some lines are looked for. */
    private WordList(WordList all, long asked) {
        this.name = all.name;
        this.words = all.words;
        this.anchored = all.anchored;
        this.openings = all.openings;
        this.needs = all.needs;
        this.asked = asked;
        this.loose = all.loose;
    }

    /**
     * Reads a list.
     *
     * @throws BadWordListException if it is missing, not UTF-8, or has a line that is no entry
     */
    public static WordList read(Path file) {
        return read(file, first -> {
            throw first;
        });
    }

    /** Reads what can be read of a list; what is wrong with it is told, line by line. */
    static WordList read(Path file, Consumer<BadWordListException> bad) {
        List<WordLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : TextLines.of(file, bad)) {
            number++;
            String entry = line.strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                try {
                    lines.add(WordLine.read(file, number, entry));
                } catch (BadWordListException e) {
                    bad.accept(e);
                }
            }
        }
        return new WordList(String.valueOf(file.getFileName()), lines);
    }

    /** A list of the given words and patterns. */
    public static WordList of(String name, Collection<String> words) {
        return new WordList(
                name,
                words.stream().map(w -> WordLine.read(Path.of(name), 0, w)).toList());
    }

    /** The entries of several lists. */
    public static WordList union(Collection<WordList> lists) {
        return new WordList(
                "",
                List.copyOf(lists.stream()
                        .flatMap(list -> Stream.concat(list.anchored.stream(), Stream.of(list.loose)))
                        .collect(Collectors.toMap(WordLine::word, line -> line, (a, b) -> a, LinkedHashMap::new))
                        .values()));
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The words as written, patterns left out. */
    public List<String> words() {
        return words;
    }

    /**
     * The list as far as parts of a text ask for it: an entry of which the text lacks characters stands in no part of it. Worth
     * asking where several parts are searched.
     */
    public WordList within(String text) {
        return anchored.isEmpty() ? this : within(Characters.of(text));
    }

    /**
     * The same for a text of which several lists ask.
     *
     * @param text the characters of the text
     */
    public WordList within(Characters text) {
        if (anchored.isEmpty()) {
            return this;
        }
        long met = needs.met(text, asked);
        return met == 0 && loose.length == 0 ? EMPTY : new WordList(this, met);
    }

    /**
     * The same for a whole document that is searched part by part: its text is looked through for the very words that each entry needs,
     * which leaves few of a list of slips.
     */
    public WordList withinAll(String text) {
        Pairs pairs = Pairs.of(text, Characters.of(text));
        long kept = 0;
        for (int i = 0; i < anchored.size(); i++) {
            long mark = 1L << openings.mark(i) & asked;
            kept |= (kept & mark) == mark || !anchored.get(i).mayHaveWordsIn(pairs) ? 0 : mark;
        }
        return kept == 0 && loose.length == 0 ? EMPTY : new WordList(this, kept);
    }

    public boolean isEmpty() {
        return anchored.isEmpty() && loose.length == 0;
    }

    /** Whether any entry stands in the text. */
    public boolean in(CharSequence text) {
        return standsIn(text.toString(), null);
    }

    /**
     * The same for a text of which several lists ask.
     *
     * @param characters those of the text
     */
    public boolean in(String text, Characters characters) {
        return standsIn(text, characters);
    }

    private boolean standsIn(String text, @Nullable Characters known) {
        int first = openings.next(text, 0, asked);
        if (first < text.length() && scan(text, known).any(first)) {
            return true;
        }
        return loose.length > 0 && looseIn(text, known == null ? Characters.of(text) : known);
    }

    private boolean looseIn(String text, Characters characters) {
        for (WordLine line : loose) {
            if (line.mayStandIn(text, characters) && line.matcher(text).find()) {
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
        String searched = text.toString();
        return openings.anyAtStart(searched) && scan(searched).anyAt(0)
                || Stream.of(loose).anyMatch(line -> line.matcher(searched).lookingAt());
    }

    /** Whether the text as a whole is an entry. */
    public boolean is(CharSequence text) {
        String searched = text.toString();
        return openings.anyAtStart(searched) && scan(searched).whole()
                || Stream.of(loose).anyMatch(line -> line.matcher(searched).matches());
    }

    /** Every place an entry stands at, by place; where two overlap, the earlier and then the longer one. */
    public List<Hit> hits(CharSequence text) {
        String searched = text.toString();
        int first = openings.next(searched, 0, asked);
        if (first == searched.length() && loose.length == 0) {
            return List.of();
        }
        List<Hit> found = first < searched.length() ? scan(searched).all(first) : new ArrayList<>(0);
        Characters characters = loose.length == 0 ? null : Characters.of(searched);
        for (WordLine line : loose) {
            if (characters != null && line.mayStandIn(searched, characters)) {
                Matcher m = line.matcher(searched);
                while (m.find()) {
                    found.add(new Hit(m.start(), m.end(), m.group(), line.note()));
                }
            }
        }
        return found.size() < 2 ? List.copyOf(found) : withoutOverlaps(found);
    }

    private WordScan scan(String text) {
        return scan(text, null);
    }

    private WordScan scan(String text, @Nullable Characters known) {
        return new WordScan(anchored, openings, needs, asked, text, known);
    }

    /** Keeps, of overlapping hits, the earlier and then the longer one. */
    public static List<Hit> withoutOverlaps(List<Hit> hits) {
        return apart(hits) ? List.copyOf(hits) : sifted(hits);
    }

    private static boolean apart(List<Hit> hits) {
        int end = 0;
        for (Hit hit : hits) {
            if (hit.start() < end) {
                return false;
            }
            end = hit.end();
        }
        return true;
    }

    private static List<Hit> sifted(List<Hit> hits) {
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
}
