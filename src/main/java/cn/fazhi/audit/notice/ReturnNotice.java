package cn.fazhi.audit.notice;

import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Scorecard;
import cn.fazhi.audit.workbook.CellText;

/** The 退回修改通知单: what the audit came to, what has to be put right, and how to answer. */
public final class ReturnNotice {

    private static final String OFFICE = "法治政府建设年度报告审核工作组";
    private static final int LONGEST_PROBLEM = 110;

    private final Letter letter;
    private final boolean annotated;

    private ReturnNotice(Letter letter, boolean annotated) {
        this.letter = letter;
        this.annotated = annotated;
    }

    /**
     * The document's bytes.
     *
     * @param annotated whether the report goes back with comments
     */
    public static byte[] write(Letter letter, boolean annotated) {
        return new ReturnNotice(letter, annotated).bytes();
    }

    private byte[] bytes() {
        OfficialPaper paper = new OfficialPaper();
        String first = "关于退回修改" + letter.whose() + letter.year() + "年";
        String second = "法治政府建设年度报告的通知";
        paper.title(first).title(second).empty().addressee(addressee() + "：");
        Scorecard card = letter.scorecard();
        if (card == null) {
            refused(paper);
        } else {
            judged(paper, card);
        }
        paper.empty();
        paper.signature(letter.signer().isEmpty() ? OFFICE : letter.signer(), false)
                .signature(Letter.inWords(letter.day()), true);
        return paper.bytes(first + second);
    }

    private void refused(OfficialPaper paper) {
        paper.body("你单位报送的“" + letter.source() + "”（第" + letter.round() + "次报送）未能审核，现予退回。")
                .heading("一、退回原因")
                .body(letter.refusal())
                .heading("二、有关要求")
                .body("请按上述原因处理后，于" + Letter.inWords(letter.deadline()) + "前重新报送。本次没有评分，退回不代表报告内容有问题。")
                .ending("编号：" + letter.code() + "。");
    }

    private void judged(OfficialPaper paper, Scorecard card) {
        paper.body("你单位报送的“" + letter.source() + "”（第" + letter.round() + "次报送）已经审核，现将结果和需要整改的问题通知如下。")
                .heading("一、审核结果")
                .body("总分" + Points.plain(card.total()) + "分，等级为“" + card.grade() + "”，结论为“" + card.conclusion() + "”。"
                        + deducted(card))
                .heading("二、需要整改的问题")
                .body("共" + letter.lines().size() + "项，按应当先改的次序排列，一次列全；每项的原文、依据、整改要求和示范表述见附件1。");
        letter.lines().forEach(line -> problem(paper, line));
        paper.heading("三、整改和回复要求")
                .body("（一）请于" + Letter.inWords(letter.deadline()) + "前报回修改后的报告和填好的《退回整改清单》（编码" + letter.code() + "）。")
                .body("（二）清单逐项填写“整改情况”：已整改的抄录整改后的原文，已说明、有异议的写明理由。有异议的，由审核人员核实后答复。")
                .ending("（三）请如实反映本年度的工作，没有开展的如实说明，不得编造次数、日期和人数。")
                .ending("附件：1.退回整改清单" + (annotated ? "　2.报告（批注）" : ""));
    }

    private static String deducted(Scorecard card) {
        return card.deducted() > 0
                ? "其中各项得分" + Points.plain(card.earned()) + "分，红线扣" + Points.plain(card.deducted()) + "分。"
                : "";
    }

    private static void problem(OfficialPaper paper, Line line) {
        Finding finding = line.finding();
        String problem = CellText.clean(finding.problem()).strip();
        String said = problem.length() > LONGEST_PROBLEM ? CellText.head(problem, LONGEST_PROBLEM) + "……" : problem;
        String behind = line.cause() == 0 ? "" : "（随第" + line.cause() + "项一并整改）";
        paper.body(
                line.number() + "." + finding.item().name(),
                "（" + finding.item().id() + "，" + line.effect() + "）。" + said + behind);
    }

    /** The people's government of a township, the office of a street; a department by its own name. */
    private String addressee() {
        String unit = letter.unit();
        if (unit.endsWith("镇") || unit.endsWith("乡")) {
            return unit + "人民政府";
        }
        return unit.endsWith("街道") ? unit + "办事处" : unit.isEmpty() ? "报送单位" : unit;
    }
}
