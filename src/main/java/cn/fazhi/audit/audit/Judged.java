package cn.fazhi.audit.audit;

import cn.fazhi.audit.score.Outcome;
import java.util.List;

/**
 * One report's outcome with the rules behind it.
 *
 * @param outcome what the audit gives
 * @param fired the full names of the rules that fired; none when the report was refused
 */
public record Judged(Outcome outcome, List<String> fired) {

    public Judged {
        fired = List.copyOf(fired);
    }
}
