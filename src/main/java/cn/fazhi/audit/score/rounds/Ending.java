package cn.fazhi.audit.score.rounds;

/** What became of a finding, in the order in which an office asks after it. */
public enum Ending {
    /** Was there in an earlier round, was gone in the one between, and is back. */
    复发,
    /** Was there in the round before and still is, also where it earns more than it did. */
    未整改,
    /** Is there for the first time. */
    新增,
    /** Was there and is gone. */
    已整改,
    /** Was there, but the newest checklist no longer asks for it: nobody can say that it was put right. */
    不再考核
}
