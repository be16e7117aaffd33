package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.impact.Impact;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 说明: what was compared, with what, and how to read it. */
final class ImpactNotesSheet {

    static final String NAME = "说明";

    private static final double[] WIDTHS = {26, 76, 72};
    private static final int LAST = WIDTHS.length - 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss（xxx）", Locale.ROOT);

    private final Grid grid;
    private int row;

    private ImpactNotesSheet(Grid grid) {
        this.grid = grid;
    }

    static void write(XSSFSheet sheet, Styles styles, Impact impact, Stamp stamp, String version) {
        ImpactNotesSheet out = new ImpactNotesSheet(new Grid(sheet, styles, WIDTHS));
        out.grid.line(out.row++).text(0, LAST, NAME, Look.TITLE).fixed(30);
        out.versions(impact, stamp);
        out.reading();
        out.inputs(impact);
        PrintLayout.apply(sheet, 0, 0, WIDTHS.length, out.row, version);
        PrintLayout.protect(sheet);
    }

    private void versions(Impact impact, Stamp stamp) {
        heading("一、比较的是什么");
        say("改动前的规则库", impact.before().folder() + "（" + impact.before().title() + "）");
        say("改动前校验码（SHA-256）", impact.before().sha256());
        say("改动后的规则库", impact.after().folder() + "（" + impact.after().title() + "）");
        say("改动后校验码（SHA-256）", impact.after().sha256());
        say("审核程序版本", stamp.engineVersion());
        say("比较时间", TIME.format(stamp.time()));
    }

    private void reading() {
        heading("二、怎样看");
        say("得分", "都是机审得分，没有计入人工复核。红线的得分是扣分。");
        say("名次", "在这批报告里按总分从高到低，总分相同名次相同；未完成的不排名次。一份报告自己没有变动，名次也会随别的报告变动。");
        say("原文依据", "〔不再计入〕是原来算数、现在不算的原文；〔新计入〕是现在才算数的原文。没有标记的，两个规则库都算数，变的是规则。");
        say("词表不同时", "两个规则库的词表不同的，报告按各自的词表分别读一遍；词表相同的只读一遍。");
    }

    private void inputs(Impact impact) {
        heading("三、比较的文件及校验码（SHA-256）");
        grid.line(row++)
                .text(0, "情况", Look.HEADER)
                .text(1, "文件", Look.HEADER)
                .text(2, "校验码", Look.HEADER)
                .fit();
        impact.reports().forEach(r -> input(r.changed() ? "有变动" : "没有变动", r.source(), r.sha256()));
        impact.uncompared().forEach(f -> input("没有比较", f.source(), f.sha256()));
    }

    private void input(String became, String source, String sha256) {
        grid.line(row++)
                .text(0, became, Look.CENTRED)
                .text(1, source, Look.TEXT)
                .text(2, sha256.isEmpty() ? "（无法读取）" : sha256, Look.TEXT)
                .fit();
    }

    private void heading(String words) {
        grid.line(row++).text(0, LAST, words, Look.CHAPTER).fixed(24);
    }

    private void say(String label, String words) {
        grid.line(row++)
                .text(0, label, Look.LABEL)
                .text(1, LAST, words, Look.TEXT)
                .fit();
    }
}
