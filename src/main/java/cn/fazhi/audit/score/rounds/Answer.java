package cn.fazhi.audit.score.rounds;

import java.util.ArrayList;
import java.util.List;

/**
 * What a unit says about a finding that went back to it.
 *
 * @param claim what it says it did
 * @param newWords the report's words now; "" when not given
 * @param explanation "" when not given
 * @param person who saw to it; "" when not given
 * @param done the day it was done, ISO 8601; "" when not given
 */
public record Answer(Claim claim, String newWords, String explanation, String person, String done) {

    /** What a unit may say. */
    public enum Claim {
        已整改,
        已说明,
        有异议
    }

    /** All of it for a cell: the claim, who and when, the new words, the explanation. */
    public String words() {
        List<String> lines = new ArrayList<>();
        List<String> who = new ArrayList<>();
        if (!person.isBlank()) {
            who.add("责任人" + person.strip());
        }
        if (!done.isBlank()) {
            who.add(done.strip());
        }
        lines.add(claim.name() + (who.isEmpty() ? "" : "（" + String.join("，", who) + "）"));
        if (!newWords.isBlank()) {
            lines.add("整改后原文：" + newWords.strip());
        }
        if (!explanation.isBlank()) {
            lines.add("说明：" + explanation.strip());
        }
        return String.join("\n", lines);
    }

    /** What it gives as its reason; its new words where it gives none; "" for neither. */
    String reason() {
        return explanation.isBlank() ? newWords.strip() : explanation.strip();
    }
}
