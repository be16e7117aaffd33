package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.impact.Ending;
import cn.fazhi.audit.score.impact.ItemChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to an item, in the words of the sheets. */
final class ChangeWords {

    private static final String SAME = "（同改动前）";
    private static final int MOST_QUOTES = 4;
    private static final int LONGEST_QUOTE = 110;

    private ChangeWords() {}

    /** An item in one breath: D2 集体学法次数 7→5. */
    static String brief(ItemChange change) {
        return change.id() + " " + change.name() + " " + told(change, change.before()) + "→"
                + told(change, change.after());
    }

    private static String told(ItemChange change, Ending ending) {
        String points = (change.redFlag() && ending.points() > 0 ? "扣" : "") + Words.plain(ending.points());
        return switch (change.kind()) {
            case ITEM -> ending.state().equals(Ending.NO_ITEM) ? ending.state() : points;
            case POINTS -> points;
            case WORTH -> points + "/" + Words.plain(ending.most());
            case STATE, GROUNDS, WORDING -> ending.state();
        };
    }

    /** The rules that decided, with what they give and where they stand. */
    static String rules(Ending ending) {
        return ending.rules().stream()
                .map(rule -> rule.title() + "（" + rule.worth() + "）\n" + rule.place())
                .collect(Collectors.joining("\n"));
    }

    /** The newer reason, shortened to a remark where it is the older one. */
    static String reason(ItemChange change) {
        String after = change.after().reason();
        return !after.isEmpty() && after.equals(change.before().reason()) ? SAME : after;
    }

    static String before(ItemChange change) {
        return quotes(change.before().evidence(), change.lost(), "〔不再计入〕");
    }

    static String after(ItemChange change) {
        List<Evidence> words = change.after().evidence();
        return !words.isEmpty() && words.equals(change.before().evidence())
                ? SAME
                : quotes(words, change.gained(), "〔新计入〕");
    }

    /** The quotes, those that make the difference first. */
    private static String quotes(List<Evidence> all, List<Evidence> different, String mark) {
        List<String> lines = new ArrayList<>();
        Stream.concat(different.stream(), all.stream().filter(e -> !different.contains(e)))
                .limit(MOST_QUOTES)
                .forEach(e -> lines.add((different.contains(e) ? mark : "") + "“" + shortened(e.quote()) + "”（"
                        + EvidenceText.place(e) + "）"));
        if (all.size() > MOST_QUOTES) {
            lines.add("……等" + all.size() + "处");
        }
        return String.join("\n", lines);
    }

    private static String shortened(String quote) {
        String clean = CellText.clean(quote).strip();
        return clean.length() <= LONGEST_QUOTE ? clean : CellText.head(clean, LONGEST_QUOTE - 2) + "……";
    }
}
