package cn.fazhi.audit.extract;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Spreads pairs over their table; the golden ratio of 32 bits. */
    private static final int MIX = 0x9E3779B1;

    private final long[] starts = new long[PAIRS / Long.SIZE];

    /** First characters of words of one character. */
    private final Characters singles = new Characters();

    /** Words by their first character. */
    private final Node<V> root = new Node<>();

    /**
     * The pairs of characters that words begin with, each at its place or behind it, and beside each the characters that may follow,
     * modulo 64: all where the pair is a word itself, 0 where no pair is kept.
     */
    private final long[] keys;

    /** Where the words that begin with a pair go on. */
    private final @Nullable Node<?>[] seconds;

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

    /** Is told where the words that begin with two characters go on. */
    private interface Second {

        void stands(char first, char second, Node<?> node);
    }

    /** Words that begin alike, by the character they go on with, in the order of characters. */
    private static final class Node<V> {

        private char[] characters = {};
        private Node<?>[] nodes = {};
        private @Nullable V value;

        /** The characters modulo 64: most that are asked for are none of them. */
        private long held;

        @SuppressWarnings("unchecked")
        @Nullable
        Node<V> at(char c) {
            if ((held & 1L << c) == 0) {
                return null;
            }
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
            held |= 1L << c;
            return node;
        }

        int grandchildren() {
            return Stream.of(nodes).mapToInt(node -> node.nodes.length).sum();
        }

        void eachGrandchild(Second told) {
            for (int i = 0; i < nodes.length; i++) {
                for (int j = 0; j < nodes[i].nodes.length; j++) {
                    told.stands(characters[i], nodes[i].characters[j], nodes[i].nodes[j]);
                }
            }
        }
    }

    /** A finder of the keys of a map, none of them empty. */
    public WordFinder(Map<String, V> words) {
        words.forEach(this::add);
        int size = Integer.highestOneBit(Math.max(1, root.grandchildren())) * 4;
        keys = new long[2 * size];
        seconds = new Node<?>[size];
        root.eachGrandchild(this::keep);
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

    private void keep(char first, char second, Node<?> node) {
        int key = first << Character.SIZE | second;
        int place = place(key);
        while (seconds[place] != null) {
            place = place + 1 & seconds.length - 1;
        }
        keys[2 * place] = key;
        keys[2 * place + 1] = node.value == null ? node.held : -1;
        seconds[place] = node;
    }

    /** Where the words that begin with two characters go on; null when there are none, or none of them with the third. */
    @SuppressWarnings("unchecked")
    private @Nullable Node<V> second(char first, char second, char third) {
        int key = first << Character.SIZE | second;
        int place = place(key);
        while (keys[2 * place + 1] != 0 && keys[2 * place] != key) {
            place = place + 1 & seconds.length - 1;
        }
        return (keys[2 * place + 1] & 1L << third) == 0 ? null : (Node<V>) seconds[place];
    }

    private int place(int key) {
        int mixed = key * MIX;
        return (mixed ^ mixed >>> Character.SIZE) & seconds.length - 1;
    }

    /** Tells every place of every word, by where it begins and then by its length. */
    public void each(String text, Place<V> place) {
        int last = text.length() - 1;
        char next = last < 0 ? 0 : text.charAt(0);
        for (int i = 0; i <= last; i++) {
            char first = next;
            next = i < last ? text.charAt(i + 1) : 0;
            if (singles.mayHold(first)) {
                single(i, first, place);
            }
            int pair = pair(first, next);
            if ((starts[pair >>> 6] & 1L << pair) != 0 && i < last) {
                from(text, i, second(first, next, i + 1 < last ? text.charAt(i + 2) : 0), place);
            }
        }
    }

    private void single(int at, char c, Place<V> place) {
        Node<V> node = root.at(c);
        if (node != null && node.value != null) {
            place.found(at, at + 1, node.value);
        }
    }

    private void from(String text, int begin, @Nullable Node<V> second, Place<V> place) {
        Node<V> node = second;
        int end = begin + 2;
        while (node != null) {
            if (node.value != null) {
                place.found(begin, end, node.value);
            }
            node = end < text.length() ? node.at(text.charAt(end)) : null;
            end++;
        }
    }

    private static int pair(char first, char second) {
        return (first * SPREAD + second) & PAIRS - 1;
    }
}
