package cn.fazhi.audit.rules.wall;

/**
 * Something in a rule file that no rule may say.
 *
 * @param line its line, from 1
 * @param words as they stand in that line; "" for all of it
 * @param text what it is and what to write instead, in Chinese
 */
public record Breach(int line, String words, String text) {

    /** Of a line as a whole. */
    Breach(int line, String text) {
        this(line, "", text);
    }
}
