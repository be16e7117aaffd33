package cn.fazhi.audit.extract.flaws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSlipTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            云溪镇   | 镇   | 我乡采取多种方式普法。           | 我乡采取多
            云溪镇   | 镇   | 事关全乡的事项集体研究。         | 全乡的事项
            云溪镇   | 镇   | 为全乡发展提供保障。             | 全乡发展提
            云溪镇   | 镇   | 结合本乡实际，制定方案。         | 本乡实际
            云溪镇   | 镇   | 全乡村民踊跃参加。               | 全乡村民踊
            云溪镇   | 镇   | 乡党委高度重视。                 | 乡党委高度重
            云溪镇   | 镇   | 云溪乡严格履职。                 | 云溪乡严格履
            云溪镇   | 镇   | 我街道党工委牵头。               | 我街道党工委
            云溪镇   | 镇   | 我局认真履职。                   | 我局认真履
            石梁乡   | 乡   | 我镇严格履职。                   | 我镇严格履
            石梁乡   | 乡   | 带动全镇学法。                   | 全镇学法
            石梁乡   | 乡   | 镇党委召开会议。                 | 镇党委召开会
            石梁乡   | 乡   | 石梁镇召开会议。                 | 石梁镇召开会
            城东街道 | 街道 | 我镇召开会议。                   | 我镇召开会
            城东街道 | 街道 | 全乡共调解纠纷10件。             | 全乡共调解
            县民政局 | 部门 | 我镇召开会议。                   | 我镇召开会
            白岭乡   | 民族乡 | 我镇召开会议。                 | 我镇召开会
            """)
    void anotherTypesSelfDesignationIsASlip(String name, String type, String text, String words) {
        var flaws = Slips.of("name-slip", name, type, text);
        assertThat(flaws.all()).as(flaws.listed()).hasSize(1);
        assertThat(flaws.all().get(0).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            云溪镇   | 镇   | 我镇、本镇、全镇和镇党委高度重视。
            云溪镇   | 镇   | 健全乡村治理体系，推进乡镇改革和城乡融合。
            云溪镇   | 镇   | 送法下乡，服务返乡创业，建设家乡。
            云溪镇   | 镇   | 完全乡土化的宣讲，安全乡村行。
            云溪镇   | 镇   | 根据乡镇党委要求，落实乡村振兴。
            云溪镇   | 镇   | 与白马乡党委联合接访。
            云溪镇   | 镇   | 学习《全乡一盘棋》经验。
            云溪镇   | 镇   | 着眼全局，服务大局，街道两侧张贴标语。
            石梁乡   | 乡   | 我乡、本乡、全乡和乡党委高度重视。
            石梁乡   | 乡   | 健全镇村协同，整治集镇和城镇秩序。
            石梁乡   | 乡   | 全乡镇村干部参加。
            石梁乡   | 乡   | 城镇党委、乡镇政府共同参加县里会议。
            白岭乡   | 民族乡 | 我乡召开会议。
            城东街道 | 街道 | 街道党工委、办事处高度重视，我街道召开会议。
            县民政局 | 部门 | 指导乡镇党委和各乡政府，全镇域覆盖。
            某单位   | ''   | 我镇和我乡。
            云溪镇   | 镇   | 原云溪乡并入后统一管理。
            """)
    void otherWordsWithTheSameCharacterAreNone(String name, String type, String text) {
        var flaws = Slips.of("name-slip", name, type, text);
        assertThat(flaws.all()).as(flaws.listed()).isEmpty();
    }
}
