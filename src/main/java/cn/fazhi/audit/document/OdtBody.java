package cn.fazhi.audit.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The body of an OpenDocument text as its reader sees it with all tracked changes accepted. What was deleted stands outside the text
 * or, where a program shows it, inside between two marks.
 */
final class OdtBody {

    private static final Set<String> PASSED_OVER = Set.of(
            "text:note",
            "text:note-citation",
            "text:ruby-text",
            "text:table-of-content",
            "text:alphabetical-index",
            "text:illustration-index",
            "text:table-index",
            "text:object-index",
            "text:user-index",
            "text:bibliography",
            "text:hidden-text",
            "text:sequence-decls",
            "text:variable-decls",
            "text:user-field-decls",
            "text:dde-connection-decls",
            "text:meta-field-decls",
            "office:annotation",
            "office:annotation-end",
            "office:forms",
            "office:scripts",
            "office:event-listeners",
            "office:automatic-styles",
            "office:styles",
            "office:master-styles",
            "office:font-face-decls",
            "office:meta",
            "office:settings",
            "draw:g",
            "draw:custom-shape",
            "draw:line",
            "draw:rect",
            "draw:ellipse",
            "draw:path",
            "draw:polygon",
            "draw:polyline",
            "draw:control",
            "draw:object",
            "table:named-expressions",
            "table:shapes");

    private final WordXml xml;
    private final OdtStyles styles;
    private final Transcript transcript;
    private final OdtLists lists;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> spans = new ArrayDeque<>();
    private final Set<String> deletions = new HashSet<>();
    private final Set<String> deleting = new HashSet<>();
    private boolean inParagraph;
    private boolean paragraphHidden;
    private String label = "";
    private boolean found;

    OdtBody(WordXml xml, OdtStyles styles, Transcript transcript) {
        this.xml = xml;
        this.styles = styles;
        this.transcript = transcript;
        this.lists = new OdtLists(styles);
    }

    void read() throws XMLStreamException, UnreadableException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open(xml.name());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                close(xml.name());
            } else if (inParagraph && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                // Any run of white space is one blank in this format; others are written as elements.
                write(xml.text().replaceAll("[ \\t\\r\\n]+", " "));
            }
        }
        if (!found) {
            throw Refusal.damaged("OpenDocument 文件", null);
        }
    }

    private void open(String name) throws XMLStreamException, UnreadableException {
        if (name.equals("draw:frame")) {
            frame();
            return;
        }
        if (PASSED_OVER.contains(name)) {
            xml.skip();
            return;
        }
        switch (name) {
            case "office:text" -> found = true;
            case "text:section" -> {
                if ("none".equals(xml.attribute("display")) || styles.hidesSection(xml.attribute("style-name"))) {
                    xml.skip();
                }
            }
            case "text:tracked-changes" -> readChanges();
            case "text:change-start" -> {
                if (deletions.contains(change())) {
                    deleting.add(change());
                }
            }
            case "text:change-end" -> deleting.remove(change());
            case "text:p", "text:h" -> beginParagraph(name.equals("text:h"));
            case "text:span" -> beginSpan();
            case "text:hidden-paragraph" -> {
                if (!"false".equals(xml.attribute("is-hidden"))) {
                    paragraphHidden = true;
                    text.setLength(0);
                }
            }
            case "text:s" -> blanks();
            case "text:tab" -> write("\t");
            case "text:line-break" -> write("\n");
            case "text:list" ->
                lists.open(
                        xml.attribute("style-name"),
                        xml.attribute("id"),
                        xml.attribute("continue-list"),
                        "true".equals(xml.attribute("continue-numbering")));
            case "text:list-item" -> lists.item(xml.number("start-value"));
            case "text:list-header" -> lists.header();
            case "table:table-row" -> {
                flush();
                transcript.openRow();
            }
            default -> {}
        }
    }

    private void close(String name) throws UnreadableException {
        switch (name) {
            case "text:p", "text:h" -> {
                // A deleted mark joins the paragraph with the next.
                if (deleting.isEmpty()) {
                    flush();
                }
            }
            case "text:span" -> spans.poll();
            case "text:list" -> lists.close();
            case "table:table-cell" -> transcript.closeCell(true);
            case "table:covered-table-cell" -> transcript.closeCell(false);
            case "table:table-row" -> transcript.closeRow(true);
            default -> {}
        }
    }

    /** Passes over a frame, noting a picture in it. */
    private void frame() throws XMLStreamException, UnreadableException {
        String width = xml.attribute("width");
        String height = xml.attribute("height");
        boolean[] found = {false};
        xml.inside(name -> {
            found[0] |= name.equals("draw:image");
            if (PASSED_OVER.contains(name) || name.equals("draw:text-box")) {
                xml.skip();
            }
        });
        if (found[0] && deleting.isEmpty()) {
            transcript.pictures().see(width, height);
        }
    }

    private void readChanges() throws XMLStreamException, UnreadableException {
        String[] region = {""};
        xml.inside(name -> {
            if (name.equals("text:changed-region")) {
                region[0] = String.valueOf(xml.attribute("id"));
            } else if (name.equals("text:deletion")) {
                deletions.add(region[0]);
                xml.skip();
            }
        });
    }

    private String change() {
        return String.valueOf(xml.attribute("change-id"));
    }

    private void beginParagraph(boolean heading) throws UnreadableException {
        if (!deleting.isEmpty()) {
            inParagraph = true;
            return;
        }
        flush();
        inParagraph = true;
        spans.clear();
        paragraphHidden = Boolean.TRUE.equals(styles.hides("paragraph", xml.attribute("style-name")));
        Integer level = heading ? xml.number("outline-level") : null;
        boolean listHeader = "true".equals(xml.attribute("is-list-header"));
        Integer start = "true".equals(xml.attribute("restart-numbering")) ? orOne(xml.number("start-value")) : null;
        label = lists.label(listHeader ? null : level, start);
    }

    private static int orOne(@Nullable Integer value) {
        return value == null ? 1 : value;
    }

    private void beginSpan() {
        Boolean own = styles.hides("text", xml.attribute("style-name"));
        boolean around = spans.isEmpty() ? paragraphHidden : spans.peek();
        spans.push(own == null ? around : own);
    }

    private void blanks() throws UnreadableException {
        Integer count = xml.number("c");
        write(" ".repeat(Math.max(1, Math.min(count == null ? 1 : count, 100))));
    }

    private void write(String more) throws UnreadableException {
        boolean hidden = spans.isEmpty() ? paragraphHidden : spans.peek();
        if (inParagraph && !hidden && deleting.isEmpty()) {
            text.append(more);
            if (text.length() > 2 * Transcript.MOST_CHARACTERS) {
                throw Refusal.tooMuchText();
            }
        }
    }

    private void flush() throws UnreadableException {
        String own = Transcript.trim(text, 0, text.length());
        text.setLength(0);
        inParagraph = false;
        if (!own.isEmpty()) {
            transcript.paragraph(ListLabel.joined(label, own));
        }
        label = "";
    }
}
