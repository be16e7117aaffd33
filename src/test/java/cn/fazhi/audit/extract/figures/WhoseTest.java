package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a figure that is not this unit's own of the year it is said whose it is; rates are not added up. */
class WhoseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            县司法局组织开展普法宣传活动18场。               | 属于上级或外单位（“县司法局组织开展普法宣传……”）
            辖区12个村共开展普法宣传活动38次。               | 属于村（社区）、站所、学校企业等下属或辖区单位（“辖区12个村共开展普法宣……”）
            邻近的石鼓乡全年开展普法宣传活动21场。            | 属于其他乡镇街道（“邻近的石鼓乡全年开展普法……”）
            2022年开展普法宣传活动9场。                      | 属于其他年度（“2022年”）
            去年开展普法宣传活动9场。                        | 属于其他年度（“去年”）
            全年开展普法宣传活动9场。                        |
            """)
    void aFigureOfAnotherSaysWhoseItIs(String sentence, String whose) {
        Count count = Invented.done(sentence).counts().stream()
                .filter(c -> c.topic().equals("publicity-event"))
                .findFirst()
                .orElseThrow();
        assertThat(count.scope()).isEqualTo(whose == null ? Scope.DONE : Scope.OTHER);
        assertThat(count.whyNot()).isEqualTo(whose == null ? "" : whose);
    }

    @Test
    void ratesAreNotAddedUp() {
        Facts facts = Invented.done("排查矛盾纠纷60起，化解59起，纠纷化解率98.3%。信访件按期办结，矛盾调解成功率97%。");
        Tally rate = facts.tallies().stream()
                .filter(t -> t.topic().equals("dispute-rate"))
                .findFirst()
                .orElseThrow();
        assertThat(facts.counts().stream().filter(c -> c.topic().equals("dispute-rate")))
                .hasSize(2);
        assertThat(rate.times()).isEqualTo(97);
        assertThat(rate.counted()).isTrue();
    }
}
