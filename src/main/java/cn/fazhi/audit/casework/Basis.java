package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a decision rests on: while it is the same, the decision holds.
 *
 * @param item the item
 * @param rule hash of the item's rule file
 * @param said what the machine said and the words it rested on, without their places and spacing
 * @param machine points or deduction of the machine
 */
record Basis(Item item, String rule, String said, double machine) {

    /**
     * The basis of a finding.
     *
     * @param code of the finding; an item's id where nothing was found
     * @param store the rule bases of the archive
     * @param rules content hash of the rule base
     * @return empty when the scorecard has no such finding or item
     */
    static Optional<Basis> of(String code, Scorecard card, RuleStore store, String rules) throws IOException {
        for (ItemVerdict verdict : card.items()) {
            if (verdict.item().id().equals(code)) {
                String said = verdict.state() + " " + Findings.mark(verdict.evidence());
                return Optional.of(of(verdict.item(), said, verdict.score(), store, rules));
            }
        }
        List<String> codes = Findings.codes(card);
        if (codes.contains(code)) {
            RedFlag flag = card.redFlags().get(codes.indexOf(code));
            String said = flag.state() + " " + Findings.mark(flag.evidence());
            return Optional.of(of(flag.item(), said, flag.deduction(), store, rules));
        }
        for (Item item : card.checklist().redFlags()) {
            boolean fired =
                    card.redFlags().stream().anyMatch(flag -> flag.item().id().equals(code));
            if (item.id().equals(code) && !fired) {
                return Optional.of(of(item, "未发现", 0, store, rules));
            }
        }
        return Optional.empty();
    }

    private static Basis of(Item item, String said, double machine, RuleStore store, String rules) throws IOException {
        String text = store.file(rules, item.file()).map(Content::hash).orElse("");
        return new Basis(item, text, said + " " + machine, machine);
    }
}
