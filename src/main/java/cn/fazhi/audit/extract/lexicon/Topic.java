package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.WordList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the lexicon says of one topic.
 *
 * @param name the file's name without its ending, such as study-session
 * @param label its Chinese name
 * @param measures the units its figures stand with, the usual one first; empty for a topic that is only told
 * @param meant what a misprinted unit means, such as 分 for 份
 * @param words plain words
 * @param weak plain words that count only in a fitting context
 * @param combinations words that belong together in a clause or a sentence
 * @param context words that make a fitting context
 * @param contextTopics topics whose words in the same sentence make a fitting context
 * @param masks longer words in which a word of the topic means something else
 * @param excluded words of a clause beside which the topic's words do not count
 * @param otherMatter words of another matter (消防, 党史), beside which the topic's words count only where the law is named too
 * @param subjects words that, as the subject of a sentence, claim its figures for this topic
 * @param claims the topics whose figures such a subject claims
 * @param inTitles whether words inside 《》 count
 * @param villagesToo whether the villages' own figures are this unit's
 * @param byDates whether dated occasions may be counted
 * @param datesCountAs the topic that a dated occasion told in these words counts for; "" for none
 */
public record Topic(
        String name,
        String label,
        Set<String> measures,
        Map<String, String> meant,
        List<Word> words,
        List<Word> weak,
        List<Combination> combinations,
        WordList context,
        Set<String> contextTopics,
        List<String> masks,
        WordList excluded,
        WordList otherMatter,
        WordList subjects,
        List<String> claims,
        boolean inTitles,
        boolean villagesToo,
        boolean byDates,
        String datesCountAs) {

    public Topic {
        measures = Collections.unmodifiableSet(new LinkedHashSet<>(measures));
        meant = Map.copyOf(meant);
        words = List.copyOf(words);
        weak = List.copyOf(weak);
        combinations = List.copyOf(combinations);
        contextTopics = Set.copyOf(contextTopics);
        masks = List.copyOf(masks);
        claims = List.copyOf(claims);
    }

    /** A word and the kind it stands for; the kind is the word itself where the lexicon names none. */
    public record Word(String kind, String text) {}

    /**
     * Words that belong together: one of each part.
     *
     * @param kind the kind it stands for, or ""
     * @param parts the alternatives of each part
     * @param inContext whether they count only in a fitting context
     * @param ordered whether the parts stand in this order, anywhere in a sentence; otherwise in any order within a clause
     */
    public record Combination(String kind, List<List<String>> parts, boolean ordered, boolean inContext) {

        public Combination {
            parts = List.copyOf(parts);
        }
    }
}
