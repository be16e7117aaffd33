package cn.fazhi.audit.extract.accuracy;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.facts.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A passage inside the report it is read in.
 *
 * @param document the report
 * @param start where the passage begins
 * @param end where it ends
 */
record Placed(Document document, int start, int end) {

    static Placed of(Passage passage, Frame frame) {
        Document document = read(passage.text("source", "样段.txt"), frame.around(passage));
        if (passage.section().equals("report")) {
            return new Placed(document, 0, document.text().length());
        }
        List<String> lines = passage.text("text", "").lines().map(String::strip).toList();
        int start = at(document, lines.get(0));
        String last = lines.get(lines.size() - 1);
        return new Placed(document, start, at(document, last) + last.length());
    }

    private static Document read(String source, String text) {
        try {
            return new DocumentReader().read(source, text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableException e) {
            throw new AssertionError(source, e);
        }
    }

    private static int at(Document document, String words) {
        int at = document.text().indexOf(words);
        if (at < 0 || document.text().indexOf(words, at + 1) >= 0) {
            throw new AssertionError((at < 0 ? "not in the text: " : "more than once in the text: ") + words);
        }
        return at;
    }

    boolean holds(List<Evidence> evidence) {
        return evidence.stream().anyMatch(e -> e.start() < end && e.end() > start);
    }

    /** Whether any of the evidence shares a character with the quote. */
    boolean overlaps(String quote, List<Evidence> evidence) {
        int at = at(document, quote);
        return evidence.stream().anyMatch(e -> e.start() < at + quote.length() && e.end() > at);
    }

    /** Whether any of the evidence shares a character with any quote of the line. */
    boolean overlaps(Line line, List<Evidence> evidence) {
        return line.quotes().stream().anyMatch(q -> overlaps(q, evidence));
    }
}
