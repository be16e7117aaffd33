package cn.fazhi.audit.audit;

import cn.fazhi.audit.facts.SharedText;
import cn.fazhi.audit.score.Outcome;
import java.util.List;

/**
 * What an audit of a batch gives.
 *
 * @param outcomes one a submission, in the order of the files
 * @param shared what the reports share with each other and with last year's
 */
public record Audit(List<Outcome> outcomes, SharedText shared) {

    public Audit {
        outcomes = List.copyOf(outcomes);
    }
}
