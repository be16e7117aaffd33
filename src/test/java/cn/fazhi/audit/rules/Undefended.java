package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.mvel2.compiler.AbstractParser;

/** What an attack does to an engine without the first wall, and to one without any. */
final class Undefended {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final ClassLoader OPEN = Undefended.class.getClassLoader();
    private static final Map<String, Class<?>> WORDS = Map.of(
            "System", System.class,
            "Runtime", Runtime.class,
            "Thread", Thread.class,
            "Class", Class.class,
            "ClassLoader", ClassLoader.class,
            "Object", Object.class);

    private Undefended() {}

    /** Straight to the compiler, as the seam between the walls allows. */
    static boolean behindTheSecondWall(Attack attack, Path canary) throws InterruptedException {
        return happens(attack, canary, () -> {
            return Engine.base(
                    Compiler.compile(List.of(attack.raw(canary.toString()))).packages());
        });
    }

    /** As a plain Drools does, with the words that MVEL had at first. */
    static boolean happens(Attack attack, Path canary) throws InterruptedException {
        AbstractParser.LITERALS.putAll(WORDS);
        AbstractParser.CLASS_LITERALS.putAll(WORDS);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OPEN);
        try {
            return happens(attack, canary, () -> open(attack.raw(canary.toString())));
        } finally {
            thread.setContextClassLoader(before);
            AbstractParser.LITERALS.keySet().removeAll(WORDS.keySet());
            AbstractParser.CLASS_LITERALS.keySet().removeAll(WORDS.keySet());
        }
    }

    private static KieBase open(RuleFile file) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(OPEN));
        byte[] text = (Compiler.PREAMBLE + file.text()).getBytes(StandardCharsets.UTF_8);
        builder.add(ResourceFactory.newByteArrayResource(text), ResourceType.DRL);
        InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newKnowledgeBaseConfiguration(null, OPEN));
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    private static boolean happens(Attack attack, Path canary, Supplier<KieBase> compiled) throws InterruptedException {
        AtomicBoolean fired = new AtomicBoolean();
        try {
            Guard.DEADLINE.within(LIMIT, compiled.get(), session -> run(session, fired));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Stopped, one way or another; what counts is what happened before.
        }
        Thread.sleep(attack.file().contains("exec(") || attack.file().contains("Thread(") ? 300 : 0);
        boolean made = canary.toFile().exists() && canary.toFile().delete();
        return System.clearProperty(canary.toString()) != null || made || attack.leaks() && fired.get();
    }

    private static int run(KieSession session, AtomicBoolean fired) {
        if (!session.getKieBase().getKiePackages().isEmpty()) {
            session.setGlobal("verdict", new Verdict(Map.of()));
        }
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                fired.set(true);
            }
        });
        facts().forEach(session::insert);
        return session.fireAllRules(1000);
    }

    private static List<Fact> facts() {
        return Given.report(
                Given.counted("study-session", 4),
                Given.often("study-session", Period.WEEK, Scope.DONE),
                Given.problems(3, 1, 1, 1));
    }
}
