package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.SharedPassage;
import java.util.ArrayList;
import java.util.List;

/** Cuts a passage that is too long for a cell where a paragraph of the one report ends. */
final class PassagePieces {

    /** A passage up to so many characters fits a cell. */
    private static final int FITS = 500;

    private PassagePieces() {}

    static List<SharedPassage> of(SharedPassage passage) {
        if (passage.own().quote().length() <= FITS) {
            return List.of(passage);
        }
        List<SharedPassage> pieces = new ArrayList<>();
        List<SharedPassage.Run> runs = new ArrayList<>();
        int next = paragraphEnd(passage.own(), passage.own().start());
        for (SharedPassage.Run run : passage.runs()) {
            if (run.start() >= next) {
                add(pieces, passage, runs);
                next = paragraphEnd(passage.own(), run.start());
            }
            runs.add(run);
        }
        add(pieces, passage, runs);
        return pieces;
    }

    private static int paragraphEnd(Evidence words, int from) {
        int end = words.quote().indexOf('\n', from - words.start());
        return end < 0 ? words.end() : words.start() + end;
    }

    private static void add(List<SharedPassage> pieces, SharedPassage whole, List<SharedPassage.Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        int last = runs.size() - 1;
        Evidence own = part(whole.own(), runs.get(0).start(), runs.get(last).end());
        Evidence theirs =
                part(whole.theirs(), runs.get(0).otherStart(), runs.get(last).otherEnd());
        int characters = runs.stream().mapToInt(r -> r.end() - r.start()).sum();
        pieces.add(new SharedPassage(own, theirs, characters, whole.alike(), runs));
        runs.clear();
    }

    /** Paragraphs are joined by single line breaks, so they can be counted. */
    private static Evidence part(Evidence whole, int start, int end) {
        String before = whole.quote().substring(0, start - whole.start());
        int breaks = (int) before.chars().filter(c -> c == '\n').count();
        return new Evidence(
                whole.quote().substring(start - whole.start(), end - whole.start()),
                start,
                end,
                whole.paragraph() + breaks,
                breaks == 0 ? whole.section() : "");
    }
}
