package cn.fazhi.audit.score.rounds;

/**
 * Words of a text that was changed.
 *
 * @param kind whether they stayed, went or came
 */
public record Piece(Kind kind, String words) {

    /** What became of words. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
