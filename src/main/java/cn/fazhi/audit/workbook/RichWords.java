package cn.fazhi.audit.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in several faces, fit for a cell.
 *
 * @param pieces the words in order
 */
record RichWords(List<Piece> pieces) {

    RichWords {
        pieces = List.copyOf(pieces);
    }

    /** How words look. */
    enum Face {
        PLAIN,
        BOLD,
        /** Struck through. */
        REMOVED,
        /** Underlined. */
        ADDED
    }

    /**
     * @param words clean words
     */
    record Piece(String words, Face face) {}

    static RichWords of(BoldWords words) {
        return new RichWords(words.pieces().stream()
                .map(piece -> new Piece(piece.words(), piece.bold() ? Face.BOLD : Face.PLAIN))
                .toList());
    }

    /** What was changed in a text. */
    static RichWords of(List<cn.fazhi.audit.score.rounds.Piece> changes) {
        List<Piece> pieces = new ArrayList<>();
        for (cn.fazhi.audit.score.rounds.Piece change : changes) {
            String words = CellText.clean(change.words());
            if (!words.isEmpty()) {
                pieces.add(new Piece(
                        words,
                        switch (change.kind()) {
                            case SAME -> Face.PLAIN;
                            case REMOVED -> Face.REMOVED;
                            case ADDED -> Face.ADDED;
                        }));
            }
        }
        return new RichWords(pieces);
    }

    /**
     * The same words in parts, each of which takes at most so many lines; what is too long breaks anywhere.
     *
     * @param width as in {@link RowHeights#lines}
     */
    List<RichWords> parts(double width, int lines) {
        List<RichWords> parts = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            String rest = piece.words();
            while (!rest.isEmpty()) {
                String fits = fitting(text.toString(), rest, width, lines);
                if (!fits.isEmpty()) {
                    part.add(new Piece(fits, piece.face()));
                    text.append(fits);
                    rest = rest.substring(fits.length());
                }
                if (!rest.isEmpty()) {
                    parts.add(new RichWords(part));
                    part = new ArrayList<>();
                    text.setLength(0);
                }
            }
        }
        if (!part.isEmpty()) {
            parts.add(new RichWords(part));
        }
        return parts;
    }

    private static String fitting(String before, String rest, double width, int lines) {
        int low = before.isEmpty() ? 1 : 0;
        int high = Math.min(rest.length(), CellText.LIMIT / 2);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (RowHeights.lines(before + rest.substring(0, middle), width) <= lines) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // Not in the middle of a character outside the basic plane.
        return low == 1 && rest.length() > 1 && Character.isHighSurrogate(rest.charAt(0))
                ? rest.substring(0, 2)
                : CellText.head(rest, low);
    }

    /** All the words. */
    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.words()));
        return text.toString();
    }
}
