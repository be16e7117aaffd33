package cn.fazhi.audit.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Tells for a text at once which of many entries lack a character in it that they need. Looking for each pattern's required words one
 * after the other costs more than all the patterns that are then tried. Immutable, safe for any number of threads.
 */
final class Needs {

    /** Characters are told apart modulo this size, a power of two. */
    private static final int SIZE = 512;

    private static final int MASK = SIZE - 1;

    /** So many choices of characters are asked for each pattern, one out of each choice. */
    private static final int CHOICES = 3;

    /** By character and choice, the marks of the entries that the character serves; what is asked of a character stands together. */
    private final long[] serves = new long[SIZE * CHOICES];

    /** Marks of which no entry asks for such a choice. */
    private final long[] undemanding = new long[CHOICES];

    private final long patterns;

    /** @param marks the mark of each line, by its place */
    Needs(List<WordLine> lines, IntUnaryOperator marks) {
        long all = 0;
        for (int i = 0; i < lines.size(); i++) {
            long mark = 1L << marks.applyAsInt(i);
            all |= lines.get(i).isWord() ? 0 : mark;
            add(choices(lines.get(i)), mark);
        }
        patterns = all;
    }

    private void add(List<Set<Character>> choices, long mark) {
        for (int i = 0; i < CHOICES; i++) {
            if (i >= choices.size()) {
                undemanding[i] |= mark;
            } else {
                for (char c : choices.get(i)) {
                    serves[(c & MASK) * CHOICES + i] |= mark;
                }
            }
        }
    }

    /** The smallest choices of characters of which every match holds one. */
    private static List<Set<Character>> choices(WordLine line) {
        List<Set<String>> sets =
                line.isWord() ? List.of(Set.of(line.word())) : line.required().sets();
        List<Set<Character>> choices = new ArrayList<>();
        for (Set<String> words : sets) {
            int shortest = words.stream().mapToInt(String::length).min().orElse(0);
            for (int place = 0; place < shortest; place++) {
                Set<Character> choice = new HashSet<>();
                for (String word : words) {
                    choice.add(word.charAt(place));
                }
                choices.add(choice);
            }
        }
        choices.sort(Comparator.comparingInt(Set::size));
        return choices;
    }

    /** Marks of the patterns. */
    long patterns() {
        return patterns;
    }

    /** Marks of the entries that lack nothing of what was asked for in a text; a part of the text meets no more than the whole. */
    long met(String text) {
        long first = undemanding[0];
        long second = undemanding[1];
        long third = undemanding[2];
        for (int i = 0; i < text.length(); i++) {
            int c = (text.charAt(i) & MASK) * CHOICES;
            first |= serves[c];
            second |= serves[c + 1];
            third |= serves[c + 2];
        }
        return first & second & third;
    }
}
