package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.SumCheck;
import cn.fazhi.audit.facts.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that cannot both be so are shown; whatever may be so is left alone. */
class ClashesTest {

    private static List<String> clashes(String... sections) {
        return read(sections).sums().stream()
                .filter(s -> s.kind().equals("twice") || s.kind().equals("often"))
                .map(SumCheck::working)
                .toList();
    }

    private static Facts read(String... sections) {
        StringBuilder text = new StringBuilder("松塘镇2023年法治政府建设情况报告\n" + Invented.PROSE);
        String numbers = "一二三四";
        for (int i = 0; i < sections.length; i++) {
            text.append("\n")
                    .append(numbers.charAt(i))
                    .append("、第")
                    .append(i + 1)
                    .append("方面工作\n")
                    .append(sections[i]);
        }
        return Invented.facts(text + "\n五、存在的问题\n一是部分干部的法治观念还需加强。\n六、下一步打算\n一是加强干部教育。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我镇每周三开展普法宣传，全年共开展普法宣传20余次。       | 按“每周三开展普法宣传”全年约52次，与所写“全年共开展普法宣传20余次”不一致
            组织机关干部每月集中学法，全年共集中学法5次。           | 按“机关干部每月集中学法”全年约12次，与所写“全年共集中学法5次”不一致
            每季度召开法治建设专题会议，全年共召开法治建设专题会议2次。 | 按“每季度召开法治建设专题会议”全年约4次，与所写“全年共召开法治建设专题会议2次”不一致
            """)
    void aFrequencyAndAYearlyTotalFarBelowItAreShown(String sentence, String working) {
        Facts facts = read(sentence);
        assertThat(clashes(sentence)).containsExactly(working);
        assertThat(facts.sums()).allMatch(s -> !s.holds() && !s.sure());
        assertThat(facts.frequencies()).as("both are kept").hasSize(1);
        assertThat(facts.counts()).as("and nothing is decided").isNotEmpty().allMatch(Count::sure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每季度至少召开一次法治建设专题会议，全年共召开法治建设专题会议4次。",
                "每季度召开法治建设专题会议，全年共召开法治建设专题会议6次。",
                "每周五组织机关干部学法，全年党委理论学习中心组学法6次。",
                "每周五下午组织机关干部学法，全年共学法46次。",
                "每月集中学法，全年共集中学法10余次。",
                "每两个月集中学法，全年共集中学法6次。",
                "3月至5月每周开展普法宣传，全年共开展普法宣传15次。",
                "宪法宣传周期间每天开展普法宣传，全年共开展普法宣传20次。",
                "每周开展普法宣传，全年开展普法宣传不少于30次。",
                "要求各村每周开展普法宣传，全年共开展普法宣传20次。",
                "每月组织干部学法1次，全年召开法治建设专题会议4次。",
            })
    void whatCanBothBeSoIsNotShown(String sentence) {
        assertThat(clashes(sentence)).isEmpty();
    }

    @Test
    void aYearlyTotalToldOtherwiseInAnotherSectionIsLeftToAPerson() {
        Facts facts = read("我镇重视学法。全年共组织集体学法4次。", "依法决策有序推进。", "2023年，全镇先后组织集体学法6次。");
        assertThat(facts.sums()).singleElement().satisfies(s -> {
            assertThat(s.kind()).isEqualTo("twice");
            assertThat(s.sure()).isFalse();
            assertThat(s.working()).isEqualTo("一处写“全年共组织集体学法4次”，另一处写“全镇先后组织集体学法6次”，不一致");
        });
    }

    @Test
    void bothClashingTotalsAreKeptAndOneIsAddedUp() {
        Facts facts = read("全年共组织集体学法4次。", "依法决策有序推进。", "全年组织集体学法6次。");
        List<Count> counts = facts.counts().stream()
                .filter(c -> c.topic().equals("study-session"))
                .toList();
        assertThat(counts).extracting(Count::value).containsExactly(4.0, 6.0);
        assertThat(counts).noneMatch(Count::sure).allMatch(c -> c.doubt().contains("不一致"));
        Tally tally = facts.tallies().stream()
                .filter(t -> t.topic().equals("study-session"))
                .findFirst()
                .orElseThrow();
        assertThat(tally.times()).isEqualTo(4);
        assertThat(tally.sure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年共组织集体学法4次。         | 全年共组织集体学法4次。
            党委班子全年共组织集体学法4次。   | 机关干部全年共组织集体学法6次。
            全年共组织集体学法6次，其中集体学法4次由书记主讲。 | 全年围绕民法典共组织集体学法4次。
            全年组织集体学法4次。           | 上半年组织集体学法2次。
            全年组织集体学法4次。           | 党政主要负责人主持集体学法6次。
            全年组织会前学法12次。          | 全年组织集体学法4次。
            全年共开展普法宣传活动20余场。   | 全年共开展普法宣传活动23场。
            全年共开展普法宣传活动20场。     | 在校园全年共开展普法宣传活动5场。
            全年共开展普法宣传活动20场。     | 2022年共开展普法宣传活动12场。
            全年共开展普法宣传活动20场。     | 2024年开展普法宣传活动不少于30场。
            全年组织集体学法4次，党组集体学法2次。 | 全年组织集体学法6次。
            """)
    void whatMayBeOfTwoThingsIsNoClash(String first, String second) {
        assertThat(clashes(first, "依法决策有序推进。", second)).isEmpty();
    }
}
