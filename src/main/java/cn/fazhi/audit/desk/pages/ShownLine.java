package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.notice.Line;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.workbook.EvidenceText;
import java.util.List;

/**
 * A finding as pages show it.
 *
 * @param number from 1, in the order of the checklist
 * @param item such as D2 集体学法次数
 * @param state such as 不符合
 * @param effect such as 失4分
 * @param problem what is wrong
 * @param quotes the words it is about
 * @param more how many more there are
 * @param advice what to do
 * @param next what the next tier asks for; "" for none
 * @param wording a model sentence; "" for none
 * @param basis the document it rests on
 */
record ShownLine(
        int number,
        String item,
        String state,
        String effect,
        String problem,
        List<Quote> quotes,
        int more,
        String advice,
        String next,
        String wording,
        String basis) {

    private static final int MOST_QUOTES = 5;

    ShownLine {
        quotes = List.copyOf(quotes);
    }

    /**
     * Words of a report.
     *
     * @param place section and paragraph
     */
    record Quote(String words, String place) {}

    static List<ShownLine> of(List<Line> lines) {
        return lines.stream().map(ShownLine::of).toList();
    }

    private static ShownLine of(Line line) {
        Finding finding = line.finding();
        String behind = line.cause() == 0 ? "" : "（随第" + line.cause() + "项一并整改）";
        return new ShownLine(
                line.number(),
                line.item(),
                finding.state(),
                line.effect(),
                finding.problem() + behind,
                line.evidence().stream()
                        .limit(MOST_QUOTES)
                        .map(one -> new Quote(one.quote(), EvidenceText.place(one)))
                        .toList(),
                Math.max(0, line.evidence().size() - MOST_QUOTES),
                finding.advice(),
                finding.nextTier(),
                finding.item().wording(),
                finding.item().basis());
    }
}
