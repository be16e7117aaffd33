package cn.fazhi.audit.cli;

/** What the program returns to the shell. */
final class ExitCode {

    /** Every file was audited. */
    static final int DONE = 0;

    /** Some file could not be audited, or some audit is 未完成. */
    static final int INCOMPLETE = 1;

    /** The command was not understood, or there is nothing to audit. */
    static final int USAGE = 2;

    /** The rule base does not load; nothing was audited. */
    static final int RULES = 3;

    /** A fault of the program or of the disk. */
    static final int FAULT = 4;

    /** Added when a conclusion named by --fail-on occurs. */
    static final int CONCLUSION = 10;

    private ExitCode() {}
}
