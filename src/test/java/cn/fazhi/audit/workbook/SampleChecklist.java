package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Checklist.Chapter;
import cn.fazhi.audit.rules.Checklist.Conclusion;
import cn.fazhi.audit.rules.Checklist.Grade;
import cn.fazhi.audit.rules.Item;
import java.util.ArrayList;
import java.util.List;

/** A checklist of the county's shape: thirty items in eight chapters, 100 points, six red flags. */
final class SampleChecklist {

    private static final String BASIS = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）";

    private SampleChecklist() {}

    static final String SHA = "4f8a1c0de7b2934456a90b1c2d3e4f50617283940a5b6c7d8e9f00112233445566".substring(0, 64);

    static Checklist checklist() {
        return new Checklist(
                "法治政府建设年度报告检查清单（县级）",
                List.of(
                        new Chapter("A", "报告规范"),
                        new Chapter("B", "法定内容"),
                        new Chapter("C", "组织领导"),
                        new Chapter("D", "学法"),
                        new Chapter("E", "法律顾问与合法性审查"),
                        new Chapter("F", "普法宣传"),
                        new Chapter("G", "执法、化解与公开"),
                        new Chapter("H", "问题部分是否诚实")),
                items(),
                List.of(
                        item("X1", "数据自相矛盾", 9, "每处扣分：3；累计最多：9"),
                        item("X2", "与同批其他报告雷同", 10, "雷同三成及以上：10；一成半至三成：5；有单段雷同：2"),
                        item("X3", "沿用本单位上年报告", 10, "雷同三成及以上：10；一成半至三成：5；有单段雷同：2"),
                        item("X4", "张冠李戴", 10, "每处扣分：5；累计最多：10"),
                        item("X5", "越权或不合身份的表述", 0, "由人工核实：0"),
                        item("X6", "逾期报送", 2, "超过县定时限：2")),
                List.of(new Grade("优秀", 90), new Grade("良好", 80), new Grade("一般", 60), new Grade("较差", 0)),
                new Conclusion(List.of("B1", "B2", "B3", "B4"), 50, 80, 5),
                SHA);
    }

    private static List<Item> items() {
        return List.of(
                item("A1", "标题齐全", 2, "单位、年度、“法治政府建设…报告”三者齐全：2；缺一：1"),
                item("A2", "年度一致", 2, "各处年度一致：2；一处不一致：1"),
                item("A3", "自称与单位一致", 2, "没有误称：2；一至两处误称：1"),
                item("A4", "文面整洁", 2, "没有残留标记、占位符、错字漏字：2；每处扣0.5分后：1.5"),
                item("B1", "主要举措和成效", 4, "有专门部分：4"),
                item("B2", "存在的不足", 4, "有专门部分：4；仅有一段话带过：2"),
                item("B3", "党政主要负责人履行第一责任人职责", 4, "有专门部分，或写明至少两项具体做法：4；仅有笼统表述：2"),
                item("B4", "下一年度主要安排", 4, "有专门部分且措施不少于两项：4；仅一句话或一项措施：2"),
                item("C1", "领导小组或协调机构", 2, "写明成立且写明由谁牵头：2；只写成立：1"),
                item("C2", "专题研究法治建设", 4, "全年两次及以上，或至少每季度一次：4；一次：3；只写“定期”：2"),
                item("C3", "述法、考核与年度计划", 2, "至少两项：2；一项：1"),
                item("D1", "习近平法治思想专题学习", 3, "有次数、日期或会议名称的学习：3；只提到或只写“定期”：1.5"),
                item("D2", "集体学法次数", 7, "全年4次及以上：7；3次：5；2次：4；1次：2.5；只写频次：4；笼统表述：2"),
                item("D3", "法治培训、讲座、考试", 4, "写明次数或人数：4；只提到：2"),
                item("E1", "聘请法律顾问", 4, "写明聘请、签约、组建或购买服务：4；未写明聘请但顾问在工作：2"),
                item("E2", "村（社区）法律顾问覆盖", 5, "写明覆盖情况：5；有村法律顾问但未写覆盖：3；只见于计划：1"),
                item("E3", "法律顾问作用发挥", 4, "写明服务件（次）数：4；有叙述无数量：2"),
                item("E4", "合法性审查与规范性文件管理", 3, "写明件数：3；有叙述：1.5"),
                item("F1", "普法宣传活动频次", 6, "全年4次及以上：6；1至3次：3；有活动无次数：2"),
                item("F2", "普法覆盖成效", 4, "两类及以上写明数量：4；一类：2"),
                item("F3", "法律“进”各类对象", 2, "三类及以上：2；一至两类：1"),
                item("F4", "重要节点宣传", 2, "写明至少一个节点：2；只写“节假日”“赶集日”：1"),
                item("G1", "行政执法规范", 2, "至少一项有数量，或写明两项：2；写明一项：1"),
                item("G2", "矛盾纠纷化解", 2, "有件数且有结果：2；只有其一：1"),
                item("G3", "政务公开", 2, "写明条数：2；有叙述：1"),
                item("H1", "问题数量", 3, "三个及以上：3；两个：2；一个：1"),
                item("H2", "问题是否具体", 5, "三分之二及以上具体：5；部分具体按比例：2.5"),
                item("H3", "原因分析", 4, "半数及以上问题写明原因：4；至少一个：2"),
                item("H4", "问题与措施对应", 3, "三分之二及以上有对应措施：3；部分对应：1.5"),
                item("H5", "问题部分篇幅", 3, "占正文6%及以上：3；3%至6%：1.5"));
    }

    /** Tiers are given as 标准：分值；标准：分值. */
    private static Item item(String id, String name, double points, String tiers) {
        List<Item.Tier> list = new ArrayList<>();
        int line = 9;
        for (String tier : tiers.split("；")) {
            int colon = tier.lastIndexOf('：');
            list.add(new Item.Tier(tier.substring(0, colon), Double.parseDouble(tier.substring(colon + 1)), line));
            line += 8;
        }
        String folder = id.startsWith("X") ? "red-flags" : "checklist/" + id.charAt(0);
        return new Item(
                id,
                id.substring(0, 1),
                name,
                points,
                list,
                BASIS,
                "下一年度报告中写明“" + name + "”的具体做法、次数和时间，并附佐证材料。",
                folder + "/" + id + ".drl");
    }
}
