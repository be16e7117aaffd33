package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.Marks;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Evidence;
import java.util.List;

/**
 * One sentence with what was found in it. All offsets point into the report's text.
 *
 * @param sentence the sentence
 * @param plain its words with full-width characters made plain
 * @param hits the words of topics that count in their context, in order
 * @param quantities its quantities in order
 */
record Reading(Sentence sentence, String plain, List<Hit> hits, List<Quantity> quantities) {

    private static final String BREAKS = "，,；;：:。！？";

    /** Offset of the first character of the clause that holds an offset. */
    int clauseStart(int at) {
        int i = Math.min(at, sentence.end()) - sentence.start();
        while (i > 0 && !breaks(i - 1)) {
            i--;
        }
        return sentence.start() + i;
    }

    /** Offset after the last character of the clause that holds an offset. */
    int clauseEnd(int at) {
        int i = Math.max(0, at - sentence.start());
        while (i < plain.length() && !breaks(i)) {
            i++;
        }
        return sentence.start() + i;
    }

    /** A comma between digits, as in 10,000, is no break. */
    private boolean breaks(int i) {
        char c = plain.charAt(i);
        boolean digits = c == ','
                && i > 0
                && i + 1 < plain.length()
                && Character.isDigit(plain.charAt(i - 1))
                && Character.isDigit(plain.charAt(i + 1));
        return Marks.hold(BREAKS, c) && !digits;
    }

    /** The plain words between two offsets. */
    String between(int from, int to) {
        int a = Math.max(0, from - sentence.start());
        int b = Math.min(plain.length(), to - sentence.start());
        return a >= b ? "" : plain.substring(a, b);
    }

    /** The words between two offsets as evidence, without white space at the ends. */
    Evidence evidence(int from, int to) {
        int a = Math.max(from, sentence.start());
        int b = Math.min(to, sentence.end());
        String text = sentence.text();
        while (a < b && Character.isWhitespace(text.charAt(a - sentence.start()))) {
            a++;
        }
        while (b > a && Character.isWhitespace(text.charAt(b - 1 - sentence.start()))) {
            b--;
        }
        return new Evidence(
                text.substring(a - sentence.start(), b - sentence.start()),
                a,
                b,
                sentence.paragraph(),
                sentence.section());
    }

    /** The clause that holds an offset, as evidence. */
    Evidence clause(int at) {
        return evidence(clauseStart(at), clauseEnd(at));
    }

    Evidence whole() {
        return evidence(sentence.start(), sentence.end());
    }
}
