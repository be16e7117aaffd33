package cn.fazhi.audit.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title of a page's text, which sites set outside the text itself. */
final class WebTitle {

    /** Where government sites put it: the metadata that the national guide for their sites prescribes, then by habit. */
    private static final String[] PLACES = {
        "meta[name~=(?i)^ArticleTitle$]", "h1",
                "[class~=(?i)(^|[-_ ])(article|content|news|info|xl|detail)?[-_]?(title|tit|bt)($|[-_ ])]",
        "[id~=(?i)^(article|content|news|info|detail)?[-_]?(title|tit|bt)$]", "h2", "title"
    };

    /** Characters of the content in which its title would stand. */
    private static final int OPENING = 400;

    private static final int SHORTEST = 6;
    private static final int LONGEST = 80;

    private WebTitle() {}

    /** The title, when it stands outside the content and the content does not repeat it; else null. */
    static @Nullable String outside(Document page, Element content) {
        String opening = bare(opening(content));
        for (String place : PLACES) {
            for (Element found : page.select(place)) {
                String title = cleaned(found);
                boolean within = found == content || found.parents().contains(content);
                if (within || title.length() < SHORTEST || title.length() > LONGEST) {
                    continue;
                }
                return opening.contains(bare(title)) ? null : title;
            }
        }
        return null;
    }

    /** The first lines of the content, where it would repeat its title. */
    private static String opening(Element content) {
        String text = content.text();
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    /** A page's own title goes on with the names of the column and the site. */
    private static String cleaned(Element place) {
        String text = (place.nameIs("meta") ? place.attr("content") : place.text()).strip();
        return (place.nameIs("title") ? text.split("\\s*[-–—_|]+\\s*")[0] : text).strip();
    }

    /** Takes out the page's heading where the text below it begins with a title of its own, the same. */
    static void dropRepeated(Element content) {
        for (Element heading : content.select("h1, h2")) {
            String title = bare(heading.text());
            String opening = bare(opening(content));
            if (title.length() >= SHORTEST && opening.indexOf(title) < opening.lastIndexOf(title)) {
                heading.remove();
                return;
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{P}\\p{S}\u00A0\u3000]+", "");
    }
}
