package cn.fazhi.audit.extract;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.util.Collection;
import java.util.List;

/**
 * Cuts a sentence into words. Every instance has a dictionary of its own, so that two rule bases with different words can
 * be in use side by side; HanLP's static dictionary is never touched. Safe for any number of threads.
 */
public final class Words {

    private final Segment segment;

    /** @param known words that must not be cut, such as 法律明白人 */
    public Words(Collection<String> known) {
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
        known.forEach(word -> dictionary.insert(word, "n 1000"));
        segment = HanLP.newSegment().enableCustomDictionary(dictionary).enableOffset(true);
    }

    /** The words of one sentence, in order. */
    public List<Word> of(String sentence) {
        return segment.seg(sentence).stream()
                .map(t -> new Word(t.word, String.valueOf(t.nature), t.offset))
                .toList();
    }

    /**
     * A word.
     *
     * @param text as it stands
     * @param nature HanLP's part of speech: n noun, ns place, nt body, v verb, a adjective, m number …
     * @param start offset in the sentence
     */
    public record Word(String text, String nature, int start) {

        /** Whether it may begin a name: no verb, adverb, pronoun, number, preposition or particle. */
        public boolean beginsName() {
            return nature.startsWith("n") || nature.equals("a") || nature.startsWith("b") || nature.startsWith("s");
        }
    }
}
