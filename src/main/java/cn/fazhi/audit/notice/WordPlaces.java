package cn.fazhi.audit.notice;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.facts.Evidence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds words of a document as it was read in the Word file it was read from. Paragraph by paragraph: labels of lists, which the file
 * counts and does not write, and the marks between the cells of a row stand in one of them only.
 */
final class WordPlaces {

    private static final String BETWEEN_CELLS = " | ";

    /** How far ahead a paragraph is looked for, in characters: what is passed over, such as a table of contents, is shorter. */
    private static final int WINDOW = 20_000;

    private static final int NEAR = 400;
    private static final int LONGEST_LABEL = 16;

    private final Document document;
    private final String word;
    private final int[] places;
    private int reached;

    /** First and last character of a passage in the Word file. */
    record Place(int first, int last) {}

    WordPlaces(Document document, WordText text) {
        this.document = document;
        this.word = text.characters();
        this.places = new int[document.text().length()];
        Arrays.fill(places, -1);
        document.paragraphs().forEach(this::find);
    }

    /** Where the words of the evidence stand; null where they cannot be found. */
    @Nullable
    Place of(Evidence evidence) {
        Place place = of(evidence.start(), evidence.end());
        if (place != null) {
            return place;
        }
        String quote = seen(evidence.quote());
        int at = quote.isEmpty() ? -1 : word.indexOf(quote);
        return at < 0 ? null : new Place(at, at + quote.length() - 1);
    }

    /** Where a span of the text stands; null where less than half of it is found. */
    @Nullable
    Place of(int start, int end) {
        int first = -1;
        int last = -1;
        int met = 0;
        int missed = 0;
        for (int i = Math.max(0, start); i < Math.min(end, places.length); i++) {
            if (places[i] >= 0) {
                first = first < 0 ? places[i] : first;
                last = Math.max(last, places[i]);
                met++;
            } else if (WordText.isSeen(document.text().charAt(i))) {
                missed++;
            }
        }
        return met == 0 || missed > met || last < first ? null : new Place(first, last);
    }

    /** The last paragraph that was found. */
    @Nullable
    Place end() {
        for (int i = document.paragraphs().size() - 1; i >= 0; i--) {
            Paragraph paragraph = document.paragraphs().get(i);
            Place place = of(paragraph.start(), paragraph.end());
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private void find(Paragraph paragraph) {
        String text = document.textOf(paragraph);
        int from = 0;
        while (from <= text.length()) {
            int bar = paragraph.kind() == Paragraph.Kind.TABLE_ROW ? text.indexOf(BETWEEN_CELLS, from) : -1;
            int to = bar < 0 ? text.length() : bar;
            find(paragraph.start() + from, paragraph.start() + to);
            from = to + BETWEEN_CELLS.length();
        }
    }

    private void find(int start, int end) {
        String wanted = seen(document.text().substring(start, end));
        if (wanted.isEmpty()) {
            return;
        }
        String ahead = word.substring(reached, Math.min(word.length(), reached + WINDOW + wanted.length()));
        int whole = ahead.indexOf(wanted);
        int dropped = 0;
        int found = whole;
        for (int label = 1;
                (found < 0 || found > NEAR) && label <= LONGEST_LABEL && label < wanted.length() - 1;
                label++) {
            int without = ahead.indexOf(wanted.substring(label));
            if (without >= 0 && without <= NEAR) {
                found = without;
                dropped = label;
                break;
            }
        }
        if (found < 0) {
            return;
        }
        int at = reached + found;
        for (int i = start; i < end; i++) {
            if (WordText.isSeen(document.text().charAt(i))) {
                if (dropped > 0) {
                    dropped--;
                } else {
                    places[i] = at++;
                }
            }
        }
        reached = at;
    }

    private static String seen(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (WordText.isSeen(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
