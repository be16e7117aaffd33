package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Runs beginnings of rules on the facts of one report, by the engine that runs the rules. */
final class Probes {

    /** Matches of one beginning that are kept: nobody reads more. */
    private static final int KEPT = 50;

    /** Beyond so many matches the beginnings are tried one by one; that one of them holds is then known long before. */
    private static final int MOST_MATCHES = 20_000;

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final List<? extends Fact> facts;
    private final Map<Probe, Tried> tried = new HashMap<>();

    /**
     * What became of one beginning.
     *
     * @param matches the facts of each match by name; none when it does not hold
     * @param failure why it could not be evaluated, or null
     */
    record Tried(List<Map<String, Fact>> matches, @Nullable String failure) {

        boolean holds() {
            return !matches.isEmpty();
        }
    }

    Probes(RuleParts rules, List<? extends Fact> facts) {
        this.facts = facts;
        KieBase together = rules.together();
        if (together == null || !together(together, rules.probes())) {
            rules.probes().forEach(this::alone);
        }
    }

    Tried of(Probe probe) {
        Tried found = tried.get(probe);
        if (found == null) {
            throw new IllegalArgumentException("not tried: " + probe);
        }
        return found;
    }

    /** In a healthy rule base one session does for all; a condition that throws takes the session with it. */
    private boolean together(KieBase base, Map<String, Probe> probes) {
        try {
            Map<String, List<Map<String, Fact>>> matches = run(base, MOST_MATCHES);
            probes.forEach((name, probe) -> tried.put(probe, new Tried(matches.getOrDefault(name, List.of()), null)));
            return true;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return false;
        }
    }

    private void alone(String name, Probe probe) {
        KieBase base = RuleParts.compiled(Map.of(name, probe));
        if (base == null) {
            tried.put(probe, new Tried(List.of(), "这个条件不能单独检查"));
            return;
        }
        try {
            tried.put(probe, new Tried(run(base, KEPT).getOrDefault(name, List.of()), null));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            tried.put(probe, new Tried(List.of(), Verdict.cause(e)));
        }
    }

    private Map<String, List<Map<String, Fact>>> run(KieBase base, int most) {
        return Guard.DEADLINE.within(LIMIT, base, session -> tried(session, most));
    }

    private Map<String, List<Map<String, Fact>>> tried(KieSession session, int most) {
        Matches matches = new Matches();
        session.addEventListener(matches);
        facts.forEach(session::insert);
        if (session.fireAllRules(most) >= MOST_MATCHES) {
            throw new IllegalStateException("too many matches to try the beginnings together");
        }
        return matches.byRule;
    }

    /** Notes the facts of every match. */
    private static final class Matches extends DefaultAgendaEventListener {

        private final Map<String, List<Map<String, Fact>>> byRule = new TreeMap<>();

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            var match = event.getMatch();
            List<Map<String, Fact>> matches =
                    byRule.computeIfAbsent(match.getRule().getName(), rule -> new ArrayList<>());
            if (matches.size() < KEPT) {
                Map<String, Fact> facts = new TreeMap<>();
                for (String name : match.getDeclarationIds()) {
                    if (match.getDeclarationValue(name) instanceof Fact fact) {
                        facts.put(name, fact);
                    }
                }
                matches.add(facts);
            }
        }
    }
}
