package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.SharedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words of which some are bold, fit for a cell.
 *
 * @param pieces the words in order
 */
record BoldWords(List<Piece> pieces) {

    BoldWords {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param words clean words
     * @param bold whether they are bold
     */
    record Piece(String words, boolean bold) {}

    private record Span(int start, int end) {}

    static BoldWords own(SharedPassage passage) {
        return of(
                passage.own(),
                passage.runs().stream().map(r -> new Span(r.start(), r.end())).toList());
    }

    static BoldWords theirs(SharedPassage passage) {
        return of(
                passage.theirs(),
                passage.runs().stream()
                        .map(r -> new Span(r.otherStart(), r.otherEnd()))
                        .toList());
    }

    private static BoldWords of(Evidence words, List<Span> bold) {
        List<Piece> pieces = new ArrayList<>();
        int at = words.start();
        for (Span span :
                bold.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            int start = Math.max(at, Math.min(span.start(), words.end()));
            int end = Math.max(start, Math.min(span.end(), words.end()));
            add(pieces, words, at, start, false);
            add(pieces, words, start, end, true);
            at = end;
        }
        add(pieces, words, at, words.end(), false);
        return new BoldWords(pieces);
    }

    private static void add(List<Piece> pieces, Evidence words, int from, int to, boolean bold) {
        String piece = CellText.clean(words.quote().substring(from - words.start(), to - words.start()));
        if (!piece.isEmpty()) {
            pieces.add(new Piece(piece, bold));
        }
    }

    /** All the words. */
    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(p -> text.append(p.words()));
        return text.toString();
    }
}
