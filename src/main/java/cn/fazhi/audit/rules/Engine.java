package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.ConsequenceExceptionHandlerOption;

/**
 * Runs compiled rules on facts. Safe for any number of threads; every run has a session of its own.
 * A rule that fails costs its own item only: one that throws in its consequence is recorded and the session goes on; one that
 * throws in a condition, or never ends, takes the session with it, so the rules are then run file by file.
 */
final class Engine {

    /** More firings than any checklist needs on the facts of one report; beyond it a rule feeds itself. */
    private static final int MOST_FIRINGS = 100_000;

    /** A thousand times what all rules need on the facts of one report. */
    private static final Duration WHOLE = Duration.ofSeconds(6);

    private static final Duration FILE = Duration.ofSeconds(2);
    private static final Duration RULE = Duration.ofSeconds(1);

    private final Map<String, RuleSpec> specs;
    private final List<RuleFile> files;
    private final KieBase whole;
    private final Map<String, KieBase> pieces = new ConcurrentHashMap<>();

    /** Whether a run was over its time once: from then on every run gets a thread of its own. */
    private volatile boolean late;

    Engine(RuleSet rules, Collection<KiePackage> compiled) {
        this.specs = rules.specs();
        this.files = rules.files();
        this.whole = base(compiled);
    }

    /** Runs in a thread of our own, so that the caller goes on whatever a rule does. */
    Verdict run(List<? extends Fact> facts) {
        return wholeOrPieces(facts, () -> run(whole, facts, WHOLE));
    }

    /** The same in the caller's thread, which a rule that never ends keeps. */
    Verdict runHere(List<? extends Fact> facts) {
        return late
                ? run(facts)
                : wholeOrPieces(
                        facts,
                        () -> Guard.DEADLINE.here(WHOLE, whole, session -> fired(session, facts), () -> late = true));
    }

    private Verdict wholeOrPieces(List<? extends Fact> facts, Supplier<Verdict> run) {
        try {
            return run.get();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            Verdict verdict = new Verdict(specs);
            files.forEach(file -> verdict.add(runFile(file, facts)));
            return verdict;
        }
    }

    private Verdict runFile(RuleFile file, List<? extends Fact> facts) {
        try {
            return run(piece(file.path(), file), facts, FILE);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            Verdict verdict = new Verdict(specs);
            file.rules().forEach(rule -> verdict.add(runRule(file, rule, facts)));
            return verdict;
        }
    }

    private Verdict runRule(RuleFile file, RuleText rule, List<? extends Fact> facts) {
        try {
            return run(piece(rule.name(), file.only(rule)), facts, RULE);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            Verdict verdict = new Verdict(specs);
            verdict.failed(rule, e);
            return verdict;
        }
    }

    private Verdict run(KieBase base, List<? extends Fact> facts, Duration limit) {
        return Guard.DEADLINE.within(limit, base, session -> fired(session, facts));
    }

    private Verdict fired(KieSession session, List<? extends Fact> facts) {
        Verdict verdict = new Verdict(specs);
        session.setGlobal("verdict", verdict);
        facts.forEach(session::insert);
        if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new IllegalStateException("规则反复触发，超过" + MOST_FIRINGS + "次");
        }
        return verdict;
    }

    /** Compiled the first time something fails, then kept: a healthy rule base never pays for it. */
    private KieBase piece(String key, RuleFile file) {
        return pieces.computeIfAbsent(key, k -> {
            if (!Guard.breaches(file).isEmpty()) {
                throw new IllegalStateException("这条规则不能单独运行");
            }
            Compiler.Built built = Compiler.compile(List.of(file));
            if (!built.refusals().isEmpty()) {
                throw new IllegalStateException("这条规则不能单独运行");
            }
            return base(built.packages());
        });
    }

    static KieBase base(Collection<KiePackage> packages) {
        return Guard.inside(() -> whole(packages));
    }

    private static KieBase whole(Collection<KiePackage> packages) {
        KieBaseConfiguration settings = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), Guard.LOADER);
        settings.setOption(ConsequenceExceptionHandlerOption.get(FailureRecorder.class));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(settings);
        base.addPackages(packages);
        return base;
    }
}
