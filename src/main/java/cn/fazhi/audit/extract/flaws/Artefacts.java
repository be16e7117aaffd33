package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.extract.WordList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Left-over marks, unfilled places, the superior's outline, doubled punctuation and listed misspellings. */
final class Artefacts {

    /** In the order in which they claim a place that several of them match. */
    private final List<WordList> lists;

    Artefacts(Path wording) {
        lists = List.of(
                WordList.read(wording.resolve("artefact-marks.txt")),
                WordList.read(wording.resolve("artefact-outline.txt")),
                WordList.read(wording.resolve("artefact-placeholders.txt")),
                WordList.read(wording.resolve("artefact-typos.txt")),
                WordList.read(wording.resolve("artefact-punctuation.txt")));
    }

    List<Slip> find(Text text) {
        List<Slip> slips = new ArrayList<>();
        for (Paragraph paragraph : text.document().paragraphs()) {
            String words = text.document().textOf(paragraph);
            for (WordList.Hit hit : hits(words)) {
                int start = paragraph.start();
                slips.add(new Slip(start + hit.start(), start + widened(words, hit), hit.note(), true));
            }
        }
        return slips;
    }

    private List<WordList.Hit> hits(String words) {
        List<WordList.Hit> hits = new ArrayList<>();
        lists.forEach(list -> hits.addAll(list.hits(words)));
        return WordList.withoutOverlaps(hits);
    }

    /** A slip of one or two characters is quoted with what follows, or nobody finds it on the page. */
    private static int widened(String words, WordList.Hit hit) {
        int end = hit.end();
        while (end < words.length() && end - hit.start() < 4 && Character.isIdeographic(words.charAt(end))) {
            end++;
        }
        return end;
    }
}
