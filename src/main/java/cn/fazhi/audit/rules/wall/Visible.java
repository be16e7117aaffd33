package cn.fazhi.audit.rules.wall;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the JDK and of the engine that compiled rules may link to: what the engine was seen to ask for while every form of
 * condition was compiled, run, kept and read back. Its tools for files, classes and scripts lie in packages that are not named here.
 */
final class Visible {

    private static final Set<String> JAVA = names(
            "java.",
            "lang.Object lang.String lang.CharSequence lang.Comparable lang.Number lang.Integer lang.Long lang.Double lang.Float"
                    + " lang.Short lang.Byte lang.Character lang.Boolean lang.Void lang.Math lang.Iterable lang.Enum lang.Record"
                    + " lang.Throwable lang.Exception lang.RuntimeException lang.Error lang.Override lang.Deprecated"
                    + " lang.FunctionalInterface lang.SafeVarargs lang.SuppressWarnings lang.Cloneable lang.AutoCloseable"
                    + " lang.StringBuilder lang.StringBuffer lang.Class io.Serializable util.Collection util.List util.Set"
                    + " util.Map util.Iterator util.ArrayList util.HashSet util.Arrays",
            // What compiled packages hold when they are read back from the cache.
            "util.HashMap util.LinkedHashMap util.TreeMap util.LinkedHashSet util.TreeSet util.IdentityHashMap"
                    + " util.Collections$SynchronizedMap util.Collections$EmptySet util.Collections$EmptyMap"
                    + " util.Collections$EmptyList util.concurrent.ConcurrentHashMap util.concurrent.ConcurrentHashMap$Segment"
                    + " util.concurrent.ConcurrentHashMap$KeySetView util.concurrent.ConcurrentHashMap$CollectionView"
                    + " util.concurrent.locks.ReentrantLock util.concurrent.locks.ReentrantLock$Sync"
                    + " util.concurrent.locks.ReentrantLock$NonfairSync util.concurrent.locks.AbstractQueuedSynchronizer"
                    + " util.concurrent.locks.AbstractOwnableSynchronizer");

    private static final Set<String> PACKAGES = names(
            "org.",
            "drools.base.base drools.base.base.extractors drools.base.base.field drools.base.definitions"
                    + " drools.base.definitions.impl drools.base.definitions.rule.impl drools.base.factmodel"
                    + " drools.base.reteoo drools.base.rule drools.base.rule.accessor drools.base.rule.consequence"
                    + " drools.base.rule.constraint drools.base.util.index",
            "drools.core.base.accumulators drools.core.base.extractors drools.core.common drools.core.reteoo drools.core.rule"
                    + " drools.core.rule.consequence drools.mvel.accessors drools.mvel.asm drools.mvel.evaluators"
                    + " drools.mvel.expr drools.mvel.field kie.api.definition kie.api.definition.rule kie.api.definition.type"
                    + " kie.api.runtime.rule");

    /** The engine's own services, which it looks up by name, and single classes of packages that hold tools as well. */
    private static final Set<String> CLASSES = names(
            "org.",
            "drools.compiler.builder.impl.KnowledgeBuilderFactoryServiceImpl drools.compiler.rule.builder.EvaluatorWrapper"
                    + " drools.ecj.EclipseJavaCompiler drools.core.concurrent.ExecutorProviderImpl"
                    + " drools.io.BaseResource drools.io.ByteArrayResource drools.io.DescrResource"
                    + " drools.io.ResourceFactoryServiceImpl drools.util.PortablePath drools.util.bitmask.BitMask"
                    + " drools.kiesession.factory.RuntimeComponentFactoryImpl",
            "drools.mvel.ConditionEvaluator drools.mvel.MVELConstraint drools.mvel.MVELConstraint$EvaluationContext"
                    + " drools.mvel.MVELConstraintBuilder drools.mvel.MVELCoreComponentFactory"
                    + " drools.mvel.MVELCoreComponentsBuilder drools.mvel.MVELDialectRuntimeData"
                    + " drools.mvel.MVELKnowledgePackageImpl drools.tms.TruthMaintenanceSystemAgendaComponentFactory"
                    + " drools.tms.TruthMaintenanceSystemFactoryImpl"
                    + " drools.tms.TruthMaintenanceSystemKnowledgeHelperFactoryImpl"
                    + " drools.wiring.dynamic.DynamicComponentsSupplier drools.wiring.statics.StaticComponentsSupplier"
                    + " kie.internal.services.KieAssemblersImpl kie.internal.services.KieWeaversImpl");

    private Visible() {}

    static boolean library(String name) {
        int dot = name.lastIndexOf('.');
        return JAVA.contains(name) || CLASSES.contains(name) || dot > 0 && PACKAGES.contains(name.substring(0, dot));
    }

    private static Set<String> names(String prefix, String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(name -> prefix + name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
