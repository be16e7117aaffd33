package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of one report of a batch, as they stand.
 *
 * @param batch the batch
 * @param report the report
 * @param judged how it was judged last
 * @param corrections what people put right in it
 * @param facts all that it states, corrections included
 * @param states what can be put right, in the order of the text
 * @param topics Chinese names of the topics, by the names of the lexicon's files
 */
public record FactPage(
        BatchView batch,
        Submitted report,
        Audited judged,
        Corrections corrections,
        Facts facts,
        List<FactState> states,
        Map<String, String> topics) {

    public FactPage {
        states = List.copyOf(states);
    }

    /** A fact by its short name. */
    public Optional<FactState> find(String code) {
        return states.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
