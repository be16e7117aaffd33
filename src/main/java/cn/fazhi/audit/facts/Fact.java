package cn.fazhi.audit.facts;

import java.util.List;

/** Anything a rule may look at. */
public sealed interface Fact
        permits Count,
                Flaw,
                Flaws,
                Frequency,
                Grounds,
                LookedFor,
                Measure,
                Mention,
                Overlap,
                Problem,
                Problems,
                Report,
                Section,
                Submission,
                SumCheck,
                Tally,
                Unchanged {

    /** The words it rests on, in the order of the text; empty for what is absent. */
    List<Evidence> evidence();

    /** Whether the reading is certain enough to decide on; a verdict that rests on an unsure fact goes to 人工核实. */
    default boolean sure() {
        return true;
    }

    /** Whether more text could show more of it, or something else; slips that were found stay slips. */
    default boolean mayGrow() {
        return true;
    }
}
