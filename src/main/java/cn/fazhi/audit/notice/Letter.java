package cn.fazhi.audit.notice;

import cn.fazhi.audit.score.Scorecard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of one report say.
 *
 * @param code what the checklist is called; it comes back with the reply
 * @param batch the batch's name
 * @param unit such as 云岭镇; "" when it is not known
 * @param source the report's file name
 * @param sha256 hash of the report's bytes
 * @param year the year it reports on
 * @param round from 1; how often the unit has submitted
 * @param scorecard null when it was not audited
 * @param refusal why it was not audited; "" when it was
 * @param deadline the day by which the unit has to answer
 * @param day the day the papers are made
 * @param signer who signs; "" for the office
 * @param lines every finding, in the order of the checklist
 */
public record Letter(
        String code,
        String batch,
        String unit,
        String source,
        String sha256,
        int year,
        int round,
        @Nullable Scorecard scorecard,
        String refusal,
        LocalDate deadline,
        LocalDate day,
        String signer,
        List<Line> lines) {

    public Letter {
        lines = List.copyOf(lines);
    }

    /** 2024年3月5日. */
    static String inWords(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Whose report it is: the unit, or the file where no unit is known. */
    String whose() {
        return unit.isEmpty() ? source : unit;
    }
}
