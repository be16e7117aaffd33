package cn.fazhi.audit.audit;

import cn.fazhi.audit.score.Outcome;
import java.util.List;
import java.util.Map;

/** Knows what was judged before, and writes down what is judged now. Called in one thread. */
public interface Ledger {

    /** Knows nothing and writes nothing down. */
    Ledger NONE = new Ledger() {
        @Override
        public Map<Integer, Outcome> known(List<Compared> submissions) {
            return Map.of();
        }

        @Override
        public void judged(int number, Outcome outcome) {
            // Nobody asked for it to be kept.
        }
    };

    /**
     * The outcomes that need not be worked out again, by the place of the submission from 0. Asked once, when all is read and compared
     * and nothing is judged yet.
     */
    Map<Integer, Outcome> known(List<Compared> submissions);

    /** An outcome was reached that was not known, in the order of the submissions; the next is not waited for before this returns. */
    void judged(int number, Outcome outcome);
}
