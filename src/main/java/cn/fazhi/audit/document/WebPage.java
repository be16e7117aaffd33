package cn.fazhi.audit.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Tells what of a web page is its text and what is the site around it. */
final class WebPage {

    /**
     * The text of a page.
     *
     * @param title the title where it stands outside the content; null where the content has it
     * @param content the element that holds the text
     */
    record Main(@Nullable String title, Element content) {}

    /** Never text of a page. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "header",
            "footer",
            "aside",
            "iframe",
            "frame",
            "frameset",
            "button",
            "select",
            "input",
            "textarea",
            "svg",
            "math",
            "canvas",
            "video",
            "audio",
            "object",
            "embed",
            "map",
            "del",
            "rt",
            "rp",
            "head");

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");
    /** Parts of a document that Word and LibreOffice write as parts of the page. */
    private static final Pattern APART = Pattern.compile(
            "mso-element\\s*:\\s*(?:header|footer|footnote-list|endnote-list|footnote|endnote|comment-list|comment|frame|para-border-div-none)");

    private static final Pattern APART_NAMES = Pattern.compile(
            "(?i)MsoFootnoteReference|MsoEndnoteReference|MsoCommentReference|MsoToc\\d|sdfootnote\\w*|sdendnote\\w*|Table of Contents\\d*");

    /** The share of a page's prose that one part must hold to stand for the whole. */
    private static final double MOST_OF_IT = 0.8;

    private WebPage() {}

    /** Takes out what is never text. */
    static void strip(Document page) {
        List<Node> dropped = new ArrayList<>();
        page.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof Element element && isDropped(element)) {
                dropped.add(element);
            }
        });
        // The head goes last: its metadata name the title.
        dropped.stream().filter(node -> !node.nameIs("head")).forEach(Node::remove);
    }

    private static boolean isDropped(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        String title = element.attr("title");
        return (DROPPED.contains(element.normalName()) && !headsAnArticle(element))
                || element.hasAttr("hidden")
                || (!style.isEmpty()
                        && (HIDDEN.matcher(style).find() || APART.matcher(style).find()))
                || APART_NAMES.matcher(element.className()).matches()
                || APART_NAMES.matcher(element.id()).matches()
                || (element.nameIs("div") && (title.equals("header") || title.equals("footer")));
    }

    /** The header of the page is the site's; that of an article holds its title. */
    private static boolean headsAnArticle(Element element) {
        return element.nameIs("header") && element.closest("article, main") != null;
    }

    /** What Word, WPS or LibreOffice wrote is a document from its first line to its last. */
    private static boolean isDocument(Document page) {
        String maker = page.select("meta[name~=(?i)^(generator|progid|originator)$]")
                .eachAttr("content")
                .toString();
        return maker.matches("(?is).*(word|libreoffice|openoffice|wps|kingsoft).*");
    }

    /**
     * Finds the text: from the whole page inwards, as long as one part holds nearly all of the prose. Prose is text outside links in
     * pieces long enough to be sentences, so that menus, lists of links and lines of buttons weigh nothing.
     */
    static Main main(Document page) {
        Element body = page.body();
        if (isDocument(page)) {
            return new Main(null, body);
        }
        Map<Element, Integer> prose = prose(body);
        int whole = prose.getOrDefault(body, 0);
        Element content = body;
        Element next = heaviest(content, prose);
        while (next != null && prose.getOrDefault(next, 0) >= MOST_OF_IT * whole && mayHoldAll(next, prose)) {
            content = next;
            next = heaviest(content, prose);
        }
        WebTitle.dropRepeated(content);
        return new Main(content == body ? null : WebTitle.outside(page, content), content);
    }

    private static @Nullable Element heaviest(Element parent, Map<Element, Integer> prose) {
        Element heaviest = null;
        int most = 0;
        for (Element child : parent.children()) {
            int weight = prose.getOrDefault(child, 0);
            if (weight > most) {
                most = weight;
                heaviest = child;
            }
        }
        return heaviest;
    }

    /** A page whose whole text is one paragraph or one list is not narrowed down to it. */
    private static boolean mayHoldAll(Element element, Map<Element, Integer> prose) {
        return switch (element.normalName()) {
            case "p", "span", "font", "b", "strong", "a", "li", "ol", "ul", "h1", "h2", "h3", "pre", "center" -> false;
            case "table" -> laysOut(element, prose);
            default -> true;
        };
    }

    /** Older sites lay their pages out in tables: one cell holds the text, the others menus, buttons and the foot. */
    private static boolean laysOut(Element table, Map<Element, Integer> prose) {
        Element cell = table;
        for (Element next = heaviest(table, prose); next != null; next = heaviest(next, prose)) {
            cell = next.nameIs("td") || next.nameIs("th") ? next : cell;
        }
        for (Element other : table.select("td, th")) {
            boolean onTheWay = other == cell
                    || cell.parents().contains(other)
                    || other.parents().contains(cell);
            if (!onTheWay && !WebLitter.isLitter(other.text(), isLinks(other))) {
                return false;
            }
        }
        return cell != table;
    }

    private static boolean isLinks(Element element) {
        return element.select("a").text().length() * 2 > element.text().length();
    }

    /** Characters of prose below each element. */
    private static Map<Element, Integer> prose(Element body) {
        Map<Element, Integer> prose = new HashMap<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && !inLink(text)) {
                    int length = text.text().strip().length();
                    Element parent = text.parent();
                    if (parent != null && length >= 2) {
                        prose.merge(parent, length, Integer::sum);
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element != body && element.parent() != null) {
                    int own = prose.getOrDefault(element, 0);
                    // A short block is a caption or a button, whatever surrounds it.
                    boolean weighs = !element.isBlock() || own >= 15;
                    if (own > 0 && weighs) {
                        prose.merge(element.parent(), own, Integer::sum);
                    }
                }
            }
        });
        return prose;
    }

    private static boolean inLink(Node node) {
        for (Node parent = node.parent(); parent instanceof Element element; parent = element.parent()) {
            if (element.nameIs("a")) {
                return true;
            }
            if (element.isBlock()) {
                return false;
            }
        }
        return false;
    }
}
