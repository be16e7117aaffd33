package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.Marks;
import cn.fazhi.audit.extract.WordFinder;
import cn.fazhi.audit.extract.WordFolder;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Other.DoubleArrayTrieSegment;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a text is about: the matters it names by the maintainers' groups of words and by topic, and its content words. */
final class Matters {

    /** A matter says more than a word: one shared matter may suffice, one shared word never does. */
    static final double MATTER = 1.5;

    private static final double WORD = 0.6;

    private static final String SENTENCE_ENDS = "。；\n";

    /** Stands for the groups' own words. */
    private static final char BLANK = '　';

    /** Marks and numerals, of which HanLP makes no content word. Not %, + or →: it takes two of them for a foreign word. */
    private static final String NO_WORDS = "，。；：、！？“”‘’（）《》　.,()0123456789零〇一二两三四五六七八九十百千万亿";

    /** The groups' words in the order of the file, and the group each stands for. */
    private final List<String> named = new ArrayList<>();

    private final List<String> groups = new ArrayList<>();
    private final WordFinder<Integer> finder;
    private final Set<String> stop;

    /**
     * Longest words of the dictionary, ten times as fast as HanLP's usual cutting and good enough to tell what a text is about. Where
     * all words are known, the dictionary itself is asked.
     */
    private final Segment segment = new DoubleArrayTrieSegment().enablePartOfSpeechTagging(true);

    Matters(WordFolder wording) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : wording.list("match-groups.txt").words()) {
            String[] group = line.split("、");
            for (String word : group) {
                all.put(word.strip(), group[0].strip());
            }
        }
        named.addAll(all.keySet());
        groups.addAll(all.values());
        TreeMap<String, Integer> places = new TreeMap<>();
        named.forEach(word -> places.put(word, places.size()));
        finder = new WordFinder<>(places);
        stop = new HashSet<>(wording.list("stop-words.txt").words());
    }

    /**
     * What a text is about, and how much each part says.
     *
     * @param contentWords gives the content words of a sentence, as {@link #contentWords} does; the caller may remember them
     */
    Map<String, Double> of(
            String text, Function<String, List<String>> topics, Function<String, List<String>> contentWords) {
        Map<String, Double> matters = new LinkedHashMap<>();
        BitSet found = new BitSet();
        finder.each(text, (begin, end, place) -> found.set(place));
        found.stream().forEach(place -> matters.put(groups.get(place), MATTER));
        topics.apply(text).forEach(topic -> matters.putIfAbsent(topic, MATTER));
        for (String sentence : sentences(text)) {
            contentWords.apply(sentence).forEach(word -> matters.putIfAbsent(word, WORD));
        }
        return matters;
    }

    /** The words of a sentence that say what it is about; the groups' own words are left out. */
    List<String> contentWords(String sentence) {
        char[] rest = sentence.toCharArray();
        finder.each(sentence, (begin, end, place) -> Arrays.fill(rest, begin, end, BLANK));
        List<String> words = new ArrayList<>();
        var longest = CoreDictionary.trie.getLongestSearcher(rest, 0);
        int known = 0;
        while (longest.next()) {
            if (!noWords(rest, known, longest.begin)) {
                return segmented(rest);
            }
            known = longest.begin + longest.length;
            if (longest.length > 1 && says(longest.value.nature[0])) {
                add(words, new String(rest, longest.begin, longest.length));
            }
        }
        return noWords(rest, known, rest.length) ? words : segmented(rest);
    }

    /** Words that no dictionary knows are told apart by what characters they are made of, which HanLP does. */
    private List<String> segmented(char[] text) {
        List<String> words = new ArrayList<>();
        for (Term term : segment.seg(text)) {
            if (term.word.length() > 1 && says(term.nature)) {
                add(words, term.word);
            }
        }
        return words;
    }

    private static boolean noWords(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NO_WORDS.indexOf(text[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(@Nullable Nature nature) {
        return nature != null && "nva".indexOf(nature.firstChar()) >= 0;
    }

    private void add(List<String> words, String word) {
        if (!stop.contains(word)) {
            words.add(word);
        }
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i + 1 == text.length() || Marks.hold(SENTENCE_ENDS, text.charAt(i))) {
                String sentence = text.substring(from, i + 1);
                if (!sentence.isBlank()) {
                    sentences.add(sentence);
                }
                from = i + 1;
            }
        }
        return sentences;
    }
}
