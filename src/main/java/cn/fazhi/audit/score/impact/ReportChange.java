package cn.fazhi.audit.score.impact;

import java.util.List;

/**
 * One report under both rule bases.
 *
 * @param source the file's name
 * @param sha256 hash of the file's bytes
 * @param unit the unit's name; the file's where the report names none
 * @param items what ends otherwise, in the order of the newer checklist; what that no longer has comes last
 */
public record ReportChange(
        String source, String sha256, String unit, Standing before, Standing after, List<ItemChange> items) {

    public ReportChange {
        items = List.copyOf(items);
    }

    /** Whether total, rank, grade or conclusion differ. */
    public boolean moved() {
        return !before.equals(after);
    }

    /** Whether points, states, rank, grade or conclusion differ. */
    public boolean changed() {
        return moved() || items.stream().anyMatch(ItemChange::matters);
    }

    /** What the total gained, rounded to 0.1 as totals are. */
    public double difference() {
        return Math.round((after.total() - before.total()) * 10) / 10.0;
    }
}
