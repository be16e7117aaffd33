package cn.fazhi.audit.rules;

/** How an item ends. */
public enum State {
    符合,
    部分符合,
    不符合,
    /** Leaves numerator and denominator. */
    不适用,
    /** The engine says what it saw and why it will not decide; the points are provisional. */
    人工核实,
    /** No rule decided, or one failed: the audit is 未完成. */
    未判断
}
