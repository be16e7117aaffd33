package cn.fazhi.audit.casework;

import java.util.List;

/**
 * What would be taken from filled sheets.
 *
 * @param changes what is new; each with number 0
 * @param refusals why nothing can be taken, one sentence each; none when all can
 */
public record ReviewPlan(List<Review> changes, List<String> refusals) {

    public ReviewPlan {
        changes = List.copyOf(changes);
        refusals = List.copyOf(refusals);
    }
}
