package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.FactField;
import java.util.Map;

/**
 * What somebody wants to do with a fact.
 *
 * @param step what
 * @param code short name of the fact; "" for one that the program missed
 * @param start offset of the words of a missed fact into the report's text
 * @param end offset after the last of them
 * @param typed what it shall say, by field, as it was typed or chosen
 * @param reason why
 * @param seen the newest step with the fact that this person saw, see {@link FactState#seen}; {@link #LATEST} for whatever it is
 */
public record FactChange(
        Step step, String code, int start, int end, Map<FactField, String> typed, String reason, long seen) {

    /** Somebody who has just listed the facts in the same breath. */
    public static final long LATEST = -1;

    /** What can be done with a fact. */
    public enum Step {
        CORRECT,
        REJECT,
        ADD,
        UNDO
    }

    public FactChange {
        typed = Map.copyOf(typed);
        reason = reason.strip();
    }

    /** It says something else. */
    public static FactChange correct(String code, Map<FactField, String> typed, String reason, long seen) {
        return new FactChange(Step.CORRECT, code, 0, 0, typed, reason, seen);
    }

    /** It is not what it was taken for. */
    public static FactChange reject(String code, String reason, long seen) {
        return new FactChange(Step.REJECT, code, 0, 0, Map.of(), reason, seen);
    }

    /** The program missed a figure; value and topic at least are needed. */
    public static FactChange add(int start, int end, Map<FactField, String> typed, String reason) {
        return new FactChange(Step.ADD, "", start, end, typed, reason, LATEST);
    }

    /** It counts again as it was read. */
    public static FactChange undo(String code, String reason, long seen) {
        return new FactChange(Step.UNDO, code, 0, 0, Map.of(), reason, seen);
    }
}
