package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.impact.Impact;
import cn.fazhi.audit.score.impact.RuleDifference;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 规则差异: what differs between the two rule bases themselves. */
final class RuleDifferencesSheet {

    static final String NAME = "规则差异";
    static final int HEAD_ROW = 2;

    private static final List<String> HEADS = List.of("项目", "规则或文件", "改了什么", "改动前", "改动后", "原位置（文件:行）", "新位置（文件:行）");
    private static final double[] WIDTHS = {20, 28, 13, 48, 48, 30, 30};
    private static final int LAST = WIDTHS.length - 1;

    private RuleDifferencesSheet() {}

    static void write(XSSFSheet sheet, Styles styles, Impact impact, String version) {
        Grid grid = new Grid(sheet, styles, WIDTHS);
        grid.line(0).text(0, LAST, NAME, Look.TITLE).fixed(30);
        grid.line(1).text(0, LAST, summary(impact), Look.SUBTITLE).fit();
        Grid.Line heads = grid.line(HEAD_ROW);
        for (int i = 0; i <= LAST; i++) {
            heads.text(i, HEADS.get(i), Look.HEADER);
        }
        heads.fixed(24);
        int row = HEAD_ROW + 1;
        for (RuleDifference difference : impact.rules()) {
            grid.line(row++)
                    .text(0, difference.item(), Look.TEXT)
                    .text(1, difference.rule(), Look.TEXT)
                    .text(2, difference.what(), Look.CENTRED)
                    .text(3, difference.before(), Look.TEXT)
                    .text(4, difference.after(), Look.TEXT)
                    .text(5, difference.placeBefore(), Look.TEXT)
                    .text(6, difference.placeAfter(), Look.TEXT)
                    .fit();
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, row, version);
        PrintLayout.protect(sheet);
    }

    private static String summary(Impact impact) {
        if (!impact.rules().isEmpty()) {
            return "条件按说明里的中文写法比较；〔〕是从报告里填入的内容。词表只列增加和删去的行。";
        }
        return impact.sameRules() ? "两个规则库的文件完全相同。" : "项目、分值、条件、措辞和词表都相同，只有注释、说明文档或排列次序不同。";
    }
}
