package cn.fazhi.audit.casework;

import org.jspecify.annotations.Nullable;

/**
 * A report that came in.
 *
 * @param number of its entry in the log
 * @param at when it was taken in, ISO 8601 in UTC
 * @param by who took it in
 * @param name the file's name
 * @param sha256 hash of its bytes; "" when there were none to keep
 * @param unit such as 云岭镇; "" when it is not known
 * @param unitType such as 镇; "" when it is not known
 * @param year the year it reports on, or null
 * @param received the day it came in, ISO 8601; "" when nobody said
 * @param signed its date of signature, ISO 8601; "" when it has none
 * @param counted the day by which it is late or not, ISO 8601; "" when its signature decides. A report that went back is as early or late as it
 *     first was: what it takes to put it right is measured by the deadline of its list
 * @param refusal why it cannot be audited; "" when it can
 * @param round from 1; how often the unit has submitted in this batch, this time included
 */
public record Submitted(
        long number,
        String at,
        String by,
        String name,
        String sha256,
        String unit,
        String unitType,
        @Nullable Integer year,
        String received,
        String signed,
        String counted,
        String refusal,
        int round) {

    /** Whose it is: the unit, or the file where no unit is known. */
    public String whose() {
        return unit.isEmpty() ? name : unit;
    }

    public boolean readable() {
        return refusal.isEmpty();
    }
}
