package cn.fazhi.audit.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Numbers the items of a page's lists. */
final class HtmlLists {

    /** CSS Counter Styles 3, and the letters of the old type attribute. */
    private static final Map<String, NumberStyle> STYLES = Map.ofEntries(
            Map.entry("A", NumberStyle.UPPER_LETTER),
            Map.entry("a", NumberStyle.LOWER_LETTER),
            Map.entry("I", NumberStyle.UPPER_ROMAN),
            Map.entry("i", NumberStyle.LOWER_ROMAN),
            Map.entry("upper-alpha", NumberStyle.UPPER_LETTER),
            Map.entry("lower-alpha", NumberStyle.LOWER_LETTER),
            Map.entry("upper-latin", NumberStyle.UPPER_LETTER),
            Map.entry("lower-latin", NumberStyle.LOWER_LETTER),
            Map.entry("upper-roman", NumberStyle.UPPER_ROMAN),
            Map.entry("lower-roman", NumberStyle.LOWER_ROMAN),
            Map.entry("cjk-ideographic", NumberStyle.CHINESE),
            Map.entry("trad-chinese-informal", NumberStyle.CHINESE),
            Map.entry("simp-chinese-informal", NumberStyle.CHINESE),
            Map.entry("japanese-informal", NumberStyle.CHINESE),
            Map.entry("simp-chinese-formal", NumberStyle.CHINESE_LEGAL),
            Map.entry("trad-chinese-formal", NumberStyle.CHINESE_LEGAL),
            Map.entry("cjk-decimal", NumberStyle.CHINESE_DIGITS),
            Map.entry("cjk-heavenly-stem", NumberStyle.STEMS),
            Map.entry("cjk-earthly-branch", NumberStyle.BRANCHES),
            Map.entry("decimal-leading-zero", NumberStyle.DECIMAL_ZERO),
            Map.entry("none", NumberStyle.NONE),
            Map.entry("disc", NumberStyle.BULLET),
            Map.entry("circle", NumberStyle.BULLET),
            Map.entry("square", NumberStyle.BULLET));

    private static final Pattern OWN_NUMBER =
            Pattern.compile("^(?:第?[一二三四五六七八九十百]+[、.．章节条]|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．、）)])");

    private static final class Open {
        private final NumberStyle style;
        private int next;

        Open(NumberStyle style, int next) {
            this.style = style;
            this.next = next;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private String label = "";
    private boolean inferred;
    private @Nullable Integer number;

    void open(Element list) {
        Integer start = list.nameIs("ol") ? integer(list.attr("start")) : null;
        open.push(new Open(style(list), start == null ? 1 : start));
    }

    void close() {
        open.poll();
    }

    void item(Element item) {
        label = "";
        Open list = open.peek();
        if (list == null) {
            return;
        }
        // LibreOffice wraps inner lists in items of their own, which show no number.
        boolean wraps = item.hasClass("lst-none") || item.attr("style").contains("list-style-type: none");
        Integer own = integer(item.attr("value"));
        int value = own == null ? list.next : own;
        if (!wraps) {
            list.next = value + 1;
        }
        number = wraps ? null : value;
        boolean silent = wraps || list.style == NumberStyle.BULLET || list.style == NumberStyle.NONE;
        label = silent ? "" : list.style.format(value) + (list.style == NumberStyle.DECIMAL ? "." : "、");
    }

    /**
     * A heading that is an item of a list. HTML has no numbers like （一）, so a program that turns a document into a page leaves 1, 2, 3;
     * the format for official documents (GB/T 9704-2012, 7.3.3) says what stood there.
     */
    void pass(Element element) {
        Open list = open.peek();
        if (list == null
                || number == null
                || list.style != NumberStyle.DECIMAL
                || !element.normalName().matches("h[1-6]")) {
            return;
        }
        inferred = true;
        String chinese = ChineseNumeral.counting(number);
        label = switch (open.size()) {
            case 1 -> chinese + "、";
            case 2 -> "（" + chinese + "）";
            case 3 -> number + ".";
            default -> "（" + number + "）";
        };
    }

    /** A number that the page has as text. */
    void written(String text) {
        String known = Transcript.withoutPrivate(text);
        String shown = Transcript.trim(known, 0, known.length());
        label = ListLabel.isNumber(shown) ? shown : "";
    }

    /** The text with its label in front. A number that the text has of its own stands for the one the list would give. */
    String labelled(String text) {
        String given = inferred && OWN_NUMBER.matcher(text).find() ? "" : label;
        label = "";
        inferred = false;
        number = null;
        return ListLabel.joined(given, text);
    }

    private static NumberStyle style(Element list) {
        if (list.nameIs("ul")) {
            return NumberStyle.BULLET;
        }
        String css = list.attr("style").toLowerCase(Locale.ROOT);
        int at = css.indexOf("list-style");
        if (at >= 0) {
            for (String word : css.substring(at).split("[\\s:;]+")) {
                if (STYLES.containsKey(word)) {
                    return STYLES.get(word);
                }
            }
        }
        return STYLES.getOrDefault(list.attr("type").strip(), NumberStyle.DECIMAL);
    }

    private static @Nullable Integer integer(String text) {
        return text.strip().matches("-?\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
    }
}
