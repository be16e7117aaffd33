package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Left-over marks, unfilled places, the superior's outline, doubled punctuation and listed misspellings. */
final class Artefacts {

    private static final String PUNCTUATION = "，、。；：！？,.．;:!? 　";

    /** In the order in which they claim a place that both of them match. */
    private final List<WordList> lists;

    Artefacts(WordFolder wording) {
        WordList marks = WordList.union(Stream.of("marks", "outline", "placeholders", "punctuation")
                .map(kind -> wording.list("artefact-" + kind + ".txt"))
                .toList());
        lists = List.of(marks, wording.list("artefact-typos.txt"));
    }

    List<Slip> find(Text text) {
        List<Slip> slips = new ArrayList<>();
        List<Paragraph> paragraphs = text.document().paragraphs();
        List<String> words =
                paragraphs.stream().map(p -> text.document().textOf(p)).toList();
        List<List<WordList.Hit>> hits = hits(text, words);
        for (int i = 0; i < words.size(); i++) {
            int start = paragraphs.get(i).start();
            for (WordList.Hit hit : WordList.withoutOverlaps(hits.get(i))) {
                slips.add(new Slip(start + from(words.get(i), hit), start + to(words.get(i), hit), hit.note(), true));
            }
        }
        return slips;
    }

    /** The hits of each paragraph; one list goes through all of them before the next does. */
    private List<List<WordList.Hit>> hits(Text text, List<String> paragraphs) {
        List<List<WordList.Hit>> hits = new ArrayList<>();
        paragraphs.forEach(paragraph -> hits.add(new ArrayList<>(0)));
        for (WordList list : lists) {
            WordList asked = list.withinAll(text.document().text());
            for (int i = 0; i < hits.size(); i++) {
                hits.get(i).addAll(asked.hits(paragraphs.get(i)));
            }
        }
        return hits;
    }

    /** Bare punctuation is quoted with the two characters before it, or nobody finds it on the page. */
    private static int from(String words, WordList.Hit hit) {
        int start = hit.start();
        while (bare(hit) && start > 0 && hit.start() - start < 2 && Character.isIdeographic(words.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Another short slip is quoted with what follows, for the same reason. */
    private static int to(String words, WordList.Hit hit) {
        int end = hit.end();
        while (!bare(hit)
                && end < words.length()
                && end - hit.start() < 4
                && Character.isIdeographic(words.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean bare(WordList.Hit hit) {
        return hit.words().chars().allMatch(c -> PUNCTUATION.indexOf(c) >= 0);
    }
}
