package cn.fazhi.audit.audit;

import cn.fazhi.audit.rules.Explanation;
import cn.fazhi.audit.score.Outcome;
import java.util.List;

/**
 * One report's audit, with the reasons behind some of its items.
 *
 * @param outcome what the audit gives
 * @param items the items that were asked for; none when the report was refused
 */
public record Explained(Outcome outcome, List<Explanation> items) {

    public Explained {
        items = List.copyOf(items);
    }
}
