package cn.fazhi.audit.extract.flaws;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Sample;
import cn.fazhi.audit.facts.Flaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignNameTest {

    private static Flaws read(String body) {
        return Slips.of(
                "foreign-name",
                Sample.of("云溪镇", "镇", 2023, "", "青阳县云溪镇人民政府\n关于2023年法治政府建设情况的报告\n" + body.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            白马镇党委高度重视法治建设。                     | 白马镇
            2023年，白马镇党委、政府坚持依法行政。           | 白马镇
            白马镇人民政府严格落实责任。                     | 白马镇
            一是统筹推进，石桥乡党委政府积极履职。           | 石桥乡
            全面提升白马镇法治水平。                         | 白马镇
            着力推进石桥乡依法治理。                         | 石桥乡
            结合白马镇实际，制定方案。                       | 白马镇
            为白马镇高质量发展提供保障。                     | 白马镇
            现将白马镇2023年法治政府建设情况报告如下。       | 白马镇
            维护白马镇社会稳定。                             | 白马镇
            在丰谷县委、县政府的正确领导下，我镇认真履职。   | 丰谷县
            在中共丰谷县委的坚强领导下，我镇认真履职。       | 丰谷县
            按照丰谷县委部署，我镇开展普法。                 | 丰谷县
            2023年以来，白马镇始终把普法抓在手上。           | 白马镇
            推动东湖街道平安建设。                           | 东湖街道
            丰谷县云溪镇党委高度重视法治建设。               | 丰谷县云溪镇
            全面提升丰谷县法治化水平。                       | 丰谷县
            现将丰谷县云溪镇2023年法治政府建设情况报告如下。 | 丰谷县云溪镇
            """)
    void anothersNameWhereOnlyTheOwnCanStandIsASlip(String text, String name) {
        Flaws flaws = read(text);
        assertThat(flaws.all()).as(flaws.listed()).hasSize(1);
        assertThat(flaws.all().get(0).words()).isEqualTo(name);
        assertThat(flaws.sure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云溪镇党委高度重视，全面提升云溪镇法治水平。",
                "青阳县云溪镇坚持依法行政。",
                "在青阳县委、县政府的正确领导下，我镇认真履职。",
                "赴白马镇学习普法经验。",
                "与毗邻的白马镇联合开展接访。",
                "白马镇与我镇签订协作协议。",
                "组织干部到石桥乡考察乡村治理。",
                "修齐法庭、白马派出所和白马司法所共同参加。",
                "白马村、石桥社区、镇东村积极开展普法。",
                "在市委、市政府和江州市司法局指导下，我镇认真履职。",
                "全镇始终坚持依法行政，各乡镇严格落实。",
                "推进依法治镇工作，促进乡镇经济发展。",
                "深入村镇开展宣传，建设美丽城镇。",
                "白马镇中心小学学生参加法治课。",
                "县司法局在白马镇举办培训班，我镇派员参加。",
                "推动城乡社会治理，建设平安乡镇。",
                "结合集镇实际，加强城区、辖区管理。",
                "云溪乡坚持依法行政。",
                "送法下乡活动持续开展，服务返乡人员。",
                "张家镇村开展法治宣传。",
                "江州市青阳县云溪镇坚持依法行政。",
                "助力青阳县经济社会发展，推进县域治理。",
                "推进全县法治建设，服务县经济发展大局。",
                "赴丰谷县学习经验，与丰谷县云岭乡签订协议。",
                "推动红旗社会工作站建设，促进县乡工作联动。"
            })
    void ownNamesNeighboursAndOtherBodiesAreNone(String text) {
        Flaws flaws = read(text);
        assertThat(flaws.all()).as(flaws.listed()).isEmpty();
    }

    @Test
    void oneMentionWithoutAnOrganIsLeftToThePersonInCharge() {
        Flaws flaws = read("白马镇积极开展普法。");
        assertThat(flaws.count()).isEqualTo(1);
        assertThat(flaws.sure()).isFalse();
    }

    @Test
    void aForeignSignatureIsASlip() {
        Flaws flaws = read("一、工作成效\n开展普法。\n白马镇人民政府\n2024年1月8日");
        assertThat(flaws.all()).hasSize(1);
        assertThat(flaws.all().get(0).why()).contains("落款");
    }

    @Test
    void aDepartmentMayWriteOfTownships() {
        Flaws flaws = Slips.of("foreign-name", "青阳县民政局", "部门", "白马镇党委高度重视，全面提升白马镇法治水平。");
        assertThat(flaws.all()).isEmpty();
    }
}
