package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece a list is put together from: a sentence, or the part of one that a number opens.
 *
 * @param text its words, number included
 * @param start offset into the document
 * @param end offset after its last character
 * @param paragraph number of its paragraph
 * @param opensParagraph whether nothing stands before it in its paragraph
 * @param heading whether it is a heading
 * @param marker its number, or null
 * @param sentence the sentence it comes from
 */
record Unit(
        String text,
        int start,
        int end,
        int paragraph,
        boolean opensParagraph,
        boolean heading,
        @Nullable Marker marker,
        Sentence sentence) {

    /** The units of a run of sentences, in order. */
    static List<Unit> of(List<Sentence> sentences) {
        List<Unit> units = new ArrayList<>();
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            cut(sentence, sentence.paragraph() != paragraph, units);
            paragraph = sentence.paragraph();
        }
        return units;
    }

    private static void cut(Sentence s, boolean opens, List<Unit> units) {
        List<Marker> markers = s.heading() ? firstOnly(Marker.of(s.text())) : Marker.of(s.text());
        int from = 0;
        Marker marker = null;
        for (Marker next : markers) {
            if (next.start() > from) {
                add(s, from, next.start(), opens && from == 0, marker, units);
            }
            from = next.start();
            marker = next;
        }
        add(s, from, s.text().length(), opens && from == 0, marker, units);
    }

    private static void add(Sentence s, int from, int to, boolean opens, @Nullable Marker marker, List<Unit> units) {
        String text = s.text().substring(from, to);
        if (!text.isBlank()) {
            units.add(new Unit(text, s.start() + from, s.start() + to, s.paragraph(), opens, s.heading(), marker, s));
        }
    }

    private static List<Marker> firstOnly(List<Marker> markers) {
        return markers.stream().filter(m -> m.start() == 0).limit(1).toList();
    }

    /** Its words without the number. */
    String words() {
        return (marker == null ? text : text.substring(marker.end() - marker.start())).strip();
    }

    /** The same unit without its first characters. */
    Unit from(int cut) {
        return new Unit(text.substring(cut), start + cut, end, paragraph, opensParagraph, heading, marker, sentence);
    }
}
