package cn.fazhi.audit.casework;

import java.util.List;

/**
 * A change of the rule base that somebody has proposed.
 *
 * @param number of its entry in the log
 * @param at when, ISO 8601 in UTC
 * @param who proposed it
 * @param note what it is for
 * @param edits the files it changes, in order
 * @param back the publication whose state it brings back; 0 for the state before the first, -1 when it is no roll-back
 * @param state how it stands
 * @param decided who approved or rejected it, when and with what note; {@link Decision#NONE} while it waits
 * @param published the number of the entry that says it is in force, 0 when it is not
 * @param rules hash of the rule base that came of it; "" when it is not in force
 */
public record RuleProposal(
        long number,
        String at,
        String who,
        String note,
        List<FileEdit> edits,
        long back,
        State state,
        Decision decided,
        long published,
        String rules) {

    /** How a proposal stands. */
    public enum State {
        WAITING("待批准"),
        /** The files are being written. */
        APPROVED("正在发布"),
        REJECTED("已退回"),
        PUBLISHED("已发布");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** In Chinese. */
        public String word() {
            return word;
        }
    }

    /**
     * What became of it.
     *
     * @param who decided
     * @param at when, ISO 8601 in UTC
     * @param note "" for none
     */
    public record Decision(String who, String at, String note) {

        static final Decision NONE = new Decision("", "", "");
    }

    public RuleProposal {
        edits = List.copyOf(edits);
    }

    /** Whether nobody has decided yet. */
    public boolean waiting() {
        return state == State.WAITING;
    }

    /** Whether it brings an earlier state back. */
    public boolean isBack() {
        return back >= 0;
    }

    RuleProposal approved(Decision by) {
        return new RuleProposal(number, at, who, note, edits, back, State.APPROVED, by, 0, "");
    }

    RuleProposal rejected(Decision by) {
        return new RuleProposal(number, at, who, note, edits, back, State.REJECTED, by, 0, "");
    }

    RuleProposal published(long entry, String sha256) {
        return new RuleProposal(number, at, who, note, edits, back, State.PUBLISHED, decided, entry, sha256);
    }
}
