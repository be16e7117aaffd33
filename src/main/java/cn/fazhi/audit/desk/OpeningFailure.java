package cn.fazhi.audit.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the framework that a desk which could not be opened is accounted for; else it would write a trace onto the terminal. */
final class OpeningFailure extends AbstractFailureAnalyzer<Opening.FailedException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, Opening.FailedException failed) {
        return new FailureAnalysis(String.valueOf(failed.getMessage()), null, failed);
    }
}
