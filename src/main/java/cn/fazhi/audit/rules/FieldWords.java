package cn.fazhi.audit.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * What facts and their fields are called in Chinese: the words of rules/README.md and of every explanation. A test holds the table
 * against the facts, the rules and the README.
 */
final class FieldWords {

    /**
     * Facts: name, Chinese name, and the fields that tell such a fact in short. Fields, under their fact: name, Chinese word,
     * then the unit, or for a field of yes and no what each of them means. {@code *} is the unit the report itself uses.
     */
    private static final String TABLE = """
            Tally 本年度总账 times,mentions
            .topic 主题
            .times 次数 *
            .counted 是否写有数量 写有数量 没有写数量
            .mentions 提到 处
            .kinds 涉及 类
            .names 各类名称
            .occasions 具体场次 场
            .sure 是否拿得准 拿得准 拿不准
            LookedFor 全文查找 sections,sentences
            .topic 主题
            .sections 通读 个部分
            .sentences 通读 句
            .nearest 最接近的说法
            Frequency 频次 per,scope
            .topic 主题
            .per 多久一次
            .scope 范围
            .whose 归属
            .whyNot 不计入的原因
            .sure 是否拿得准 拿得准 拿不准
            Count 数据 value,scope
            .topic 主题
            .value 数值 *
            .measure 单位
            .qualifier 说法
            .scope 范围
            .part 是否分项 是总数中的分项 不是分项
            .whose 归属
            .whyNot 不计入的原因
            .sure 是否拿得准 拿得准 拿不准
            .doubt 不清楚之处
            Mention 提法 kind,scope
            .topic 主题
            .kind 类别
            .scope 范围
            .occasion 具体场次
            .whose 归属
            .whyNot 不计入的原因
            .sure 是否拿得准 拿得准 拿不准
            Report 标题和正文 title,characters
            .name 单位名称
            .type 单位类型
            .nameFrom 单位名称取自
            .year 报告年度
            .title 标题
            .addressee 主送机关
            .signedOn 落款日期
            .copies 抄送
            .titleNamesUnit 标题有无单位 标题写明单位 标题没有单位
            .titleNamesYear 标题有无年度 标题写明年度 标题没有年度
            .titleNamesReport 标题有无报告名称 标题写明报告名称 标题没有报告名称
            .titleParts 标题具备 项
            .titleLacks 标题缺少
            .characters 正文字数 字
            Section 章节或段落 heading,own,steps
            .role 内容
            .own 是否单列 单列 没有单列
            .steps 列出 条
            .heading 标题
            .level 标题级别 级
            .start 起始位置
            .end 结束位置
            Problems 全部问题 count,specific,caused,matched
            .count 问题个数 个
            .specific 写得具体的 个
            .caused 写明原因的 个
            .matched 有措施的 个
            .specificMatched 写得具体又有措施的 个
            .specificShare 写得具体的占比 /
            .causedShare 写明原因的占比 /
            .matchedShare 有措施的占比 /
            .percent 问题部分占正文 %
            .characters 问题部分字数 字
            .body 正文字数 字
            .all 各个问题
            Problem 单个问题 specific
            .number 序号
            .text 原话
            .specific 是否具体 写得具体 写得不具体
            .why 判断理由
            .cause 原因
            .measure 措施
            Measure 措施 text
            .text 原话
            .topics 涉及主题
            .problems 对应的问题
            Flaws 文面毛病 count
            .kind 类别
            .count 处数 处
            .listed 各处毛病
            .sentences 通读 句
            .all 各处
            .sure 是否拿得准 拿得准 拿不准
            Flaw 单处毛病 words,why
            .kind 类别
            .words 有误的文字
            .why 说明
            .sure 是否拿得准 拿得准 拿不准
            Grounds 相配的原文
            .kind 类别
            SumCheck 应当相符的数 working
            .kind 类别
            .topic 主题
            .total 总数
            .parts 分项
            .holds 是否相符 相符 不相符
            .sure 是否拿得准 拿得准 拿不准
            .working 算式
            Submission 报送情况 date,deadline,daysLate
            .date 报送日期
            .deadline 截止日期
            .daysLate 逾期 天
            .unread 没有读取的部分
            Overlap 雷同 other,percent,longest
            .kind 类别
            .other 对方
            .percent 本报告相同的 %
            .otherPercent 对方相同的 %
            .longest 最长一段 字
            .own 本报告原文
            .theirs 对方原文
            .first 是否相同最多 是相同最多的一份 不是相同最多的一份
            .farthest 是否段落最长 是相同段落最长的一份 不是相同段落最长的一份
            .highest 各份中相同最多 %
            .others 其他雷同报告
            Unchanged 与上年相同的数 count,listed
            .count 未变动的 项
            .listed 各项
            """;

    private static final Map<String, String[]> LINES = lines();

    private FieldWords() {}

    /**
     * A field in Chinese.
     *
     * @param word its name
     * @param unit what it is counted in; "" for none, * for the unit that the report uses, / for a share from 0 to 1
     * @param yes what true means; "" when it is no question
     * @param no what false means
     */
    record Field(String word, String unit, String yes, String no) {}

    /** A fact's Chinese name; the name itself for what is not ours. */
    static String fact(String type) {
        String[] line = LINES.get(type);
        return line == null ? type : line[1];
    }

    /** The fields that tell a fact in short. */
    static String[] shown(String type) {
        String[] line = LINES.get(type);
        return line == null || line.length < 3 ? new String[0] : line[2].split(",");
    }

    /** Whether a fact has a field that we have a word for. */
    static boolean knows(String type, String field) {
        return LINES.containsKey(type + "." + field);
    }

    /** A field's words; its own name for what we have no word for. */
    static Field field(String type, String field) {
        String[] line = LINES.getOrDefault(type + "." + field, new String[] {field, field});
        return new Field(
                line[1],
                line.length == 3 ? line[2] : "",
                line.length == 4 ? line[2] : "",
                line.length == 4 ? line[3] : "");
    }

    private static Map<String, String[]> lines() {
        Map<String, String[]> lines = new TreeMap<>();
        String fact = "";
        for (String line : TABLE.lines().toList()) {
            String[] words = line.split(" ");
            fact = line.startsWith(".") ? fact : words[0];
            lines.put(line.startsWith(".") ? fact + words[0] : fact, words);
        }
        return Map.copyOf(lines);
    }
}
