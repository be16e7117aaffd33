package cn.fazhi.audit.cli;

import cn.fazhi.audit.facts.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Numbers the quotes of one item, so that each is printed once and pointed to afterwards. */
final class QuoteList {

    private static final int SHOWN = 3;
    private static final int LONGEST = 90;
    private static final int LONGEST_SECTION = 18;

    private final List<Evidence> known = new ArrayList<>();

    /** Marks for quotes, such as 〔1〕〔2〕. */
    record Marked(String marks, List<String> fresh) {}

    /** Numbers the quotes; those that were not yet printed come as lines of their own. */
    Marked mark(List<Evidence> evidence) {
        StringBuilder marks = new StringBuilder();
        List<String> fresh = new ArrayList<>();
        for (Evidence words : evidence.subList(0, Math.min(SHOWN, evidence.size()))) {
            if (!known.contains(words)) {
                known.add(words);
                fresh.add("〔" + known.size() + "〕" + told(words));
            }
            marks.append('〔').append(known.indexOf(words) + 1).append('〕');
        }
        if (evidence.size() > SHOWN) {
            marks.append("等").append(evidence.size()).append("处");
        }
        return new Marked(marks.toString(), fresh);
    }

    /** A quote with its section and paragraph. */
    static String told(Evidence words) {
        return "“" + shortened(words.quote().replaceAll("\\s+", " "), LONGEST) + "”（" + place(words) + "）";
    }

    static String place(Evidence words) {
        String section = shortened(words.section().strip(), LONGEST_SECTION);
        return (section.isEmpty() ? "" : section + "·") + "第" + words.paragraph() + "段";
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
