package cn.fazhi.audit.rules.wall;

import java.util.Map;

/** The engine's names for kinds of conditions, as a rule writes them. */
final class Kinds {

    private static final Map<String, String> WRITTEN = Map.of(
            "Eval", "eval",
            "Query", "query",
            "EntryPoint", "entry-point",
            "WindowReference", "window",
            "GroupBy", "groupby",
            "ConditionalBranch", "if … do[…]",
            "NamedConsequence", "do[…]");

    private Kinds() {}

    static String said(String kind) {
        return WRITTEN.getOrDefault(kind, "这种写法（" + kind + "）");
    }
}
