package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Scorecard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of chapter X. A red flag that did not fire has a row too, so that an inspector can deduct for it. */
final class RedFlagRows {

    private final Grid grid;
    private final VerdictCells cells;
    private int first;
    private int last;

    private final Inspection inspection;

    RedFlagRows(Grid grid, Inspection inspection) {
        this.grid = grid;
        this.inspection = inspection;
        this.cells = new VerdictCells(grid);
    }

    /** Writes the rows from a row on; returns the row after them. */
    int write(int row, Scorecard card) {
        heads(row);
        first = row + 1;
        int next = first;
        List<String> codes = Findings.codes(card);
        for (Item item : items(card)) {
            int before = next;
            for (int i = 0; i < codes.size(); i++) {
                RedFlag flag = card.redFlags().get(i);
                if (flag.item().id().equals(item.id())) {
                    fired(next++, flag, codes.get(i));
                }
            }
            if (next == before) {
                quiet(next++, item);
            }
        }
        last = next - 1;
        if (last >= first) {
            PointsValidation.deductions(grid.sheet(), first, last);
        }
        return next;
    }

    /** The checklist's red flags, and any that fired without standing there: what deducts must show. */
    private static List<Item> items(Scorecard card) {
        Map<String, Item> items = new LinkedHashMap<>();
        card.checklist().redFlags().forEach(item -> items.put(item.id(), item));
        card.redFlags().forEach(flag -> items.putIfAbsent(flag.item().id(), flag.item()));
        return List.copyOf(items.values());
    }

    /** The sum of the deductions, as a formula. */
    String sum() {
        return last < first ? "0" : "SUM(" + Column.最终得分.in(first, last) + ")";
    }

    /** The cells that say what each red flag does; the empty cell of the heads when there is none. */
    String effects() {
        return last < first ? Column.判定.in(first - 1) : Column.判定.in(first, last);
    }

    private void heads(int row) {
        grid.line(row)
                .text(Column.编号.at(), "X", Look.HEADER)
                .text(Column.考核项目.at(), "红线与扣分", Look.HEADER)
                .text(Column.评分标准.at(), "扣分标准", Look.HEADER)
                .text(Column.分值.at(), "", Look.HEADER)
                .text(Column.自评得分.at(), "", Look.HEADER)
                .text(Column.机审得分.at(), "机审\n扣分", Look.HEADER)
                .text(Column.复核得分.at(), "复核\n扣分", Look.HEADER)
                .text(Column.最终得分.at(), "最终\n扣分", Look.HEADER)
                .text(Column.判定.at(), "处理", Look.HEADER)
                .text(Column.原因.at(), "扣分原因", Look.HEADER)
                .text(Column.原文依据.at(), "原文依据", Look.HEADER)
                .text(Column.位置.at(), "位置", Look.HEADER)
                .text(Column.整改建议.at(), "整改建议", Look.HEADER)
                .text(Column.依据.at(), "依据", Look.HEADER)
                .text(Column.备注.at(), "备注", Look.HEADER)
                .fixed(34);
    }

    private void fired(int row, RedFlag flag, String code) {
        String waived = inspection.waivers().get(flag.item().id());
        Grid.Line line = start(row, flag.item(), flag.deduction(), code);
        if (waived == null) {
            line.formula(Column.最终得分.at(), ItemRows.preferred(row), Look.NUMBER)
                    .formula(Column.判定.at(), effect(row, flag.level()), Look.CENTRED);
        } else {
            line.number(Column.最终得分.at(), 0, Look.NUMBER).text(Column.判定.at(), ItemRows.WAIVED, Look.CENTRED);
        }
        cells.because(line, ItemRows.waived(waived) + flag.reason(), flag.evidence());
        cells.advice(line, flag.item(), flag.item().advice(), "");
        end(line, code);
    }

    private void quiet(int row, Item item) {
        Grid.Line line = start(row, item, 0, item.id())
                .formula(Column.最终得分.at(), ItemRows.preferred(row), Look.NUMBER)
                .formula(Column.判定.at(), "IF(" + Column.最终得分.in(row) + ">0,\"扣分\",\"未发现\")", Look.CENTRED)
                .text(Column.原因.at(), "未发现此类情形。", Look.TEXT)
                .text(Column.原文依据.at(), "", Look.TEXT)
                .text(Column.位置.at(), "", Look.TEXT);
        cells.advice(line, item, "", "");
        end(line, item.id());
    }

    private Grid.Line start(int row, Item item, double deduction, String code) {
        Grid.Line line = grid.line(row)
                .text(Column.编号.at(), item.id(), Look.CENTRED)
                .text(Column.考核项目.at(), item.name(), Look.TEXT);
        cells.standard(line, item);
        line.text(Column.分值.at(), "—", Look.CENTRED)
                .text(Column.自评得分.at(), "—", Look.CENTRED)
                .number(Column.机审得分.at(), deduction, Look.NUMBER);
        ItemRows.review(line, inspection, code);
        return line;
    }

    private void end(Grid.Line line, String code) {
        ItemRows.note(line, inspection, code);
        // Two rows of one red flag are told apart by what they are about.
        line.hidden(Column.计分分值.at(), code).atLeast(2).fit();
    }

    /** A deduction of 0 entered by an inspector dismisses the red flag and with it the return. */
    private static String effect(int row, RedFlag.Level level) {
        String review = Column.复核得分.in(row);
        String confirmed = switch (level) {
            case RETURN -> "退回";
            case DEDUCT, REVIEW -> "扣分";
        };
        return "IF(ISNUMBER(" + review + "),IF(" + review + ">0,\"" + confirmed + "\",\"不成立\"),\"" + Words.of(level)
                + "\")";
    }
}
