package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.score.Finding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a unit through the rounds.
 *
 * @param ending what became of it
 * @param then how it was when it was last met before the newest round; null when it is new
 * @param now how it is; null when it is gone
 * @param from the round it is compared from: where it was last met, or the round before where it is new
 * @param to the round it is compared with
 * @param pointsThen points of its item in that round, below 0 for a red flag; null where the item did not apply or did not exist
 * @param pointsNow the same in the newest round
 * @param answer what the unit answered; null when it did not
 * @param asked whether it went back to the unit
 * @param verdict what the comparison says, the unit's claim included, in Chinese
 * @param words the report's words about it, then and now
 * @param task what has to be done next, in Chinese
 * @param settled how a person decided what the unit disputes, in Chinese; "" while nobody did
 */
public record FindingChange(
        Ending ending,
        @Nullable Finding then,
        @Nullable Finding now,
        int from,
        int to,
        @Nullable Double pointsThen,
        @Nullable Double pointsNow,
        @Nullable Answer answer,
        boolean asked,
        String verdict,
        List<Piece> words,
        String task,
        String settled) {

    public FindingChange {
        words = List.copyOf(words);
    }

    FindingChange withTask(String what) {
        return new FindingChange(
                ending, then, now, from, to, pointsThen, pointsNow, answer, asked, verdict, words, what, settled);
    }

    /** The same once a person decided over the dispute. */
    FindingChange settled(String how) {
        return new FindingChange(
                ending,
                then,
                now,
                from,
                to,
                pointsThen,
                pointsNow,
                answer,
                asked,
                verdict.replace(Verdict.TO_A_PERSON, "，" + how),
                words,
                "异议已由审核人员核实。",
                how);
    }

    public Item item() {
        return finding().item();
    }

    /** As it is, or as it was where it is gone. */
    public Finding finding() {
        return now != null ? now : Objects.requireNonNull(then);
    }

    /** What became of it, and whether a person has to decide first: 未整改, 未整改·待核实. */
    public String result() {
        return ending + (disputed() ? "·待核实" : "");
    }

    /** Whether the unit disputes it, it still stands and nobody decided: a person has to. */
    public boolean disputed() {
        return answer != null && answer.claim() == Answer.Claim.有异议 && now != null && settled.isEmpty();
    }
}
