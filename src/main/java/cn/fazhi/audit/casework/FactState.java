package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import cn.fazhi.audit.facts.FactValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a report that can be put right.
 *
 * @param id which fact
 * @param was the fact as the program reads it; null for one that it missed, or no longer reads
 * @param now the fact as it counts; null for one that was rejected, and for a correction whose words are not there any more
 * @param correction the correction that counts; null where the fact counts as it is read
 * @param last the newest step that anybody took with it; null where nobody did
 */
public record FactState(
        FactId id,
        @Nullable Fact was,
        @Nullable Fact now,
        @Nullable Correction correction,
        @Nullable Amendment last) {

    /** Its short name within the report. */
    public String code() {
        return id.code();
    }

    /** Number of the newest step; 0 where nobody touched it. Whoever changes the fact says which he has seen. */
    public long seen() {
        return last == null ? 0 : last.number();
    }

    /** What it says now, by field; what it said where it was rejected. */
    public Map<FactField, String> values() {
        Fact fact = now == null ? was : now;
        return fact == null ? Map.of() : FactValues.of(fact);
    }

    public boolean rejected() {
        return correction != null && correction.rejects();
    }
}
