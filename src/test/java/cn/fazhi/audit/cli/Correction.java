package cn.fazhi.audit.cli;

import java.util.List;
import java.util.Map;

/**
 * What a township changes in its report when it comes back: the words are invented, like the reports.
 *
 * @param items the findings that this answers, such as "F1 F4"
 * @param before as it stands in the sample
 * @param after as the township writes it instead
 */
public record Correction(String items, String before, String after) {

    private static final Map<String, List<Correction>> ALL = Map.of(
            "桐坪镇",
            List.of(
                    new Correction("A3", "我乡群众的安全感", "我镇群众的安全感"),
                    new Correction("D3", "组织防疫执勤人员参加法治培训，", "全年组织防疫执勤人员参加法治培训4期、260人次，"),
                    new Correction("E4", "等事项解除了后顾之忧。", "等事项解除了后顾之忧。镇党政办对以镇政府名义制发的9件规范性文件逐件作了合法性审查。"),
                    new Correction("F1 F4", "结合逢集日摆桌宣传民法典，", "结合民法典宣传月、国家宪法日摆桌宣传民法典，全年开展法治宣传活动18场次，"),
                    new Correction("G3", "坚持应公开尽公开，", "坚持应公开尽公开，全年主动公开政务信息186条，"),
                    new Correction(
                            "H2 H3", "三是执法力量薄弱的状况没有根本改变。", "三是临江片区6个村全年没有一名专职执法人员，8件占道举报超过一个月才到场，原因是执法编制没有下沉到片区。"),
                    new Correction(
                            "B4 H4",
                            "五是部分干部法治意识还不够强。",
                            "五是栗园、青竹坡两个村有3份低保公示没有留存照片，原因是村文书更换时没有交接。\n六、2021年工作安排\n"
                                    + "一是补全依法防疫台账，3月底前由栗园村逐人补记43名劝返人员的登记依据。二是清理协议归档，5月底前把7份应急征用协议移交档案室。"
                                    + "三是下沉执法力量，为临江片区6个村派驻专职执法人员2名。四是为青竹坡村12户搬迁户组织确权，年内签订搬迁协议。"
                                    + "五是规范低保公示，栗园、青竹坡两个村的公示照片由村文书按月存档。")),
            "红枫岭瑶族乡",
            List.of(
                    new Correction("A2", "二、2022年法治政府建设存在的不足", "二、法治政府建设存在的不足"),
                    new Correction("A2", "三、2023年工作安排", "三、2024年工作安排"),
                    new Correction("B3", "带头尊法、自觉守法。", "乡党委书记到大坳村现场协调山场界址纠纷2起，乡长盘志远牵头清理历史遗留合同12份。"),
                    new Correction("C2", "全年召开法治建设领导小组会议一次，", "全年召开法治建设领导小组会议四次，"),
                    new Correction("C3", "与茶叶产业、民宿发展同步推进。", "与茶叶产业、民宿发展同步推进，并纳入村级年度考核，年末班子成员逐一述法。"),
                    new Correction(
                            "D1", "全乡上下把学习领会习近平法治思想作为必修课，营造了浓厚的学习氛围。", "7月12日，乡党委理论学习中心组专题学习习近平法治思想，班子成员作了交流发言。"),
                    new Correction("E2", "部分村寨也有了自己的法律顾问，", "全乡11个村都聘请了法律顾问，覆盖率100%，"),
                    new Correction("E4", "条款不清楚的先放一放，", "乡党政办对5件规范性文件作了合法性审查，条款不清楚的先放一放，"),
                    new Correction("F3", "开展未成年人保护法宣讲；", "开展未成年人保护法宣讲；５月走进３家茶叶企业、１１个村寨宣讲劳动合同法；"),
                    new Correction("G1", "综合行政执法队组织了执法业务培训，学习文书制作和现场取证。", "综合行政执法队6名持证执法人员参加了执法业务培训，全年开展执法检查48次。"),
                    new Correction("G2 G3", "全年受理各类纠纷一百三十四件。", "全年受理各类纠纷一百三十四件，化解一百三十一件。乡里主动公开政务信息92条。"),
                    new Correction("H2 H4", "一是依法行政的能力和水平有待进一步提升。", "一是圩场执法文书有9份漏写告知权利一栏，原因是新进执法人员没有经过岗前培训。"),
                    new Correction("H1", "乡里没有组织过修订。", "乡里没有组织过修订。三是河坪村今年有6起民宿用地纠纷超过两个月没有调结，原因是村调解员缺额一人。"),
                    new Correction(
                            "H4",
                            "三是总结“石牌话事”的做法，在各村寨推开。",
                            "三是6月底前为河坪村补齐村调解员，6起民宿用地纠纷逐件包案调结。四是新进执法人员一律先培训后上岗，圩场执法文书按月抽查。")),
            "白石镇",
            List.of(
                    new Correction("A3", "全乡", "全镇"),
                    new Correction("A3", "我乡", "我镇"),
                    new Correction("B3", "对法治工作始终做到心中有数、手中有策。", "到红旗村现场协调宅基地纠纷3起，督促补办手续7户。"),
                    new Correction("C2", "定期召开法治建设工作会议，", "全年召开法治建设专题会议4次，"),
                    new Correction("C3", "将法治建设工作列入镇村干部年度考核内容，", "镇班子成员年末逐一述法，将法治建设工作列入镇村干部年度考核内容，"),
                    new Correction("D1", "引导干部深入学习习近平法治思想，", "6月18日，镇党委理论学习中心组专题学习习近平法治思想，"),
                    new Correction("D2", "坚持每周五下午机关干部集中学法，", "全年机关干部集体学法12次，"),
                    new Correction("D3", "组织执法岗位人员参加县里的法治培训，", "组织执法岗位人员参加法治培训3期、45人次，"),
                    new Correction(
                            "E1 E2 E3",
                            "凡是对外签订合同、处理历史遗留问题，均先听取镇法律顾问的意见，再提交会议研究。",
                            "镇政府与白石山律师事务所签订法律顾问合同，法律顾问全年审查合同19份、出具法律意见12份。全镇14个村都聘请了法律顾问，覆盖率100%。"),
                    new Correction("E4", "由党政办进行合法性审查，", "由党政办对7件规范性文件进行合法性审查，"),
                    new Correction("F1 F2", "开展普法宣传。春季", "全年开展普法宣传活动16场次，受众5600人次。春季"),
                    new Correction("H2 H3", "一是少数干部依法办事的意识还不强。", "一是镇便民服务中心有11件申请没有出具受理凭证，原因是窗口人员轮岗后没有培训。"),
                    new Correction(
                            "H4",
                            "一是继续抓好干部学法用法，",
                            "一是由镇便民服务中心逐件补出受理凭证，窗口人员先培训再轮岗；为红旗、双桥两个村配齐调解主任，调解台账按月检查。继续抓好干部学法用法，")),
            "石桥铺镇",
            List.of(
                    new Correction("X1", "全年开展普法宣传活动36场次", "全年开展普法宣传活动33场次"),
                    new Correction("X1", "化解216件，化解率98%", "化解235件，化解率98%"),
                    new Correction("X4", "2025年，清水镇将", "2025年，石桥铺镇将"),
                    new Correction(
                            "H1 H2 H5",
                            "二是一些干部依法办事的能力还不够高。",
                            "二是一些干部依法办事的能力还不够高，31件行政处罚案件中有4件没有在期限内送达，原因是送达没有专人负责。"
                                    + "三是东园社区有17户搬迁户没有拿到补偿协议副本，原因是签约点撤得早，没有逐户补送。"),
                    new Correction("H4", "全年轮训不少于4期。", "全年轮训不少于4期，行政处罚案件送达由专人负责。东园社区17户的补偿协议副本3月底前逐户补送。")));

    /** The report as the township sends it the second time. */
    public static String apply(String unit, String report) {
        String text = report;
        for (Correction one : ALL.getOrDefault(unit, List.of())) {
            if (!text.contains(one.before)) {
                throw new AssertionError("the sample of " + unit + " no longer says " + one.before);
            }
            text = text.replace(one.before, one.after);
        }
        return text;
    }

    /** What a unit writes as 整改后原文 of an item; "" when it changed nothing for it. */
    public static String words(String unit, String item) {
        return ALL.getOrDefault(unit, List.of()).stream()
                .filter(one -> List.of(one.items.split(" ")).contains(item))
                .map(Correction::after)
                .findFirst()
                .orElse("");
    }
}
