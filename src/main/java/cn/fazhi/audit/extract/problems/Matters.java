package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a text is about: the matters it names by the maintainers' groups of words and by topic, and its content words. */
final class Matters {

    /** A matter says more than a word: one shared matter may suffice, one shared word never does. */
    static final double MATTER = 1.5;

    private static final double WORD = 0.6;

    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Set<String> stop;
    private final Words words;

    Matters(Path wording) {
        for (String line : WordList.read(wording.resolve("match-groups.txt")).words()) {
            String[] group = line.split("、");
            for (String word : group) {
                groups.put(word.strip(), group[0].strip());
            }
        }
        stop = new HashSet<>(WordList.read(wording.resolve("stop-words.txt")).words());
        words = new Words(groups.keySet());
    }

    /** What a text is about, and how much each part says. */
    Map<String, Double> of(String text, Function<String, List<String>> topics) {
        Map<String, Double> matters = new LinkedHashMap<>();
        groups.forEach((word, group) -> {
            if (text.contains(word)) {
                matters.put(group, MATTER);
            }
        });
        topics.apply(text).forEach(topic -> matters.putIfAbsent(topic, MATTER));
        for (String sentence : sentences(text)) {
            for (Words.Word word : words.of(sentence)) {
                if (contentful(word)) {
                    matters.putIfAbsent(word.text(), WORD);
                }
            }
        }
        return matters;
    }

    private boolean contentful(Words.Word word) {
        boolean content = word.nature().startsWith("n")
                || word.nature().startsWith("v")
                || word.nature().startsWith("a");
        return content && word.text().length() > 1 && !stop.contains(word.text()) && !groups.containsKey(word.text());
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : text.split("(?<=[。；\\n])")) {
            if (!sentence.isBlank()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
