package cn.fazhi.audit.rules;

import org.jspecify.annotations.Nullable;

/** What a rule is worth when it fires, and what it says. */
sealed interface RuleSpec {

    RuleText text();

    /** The rule's sentence. */
    Template reason();

    /**
     * A tier of an item.
     *
     * @param order its place in the file, from 0
     * @param points what it gives, or for a share tier the most it is a share of
     * @param roundTo step a share is rounded to; 0 for a tier of fixed points
     * @param next what to do to reach this tier, or null when its name says it
     */
    record Tier(
            RuleText text,
            int order,
            double points,
            double roundTo,
            Template reason,
            @Nullable Template next) implements RuleSpec {

        boolean share() {
            return roundTo > 0;
        }
    }

    /** A rule that takes its item out of the score. */
    record Exemption(RuleText text, Template reason) implements RuleSpec {}

    /**
     * A rule of a red flag.
     *
     * @param deduct points it takes off each time it fires
     * @param level what it does beside that
     */
    record Flag(RuleText text, double deduct, RedFlag.Level level, Template reason) implements RuleSpec {}
}
