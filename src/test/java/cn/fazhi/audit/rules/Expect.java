package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import org.assertj.core.api.SoftAssertions;

/** Judges facts and compares one item's verdict; gathers every difference. */
final class Expect extends SoftAssertions {

    void item(String id, double score, State state, String reason, Fact... facts) {
        Judgement judgement = OurRules.BASE.judge(Given.report(facts));
        for (ItemVerdict verdict : judgement.items()) {
            assertThat(verdict.state())
                    .as("%s, judged with the facts for %s", verdict.item().id(), id)
                    .isNotEqualTo(State.未判断);
            spoken(verdict.reason(), verdict);
            spoken(verdict.nextTier(), verdict);
            boolean full = verdict.score() == verdict.item().points();
            boolean exempt = verdict.state() == State.不适用;
            assertThat(verdict.nextTier().isEmpty()).as(verdict.rule()).isEqualTo(full || exempt);
            assertThat(verdict.advice().isEmpty()).as(verdict.rule()).isEqualTo(full || exempt);
        }
        ItemVerdict verdict = of(judgement, id);
        assertThat(verdict.score())
                .as("%s: %s", verdict.rule(), verdict.reason())
                .isEqualTo(score);
        assertThat(verdict.state())
                .as("%s: %s", verdict.rule(), verdict.reason())
                .isEqualTo(state);
        assertThat(verdict.reason()).as(verdict.rule()).contains(reason).endsWith("。");
    }

    private void spoken(String text, ItemVerdict verdict) {
        assertThat(text).as(verdict.rule()).doesNotContain("{", "}", "null").doesNotContainPattern("\\d\\.0(?!\\d)");
    }

    static ItemVerdict of(Judgement judgement, String id) {
        return judgement.items().stream()
                .filter(verdict -> verdict.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
