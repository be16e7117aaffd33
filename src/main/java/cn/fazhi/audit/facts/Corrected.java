package cn.fazhi.audit.facts;

import org.jspecify.annotations.Nullable;

/**
 * A correction as it was put to use.
 *
 * @param correction the correction
 * @param was the fact as the program read it; null for one that it missed
 * @param now the fact as it counts; null for one that was rejected
 */
public record Corrected(
        Correction correction, @Nullable Fact was, @Nullable Fact now) {

    /** Whether the report has the words that it speaks of; another program or other rules may read them as something else. */
    public boolean applied() {
        return correction.rejects() ? was != null : now != null;
    }

    /** Whether it is the correction behind a fact. */
    boolean made(Fact fact) {
        boolean same = FactId.of(fact).filter(correction.fact()::equals).isPresent();
        return now != null && (same || fact.equals(now));
    }
}
