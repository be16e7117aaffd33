package cn.fazhi.audit.extract;

import com.hankcs.hanlp.corpus.synonym.Synonym;
import com.hankcs.hanlp.dictionary.CoreSynonymDictionary;
import com.hankcs.hanlp.dictionary.common.CommonSynonymDictionary;

/** Words that mean the same, by the thesaurus that comes with HanLP (哈工大同义词词林). Read-only, safe for any number of threads. */
public final class Synonyms {

    private Synonyms() {}

    /** The number of a word's group of synonyms; -1 for a word without synonyms of its own meaning. */
    public static long group(String word) {
        CommonSynonymDictionary.SynonymItem item = CoreSynonymDictionary.get(word);
        return item == null || item.type != Synonym.Type.EQUAL ? -1 : item.entry.id;
    }
}
