package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.Submission;
import cn.fazhi.audit.facts.SumCheck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedFlagsTest {

    @TempDir
    Path folder;

    @Test
    void nothingFiresOnACleanReport() {
        assertThat(OurRules.BASE.judge(Given.report(sum(1, true))).redFlags()).isEmpty();
    }

    @Test
    void x1TakesThreeForEachContradictionAndNineAtMost() {
        RedFlag one = only(sum(1, false));
        assertThat(one.deduction()).isEqualTo(3);
        assertThat(one.level()).isEqualTo(RedFlag.Level.RETURN);
        assertThat(one.reason()).isEqualTo("数据自相矛盾：第1处合计不符（“共1件”）。");
        RedFlag four = only(sum(4, false), sum(1, false), sum(3, false), sum(2, false));
        assertThat(four.deduction()).isEqualTo(9);
        assertThat(four.reason()).containsSubsequence("第1处", "第2处", "第3处", "第4处");
        assertThat(four.evidence()).extracting("quote").containsExactly("共1件", "共2件", "共3件", "共4件");
    }

    @Test
    void x4TakesFiveForEachForeignNameAndTenAtMost() {
        assertThat(only(Given.flaw("foreign-name", "河口乡", true)).deduction()).isEqualTo(5);
        RedFlag three = only(
                Given.flaw("foreign-name", "河口乡", true),
                Given.flaw("foreign-name", "青山县", true),
                Given.flaw("foreign-name", "柳林镇", true));
        assertThat(three.deduction()).isEqualTo(10);
        assertThat(three.level()).isEqualTo(RedFlag.Level.RETURN);
        assertThat(three.item().id()).isEqualTo("X4");
    }

    @Test
    void anUnsureForeignNameIsForAPersonAndTakesNothing() {
        RedFlag flag = only(Given.flaw("foreign-name", "河口乡", false));
        assertThat(flag.deduction()).isZero();
        assertThat(flag.level()).isEqualTo(RedFlag.Level.REVIEW);
        assertThat(flag.reason()).contains("“河口乡”").endsWith("请人工核对原文。");
    }

    @Test
    void aSlipOfTheOwnNameIsNoForeignName() {
        assertThat(OurRules.BASE
                        .judge(Given.report(Given.flaw("name-slip", "我乡", true)))
                        .redFlags())
                .isEmpty();
    }

    @Test
    void x5IsForAPerson() {
        RedFlag flag = only(Given.mention("beyond-powers", Scope.PROBLEM));
        assertThat(flag.item().id()).isEqualTo("X5");
        assertThat(flag.level()).isEqualTo(RedFlag.Level.REVIEW);
        assertThat(flag.deduction()).isZero();
        assertThat(OurRules.BASE
                        .judge(Given.report(Given.mention("beyond-powers", Scope.OTHER)))
                        .redFlags())
                .isEmpty();
    }

    @Test
    void x6TakesTwoForALateReport() {
        RedFlag flag = only(new Submission("2025-03-04", "2025-03-01", 3, List.of()));
        assertThat(flag.deduction()).isEqualTo(2);
        assertThat(flag.level()).isEqualTo(RedFlag.Level.DEDUCT);
        assertThat(flag.reason()).isEqualTo("报送日期2025-03-04，截止日期2025-03-01，逾期3天。");
        assertThat(OurRules.BASE
                        .judge(Given.report(new Submission(null, "2025-03-01", 0, List.of())))
                        .redFlags())
                .isEmpty();
    }

    @Test
    void aRedFlagWhoseRuleFailsIsUndecidedAndSaysSo() {
        OurRules.copy(folder);
        OurRules.change(folder, "red-flags/X1-contradictions.drl", "holds == false", "working.substring(99) == \"\"");
        List<RedFlag> flags =
                OurRules.load(folder).judge(Given.report(sum(1, true))).redFlags();
        assertThat(flags).singleElement().satisfies(flag -> {
            assertThat(flag.undecided()).isTrue();
            assertThat(flag.deduction()).isZero();
            assertThat(flag.reason()).contains("数据自相矛盾每处扣3分").contains("未判断");
        });
    }

    private static RedFlag only(Fact... facts) {
        List<RedFlag> flags = OurRules.BASE.judge(Given.report(facts)).redFlags();
        assertThat(flags).hasSize(1);
        return flags.get(0);
    }

    private static SumCheck sum(int number, boolean holds) {
        return new SumCheck(
                "parts",
                10,
                List.of(4.0, 5.0),
                holds,
                true,
                "第" + number + "处合计不符",
                "dispute-total",
                List.of(Given.words("共" + number + "件", 100 * number)));
    }
}
