package cn.fazhi.audit.rules;

import static cn.fazhi.audit.rules.Given.counted;
import static cn.fazhi.audit.rules.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.SumCheck;
import cn.fazhi.audit.rules.Explanation.Condition;
import cn.fazhi.audit.rules.Explanation.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an explanation says of our rules, and of rules that a maintainer might write. */
class ExplainingTest {

    private static final String D2 = "checklist/D-study/D2-sessions.drl";
    private static final String FULL = "全年集体学法4次及以上";
    private static final String CONDITION = "$study : Tally(topic == \"study-session\", times >= 4)";

    private static final Map<String, String> TOPICS = Map.of(
            "study-session", "集体学法",
            "training", "法治培训",
            "exam", "法治考试",
            "publicity-material", "普法资料",
            "publicity-audience", "普法受众",
            "publicity-display", "横幅标语",
            "law-literate", "法律明白人",
            "law-day", "普法重要节点",
            "publicity-event", "普法宣传活动");

    @TempDir
    Path folder;

    @Test
    void aMissedTierNamesTheConditionThatDidNotHoldAndWhatWasReadInstead() {
        Explanation d2 = explained("D2", counted("study-session", 3));
        assertThat(d2.score()).isEqualTo(5);
        assertThat(d2.state()).isEqualTo("部分符合");
        Condition missed = only(tried(d2, FULL));
        assertThat(missed.result()).isEqualTo(Result.MISSED);
        assertThat(missed.words()).isEqualTo("「集体学法」的本年度总账，次数不少于4次：读到的是3次");
        assertThat(missed.evidence()).extracting("quote").containsExactly("共3次");
    }

    @Test
    void aTierThatHeldSaysOnWhatWordsAndTheOneThatDecidedIsMarked() {
        Explanation d2 = explained("D2", counted("study-session", 3));
        assertThat(only(tried(d2, "全年集体学法3次")).words()).isEqualTo("「集体学法」的本年度总账，次数不少于3次：3次");
        assertThat(d2.rules())
                .filteredOn(Explanation.Tried::chosen)
                .extracting("rule")
                .containsExactly("全年集体学法3次");
        assertThat(d2.choice()).isEqualTo("本项共8条规则，成立5条，取分数最高的一条（5分）。");
        assertThat(d2.rules()).extracting("worth").startsWith("7分", "5分", "4分").endsWith("0分");
    }

    @Test
    void aFactThatIsNotThereIsSaidToBeMissing() {
        assertThat(only(tried(explained("D2"), FULL)).words()).isEqualTo("没有读到「集体学法」的本年度总账，全文也没有接近的说法");
        assertThat(only(tried(explained("B4", Given.section(Role.PROBLEM, true, 3)), "只有一句或一条措施"))
                        .words())
                .isEqualTo("没有读到「下一年度安排」的章节或段落，读到的有「存在的不足」");
    }

    @Test
    void aFigureThatDoesNotCountIsShownAsTheNearestWordingWithTheReason() {
        Fact planned = count(4, Scope.PLANNED, false);
        Condition missed = only(tried(explained("D2", planned), FULL));
        assertThat(missed.words()).isEqualTo("没有读到「集体学法」的本年度总账");
        assertThat(missed.near()).singleElement().satisfies(near -> {
            assertThat(near.what()).isEqualTo("4次");
            assertThat(near.why()).isEqualTo("属于下一步打算，不计入本年度已做工作");
            assertThat(near.evidence()).isEqualTo(planned.evidence());
        });
    }

    @Test
    void theNearestWordingIsNotShownWhereTheReportSaysTooMuch() {
        Explanation f1 = explained(
                "F1",
                counted("publicity-event", 8),
                Given.kinds("law-day", 2),
                new Count(
                        "publicity-event",
                        3,
                        "次",
                        Qualifier.EXACT,
                        Scope.PLANNED,
                        false,
                        true,
                        "",
                        List.of(Given.words("明年3次", 900))));
        Explanation.Tried rule = tried(f1, "逐个写明1至3个节点的活动");
        assertThat(rule.conditions())
                .extracting(Condition::words)
                .containsExactly("「普法重要节点」的本年度总账，涉及不少于1类：2类", "「普法宣传活动」的本年度总账，没有写数量：实际写有数量");
        assertThat(rule.conditions().get(1).near()).isEmpty();
    }

    @Test
    void anUncountedTopicIsNotReadAsZeroTimes() {
        assertThat(only(tried(explained("D2", told("study-session")), FULL)).words())
                .isEqualTo("「集体学法」的本年度总账，次数不少于4次：读到的没有写明次数");
    }

    @Test
    void theFirstConditionThatFailsIsNamedAndNotThoseBehindIt() {
        Explanation d2 = explained("D2", Given.often("study-session", Period.HALF_YEAR, Scope.PLANNED));
        Condition missed = only(tried(d2, "只写频次，每季度以上一次"));
        assertThat(missed.words()).isEqualTo("「集体学法」的频次，范围是本单位本年度已做：读到的是计划安排");
        assertThat(missed.near()).extracting("what").containsExactly("每半年");
        d2 = explained("D2", Given.often("study-session", Period.HALF_YEAR, Scope.DONE));
        assertThat(only(tried(d2, "只写频次，每季度以上一次")).words())
                .isEqualTo("「集体学法」的频次，范围是本单位本年度已做，多久一次是每日、每周、每月或每季度：读到的是每半年");
    }

    @Test
    void twoFactsJoinedByAVariableAreTriedTogether() {
        String rule = "两类以上写明数量";
        Explanation one = explained("F2", counted("publicity-material", 300));
        assertThat(tried(one, rule).result()).isEqualTo(Result.MISSED);
        assertThat(tried(one, rule).conditions().get(1).words()).endsWith("写有数量，主题不同于①的主题（按次序排在①的主题之后）：读到的是「普法资料」");
        Explanation two = explained("F2", counted("publicity-material", 300), counted("law-literate", 9));
        assertThat(tried(two, rule).result()).isEqualTo(Result.HELD);
        assertThat(tried(two, rule).conditions()).extracting(Condition::number).containsExactly(1, 2);
        assertThat(tried(two, rule).conditions().get(1).words()).endsWith("：「普法资料」");
    }

    @Test
    void aConditionThatForbidsAFactSaysWhatWasThere() {
        RuleBase changed = changed(CONDITION, CONDITION + "\n    not Tally(topic == \"training\", mentions > 0)");
        Explanation there = explained(changed, "D2", counted("study-session", 4), told("training"));
        Condition missed = tried(there, FULL).conditions().get(1);
        assertThat(missed.result()).isEqualTo(Result.MISSED);
        assertThat(missed.words()).isEqualTo("要求没有「法治培训」的本年度总账，提到不少于1处：读到了提到1处");
        assertThat(missed.evidence()).extracting("quote").containsExactly("做了工作");
        assertThat(there.score()).isEqualTo(5);
        Explanation none = explained(changed, "D2", counted("study-session", 4));
        assertThat(tried(none, FULL).conditions().get(1).words()).isEqualTo("没有「法治培训」的本年度总账，提到不少于1处");
        assertThat(none.score()).isEqualTo(7);
    }

    @Test
    void ofSeveralWaysEachIsShownByItself() {
        String either = "(Tally(topic == \"training\", times >= 2) or Tally(topic == \"exam\", counted == true))";
        RuleBase changed = changed(CONDITION, CONDITION + "\n    " + either);
        Condition missed = tried(explained(changed, "D2", counted("study-session", 4), counted("training", 1)), FULL)
                .conditions()
                .get(1);
        assertThat(missed.result()).isEqualTo(Result.MISSED);
        assertThat(missed.parts())
                .extracting(Condition::words)
                .containsExactly("「法治培训」的本年度总账，次数不少于2次：读到的是1次", "没有读到「法治考试」的本年度总账，全文也没有接近的说法");
        Explanation held = explained(changed, "D2", counted("study-session", 4), counted("exam", 1));
        assertThat(tried(held, FULL).conditions().get(1).parts())
                .extracting(Condition::result)
                .containsExactly(Result.MISSED, Result.HELD);
        assertThat(held.score()).isEqualTo(7);
    }

    @Test
    void whatCannotBeTakenApartIsSaidToHoldOrNotAsAWhole() {
        String sum = "accumulate(Count(topic == \"study-session\", $v : value); $s : sum($v); $s >= 4)";
        RuleBase changed = changed(CONDITION, CONDITION + "\n    " + sum);
        Explanation missed = explained(changed, "D2", counted("study-session", 4), count(3, Scope.DONE, false));
        assertThat(tried(missed, FULL).conditions().get(1).words()).isEqualTo("“" + sum + "”：这个条件较复杂，不能逐项拆开，整体没有成立");
        Explanation held = explained(changed, "D2", counted("study-session", 4), count(5, Scope.DONE, false));
        assertThat(tried(held, FULL).conditions().get(1).words()).endsWith("整体成立");
        assertThat(held.score()).isEqualTo(7);
    }

    @Test
    void conditionsInAnyOrderAndInAnyFormAreUnderstood() {
        assertThat(missed("Tally(times >= 4, topic == \"study-session\")", counted("study-session", 3)))
                .isEqualTo("「集体学法」的本年度总账，次数不少于4次：读到的是3次");
        assertThat(missed("Tally(topic == \"study-session\", 4 <= times && mentions > 2)", counted("study-session", 3)))
                .isEqualTo("「集体学法」的本年度总账，次数不少于4次，并且提到不少于3处：读到的是次数3次，提到1处");
        assertThat(missed("Tally(topic == \"study-session\", !counted)", counted("study-session", 3)))
                .isEqualTo("「集体学法」的本年度总账，没有写数量：实际写有数量");
        assertThat(missed("Tally(topic == \"study-session\", names matches \".*乙.*\")", counted("study-session", 3)))
                .isEqualTo("「集体学法」的本年度总账，各类名称符合句式\".*乙.*\"：读到的是“甲”");
        assertThat(missed("Tally(topic == \"study-session\", $n : times, times < 3)", counted("study-session", 3)))
                .isEqualTo("「集体学法」的本年度总账，次数少于3次：读到的是3次");
        assertThat(missed("Tally(topic == \"study-session\", names.length() > 9)", counted("study-session", 3)))
                .isEqualTo("「集体学法」的本年度总账，符合“names.length() > 9”");
    }

    private String missed(String condition, Fact... facts) {
        RuleBase changed = changed(CONDITION, "$study : " + condition);
        return only(tried(explained(changed, "D2", facts), FULL)).words();
    }

    @Test
    void aNameGivenToAFieldIsUnderstoodWhereItIsUsed() {
        RuleBase changed = changed(
                CONDITION,
                "Tally(topic == \"training\", $n : times)\n    $study : Tally(topic == \"study-session\", times > $n)");
        Explanation d2 = explained(changed, "D2", counted("study-session", 3), counted("training", 5));
        assertThat(tried(d2, FULL).conditions().get(1).words()).isEqualTo("「集体学法」的本年度总账，次数多于①的次数：读到的是3次");
    }

    @Test
    void aConditionThatThrowsIsNamedAndTheOthersAreStillTried() {
        RuleBase changed = changed(CONDITION, "$study : Tally(topic == \"study-session\", names.substring(5) == \"\")");
        Explanation d2 = explained(changed, "D2", counted("study-session", 3));
        assertThat(d2.state()).isEqualTo("未判断");
        assertThat(d2.reason()).contains(FULL);
        assertThat(tried(d2, FULL).result()).isEqualTo(Result.BROKEN);
        assertThat(only(tried(d2, FULL)).words()).contains("：执行出错（");
        assertThat(only(tried(d2, "全年集体学法3次")).result()).isEqualTo(Result.HELD);
    }

    @Test
    void aRuleThatFailsOnlyWhenItGivesPointsIsNamedToo() {
        Path rules = OurRules.copy(folder.resolve("giving"));
        OurRules.change(
                rules,
                "checklist/H-problems/H2-specific.drl",
                "$problems : Problems(specific > 0)\nthen\n    verdict.earnShare(drools, $problems.specificShare(), $problems);",
                "$problems : Problems(specific > 0)\n    $report : Report()\nthen\n    verdict.earnShare(drools, $report.year(), $problems);");
        Fact noYear = new Report("石桥镇", "镇", null, "标题", null, null, true, false, true, 2000, List.of());
        Explanation h2 = explained(OurRules.load(rules), "H2", noYear, Given.problems(3, 1, 0, 0));
        assertThat(h2.state()).isEqualTo("未判断");
        Explanation.Tried broken = tried(h2, "不足三分之二的问题写得具体");
        assertThat(broken.result()).isEqualTo(Result.BROKEN);
        assertThat(broken.conditions())
                .extracting(Condition::result)
                .containsExactly(Result.HELD, Result.HELD, Result.BROKEN);
        assertThat(broken.conditions().get(2).words()).isEqualTo("条件都成立，给分时执行出错");
    }

    @Test
    void ofEqualPointsTheComparisonSaysWhatDecided() {
        Fact often = Given.often("study-session", Period.WEEK, Scope.DONE);
        assertThat(explained("D2", counted("study-session", 2), often).choice())
                .isEqualTo("本项共8条规则，成立6条，分数最高的2条同为4分，取写在前面的一条。");
        assertThat(explained("D2", Given.unsure("study-session", 2), often).choice())
                .isEqualTo("本项共8条规则，成立6条，分数最高的2条同为4分，取读得准的一条。");
    }

    @Test
    void anItemThatDoesNotApplySaysWhichRuleTookItOut() {
        Explanation e2 = explained("E2", Given.head("部门", true, true, true));
        assertThat(e2.state()).isEqualTo("不适用");
        assertThat(e2.choice()).isEqualTo("有一条规则判为不适用，本项不计分，其他规则不再比较。");
        assertThat(e2.rules())
                .filteredOn(Explanation.Tried::chosen)
                .extracting("worth")
                .containsExactly("不适用");
        assertThat(tried(explained("E2"), "部门不设村（社区）").conditions().get(0).words())
                .isEqualTo("标题和正文，单位类型是“部门”：读到的是“镇”");
    }

    @Test
    void aShareSaysWhatItWasReckonedFrom() {
        Explanation h2 = explained("H2", Given.problems(4, 2, 0, 0));
        assertThat(h2.score()).isEqualTo(2.5);
        assertThat(only(tried(h2, "三分之二以上的问题写得具体")).words()).isEqualTo("全部问题，问题个数不少于1个，写得具体的占比不少于2/3：读到的是50%");
    }

    @Test
    void aRedFlagSaysHowItsDeductionCameAbout() {
        Explanation fired = explained("X1", wrong(true), wrong(false));
        assertThat(fired.redFlag()).isTrue();
        assertThat(fired.score()).isEqualTo(3);
        assertThat(fired.state()).isEqualTo("退回");
        assertThat(fired.choice()).isEqualTo("成立1处，合计扣3分（最多扣9分）；另有1处由人工核实，不扣分。");
        Explanation quiet = explained("X1");
        assertThat(quiet.state()).isEqualTo("未发现");
        assertThat(quiet.score()).isZero();
        assertThat(quiet.choice()).isEqualTo("没有一条规则成立，不扣分。");
        assertThat(explained("X1", wrong(false)).choice()).isEqualTo("有1处由人工核实，不扣分。");
    }

    @Test
    void everyRuleOfOursIsTakenApartWhole() {
        List<String> whole = everyPart()
                .filter(Part.Whole.class::isInstance)
                .map(Object::toString)
                .toList();
        assertThat(whole).isEmpty();
        assertThat(everyPart().count()).isGreaterThan(120);
    }

    private static Stream<Part> everyPart() {
        RuleFolder ours;
        try {
            ours = RuleFolder.read(OurRules.FOLDER, new RuleProblems());
        } catch (RuleBaseException e) {
            throw new AssertionError(e);
        }
        return ours.rules(new RuleProblems()).stream()
                .flatMap(file -> file.rules().stream().flatMap(rule -> Conditions.of(file, rule).stream()));
    }

    private RuleBase changed(String from, String to) {
        Path rules = OurRules.copy(folder.resolve("rules" + Math.abs(to.hashCode())));
        OurRules.change(rules, D2, from, to);
        return OurRules.load(rules);
    }

    private static Count count(double value, Scope scope, boolean part) {
        List<cn.fazhi.audit.facts.Evidence> words = List.of(Given.words("学法" + (int) value + "次", 800));
        return new Count("study-session", value, "次", Qualifier.EXACT, scope, part, true, "", words);
    }

    private static SumCheck wrong(boolean sure) {
        return new SumCheck(
                "parts",
                5,
                List.of(2.0, 4.0),
                false,
                sure,
                "2＋4＝6，与总数5不符",
                "dispute-total",
                List.of(Given.words("5件", 50)));
    }

    private static Explanation explained(String id, Fact... facts) {
        return explained(OurRules.BASE, id, facts);
    }

    private static Explanation explained(RuleBase base, String id, Fact... facts) {
        Item item = Stream.concat(base.checklist().items().stream(), base.checklist().redFlags().stream())
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
        return base.explain(List.of(item), Given.report(facts), TOPICS).get(0);
    }

    private static Explanation.Tried tried(Explanation item, String rule) {
        return item.rules().stream()
                .filter(r -> r.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Condition only(Explanation.Tried rule) {
        assertThat(rule.conditions()).hasSize(1);
        return rule.conditions().get(0);
    }
}
