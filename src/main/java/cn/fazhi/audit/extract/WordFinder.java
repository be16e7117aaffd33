package cn.fazhi.audit.extract;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds every place of thousands of words in one pass over a text. The first two characters rule out nearly all places; from the rest
 * a tree of characters leads to the words. Immutable once made, safe for any number of threads.
 *
 * @param <V> what a word stands for
 */
public final class WordFinder<V> {

    /** Pairs of characters are told apart modulo this size, a power of two; 8 kB, so that it stays near the processor. */
    private static final int PAIRS = 1 << 16;

    /** Spreads the first character; any odd number will do. */
    private static final int SPREAD = 31;

    private final long[] starts = new long[PAIRS / Long.SIZE];

    /** First characters of words of one character. */
    private final Characters singles = new Characters();

    /** Words by their first character. */
    private final Node<V> root = new Node<>();

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

    /** Words that begin alike, by the character they go on with, in the order of characters. */
    private static final class Node<V> {

        private char[] characters = {};
        private Node<?>[] nodes = {};
        private @Nullable V value;

        @SuppressWarnings("unchecked")
        @Nullable
        Node<V> at(char c) {
            int place = characters.length < 8 ? linear(c) : Arrays.binarySearch(characters, c);
            return place < 0 ? null : (Node<V>) nodes[place];
        }

        private int linear(char c) {
            for (int i = 0; i < characters.length; i++) {
                if (characters[i] == c) {
                    return i;
                }
            }
            return -1;
        }

        Node<V> made(char c) {
            Node<V> known = at(c);
            if (known != null) {
                return known;
            }
            int place = -Arrays.binarySearch(characters, c) - 1;
            characters = Arrays.copyOf(characters, characters.length + 1);
            nodes = Arrays.copyOf(nodes, nodes.length + 1);
            System.arraycopy(characters, place, characters, place + 1, characters.length - 1 - place);
            System.arraycopy(nodes, place, nodes, place + 1, nodes.length - 1 - place);
            Node<V> node = new Node<>();
            characters[place] = c;
            nodes[place] = node;
            return node;
        }
    }

    /** A finder of the keys of a map, none of them empty. */
    public WordFinder(Map<String, V> words) {
        words.forEach(this::add);
    }

    private void add(String word, V value) {
        Node<V> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.made(word.charAt(i));
        }
        node.value = value;
        if (word.length() == 1) {
            singles.add(word.charAt(0));
        } else {
            int pair = pair(word.charAt(0), word.charAt(1));
            starts[pair >>> 6] |= 1L << pair;
        }
    }

    /** Tells every place of every word, by where it begins and then by its length. */
    public void each(String text, Place<V> place) {
        int last = text.length() - 1;
        char next = last < 0 ? 0 : text.charAt(0);
        for (int i = 0; i <= last; i++) {
            char first = next;
            next = i < last ? text.charAt(i + 1) : 0;
            int pair = pair(first, next);
            if ((starts[pair >>> 6] & 1L << pair) != 0 || singles.mayHold(first)) {
                from(text, i, place);
            }
        }
    }

    private void from(String text, int begin, Place<V> place) {
        Node<V> node = root;
        for (int i = begin; i < text.length(); i++) {
            node = node.at(text.charAt(i));
            if (node == null) {
                return;
            }
            if (node.value != null) {
                place.found(begin, i + 1, node.value);
            }
        }
    }

    private static int pair(char first, char second) {
        return (first * SPREAD + second) & PAIRS - 1;
    }
}
