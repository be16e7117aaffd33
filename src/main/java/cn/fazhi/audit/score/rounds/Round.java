package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report of a unit as it was judged, and what the unit answered to the list that it got for it.
 *
 * @param number which submission of the unit it is, from 1
 * @param card its score
 * @param text the report; "" when it is not known
 * @param problemSection the report's words about its shortcomings; "" when it has none or they are not known
 * @param specific how many of the shortcomings it names are specific
 * @param asked codes of the findings that went back to the unit; empty when no list did
 * @param answers by the code of the finding
 */
public record Round(
        int number,
        Scorecard card,
        String text,
        String problemSection,
        int specific,
        Set<String> asked,
        Map<String, Answer> answers) {

    public Round {
        asked = Set.copyOf(asked);
        answers = Map.copyOf(answers);
    }

    List<Finding> findings() {
        return Findings.of(card);
    }

    Optional<ItemVerdict> verdict(String item) {
        return card.items().stream().filter(v -> v.item().id().equals(item)).findFirst();
    }

    /** Whether its checklist asks for an item or watches for a red flag. */
    boolean asksFor(String item) {
        return card.checklist().all().anyMatch(one -> one.id().equals(item))
                || verdict(item).isPresent();
    }

    /**
     * Points of an item; of a red flag what it takes off, below 0; null where the item does not apply or is not asked for.
     *
     * @param finding what was found in this round; null for nothing
     */
    @Nullable
    Double points(String item, @Nullable Finding finding) {
        Optional<ItemVerdict> verdict = verdict(item);
        if (verdict.isPresent()) {
            return verdict.get().state() == State.不适用
                    ? null
                    : Double.valueOf(verdict.get().score());
        }
        if (!asksFor(item)) {
            return null;
        }
        return finding == null || finding.lost() == 0 ? 0.0 : -finding.lost();
    }

    /** The words that an item now rests on; none for a red flag, whose words are only found where it fires. */
    List<Evidence> evidence(String item) {
        return verdict(item).map(ItemVerdict::evidence).orElse(List.of());
    }
}
