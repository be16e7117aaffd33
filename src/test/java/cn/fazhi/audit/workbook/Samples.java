package cn.fazhi.audit.workbook;

import static cn.fazhi.audit.workbook.SampleReport.quote;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.SumCheck;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Outcome;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** A small batch: a good report, one with red flags, one with every awkward state, a weak one, and a refused file. */
final class Samples {

    static final Map<String, String> TOPICS = Map.of(
            "study-session", "集体学法",
            "publicity-event", "普法宣传活动",
            "dispute-total", "受理纠纷",
            "publicity-material", "宣传资料",
            "adviser", "法律顾问");

    static final Stamp STAMP = new Stamp("1.0.0", ZonedDateTime.of(2024, 3, 5, 9, 30, 0, 0, ZoneOffset.ofHours(8)));

    private Samples() {}

    static List<Outcome> batch() {
        return List.of(
                good(),
                flagged(),
                awkward(),
                weak(),
                new Outcome.Refused("05会议通知.docx", "cd".repeat(32), "这是一份会议通知，不是法治政府建设年度报告，未审核。请核对后重新报送年度报告。"));
    }

    /** 100 − 2 (D2) − 2 (F2) − 0.5 (A4) = 95.5. */
    static Outcome.Audited good() {
        return new SampleReport("01柳河镇.docx", "柳河镇", "镇", 2023)
                .item(
                        "D2",
                        State.部分符合,
                        5,
                        "报告写明集体学法3次，达到“3次”一档；距“全年4次及以上”差1次。",
                        quote("党委理论学习中心组集体学法3次", 6, "一、主要举措和成效"))
                .item("F2", State.部分符合, 2, "只有“宣传资料”一类写明了数量（2300份）。", quote("发放宣传手册2300份", 9, "一、主要举措和成效"))
                .item("A4", State.部分符合, 1.5, "1处错字：“300余分”（应为“份”）。", quote("300余分", 10, "一、主要举措和成效"))
                .count(count("study-session", 3, "次", Qualifier.EXACT, Scope.DONE, "党委理论学习中心组集体学法3次", 6))
                .count(count("publicity-material", 2300, "份", Qualifier.EXACT, Scope.DONE, "发放宣传手册2300份", 9))
                .count(count("study-session", 4, "次", Qualifier.AT_LEAST, Scope.PLANNED, "明年集体学法不少于4次", 21))
                .frequency(new Frequency(
                        "study-session", Period.MONTH, Scope.DONE, true, List.of(quote("每月组织干部学法", 7, "一、主要举措和成效"))))
                .scored(95.5, 0, 95.5, "优秀", "通过");
    }

    /** 100 − 5 (E2) − 4 (E1) − 2.5 (H2) = 88.5; − 3 (X1) − 2 (X6) = 83.5; X1 returns it. */
    static Outcome.Audited flagged() {
        return new SampleReport("02石桥乡.doc", "石桥乡", "乡", 2023)
                .item(
                        "E1",
                        State.不符合,
                        0,
                        "通读5个部分112句，未见聘请法律顾问的表述；最接近的是第14段“重大决策须经法律顾问审查”，属制度要求，不计分。",
                        quote("重大决策须经法律顾问审查", 14, "一、主要举措和成效"))
                .item("E2", State.不符合, 0, "通读5个部分112句，未见村法律顾问覆盖的表述。")
                .item(
                        "H2",
                        State.部分符合,
                        2.5,
                        "4个问题中2个具体：第2个写明了“执法岗位只有1人持证”，第4个写明了“杨家坪村调解室全年未开门”；其余为套话。5×2÷4＝2.5分。",
                        quote("二是综合执法岗位只有1人持证，夜间巡查无法开展", 17, "三、存在的不足"),
                        quote("四是杨家坪村调解室全年没有开门", 17, "三、存在的不足"))
                .flag(
                        "X1",
                        3,
                        RedFlag.Level.RETURN,
                        "第12段“受理纠纷126件，其中简易88件、疑难40件”：88＋40＝128，与总数126不符，扣3分，退回。",
                        quote("受理纠纷126件，其中简易88件、疑难40件", 12, "一、主要举措和成效"))
                .flag("X6", 2, RedFlag.Level.DEDUCT, "报送日期2024年3月4日，超过时限3月1日3天，扣2分。")
                .sum(new SumCheck(
                        "parts",
                        126,
                        List.of(88.0, 40.0),
                        false,
                        true,
                        "88＋40＝128，与总数126不符",
                        "dispute-total",
                        List.of(quote("受理纠纷126件，其中简易88件、疑难40件", 12, "一、主要举措和成效"))))
                .sum(new SumCheck(
                        "parts",
                        19,
                        List.of(9.0, 10.0),
                        true,
                        true,
                        "9＋10＝19，相符",
                        "publicity-event",
                        List.of(quote("开展普法宣传19次，其中集中宣传9次、入户宣传10次", 8, "一、主要举措和成效"))))
                .count(count("dispute-total", 126, "件", Qualifier.EXACT, Scope.DONE, "受理纠纷126件", 12))
                .notice("与“06石桥乡（重报）.docx”单位、年度相同，请确认以哪一份为准。")
                .scored(88.5, 5, 83.5, "良好", "退回补正");
    }

    /**
     * E2 (5) is 不适用, D2 (7) waits for a person with 4, F1 (6) is 未判断, H3 has 2 of 4:
     * 100 − 5 − 3 − 6 − 2 = 84 of 95, scaled 88.421…; total 88.4.
     */
    static Outcome.Audited awkward() {
        return new SampleReport("03白塔街道办事处.txt", "白塔街道", "街道", 2023)
                .item("E2", State.不适用, 0, "本单位为街道，辖区全部为城市社区，由县司法局统一配备法律顾问，此项不计分。")
                .item(
                        "D2",
                        State.人工核实,
                        4,
                        "第5段“结合干部大会开展学习10余次”没有写明是不是学法，系统不作决定；暂按“只写频次”得4分。请查阅会议记录后填写复核得分。",
                        quote("结合干部大会开展学习10余次", 5, "一、2023年度推进法治政府建设的主要举措和取得的成效"))
                .item("F1", State.未判断, 0, "规则运行出错，系统没有作出判断。请人工评分后填写复核得分。")
                .item("H3", State.部分符合, 2, "5个问题中1个写明了原因。", quote("由于司法所编制少、人员兼职多", 18, "二、存在的不足和原因"))
                .flag(
                        "X5",
                        0,
                        RedFlag.Level.REVIEW,
                        "第3段出现“地方性法规制定”，街道没有此项职权，请核实。",
                        quote("积极参与地方性法规制定", 3, "一、2023年度推进法治政府建设的主要举措和取得的成效"))
                .count(new Count(
                        "study-session",
                        10,
                        "次",
                        Qualifier.ABOUT,
                        Scope.DONE,
                        false,
                        false,
                        "没有写明是不是学法",
                        List.of(quote("结合干部大会开展学习10余次", 5, "一、2023年度推进法治政府建设的主要举措和取得的成效"))))
                .scored(84 * 100 / 95.0, 0, 88.4, "良好", "待复核");
    }

    /** Only A, B1, B2, B4 and F earn: 8 + 12 + 14 = 34; the reasons are long. */
    static Outcome.Audited weak() {
        SampleReport report = new SampleReport("04高岭民族乡.docx", "高岭民族乡", "民族乡", 2023);
        SampleChecklist.checklist().items().stream()
                .filter(i -> "CDEGH".contains(i.chapter()))
                .forEach(i -> report.item(i.id(), State.不符合, 0, "通读4个部分58句，未见“" + i.name() + "”的表述。"));
        String slips = "共23处文面问题：";
        for (int i = 1; i <= 23; i++) {
            slips += "“第" + i + "处二是届全会”（应为“二十届”）；";
        }
        return report.item("B3", State.不符合, 0, "只有“主要领导亲自抓”一句，没有写明具体做法。", quote("主要领导亲自抓、负总责", 4, "一、工作开展情况"))
                .item(
                        "A4",
                        State.符合,
                        2,
                        slips,
                        quote("二是届全会" + "精神传达到每一个村民小组".repeat(18), 2, "一、工作开展情况"),
                        quote("第一责任人职情况", 3, "一、工作开展情况"),
                        quote("[bookmark: _GoBack]", 4, "一、工作开展情况"),
                        quote("XX村", 5, "一、工作开展情况"),
                        quote("200余分", 6, "一、工作开展情况"),
                        quote("，，", 7, "一、工作开展情况"))
                .scored(34, 0, 34, "较差", "退回重报");
    }

    private static Count count(
            String topic, double value, String measure, Qualifier qualifier, Scope scope, String quote, int paragraph) {
        return new Count(
                topic,
                value,
                measure,
                qualifier,
                scope,
                false,
                true,
                "",
                List.of(quote(quote, paragraph, "一、主要举措和成效")));
    }
}
