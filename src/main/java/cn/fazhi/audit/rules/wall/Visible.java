package cn.fazhi.audit.rules.wall;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the JDK and of the engine that compiled rules may link to. */
final class Visible {

    private static final Set<String> JAVA = Stream.of(
                    "lang.Object lang.String lang.CharSequence lang.Comparable lang.Number lang.Integer lang.Long lang.Double"
                            + " lang.Float lang.Short lang.Byte lang.Character lang.Boolean lang.Void lang.Math lang.Iterable"
                            + " lang.Enum lang.Record lang.Throwable lang.Exception lang.RuntimeException lang.Error"
                            + " lang.Override lang.Deprecated lang.FunctionalInterface lang.SafeVarargs lang.SuppressWarnings"
                            + " lang.Cloneable lang.AutoCloseable lang.StringBuilder lang.StringBuffer"
                            + " lang.Class io.Serializable util.Collection util.List util.Set util.Map util.Iterator"
                            + " util.ArrayList util.HashSet util.Arrays",
                    // What compiled packages hold when they are read back from the cache.
                    "util.HashMap util.LinkedHashMap util.TreeMap util.LinkedHashSet util.TreeSet util.IdentityHashMap"
                            + " util.Collections$SynchronizedMap util.Collections$EmptySet util.Collections$EmptyMap"
                            + " util.Collections$EmptyList util.concurrent.ConcurrentHashMap$KeySetView"
                            + " util.concurrent.ConcurrentHashMap$CollectionView"
                            + " util.concurrent.ConcurrentHashMap util.concurrent.ConcurrentHashMap$Segment"
                            + " util.concurrent.locks.ReentrantLock util.concurrent.locks.ReentrantLock$Sync"
                            + " util.concurrent.locks.ReentrantLock$NonfairSync"
                            + " util.concurrent.locks.AbstractQueuedSynchronizer"
                            + " util.concurrent.locks.AbstractOwnableSynchronizer")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(name -> "java." + name)
            .collect(Collectors.toUnmodifiableSet());

    private Visible() {}

    static boolean library(String name) {
        return JAVA.contains(name) || name.startsWith("org.drools.") || name.startsWith("org.kie.");
    }
}
