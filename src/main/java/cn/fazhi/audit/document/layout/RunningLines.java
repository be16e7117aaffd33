package cn.fazhi.audit.document.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds page numbers, headers and footers: lines near the edge that are numbers of pages, or that other pages repeat. */
final class RunningLines {

    /** Share of the page's height at its top and its foot where running lines stand. */
    private static final float ZONE = 0.125f;
    /** Lines from the edge that may be running lines. */
    private static final int DEPTH = 3;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[—–―－\\-~·•.\\[(（/|]*(第?\\d{1,4}页?([,，/|·]?共\\d{1,4}页)?|\\d{1,4}[/／]\\d{1,4}"
                    + "|page\\d{1,4}((of|/)\\d{1,4})?|第[一二三四五六七八九十百]{1,4}页([,，]?共[一二三四五六七八九十百]{1,4}页)?|[ivx]{1,6})[—–―－\\-~·•.\\])）/|]*");
    private static final Pattern PRINTED_BY_BROWSER = Pattern.compile(
            "(https?|file)://.*\\d{1,3}/\\d{1,3}|\\d{2,4}/\\d{1,2}/\\d{1,2},?(上午|下午)?\\d{1,2}:\\d{2}(am|pm)?.*");

    private RunningLines() {}

    /** Takes them off the pages. */
    static void drop(List<PageLines> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (PageLines page : pages) {
            for (Line line : candidates(page)) {
                for (String key : keys(line, page)) {
                    seen.computeIfAbsent(key, k -> new HashSet<>()).add(page.number());
                }
            }
        }
        // Odd and even pages may have headers of their own.
        int often = Math.max(2, (int) Math.ceil(pages.size() * 0.4));
        for (PageLines page : pages) {
            for (Line line : candidates(page)) {
                boolean repeated =
                        keys(line, page).stream().anyMatch(key -> seen.get(key).size() >= often);
                if (repeated || isPageNumber(line)) {
                    page.items().remove(line);
                }
            }
        }
    }

    static boolean isPageNumber(Line line) {
        String text = bare(line);
        return PAGE_NUMBER.matcher(text).matches()
                || PRINTED_BY_BROWSER.matcher(text).matches();
    }

    private static List<Line> candidates(PageLines page) {
        List<Line> found = new ArrayList<>();
        List<PageItem> items = page.items();
        for (int i = 0; i < Math.min(DEPTH, items.size()); i++) {
            if (items.get(i) instanceof Line line && line.y() < ZONE * page.height()) {
                found.add(line);
            }
        }
        for (int i = items.size() - 1; i >= Math.max(0, items.size() - DEPTH); i--) {
            if (items.get(i) instanceof Line line && line.y() > (1 - ZONE) * page.height()) {
                found.add(line);
            }
        }
        return found;
    }

    /** Two of them, for lines at the same height may fall on both sides of a boundary. */
    private static List<String> keys(Line line, PageLines page) {
        String text = bare(line).replaceAll("\\d+", "#");
        int step = Math.round(line.y() / page.height() * 200);
        return List.of(text + "@" + step / 2, text + "@" + (step + 1) / 2 + "'");
    }

    /** Without spaces, with ordinary digits, in small letters. */
    private static String bare(Line line) {
        StringBuilder out = new StringBuilder();
        for (char c : line.text().toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= '０' && c <= '９') {
                out.append((char) (c - '０' + '0'));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
