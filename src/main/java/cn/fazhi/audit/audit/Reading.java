package cn.fazhi.audit.audit;

import cn.fazhi.audit.copying.OwnText;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.facts.Corrections;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Submission;
import cn.fazhi.audit.score.Outcome;

/** A submission that was read but not yet judged: whether it was copied can only be told when all are read. */
sealed interface Reading {

    /**
     * A report.
     *
     * @param document its text
     * @param extraction what it states
     * @param submission when it came in
     * @param own its text ready to be compared
     * @param corrections what people put right in it
     */
    record Report(
            Document document, Extraction.Read extraction, Submission submission, OwnText own, Corrections corrections)
            implements Reading {

        Facts facts() {
            return extraction.facts();
        }
    }

    /** A file that is not audited. */
    record Refused(Outcome.Refused outcome) implements Reading {}
}
