package cn.fazhi.audit.upkeep.impact;

import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.RuleWording;
import cn.fazhi.audit.score.Outcome;
import java.util.List;
import java.util.function.Predicate;

/**
 * How often each rule of a rule base held on a batch of reports.
 *
 * @param reports how many reports were audited
 * @param items the items and red flags in the checklist's order
 * @param refused files that could not be audited and are not counted
 */
public record Coverage(int reports, List<OfItem> items, List<Outcome.Refused> refused) {

    public Coverage {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    /**
     * An item's rules.
     *
     * @param rules from the highest points to the lowest
     */
    public record OfItem(Item item, List<OfRule> rules) {

        public OfItem {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One rule.
     *
     * @param held in how many reports its conditions held
     * @param decided in how many of them its item ended by it; of a red flag, in how many it raised it
     */
    public record OfRule(RuleWording rule, int held, int decided) {}

    /** What a maintainer should look at. */
    public enum Note {
        NEVER,
        ALWAYS,
        /** It held, but another rule of its item always did better. */
        IDLE,
        NONE
    }

    /** What there is to say of a rule; of one that always holds and never decides, that it never decides. */
    public Note note(OfRule rule) {
        if (rule.held() == 0) {
            return Note.NEVER;
        }
        if (rule.decided() == 0) {
            return Note.IDLE;
        }
        return rule.held() == reports ? Note.ALWAYS : Note.NONE;
    }

    /** Whether a rule held in every report. */
    public boolean always(OfRule rule) {
        return reports > 0 && rule.held() == reports;
    }

    /** How many rules it is so with. */
    public long count(Predicate<OfRule> which) {
        return items.stream()
                .flatMap(item -> item.rules().stream())
                .filter(which)
                .count();
    }
}
