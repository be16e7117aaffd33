package cn.fazhi.audit.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text below an element of a page, block by block and row by row. */
final class HtmlText {

    private final Transcript transcript;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder linked = new StringBuilder();
    private final HtmlLists lists = new HtmlLists();
    private final Deque<Element> ignored = new ArrayDeque<>();

    HtmlText(Transcript transcript) {
        this.transcript = transcript;
    }

    /** The visitor of jsoup knows no checked exceptions. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient UnreadableException why;

        Stopped(UnreadableException why) {
            super(why);
            this.why = why;
        }
    }

    void read(Element content) throws UnreadableException {
        try {
            NodeTraversor.traverse(
                    new NodeVisitor() {
                        @Override
                        public void head(Node node, int depth) {
                            visit(() -> open(node));
                        }

                        @Override
                        public void tail(Node node, int depth) {
                            visit(() -> close(node));
                        }
                    },
                    content);
            finish();
        } catch (Stopped stopped) {
            throw stopped.why;
        }
    }

    private interface Step {
        void take() throws UnreadableException;
    }

    private static void visit(Step step) {
        try {
            step.take();
        } catch (UnreadableException e) {
            throw new Stopped(e);
        }
    }

    private void open(Node node) throws UnreadableException {
        if (!ignored.isEmpty()) {
            return;
        }
        if (node instanceof TextNode found) {
            write(found);
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        if (isWrittenLabel(element)) {
            finish();
            lists.written(element.text());
            ignored.push(element);
            return;
        }
        if (element.isBlock() || element.nameIs("td") || element.nameIs("th")) {
            finish();
        }
        switch (element.normalName()) {
            case "br" -> finish();
            case "tr" -> transcript.openRow();
            case "ol", "ul" -> lists.open(element);
            case "li" -> lists.item(element);
            default -> lists.pass(element);
        }
    }

    private void close(Node node) throws UnreadableException {
        if (!ignored.isEmpty()) {
            if (ignored.peek() == node) {
                ignored.pop();
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.isBlock() || element.nameIs("td") || element.nameIs("th")) {
            finish();
        }
        switch (element.normalName()) {
            case "td", "th" -> transcript.closeCell(true);
            case "tr" -> transcript.closeRow(true);
            case "ol", "ul" -> lists.close();
            default -> {}
        }
    }

    /** Word writes the number of a list item as text and marks it. */
    private static boolean isWrittenLabel(Element element) {
        return element.nameIs("span")
                && element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", "")
                        .contains("mso-list:ignore");
    }

    /** White space is one blank, except where the page keeps it. */
    private void write(TextNode node) throws UnreadableException {
        boolean kept = isIn(node, "pre");
        String found = kept ? node.getWholeText() : node.text();
        if (!kept && found.startsWith(" ") && endsWithBlank()) {
            found = found.substring(1);
        }
        text.append(found);
        if (isIn(node, "a[href]")) {
            linked.append(found);
        }
        if (text.length() > 2 * Transcript.MOST_CHARACTERS) {
            throw Refusal.tooMuchText();
        }
    }

    private static boolean isIn(TextNode node, String ancestor) {
        Element parent = node.parent();
        return parent != null && parent.closest(ancestor) != null;
    }

    private boolean endsWithBlank() {
        return text.length() == 0 || text.charAt(text.length() - 1) == ' ';
    }

    private void finish() throws UnreadableException {
        if (text.length() == 0) {
            return;
        }
        String own = Transcript.trim(text, 0, text.length());
        boolean links = !own.isEmpty() && linked.toString().strip().length() * 2 > own.length();
        text.setLength(0);
        linked.setLength(0);
        if (!own.isEmpty() && !WebLitter.isLitter(own, links)) {
            transcript.paragraph(lists.labelled(own));
        }
    }
}
