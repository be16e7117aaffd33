package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Item;
import java.util.List;

/** The cells in words that items and red flags share. What is too long for a row is shortened and stands in full elsewhere. */
final class VerdictCells {

    /** Lines after which a cell refers to another sheet: the row stays well below Excel's limit and a page. */
    private static final int MOST_LINES = 24;

    private static final String IN_FACTS = "……（全文见数据核对）";
    private static final String IN_CHECKLIST = "……（全文见检查清单）";

    private final Grid grid;

    VerdictCells(Grid grid) {
        this.grid = grid;
    }

    void standard(Grid.Line line, Item item) {
        line.text(Column.评分标准.at(), fitted(item.standard(), Column.评分标准, IN_CHECKLIST), Look.TEXT);
    }

    void because(Grid.Line line, String reason, List<Evidence> evidence) {
        EvidenceText quotes = evidence(evidence);
        line.text(Column.原因.at(), reason(reason), Look.TEXT)
                .text(Column.原文依据.at(), quotes.quotes(), Look.TEXT)
                .text(Column.位置.at(), quotes.places(), Look.TEXT);
    }

    void advice(Grid.Line line, Item item, String advice, String nextTier) {
        boolean more = !nextTier.isBlank() && !advice.contains(nextTier);
        String both = advice.isBlank() || !more ? advice + (more ? nextTier : "") : advice + "\n" + nextTier;
        line.text(Column.整改建议.at(), fitted(both, Column.整改建议, IN_CHECKLIST), Look.TEXT)
                .text(Column.依据.at(), fitted(item.basis(), Column.依据, IN_CHECKLIST), Look.TEXT);
    }

    private String fitted(String words, Column column, String tail) {
        return RowHeights.fitted(CellText.clean(words), grid.width(column.at(), column.at()), MOST_LINES, tail);
    }

    private static EvidenceText evidence(List<Evidence> evidence) {
        return EvidenceText.of(evidence, Column.原文依据.width(), Column.位置.width());
    }

    private static String reason(String reason) {
        return RowHeights.fitted(CellText.clean(reason), Column.原因.width(), MOST_LINES, IN_FACTS);
    }

    /** Whether a report's sheet does not show all of a reason, so that 数据核对 must. */
    static boolean shortensReason(String reason) {
        return !reason(reason).equals(CellText.clean(reason));
    }

    /** Whether a report's sheet does not show all of the evidence, so that 数据核对 must. */
    static boolean shortensEvidence(List<Evidence> evidence) {
        return evidence(evidence).shortened();
    }
}
