package cn.fazhi.audit.extract;

import java.util.Collection;

/** Whether any of a few words stands in a text. Small, for there are thousands of these. Immutable, safe for any number of threads. */
final class AnyOf {

    private final String[] words;

    /** The words' first characters. */
    private final Characters firsts = new Characters();

    AnyOf(Collection<String> words) {
        this.words = words.toArray(String[]::new);
        for (String word : this.words) {
            firsts.add(word.charAt(0));
        }
    }

    /** @param characters those of the text */
    boolean in(String text, Characters characters) {
        if (!firsts.mayShare(characters)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (firsts.mayHold(text.charAt(i)) && at(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean at(String text, int offset) {
        for (String word : words) {
            if (text.startsWith(word, offset)) {
                return true;
            }
        }
        return false;
    }
}
