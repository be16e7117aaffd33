package cn.fazhi.audit.extract;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Whether any of a few words stands in a text. Small, for there are thousands of these. Immutable, safe for any number of threads. */
final class AnyOf {

    /** The characters that words begin with, in order, and the words of each. */
    private final char[] begin;

    private final String[][] words;

    private final Characters firsts = new Characters();

    AnyOf(Collection<String> words) {
        List<String> all = words.stream().sorted().toList();
        String beginnings =
                all.stream().map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());
        begin = beginnings.toCharArray();
        this.words = new String[begin.length][];
        for (int i = 0; i < begin.length; i++) {
            char first = begin[i];
            firsts.add(first);
            this.words[i] = all.stream().filter(word -> word.charAt(0) == first).toArray(String[]::new);
        }
    }

    /** @param characters those of the text */
    boolean in(String text, Characters characters) {
        if (!firsts.mayShare(characters)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (firsts.mayHold(c) && at(text, i, Arrays.binarySearch(begin, c))) {
                return true;
            }
        }
        return false;
    }

    private boolean at(String text, int offset, int place) {
        if (place >= 0) {
            for (String word : words[place]) {
                if (text.startsWith(word, offset)) {
                    return true;
                }
            }
        }
        return false;
    }
}
