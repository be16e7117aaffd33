package cn.fazhi.audit.extract.lexicon;

import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Collection;
import java.util.List;

/** HanLP with a dictionary of its own: the lexicon's words stay whole, and no other segmenter in the process is touched. */
public final class Words {

    private final Segment segment;

    Words(Collection<Topic> topics) {
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
        for (Topic topic : topics) {
            topic.words().stream().filter(w -> w.text().length() > 1).forEach(w -> dictionary.insert(w.text(), "n 1000"));
        }
        segment = new ViterbiSegment()
                .enableCustomDictionary(dictionary)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableOffset(true);
    }

    /** The words of a short text with part of speech; offsets count from its first character. */
    public List<Term> cut(String text) {
        return segment.seg(text);
    }

    /** Whether the word opens a noun phrase: a noun, a name, an adjective or a determiner before one. */
    public static boolean opensNounPhrase(Term term) {
        String nature = term.nature.toString();
        return nature.startsWith("n") || nature.equals("b") || nature.equals("vn") || nature.equals("an") || nature.equals("gi") || nature.equals("j");
    }
}
