package cn.fazhi.audit.document;

/** Lets a reading that is no longer waited for end: whoever gave it a budget of time has interrupted its thread. */
final class Interrupted {

    private Interrupted() {}

    /** Call it where work is done that a file can make long. */
    static void check() throws UnreadableException {
        if (Thread.currentThread().isInterrupted()) {
            throw Refusal.brokenOff();
        }
    }
}
