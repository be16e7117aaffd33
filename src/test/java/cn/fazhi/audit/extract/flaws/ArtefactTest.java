package cn.fazhi.audit.extract.flaws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtefactTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [bookmark: _Toc123]云溪镇认真履职。 | [bookmark: _Toc123]
            详见错误!未找到引用源。所列。 | 错误!未找到引用源。
            见 Error! Reference source not found. 一节。 | Error! Reference source not found.
            云溪镇&nbsp;认真履职。 | &nbsp;
            <p>云溪镇认真履职。 | <p>
            现将{单位名称}情况报告如下。 | {单位名称}
            发放资料XX份。 | XX份
            聘请x名律师。 | x名律师
            开展宣传*次。 | *次
            召开会议N次，研究议题。 | N次
            ××村完成整改。 | ××村完
            化解纠纷____件。 | ____
            20XX年，云溪镇认真履职。 | 20XX年
            （此处填写主要做法）云溪镇认真履职。 | （此处填写主要做法）
            填报说明：请按实际填写。 | 填报说明
            注：此部分由司法所提供。 | 注：此部分由司法所提供
            工作成效（不少于800字）。 | 不少于800字
            加强领导，，落实责任。 | 领导，，
            加强领导。。落实责任。 | 领导。。
            加强领导，。落实责任。 | 领导，。
            列入述职报告.，自觉接受监督。 | 报告.，
            一是普法、、二是执法。 | 普法、、
            学习二是届三中全会精神。 | 二是届三
            发放宣传资料300余分。 | 300余分
            发放320分宣传折页。 | 320分
            履行第一责任人职情况纳入考核。 | 第一责任人职
            作为第一任人带头学法。 | 第一任人
            推进行政管理体质改革。 | 体质改革
            全面依法冶国。 | 依法冶国
            在宪法宣传州开展活动。 | 宪法宣传州
            落实20212025年普法规划。 | 20212025
            20256月召开会议。 | 20256月
            2023年615日开展宣讲。 | 615日
            """)
    void aLeftOverMarkOrListedMisspellingIsQuoted(String text, String words) {
        var flaws = Slips.of("artefact", "云溪镇", "镇", text);
        assertThat(flaws.all()).as(flaws.listed()).hasSize(1);
        assertThat(flaws.all().get(0).words()).contains(words);
        assertThat(flaws.all().get(0).why()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "落实AB岗制度，推广办事APP。",
                "开展“12·4”国家宪法日活动。",
                "推动“1+11+35”治理体系，建立“1+N”队伍，落实N+1轮值。",
                "用A4纸打印，安装5G设备，做X光检查。",
                "新建3×5米宣传栏2处。",
                "加强法制教育，提升法治意识……取得成效。",
                "坚持党的领导——这是根本保证。",
                "学习《宪法》、《民法典》，“三会一课”。",
                "真的做到了吗？！答案是肯定的。",
                "成功率为98.5%，增长1.2倍。",
                "推进“互联网+政务服务”，接入OA系统和GIS平台。",
                "发放资料200余份，用时30余分钟，考试平均92分。",
                "履行第一责任人职责，明确第一责任人职务。",
                "学习二十届二中全会精神，深化体制改革。",
                "落实2021—2025年普法规划，2023年6月15日召开会议。",
                "政府公开电话20230512，文号云政〔2023〕12号。",
                "以习近平新时代中国特色社会主义思想为指导。",
                "一是学法；二是普法。1.加强领导，2.落实责任。",
                "调解员开展调解，调节水价。",
                "召开座谈会3次(含线上)，参加者有村干部等。"
            })
    void ordinaryWritingIsLeftAlone(String text) {
        var flaws = Slips.of("artefact", "云溪镇", "镇", text);
        assertThat(flaws.all()).isEmpty();
        assertThat(flaws.sentences()).isPositive();
    }
}
