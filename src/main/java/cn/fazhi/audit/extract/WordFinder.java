package cn.fazhi.audit.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds every place of thousands of words in one pass over a text. Two characters rule out nearly all places; what may begin at the
 * rest is compared as it stands. Immutable, safe for any number of threads.
 *
 * @param <V> what a word stands for
 */
public final class WordFinder<V> {

    /** Pairs of characters are told apart modulo this size, a power of two; 8 kB, so that it stays near the processor. */
    private static final int PAIRS = 1 << 16;

    /** A power of two, so that few words share a place. */
    private static final int PLACES = 1 << 12;

    /** Spreads the first character; any odd number will do. */
    private static final int SPREAD = 31;

    private final long[] starts = new long[PAIRS / Long.SIZE];
    private final Characters singles = new Characters();

    /** Words by their first two characters, and those of one character by that, shorter ones first. */
    private final List<List<Entry<V>>> longer = new ArrayList<>();

    private final List<Entry<V>> single = new ArrayList<>();

    private record Entry<V>(String word, V value) {}

    /**
     * Is told a place where a word stands.
     *
     * @param <V> what a word stands for
     */
    @FunctionalInterface
    public interface Place<V> {

        /** A word stands from begin to before end. */
        void found(int begin, int end, V value);
    }

    /** A finder of the keys of a map. */
    public WordFinder(Map<String, V> words) {
        for (int i = 0; i < PLACES; i++) {
            longer.add(new ArrayList<>(0));
        }
        words.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getKey().length()))
                .forEach(e -> add(new Entry<>(e.getKey(), e.getValue())));
    }

    private void add(Entry<V> entry) {
        String word = entry.word();
        if (word.length() == 1) {
            singles.add(word.charAt(0));
            single.add(entry);
        } else {
            int pair = pair(word.charAt(0), word.charAt(1));
            starts[pair >>> 6] |= 1L << pair;
            longer.get(pair & PLACES - 1).add(entry);
        }
    }

    /** Tells every place of every word, by where it begins and then by its length. */
    public void each(String text, Place<V> place) {
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if (singles.mayHold(first)) {
                at(text, i, single, place);
            }
            if (i + 1 < text.length()) {
                int pair = pair(first, text.charAt(i + 1));
                if ((starts[pair >>> 6] & 1L << pair) != 0) {
                    at(text, i, longer.get(pair & PLACES - 1), place);
                }
            }
        }
    }

    private static <V> void at(String text, int begin, List<Entry<V>> entries, Place<V> place) {
        for (int i = 0; i < entries.size(); i++) {
            Entry<V> entry = entries.get(i);
            if (text.startsWith(entry.word(), begin)) {
                place.found(begin, begin + entry.word().length(), entry.value());
            }
        }
    }

    private static int pair(char first, char second) {
        return (first * SPREAD + second) & PAIRS - 1;
    }
}
