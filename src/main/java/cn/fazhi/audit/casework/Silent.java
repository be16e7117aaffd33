package cn.fazhi.audit.casework;

import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.score.Outcome;

/** Nobody waits for a bar. */
record Silent() implements Batch.Listener {

    @Override
    public void more(int count) {
        // The reports are known.
    }

    @Override
    public void read() {
        // It does not take long.
    }

    @Override
    public void done(Outcome outcome) {
        // All of them are looked at in the end.
    }
}
