package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedPair;
import cn.fazhi.audit.facts.SharedPassage;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** 雷同比对: a row a pair, the largest share first. */
final class PairsSheet {

    static final String NAME = "雷同比对";

    static final String ORIGIN = "单凭文字分不清哪一份是原件、哪一份是照搬，也可能两份都照搬了第三份；报送（落款）日期只供参考，由审核人员向双方核实。";

    private static final String HOW = "“相同”按各自的自有文字算：全国性口号、会议和文件名称、上级下发的提纲、多数报告共有的文字不算；数字、地名、同义词换了的仍算同一句。";

    private static final int HEAD_ROW = 3;

    /** More rows than anybody reads; results.json has all of them. */
    private static final int MOST = 2000;

    private static final double[] WIDTHS = {5, 16, 16, 8, 8, 8, 20, 14, 11, 11, 13, 58};
    private static final int LAST = WIDTHS.length - 1;

    private PairsSheet() {}

    static void write(XSSFSheet sheet, Styles styles, List<SharedPair> pairs, int reports, String version) {
        Grid grid = new Grid(sheet, styles, WIDTHS);
        grid.line(0).text(0, LAST, NAME, Look.TITLE).fixed(30);
        grid.line(1).text(0, LAST, summary(pairs, reports) + HOW, Look.SUBTITLE).fit();
        grid.line(2).text(0, LAST, ORIGIN, Look.SUBTITLE).fit();
        heads(grid);
        int row = HEAD_ROW + 1;
        for (SharedPair pair : pairs.subList(0, Math.min(MOST, pairs.size()))) {
            pair(grid, row, row - HEAD_ROW, pair);
            row++;
        }
        sheet.createFreezePane(3, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, row, version);
        PrintLayout.protect(sheet);
    }

    private static String summary(List<SharedPair> pairs, int reports) {
        String compared = "共比对" + reports + "份报告，";
        if (pairs.isEmpty()) {
            return compared + "没有发现雷同。";
        }
        long found = pairs.stream().filter(SharedPair::found).count();
        return compared + "有相同语句的" + pairs.size() + "对，其中需要处理的" + found + "对"
                + (pairs.size() > MOST ? "，只列相同最多的" + MOST + "对" : "") + "。";
    }

    private static void heads(Grid grid) {
        List<String> heads = List.of(
                "序号", "甲", "乙", "甲相同\n（%）", "乙相同\n（%）", "最长一段\n（字）", "判定", "日期先后", "甲日期", "乙日期", "对照", "相同最多的一段（甲）");
        Grid.Line line = grid.line(HEAD_ROW);
        for (int i = 0; i < heads.size(); i++) {
            line.text(i, heads.get(i), Look.HEADER);
        }
        line.fixed(34);
    }

    private static void pair(Grid grid, int row, int number, SharedPair pair) {
        String words = pair.passages().stream()
                .max(Comparator.comparingInt(SharedPassage::characters))
                .map(p -> p.own().quote())
                .orElse("");
        grid.line(row)
                .number(0, number, Look.CENTRED)
                .text(1, pair.one().name(), Look.CENTRED)
                .text(2, pair.other().name(), Look.CENTRED)
                .number(3, pair.percent(), Look.TOTAL)
                .number(4, pair.otherPercent(), Look.TOTAL)
                .number(5, pair.longest(), Look.NUMBER)
                .text(6, pair.verdict(), Look.CENTRED)
                .text(7, order(pair), Look.CENTRED)
                .text(8, date(pair.one().date()), Look.CENTRED)
                .text(9, date(pair.other().date()), Look.CENTRED)
                .text(10, pair.found() ? "见“" + PassagesSheet.NAME + "”" : "", Look.CENTRED)
                .text(11, shortened(words), Look.TEXT)
                .fit();
    }

    private static String order(SharedPair pair) {
        String one = pair.one().date();
        String other = pair.other().date();
        if (one == null || other == null) {
            return "不明";
        }
        int order = one.compareTo(other);
        return order == 0 ? "同一天" : order < 0 ? "甲在前" : "乙在前";
    }

    static String date(@Nullable String date) {
        return date == null ? "不明" : date;
    }

    private static String shortened(String words) {
        String clean = CellText.clean(words).replace("\n", "");
        return clean.length() <= 120 ? clean : CellText.head(clean, 118) + "……";
    }
}
