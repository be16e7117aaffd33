package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Evidence as two cells of a report's sheet: the quotes, and in the same order their places.
 *
 * @param quotes the words, numbered when there are several; "" when there are none
 * @param places section and paragraph of each
 * @param shortened whether something was left out; 数据核对 then has all of it
 */
public record EvidenceText(String quotes, String places, boolean shortened) {

    private static final int MOST_QUOTES = 4;
    private static final int LONGEST_QUOTE = 110;
    private static final int LONGEST_SECTION = 16;
    private static final int MOST_LINES = 20;
    private static final String NUMBERS = "①②③④";

    static EvidenceText of(List<Evidence> evidence, double quoteWidth, double placeWidth) {
        List<String> quotes = new ArrayList<>();
        List<String> places = new ArrayList<>();
        boolean shortened = false;
        int shown = 0;
        for (Evidence e : evidence.subList(0, Math.min(MOST_QUOTES, evidence.size()))) {
            String mark = evidence.size() > 1 ? NUMBERS.substring(shown, shown + 1) : "";
            String quote = mark + "“" + shortened(e.quote()) + "”";
            String place = mark + place(e);
            boolean full = RowHeights.lines(joined(quotes, quote), quoteWidth) > MOST_LINES
                    || RowHeights.lines(joined(places, place), placeWidth) > MOST_LINES;
            if (full && shown > 0) {
                break;
            }
            quotes.add(quote);
            places.add(place);
            shortened |= CellText.clean(e.quote()).length() > LONGEST_QUOTE;
            shown++;
        }
        boolean left = shown < evidence.size();
        if (left) {
            quotes.add("……等" + evidence.size() + "处，详见数据核对");
        } else if (shortened) {
            quotes.add("（节选，全文见数据核对）");
        }
        return new EvidenceText(String.join("\n", quotes), String.join("\n", places), left || shortened);
    }

    /** Section and paragraph, the section's heading shortened. */
    public static String place(Evidence e) {
        String section = e.section().strip();
        if (section.length() > LONGEST_SECTION) {
            section = CellText.head(section, LONGEST_SECTION - 1) + "…";
        }
        return (section.isEmpty() ? "" : section + "·") + "第" + e.paragraph() + "段";
    }

    private static String shortened(String quote) {
        String clean = CellText.clean(quote).strip();
        if (clean.length() <= LONGEST_QUOTE) {
            return clean;
        }
        return CellText.head(clean, LONGEST_QUOTE - 30) + "……" + clean.substring(clean.length() - 25);
    }

    private static String joined(List<String> before, String next) {
        return before.isEmpty() ? next : String.join("\n", before) + "\n" + next;
    }
}
