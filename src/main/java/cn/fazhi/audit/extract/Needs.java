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

    /** So many choices of characters are asked for each entry, one out of each choice. */
    private static final int CHOICES = 3;

    /** The marks of the entries, in their order. */
    private final long[] marks;

    /** The characters of all choices, one behind the other, so that asking for them stays near the processor. */
    private final char[] characters;

    /** Where each choice begins among the characters, {@link #CHOICES} for each entry; it ends where the next one begins. */
    private final int[] begins;

    private final long patterns;

    /** @param marks the mark of each line, by its place */
    Needs(List<WordLine> lines, IntUnaryOperator marks) {
        this.marks = new long[lines.size()];
        begins = new int[lines.size() * CHOICES + 1];
        StringBuilder all = new StringBuilder();
        long ofPatterns = 0;
        for (int i = 0; i < lines.size(); i++) {
            this.marks[i] = 1L << marks.applyAsInt(i);
            ofPatterns |= lines.get(i).isWord() ? 0 : this.marks[i];
            List<Set<Character>> choices = choices(lines.get(i));
            for (int choice = 0; choice < CHOICES; choice++) {
                if (choice < choices.size()) {
                    choices.get(choice).forEach(all::append);
                }
                begins[i * CHOICES + choice + 1] = all.length();
            }
        }
        characters = all.toString().toCharArray();
        patterns = ofPatterns;
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

    /**
     * Marks of the entries that lack nothing of what was asked for in a text; a part of the text meets no more than the whole.
     *
     * @param text the characters of the text
     * @param asked marks of the entries to ask for
     */
    long met(Characters text, long asked) {
        long met = 0;
        for (int i = 0; i < marks.length; i++) {
            if ((marks[i] & asked & ~met) != 0 && isMet(text, i)) {
                met |= marks[i];
            }
        }
        return met;
    }

    private boolean isMet(Characters text, int entry) {
        for (int choice = entry * CHOICES; choice < (entry + 1) * CHOICES; choice++) {
            if (begins[choice] < begins[choice + 1] && !holdsOne(text, begins[choice], begins[choice + 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsOne(Characters text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.mayHold(characters[i])) {
                return true;
            }
        }
        return false;
    }
}
