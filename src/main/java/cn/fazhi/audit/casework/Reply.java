package cn.fazhi.audit.casework;

import cn.fazhi.audit.score.rounds.Answer.Claim;
import java.util.List;

/**
 * A unit's answers to a checklist that went back to it.
 *
 * @param number of its entry in the log
 * @param at when it was taken in, ISO 8601 in UTC
 * @param by who took it in
 * @param received the day it came in, ISO 8601; "" when nobody said
 * @param code of the checklist it answers
 * @param answers one a finding that was answered
 */
public record Reply(long number, String at, String by, String received, String code, List<Answer> answers) {

    public Reply {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param finding code of the finding
     * @param claim what the unit says it did
     * @param newWords the report's words now; "" when not given
     * @param explanation "" when not given
     * @param person who saw to it; "" when not given
     * @param done the day it was done, ISO 8601; "" when not given
     */
    public record Answer(String finding, Claim claim, String newWords, String explanation, String person, String done) {

        /** What it says, whatever it is about. */
        cn.fazhi.audit.score.rounds.Answer said() {
            return new cn.fazhi.audit.score.rounds.Answer(claim, newWords, explanation, person, done);
        }
    }
}
