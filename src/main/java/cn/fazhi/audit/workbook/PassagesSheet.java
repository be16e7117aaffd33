package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedPair;
import cn.fazhi.audit.facts.SharedPassage;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 雷同对照: the passages of every pair that must be dealt with, side by side, what is the same to the letter in bold. */
final class PassagesSheet {

    static final String NAME = "雷同对照";

    static final double[] WIDTHS = {5, 62, 18, 62, 18, 8};
    private static final int LAST = WIDTHS.length - 1;
    private static final int HEAD_ROW = 2;
    private static final int MOST_PAIRS = 300;
    private static final int MOST_PASSAGES = 40;

    private PassagesSheet() {}

    static void write(XSSFSheet sheet, Styles styles, List<SharedPair> pairs, String version) {
        Grid grid = new Grid(sheet, styles, WIDTHS);
        grid.line(0).text(0, LAST, NAME, Look.TITLE).fixed(30);
        grid.line(1)
                .text(0, LAST, "加粗的是逐字相同的文字。" + PairsSheet.ORIGIN, Look.SUBTITLE)
                .fit();
        heads(grid, HEAD_ROW, "甲", "乙");
        int row = HEAD_ROW + 1;
        for (SharedPair pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
            row = pair(grid, row, pair, "甲", "乙");
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, row, version);
        PrintLayout.protect(sheet);
    }

    static void heads(Grid grid, int row, String one, String other) {
        grid.line(row)
                .text(0, "序号", Look.HEADER)
                .text(1, one + "的原文", Look.HEADER)
                .text(2, one + "的位置", Look.HEADER)
                .text(3, other + "的原文", Look.HEADER)
                .text(4, other + "的位置", Look.HEADER)
                .text(5, "相同\n字数", Look.HEADER)
                .fixed(34);
    }

    /** The passages of one pair below a line that names it; returns the row after them. */
    static int pair(Grid grid, int row, SharedPair pair, String one, String other) {
        int next = row;
        grid.line(next++).text(0, LAST, title(pair, one, other), Look.CHAPTER).fit();
        List<SharedPassage> shown = pair.passages().stream()
                .sorted(Comparator.comparingInt(SharedPassage::characters).reversed())
                .limit(MOST_PASSAGES)
                .sorted(Comparator.comparing(SharedPassage::own))
                .toList();
        int number = 1;
        for (SharedPassage passage :
                shown.stream().flatMap(p -> PassagePieces.of(p).stream()).toList()) {
            grid.line(next++)
                    .number(0, number++, Look.CENTRED)
                    .rich(1, BoldWords.own(passage), Look.TEXT)
                    .text(2, EvidenceText.place(passage.own()), Look.CENTRED)
                    .rich(3, BoldWords.theirs(passage), Look.TEXT)
                    .text(4, EvidenceText.place(passage.theirs()), Look.CENTRED)
                    .number(5, passage.characters(), Look.NUMBER)
                    .fit();
        }
        if (pair.passages().size() > shown.size()) {
            grid.line(next++)
                    .text(0, LAST, "另有" + (pair.passages().size() - shown.size()) + "处较短的没有列出。", Look.TEXT)
                    .fit();
        }
        return next;
    }

    private static String title(SharedPair pair, String one, String other) {
        return one + "：" + pair.one().name() + "（" + pair.one().source() + "，相同" + Words.plain(pair.percent()) + "%，日期"
                + PairsSheet.date(pair.one().date()) + "）　" + other + "："
                + pair.other().name() + "（"
                + pair.other().source() + "，相同" + Words.plain(pair.otherPercent()) + "%，日期"
                + PairsSheet.date(pair.other().date()) + "）　判定：" + pair.verdict();
    }
}
