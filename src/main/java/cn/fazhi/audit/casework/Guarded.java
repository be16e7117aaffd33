package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.NewEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** Adds to the log what is not there yet, as long as what it rests on holds in the moment of writing. */
final class Guarded {

    private final Archive archive;
    private final String batch;

    Guarded(Archive archive, String batch) {
        this.archive = archive;
        this.batch = batch;
    }

    /** Ends the transaction. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final CaseException why;

        Refused(CaseException why) {
            super(why);
            this.why = why;
        }
    }

    /**
     * Adds.
     *
     * @param there whether it is there already
     * @return false when it was there
     * @throws CaseException when the condition does not hold; nothing is written then
     */
    boolean append(NewEntry entry, Predicate<BatchView> there, Returns.Condition holds)
            throws CaseException, ArchiveException, IOException {
        try {
            return archive.appendUnless(() -> answer(there, holds), entry).isPresent();
        } catch (Refused refused) {
            throw refused.why;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean answer(Predicate<BatchView> there, Returns.Condition holds) {
        BatchView now = BatchView.of(archive.of(batch)).orElseThrow();
        if (there.test(now)) {
            return true;
        }
        try {
            holds.check(now);
            return false;
        } catch (CaseException late) {
            throw new Refused(late);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
