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
        List<WordList> asked = lists.stream()
                .map(list -> list.withinAll(text.document().text()))
                .toList();
        for (Paragraph paragraph : text.document().paragraphs()) {
            String words = text.document().textOf(paragraph);
            for (WordList.Hit hit : hits(words, asked)) {
                int start = paragraph.start();
                slips.add(new Slip(start + from(words, hit), start + to(words, hit), hit.note(), true));
            }
        }
        return slips;
    }

    private static List<WordList.Hit> hits(String words, List<WordList> lists) {
        List<WordList.Hit> hits = new ArrayList<>();
        lists.forEach(list -> hits.addAll(list.hits(words)));
        return hits.size() < 2 ? hits : WordList.withoutOverlaps(hits);
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
