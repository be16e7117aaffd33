package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.Explained;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Explanation;
import cn.fazhi.audit.rules.Explanation.Condition;
import cn.fazhi.audit.rules.Explanation.Result;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every item of every sample explained: the explanation and the audit must never say two things. */
class ExplainedSamplesTest {

    private static final Checklist CHECKLIST = Ours.RULES.ruleBase().checklist();

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Ours.SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theExplanationAgreesWithTheAuditItemByItem(Path file) {
        List<String> ids = Stream.concat(CHECKLIST.items().stream(), CHECKLIST.redFlags().stream())
                .map(Item::id)
                .toList();
        Explained explained = Ours.AUDITOR.explain(file, ids);
        Outcome.Audited audited = (Outcome.Audited) Ours.AUDITOR.audit(file);
        assertThat(explained.items()).hasSameSizeAs(ids).hasSizeGreaterThan(30);
        SoftAssertions all = new SoftAssertions();
        for (Explanation item : explained.items()) {
            if (item.redFlag()) {
                flag(all, item, audited);
            } else {
                item(all, item, Ours.item(audited, item.item().id()));
            }
            item.rules().forEach(rule -> rule(all, item, rule, Ours.read(file).text()));
        }
        all.assertAll();
    }

    private static void item(SoftAssertions all, Explanation item, ItemVerdict verdict) {
        String id = item.item().id();
        all.assertThat(item.score()).as(id).isEqualTo(verdict.score());
        all.assertThat(item.state()).as(id).isEqualTo(verdict.state().name());
        all.assertThat(item.reason()).as(id).isEqualTo(verdict.reason());
        all.assertThat(item.evidence()).as(id).isEqualTo(verdict.evidence());
        List<Explanation.Tried> chosen =
                item.rules().stream().filter(Explanation.Tried::chosen).toList();
        all.assertThat(chosen).as(id).hasSize(1).allMatch(rule -> rule.result() == Result.HELD);
        all.assertThat(chosen.get(0).rule()).as(id).isEqualTo(verdict.rule().substring(id.length() + 1));
        all.assertThat(item.choice()).as(id).endsWith("。");
        long held = item.rules().stream().filter(r -> r.result() == Result.HELD).count();
        if (!item.state().equals("不适用")) {
            all.assertThat(item.choice()).as(id).contains("成立" + held + "条");
        }
    }

    private static void flag(SoftAssertions all, Explanation item, Outcome.Audited audited) {
        Optional<RedFlag> flag = audited.scorecard().redFlags().stream()
                .filter(f -> f.item().equals(item.item()))
                .findFirst();
        boolean held = item.rules().stream().anyMatch(rule -> rule.result() == Result.HELD);
        all.assertThat(held).as(item.item().id()).isEqualTo(flag.isPresent());
        all.assertThat(item.score())
                .as(item.item().id())
                .isEqualTo(flag.map(RedFlag::deduction).orElse(0.0));
        all.assertThat(item.reason())
                .as(item.item().id())
                .isEqualTo(flag.map(RedFlag::reason).orElse(""));
    }

    private static void rule(SoftAssertions all, Explanation item, Explanation.Tried rule, String text) {
        String name = item.item().id() + " " + rule.rule();
        List<Condition> conditions = rule.conditions();
        all.assertThat(conditions).as(name).isNotEmpty();
        all.assertThat(rule.result()).as(name).isNotEqualTo(Result.BROKEN);
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            boolean last = i == conditions.size() - 1;
            all.assertThat(condition.result()).as(name).isEqualTo(last ? rule.result() : Result.HELD);
            all.assertThat(condition.words())
                    .as(name)
                    .doesNotContain("较复杂", "null", "==", "$", "Scope.", "topic")
                    .doesNotContainPattern("「[a-z-]+」");
            List<Evidence> words = new ArrayList<>(condition.evidence());
            condition.near().forEach(near -> words.addAll(near.evidence()));
            for (Evidence e : words) {
                all.assertThat(text.substring(e.start(), e.end())).as(name).isEqualTo(e.quote());
            }
        }
    }
}
