package cn.fazhi.audit.extract.flaws;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Sample;
import cn.fazhi.audit.facts.Flaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearConflictTest {

    private static Flaws read(String text) {
        return Slips.of("year-conflict", Sample.of("云溪镇", "镇", 2023, "", text.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年云溪镇法治政府建设报告\\n我镇认真履职。",
                "一、2022年工作开展情况\\n我镇认真履职。",
                "一、工作情况\\n我镇认真履职。\\n二、2023年工作计划\\n加强普法。",
                "一、工作情况\\n我镇认真履职。\\n二、2025年工作打算\\n加强普法。",
                "现将云溪镇2022年度法治政府建设情况报告如下：",
                "我镇认真履职，现将2024年工作情况报告如下：",
                "一、工作成效\\n2022年，全年共开展普法8次。",
                "一、工作成效\\n2022年我镇全年共开展普法8次。",
                "2022年以来，云溪镇认真履职。\\n一、工作成效\\n开展普法。",
                "2024年以来，云溪镇认真履职。\\n一、工作成效\\n开展普法。",
                "2022年，云溪镇认真履职。\\n一、工作成效\\n开展普法。",
                "2022年度，在县委领导下，云溪镇认真履职。",
                "2022年是法治建设的关键之年。",
                "一、工作情况\\n我镇认真履职。\\n二、下一步打算\\n2025年，云溪镇将继续加强普法。",
                "一、工作情况\\n我镇认真履职。\\n二、下一步打算\\n2023年，我镇将继续加强普法。",
                "一、工作情况\\n我镇认真履职。\\n二、下一步打算\\n现提出2025年工作安排。",
                "一、2022年党政主要负责人履行推进法治建设第一责任人职责情况\\n带头学法。"
            })
    void aYearWhereOnlyTheReportYearCanStandIsAConflict(String text) {
        Flaws flaws = read(text);
        assertThat(flaws.all()).as(flaws.listed()).hasSize(1);
        assertThat(flaws.all().get(0).words()).startsWith("20");
        assertThat(flaws.all().get(0).why()).contains("2023年");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年云溪镇法治政府建设报告\\n2023年以来，我镇认真履职。",
                "一、2023年工作情况\\n我镇认真履职。\\n二、2024年工作计划\\n2024年，我镇将加强普法。",
                "2023年总体平稳。\\n一、工作成效\\n2021年以来累计开展普法30次。",
                "一、工作成效\\n自2021年以来，我镇连续三年获奖。",
                "2021年以来，云溪镇持续推进。\\n一、工作成效\\n开展普法。",
                "一、工作成效\\n落实2020—2025年法治规划。",
                "一、落实2021-2025年普法规划\\n开展普法。",
                "一、工作成效\\n学习《行政处罚法（2021年修订）》。",
                "一、工作成效\\n按云政〔2019〕8号文件办理。",
                "一、工作成效\\n纠纷数较2022年下降一成。",
                "一、工作成效\\n截至2024年1月，案件全部办结。",
                "一、工作成效\\n2022年立案的3件案件已结。",
                "一、工作情况\\n我镇认真履职。\\n二、下一步打算\\n到2025年，法律明白人将达到50人。",
                "一、工作情况\\n我镇认真履职。\\n二、下一步打算\\n2023年，我镇工作取得成效，但仍需努力。",
                "一、2023年总结和2024年计划\\n认真履职。",
                "一、工作情况\\n认真履职。\\n云溪镇人民政府\\n2024年1月10日",
                "一、工作成效\\n学习2020年颁布的《民法典》。"
            })
    void historyPlansAndLawsAreNone(String text) {
        Flaws flaws = read(text);
        assertThat(flaws.all()).as(flaws.listed()).isEmpty();
    }

    @Test
    void everyWrongPlaceCountsOnce() {
        Flaws flaws = read("2022年以来，云溪镇认真履职，现将2022年工作情况报告如下：\n一、2022年工作成效\n开展普法。");
        assertThat(flaws.count()).isEqualTo(3);
    }

    @Test
    void allFourKindsAreAlwaysReported() {
        assertThat(Slips.all(Sample.of("", "", 2023, "", "认真履职。")))
                .extracting(Flaws::kind)
                .containsExactly("year-conflict", "name-slip", "artefact", "foreign-name");
    }
}
