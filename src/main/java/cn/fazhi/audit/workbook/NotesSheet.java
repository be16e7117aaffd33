package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Provision;
import cn.fazhi.audit.rules.State;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 说明: what the states mean, how points add up, and what the audit was made with. */
final class NotesSheet {

    static final String NAME = "说明";

    private static final double[] WIDTHS = {26, 76, 72};
    private static final int LAST = WIDTHS.length - 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss（xxx）", Locale.ROOT);

    /**
     * A file that went into the audit.
     *
     * @param became what became of it, such as 已审核
     */
    record Input(String source, String sha256, String became) {}

    private final Grid grid;
    private int row;

    private NotesSheet(Grid grid) {
        this.grid = grid;
    }

    static void write(
            XSSFSheet sheet, Styles styles, Checklist checklist, Stamp stamp, List<Input> inputs, String version) {
        NotesSheet out = new NotesSheet(new Grid(sheet, styles, WIDTHS));
        out.title();
        out.states();
        out.arithmetic(checklist);
        out.filling();
        out.versions(checklist, stamp);
        out.inputs(inputs);
        out.provisions(checklist);
        PrintLayout.apply(sheet, 0, 0, WIDTHS.length, out.row, version);
        PrintLayout.protect(sheet);
        StateColours.states(sheet, new CellRangeAddress(2, 7, 0, 0));
    }

    private void title() {
        grid.line(row++).text(0, LAST, "说明", Look.TITLE).fixed(30);
    }

    private void states() {
        heading("一、六种判定");
        for (State state : State.values()) {
            say(state.name(), Words.explained(state), Look.CENTRED);
        }
    }

    private void arithmetic(Checklist checklist) {
        heading("二、分数怎样相加");
        say("最终得分", "填了“复核得分”的，以复核得分为准；没有填的，以机审得分为准。");
        say("章合计、合计", "各项最终得分之和。不适用和未判断的项目不显示得分；不适用的项目同时不计入分值，未判断的项目仍计入分值。");
        say("折算合计", "有不适用项目时，按100分折算：合计×100÷适用项目的分值；没有时等于合计。");
        say("扣分", "红线各行最终扣分之和。红线只扣分或者退回，从不加分。");
        say("总分", "折算合计－扣分，最低0分，四舍五入保留一位小数。");
        say(
                "等级",
                checklist.grades().stream()
                                .map(g -> g.name() + "：" + Words.plain(g.from()) + "分及以上")
                                .collect(Collectors.joining("；"))
                        + "。");
        Checklist.Conclusion rule = checklist.conclusion();
        say(
                "结论（依次判断）",
                "1. 待复核：有未判断的项目，或有" + Words.plain(rule.reviewPoints()) + "分及以上的项目尚待人工核实。\n2. 退回重报："
                        + String.join("、", rule.mandatory()) + "中任何一项不符合，或者总分低于"
                        + Words.plain(rule.resubmitBelow()) + "分。\n3. 退回补正：触发应当退回的红线，或者总分低于"
                        + Words.plain(rule.correctBelow()) + "分。\n4. 通过：没有以上情形。");
        say("名次", "按总分从高到低，总分相同名次相同，其后名次顺延；未完成的报告不排名次。");
    }

    private void filling() {
        heading("三、怎样填写");
        say("可以填写的单元格", "各单位审核表中浅黄色的“自评得分”“复核得分”“备注”。其余单元格受保护，没有密码：审阅→撤销工作表保护。");
        say("复核得分", "只能填0至该项分值之间的数。填写后，判定、章合计、总分、等级、结论以及汇总、热力图随之变化；删去后恢复机审结果。");
        say("复核扣分", "红线行填正数；填0表示该情形不成立，不再因此退回。系统未发现而由复核人员填写扣分的，只扣分；认为应当退回的，请在备注中写明。");
        say("热力图", "颜色越深，失分比例越大；空白为不失分，“—”为不适用或未判断。");
    }

    private void versions(Checklist checklist, Stamp stamp) {
        heading("四、审核所用的版本");
        say("检查清单", checklist.title());
        say("规则库校验码（SHA-256）", checklist.sha256());
        say("审核程序版本", stamp.engineVersion());
        say("审核时间", TIME.format(stamp.time()));
        say("字体", "正文" + Styles.BODY_FONT + "，标题" + Styles.TITLE_FONT + "；没有这两种字体的电脑由系统用其他中文字体代替。");
    }

    private void inputs(List<Input> inputs) {
        heading("五、送审文件及校验码（SHA-256）");
        grid.line(row++)
                .text(0, "审核情况", Look.HEADER)
                .text(1, "文件", Look.HEADER)
                .text(2, "校验码", Look.HEADER)
                .fit();
        for (Input input : inputs) {
            grid.line(row++)
                    .text(0, input.became(), Look.CENTRED)
                    .text(1, input.source(), Look.TEXT)
                    .text(2, input.sha256().isEmpty() ? "（无法读取）" : input.sha256(), Look.TEXT)
                    .fit();
        }
    }

    private void provisions(Checklist checklist) {
        if (checklist.provisions().isEmpty()) {
            return;
        }
        heading("六、本县补充规定（在通用规则库之上的调整）");
        for (Provision provision : checklist.provisions()) {
            say(
                    provision.id().isEmpty() ? provision.what() : provision.id(),
                    provision.what() + "：" + provision.from() + " → " + provision.to() + "\n依据：" + provision.why() + "，"
                            + provision.date() + "起（" + provision.source() + "）",
                    Look.CENTRED);
        }
    }

    private void heading(String words) {
        grid.line(row++).text(0, LAST, words, Look.CHAPTER).atLeast(1).fixed(24);
    }

    private void say(String label, String words) {
        say(label, words, Look.LABEL);
    }

    private void say(String label, String words, Look look) {
        grid.line(row++).text(0, label, look).text(1, LAST, words, Look.TEXT).fit();
    }
}
