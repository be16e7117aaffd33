package cn.fazhi.audit.copying;

import cn.fazhi.audit.extract.Synonyms;
import cn.fazhi.audit.extract.Words;

/**
 * What a word counts as when texts are compared: all numbers are one class, all places are one, synonyms are one, so that a copy with other
 * figures, names and wordings is still a copy. A class is a number made of the word itself and is the same in every run.
 */
final class Classes {

    static final int NUMBER = of("#number");
    static final int OWN_NAME = of("#own");
    static final int PLACE = of("#place");
    static final int PERSON = of("#person");

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";

    private Classes() {}

    static int of(Words.Word word) {
        String text = word.text();
        if (isNumeral(text)) {
            return NUMBER;
        }
        if (word.nature().startsWith("ns")) {
            return PLACE;
        }
        if (word.nature().startsWith("nr")) {
            return PERSON;
        }
        long group = text.length() < 2 ? -1 : Synonyms.group(text);
        // 镇党委 and 乡党委 differ only in who speaks.
        return group < 0 ? of(text.replace('乡', '镇')) : of("#" + group);
    }

    /** Mixes the characters well: the hash of String gives many two-character words the same value. */
    static int of(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 32);
    }

    private static boolean isNumeral(String text) {
        return text.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0);
    }
}
