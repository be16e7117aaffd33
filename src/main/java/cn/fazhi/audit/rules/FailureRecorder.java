package cn.fazhi.audit.rules;

import org.kie.api.runtime.KieRuntime;
import org.kie.api.runtime.rule.ConsequenceExceptionHandler;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleRuntime;

/** Notes a rule whose consequence threw and lets the session go on. Public because Drools makes one by its class name. */
public final class FailureRecorder implements ConsequenceExceptionHandler {

    @Override
    public void handleException(Match match, RuleRuntime session, Exception exception) {
        Verdict verdict = (Verdict) ((KieRuntime) session).getGlobal("verdict");
        verdict.failed(match.getRule().getName(), exception);
    }
}
