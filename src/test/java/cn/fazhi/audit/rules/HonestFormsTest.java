package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a maintainer may well write passes the walls and works; and a rule that runs over its time costs only its item. */
class HonestFormsTest {

    private static final String D2 = "checklist/D-study/D2-sessions.drl";
    private static final String CONDITION = "$study : Tally(topic == \"study-session\", times >= 4)";

    private static final List<String> FORMS = List.of(
            "exists Tally(topic == \"training\", mentions > 0)",
            "not Tally(topic == \"exam\")",
            "(Tally(topic == \"training\") or Tally(topic == \"exam\"))",
            "(exists Tally(topic == \"training\") and not Tally(topic == \"exam\"))",
            "not (Tally(topic == \"exam\") and Tally(topic == \"training\"))",
            "forall(Tally(mentions >= 1))",
            "forall($t : Tally() Tally(this == $t, mentions >= 1))",
            "accumulate(Count(topic == \"study-session\", $v : value); $s : sum($v), $n : count(1); $s >= 4, $n >= 1)",
            "accumulate(Count(topic == \"study-session\", $v : value); $s : max($v), $n : average($v))",
            "$sum : Number(doubleValue > 3) from accumulate(Count(topic == \"study-session\", $v : value), sum($v))",
            "Tally(topic in (\"training\", \"exam\"), mentions > 0)",
            "Tally(topic not in (\"exam\", \"study-session\"))",
            "Tally(topic == \"training\", times >= 4 || mentions > 0 && kinds < 9)",
            "Tally(topic == \"training\", times > 0 && < 99 || == 0)",
            "Tally(topic == \"training\", names contains \"甲\")",
            "Tally(topic == \"training\", names not contains \"辛\")",
            "Tally(topic == \"training\", names matches \".*甲.*\", names not matches \"[0-9]+\")",
            "Tally(topic == \"training\", names.length() >= 1, names.startsWith(\"甲\"))",
            "Tally(topic == \"training\", names != null, names != \"\")",
            "Tally(topic == \"training\", !counted || mentions > 0)",
            "Tally(topic == \"training\", counted == true || mentions == 1 || counted == false)",
            "Tally(topic == \"training\", $m : mentions, kinds <= $m)",
            "$t : Tally(topic == \"training\")\n    Tally(topic == \"study-session\", times > $t.times, topic != $t.topic)",
            "Tally(topic == \"training\", (times + mentions) * 2 >= 1 + 1, mentions % 2 == 1, mentions - 1 > -1)",
            "Problems(count > 0, specific * 1.0 / count < 0.5)",
            "Problems(specificShare < 2.0 / 3, percent < 100)",
            "$p : Problems()\n    Problem(specific, number == 1) from $p.all",
            "$p : Problems(all.size() == 3)",
            "Frequency(scope == Scope.DONE, per in (Period.WEEK, Period.MONTH))",
            "Frequency(per.atLeastQuarterly())",
            "Frequency(scope != Scope.PLANNED, scope.code() == \"done\")",
            "Count(qualifier == Qualifier.EXACT, value == 4.0)",
            "Report(year == 2024, titleParts == 3, signedOn == null)",
            "Tally(topic == \"training\") // 说明\n    not Tally(topic == \"meeting\") /* 说明 */",
            "$sure : Tally(sure, evidence.size() > 0, topic == \"training\")");

    @TempDir
    Path folder;

    @Test
    void honestConditionsHold() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < FORMS.size(); i++) {
            rules.append("\nrule \"D2 写法")
                    .append(i)
                    .append("\"\n    @reason(\"写到了。\")\nwhen\n    ")
                    .append(CONDITION.replace(">= 4", ">= 1"))
                    .append("\n    ")
                    .append(FORMS.get(i))
                    .append("\nthen\n    verdict.notApplicable(drools, $study);\nend\n");
        }
        OurRules.copy(folder);
        OurRules.append(folder, D2, rules.toString());
        List<String> fired = OurRules.load(folder).judge(facts()).fired();
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < FORMS.size(); i++) {
            if (!fired.contains("D2 写法" + i)) {
                silent.add(FORMS.get(i));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void aRuleThatRunsOverItsTimeIsStoppedAndNamedAndCostsOnlyItsOwnItem() {
        RuleBase changed = changed("$study : Tally(topic == \"study-session\", names matches \".*甲.*乙\")");
        List<Fact> facts = new ArrayList<>(Given.report(Given.problems(3, 1, 1, 1)));
        facts.add(Given.named("study-session", "甲".repeat(100_000)));
        long begun = System.nanoTime();
        Judgement judgement = changed.judge(facts);
        assertThat((System.nanoTime() - begun) / 1_000_000_000.0).isBetween(1.0, 60.0);
        ItemVerdict lost = Expect.of(judgement, "D2");
        assertThat(lost.state()).isEqualTo(State.未判断);
        assertThat(lost.reason()).contains("“D2 全年集体学法4次及以上”").contains("运行超过1秒，已停止");
        Judgement healthy = OurRules.BASE.judge(facts);
        assertThat(judgement.items())
                .filteredOn(verdict -> !verdict.item().id().equals("D2"))
                .isEqualTo(healthy.items().stream()
                        .filter(verdict -> !verdict.item().id().equals("D2"))
                        .toList());
    }

    private RuleBase changed(String condition) {
        OurRules.copy(folder);
        OurRules.change(folder, D2, CONDITION, condition);
        return OurRules.load(folder);
    }

    private static List<Fact> facts() {
        List<Fact> facts = Given.report(
                Given.counted("study-session", 4),
                Given.told("training"),
                Given.often("study-session", Period.WEEK, Scope.DONE),
                Given.problems(3, 1, 1, 1));
        facts.add(new cn.fazhi.audit.facts.Count(
                "study-session", 4, "次", Qualifier.EXACT, Scope.DONE, false, true, "", List.of(Given.words("4次", 40))));
        return facts;
    }
}
