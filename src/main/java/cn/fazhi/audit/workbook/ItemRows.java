package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.score.Inspection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the scored items, chapter by chapter. */
final class ItemRows {

    /** What an item is called that somebody waived: it neither earns nor counts. */
    static final String WAIVED = "豁免";

    private final Grid grid;
    private final VerdictCells cells;
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private final Inspection inspection;

    ItemRows(Grid grid, Inspection inspection) {
        this.grid = grid;
        this.inspection = inspection;
        this.cells = new VerdictCells(grid);
    }

    /** Row of each item written so far, by its id. */
    Map<String, Integer> rows() {
        return rows;
    }

    /** Writes a chapter's head and its items from a row on; returns the row after them. */
    int write(int row, Checklist.Chapter chapter, List<ItemVerdict> verdicts) {
        int next = row + 1;
        for (ItemVerdict verdict : verdicts) {
            if (verdict.item().chapter().equals(chapter.id())) {
                rows.put(verdict.item().id(), next);
                item(next++, verdict);
            }
        }
        head(row, chapter, next - 1);
        if (next > row + 1) {
            PointsValidation.upTo分值(grid.sheet(), row + 1, next - 1);
        }
        return next;
    }

    private void head(int row, Checklist.Chapter chapter, int last) {
        Grid.Line line = grid.line(row)
                .text(Column.编号.at(), chapter.id(), Look.CHAPTER_NUMBER)
                .text(Column.考核项目.at(), Column.评分标准.at(), chapter.name(), Look.CHAPTER);
        for (Column column : List.of(Column.分值, Column.自评得分, Column.机审得分, Column.最终得分)) {
            line.formula(column.at(), sum(column, row + 1, last), Look.CHAPTER_NUMBER);
        }
        line.blank(Column.复核得分.at(), Column.复核得分.at(), Look.CHAPTER_NUMBER)
                .blank(Column.判定.at(), Column.LAST.at(), Look.CHAPTER)
                .number(Column.计分分值.at(), 0, Look.HIDDEN)
                .number(Column.失分次序.at(), 0, Look.HIDDEN)
                .fixed(22);
    }

    /** The sum of a chapter; nothing rather than 0 where nothing is entered. */
    private static String sum(Column column, int first, int last) {
        return last < first ? "0" : TotalRows.sumOrNothing(column.in(first, last));
    }

    private void item(int row, ItemVerdict verdict) {
        Item item = verdict.item();
        Grid.Line line = grid.line(row)
                .text(Column.编号.at(), item.id(), Look.CENTRED)
                .text(Column.考核项目.at(), item.name(), Look.TEXT);
        cells.standard(line, item);
        line.number(Column.分值.at(), item.points(), Look.NUMBER)
                .blank(Column.自评得分.at(), Column.自评得分.at(), Look.INPUT_NUMBER);
        if (Figures.scored(verdict.state())) {
            line.number(Column.机审得分.at(), verdict.score(), Look.NUMBER);
        } else {
            line.text(Column.机审得分.at(), "—", Look.CENTRED);
        }
        String waived = inspection.waivers().get(item.id());
        review(line, inspection, item.id());
        if (waived == null) {
            line.formula(Column.最终得分.at(), preferred(row), Look.NUMBER)
                    .formula(Column.判定.at(), state(row, verdict), Look.CENTRED);
        } else {
            line.text(Column.最终得分.at(), "—", Look.CENTRED).text(Column.判定.at(), WAIVED, Look.CENTRED);
        }
        cells.because(line, waived(waived) + verdict.reason(), verdict.evidence());
        cells.advice(line, item, verdict.advice(), verdict.nextTier());
        note(line, inspection, item.id());
        line.formula(Column.计分分值.at(), counting(row), Look.HIDDEN)
                .formula(Column.失分次序.at(), loss(row), Look.HIDDEN)
                .atLeast(2)
                .fit();
    }

    /** An inspector's score of before, to be kept, changed or taken out; nothing where there is none. */
    static void review(Grid.Line line, Inspection inspection, String code) {
        Inspection.Review review = inspection.reviews().get(code);
        if (review == null || review.score() == null) {
            line.blank(Column.复核得分.at(), Column.复核得分.at(), Look.INPUT_NUMBER);
        } else {
            line.number(Column.复核得分.at(), review.score(), Look.INPUT_NUMBER);
        }
    }

    /** An inspector's words of before. */
    static void note(Grid.Line line, Inspection inspection, String code) {
        Inspection.Review review = inspection.reviews().get(code);
        if (review == null || review.note().isEmpty()) {
            line.blank(Column.备注.at(), Column.备注.at(), Look.INPUT_TEXT);
        } else {
            line.text(Column.备注.at(), review.note(), Look.INPUT_TEXT);
        }
    }

    /** The waiver in words before the machine's reason, which stays to be seen. */
    static String waived(@Nullable String why) {
        return why == null ? "" : "【" + WAIVED + "】" + why + "\n";
    }

    /** 最终得分 prefers 复核得分. */
    static String preferred(int row) {
        return "IF(ISNUMBER(" + Column.复核得分.in(row) + ")," + Column.复核得分.in(row) + "," + Column.机审得分.in(row) + ")";
    }

    /** The engine's state until an inspector's score says more. */
    private static String state(int row, ItemVerdict verdict) {
        String review = Column.复核得分.in(row);
        return "IF(ISNUMBER(" + review + "),IF(" + review + ">=" + Column.分值.in(row) + ",\"符合\",IF(" + review
                + "<=0,\"不符合\",\"部分符合\")),\"" + verdict.state().name() + "\")";
    }

    private static String counting(int row) {
        return "IF(OR(" + Column.判定.in(row) + "=\"不适用\"," + Column.判定.in(row) + "=\"" + WAIVED + "\"),0,"
                + Column.分值.in(row) + ")";
    }

    private static String loss(int row) {
        String lost = "ROUND((" + Column.分值.in(row) + "-" + Column.最终得分.in(row) + ")*1000,0)";
        return "IF(ISNUMBER(" + Column.最终得分.in(row) + "),IF(" + lost + ">0," + lost + "*1000+1000-ROW(),0),0)";
    }
}
