package cn.fazhi.audit.cli;

import cn.fazhi.audit.document.MissingPathException;
import cn.fazhi.audit.upkeep.impact.Batched;
import picocli.CommandLine.Mixin;

/** The reports that rules are tried on, with all that an audit of them may be told. */
class TrialReports {

    @Mixin
    private Submissions submissions;

    @Mixin
    private DateOptions dates;

    @Mixin
    private CompareOptions comparing;

    /** The reports; never none. */
    Batched batch() throws MissingPathException, NothingToAuditException {
        int jobs = Runtime.getRuntime().availableProcessors();
        return new Batched(
                submissions.files(), comparing.lastYear(), dates.with(jobs, comparing.outline()), submissions.budget());
    }
}
