package cn.fazhi.audit.rules;

import static cn.fazhi.audit.rules.Attack.asks;
import static cn.fazhi.audit.rules.Attack.beside;
import static cn.fazhi.audit.rules.Attack.head;
import static cn.fazhi.audit.rules.Attack.heavy;
import static cn.fazhi.audit.rules.Attack.then;
import static cn.fazhi.audit.rules.Attack.when;

import java.util.List;

/** Ways out of a rule that whoever built the walls could think of. */
final class Attacks {

    private static final String TOUCH = "new java.io.File(\"CANARY\").createNewFile()";
    private static final String SET = "System.setProperty(\"CANARY\", \"x\")";
    private static final String EXEC = "Runtime.getRuntime().exec(\"touch CANARY\")";
    private static final String END = " verdict.earn(drools, $study);";

    private Attacks() {}

    static List<Attack> all() {
        return List.of(
                then("a program run by then", EXEC + ";" + END),
                then("a file made by then", TOUCH + ";" + END),
                then("a system property set by then", SET + ";" + END),
                then("a call behind the allowed one", "verdict.earn(drools, $study); " + SET + ";"),
                then("a call as an argument", "verdict.earn(drools, $study.topic(" + SET + "));"),
                then("a loop in then", "while (" + SET + " == null) {}" + END),
                then("a thread in then", "new Thread(() -> " + SET + ").start();" + END),
                then(
                        "reflection from a fact in then",
                        "Class.forName(\"java.lang.System\").getMethod(\"setProperty\", String.class, String.class)"
                                + ".invoke(null, \"CANARY\", \"x\");"
                                + END),
                then(
                        "reflection along the class of a fact",
                        "$study.getClass().getClassLoader().loadClass(\"java.lang.System\").getMethods()[0].invoke(null);"
                                + SET
                                + ";"),
                then(
                        "the engine through its context",
                        "drools.getKieRuntime().setGlobal(\"verdict\", null); " + SET + ";"),
                then("MVEL called by name", "org.mvel2.MVEL.eval(\"" + SET.replace("\"", "'") + "\");" + END),
                then(
                        "the engine's own way to a class",
                        "try { Class<?> c = org.drools.util.ClassUtils.getClassFromName(\"java.lang.System\", true, null);"
                                + " c.getMethod(\"setProperty\", String.class, String.class).invoke(null, \"CANARY\", \"x\");"
                                + " } catch (Exception e) {}"
                                + END),
                then(
                        "the engine's own interpreter",
                        "org.drools.mvel.MVELSafeHelper.getEvaluator().eval(\"" + SET.replace("\"", "'") + "\");"
                                + END),
                then(
                        "a file through the engine",
                        "try { org.kie.internal.io.ResourceFactory.newFileResource(\"/etc/passwd\").getInputStream().read(); "
                                + SET
                                + "; } catch (Exception e) {}"),
                asks(
                        "a file read by the engine",
                        "Tally(org.kie.internal.io.ResourceFactory.newFileResource(\"/etc/passwd\").getInputStream().read() > 0)"),
                then(
                        "a unicode escape that ends a string",
                        "String s = \"\\u0022; " + SET + "; String t = \\u0022\";" + END),
                then("a unicode escape that ends a comment", "// \\u000a " + SET + ";\n" + END),
                then("a statement behind a carriage return", "// a \r" + SET + ";\n" + END),
                then("two quotation marks as characters", "char c = '\"'; " + SET + "; char d = '\"';" + END),
                then("an object read from bytes", "new java.io.ObjectInputStream(null).readObject();" + SET + ";"),
                then("the initialiser of a class", "new Object() {{ " + SET + "; }};" + END),
                then(
                        "endless insert",
                        "insert(new cn.fazhi.audit.facts.Grounds(\"a\", java.util.List.of())); " + SET + ";"),
                then("endless modify", "modify($study) {}; " + SET + ";"),
                then("a channel", "channels[\"c\"].send($study); " + SET + ";"),
                then("the end of the session", "drools.halt(); " + SET + ";"),
                when("a condition that sets a property", "Tally(" + SET + " == null)"),
                when("a condition that makes a file", "Tally(" + TOUCH + ")"),
                when("a condition that runs a program", "Tally(" + EXEC + " != null)"),
                asks("an environment variable", "Tally(System.getenv(\"PATH\") != null)"),
                asks("a system property", "Tally(System.getProperty(\"user.home\") != null)"),
                asks("the class of a field", "Tally(topic.class.name == \"java.lang.String\")"),
                asks("the loader behind a field", "Tally(this.class.classLoader != null)"),
                asks("getClass on a field", "Tally(topic.getClass().getName() != \"\")"),
                asks("the class of an enum", "Frequency(Period.class != null)"),
                asks("a static method of an enum", "Tally(Period.valueOf(\"DAY\") != null)"),
                asks("a class along bean names", "Tally(this[\"class\"] != null)"),
                when(
                        "reflection in a condition",
                        "Tally(topic.class.forName(\"java.lang.System\").getMethod(\"setProperty\", \"\".class, \"\".class)"
                                + ".invoke(null, \"CANARY\", \"x\") == null)"),
                when(
                        "a script in a condition",
                        "Tally(org.mvel2.MVEL.eval(\"" + SET.replace("\"", "'") + "\") == null)"),
                when("a socket", "Tally(new java.net.Socket(\"127.0.0.1\", 9) != null || " + SET + " == null)"),
                asks("a file read", "Tally(new java.io.File(\"/etc/passwd\").length() > 0)"),
                when("an assignment", "Tally(($x = " + SET + ") == null)"),
                when("eval in a pattern", "Tally(eval(" + SET + " == null))"),
                when("eval as a condition", "eval(" + SET + " == null)"),
                when("from a static call", "String() from " + SET),
                when("from a new list", "String() from java.util.List.of(" + SET + ")"),
                when(
                        "accumulate with blocks",
                        "Number() from accumulate(Tally(), init(int x = 0; "
                                + SET
                                + ";), action(x += 1;), reverse(x -= 1;), result(x))"),
                when("accumulate of a call", "accumulate(Tally(); $n : max(" + SET + "); $n == null)"),
                when("accumulate by a function of nobody", "accumulate(Tally(); $n : steal(times); $n > 0)"),
                when("a binding to a call", "Tally($x : " + SET + ")"),
                asks("an inline cast", "Tally(this#java.lang.Object.toString != null)"),
                asks("a fact that is none", "java.lang.String() from \"x\""),
                asks("anything at all", "Object()"),
                when("a path through facts", "/problems/all[" + SET + " == null]"),
                when("a named consequence", "Tally() do[other]\nthen[other]\n    " + SET + ";")
                        .at("then[other]"),
                when("a branch", "if (" + SET + " == null) do[other]"),
                when("a window", "Tally() over window:time(1s)"),
                when("an entry point", "Tally() from entry-point \"other\""),
                when("a query called", "?other($study;)"),
                when("positions", "Tally(\"x\";)"),
                when("an annotation on a condition", "Tally() @watch(*)"),
                asks("a closure", "Tally(names.chars().anyMatch(c -> true))"),
                asks("an inline map", "Tally([\"a\" : 1] != null)"),
                asks("a comment in a condition", "Tally(times /* \" */ >= 0)"),
                asks("a single quotation mark", "Tally(topic != '\"')"),
                heavy("a pattern that repeats repetitions", "Tally(names matches \"(甲+)+乙\")"),
                heavy("a pattern that chooses without end", "Tally(names matches \"(甲|甲甲)*乙\")"),
                heavy("a pattern of many stars", "Tally(names matches \".*.*.*.*.*乙\")"),
                heavy("a pattern of many options", "Tally(names matches \"" + "甲?".repeat(30) + "乙\")"),
                heavy("a pattern from the report itself", "Tally(names matches topic)"),
                heavy("seven facts combined", "Tally() Tally() Tally() Tally() Tally() Tally()")
                        .at("rule \"D2"),
                heavy("three free facts combined", "Mention() Mention() Mention()")
                        .at("rule \"D2"),
                heavy("free facts combined in not", "not(Mention() and Mention() and Count())")
                        .at("rule \"D2"),
                heavy("a deep or", "(" + "(Report() or Problems()) and ".repeat(5) + "Report())")
                        .at("rule \"D2"),
                heavy("brackets without end", "Tally(" + "(".repeat(40) + "times" + ")".repeat(40) + " > 0)"),
                heavy("a text without end", "Tally(names.repeat(2000000000) != \"\")"),
                head("the MVEL dialect", "    dialect \"mvel\"\n"),
                head("a computed salience", "    salience (" + SET + " == null ? 1 : 2)\n"),
                head("a computed switch", "    enabled (" + SET + " == null)\n"),
                head("a timer", "    timer (int: 0 1s)\n"),
                head("a duration", "    duration 100\n"),
                head("an agenda group", "    agenda-group \"other\"\n"),
                head("an activation group", "    activation-group \"other\"\n"),
                head("no-loop", "    no-loop true\n"),
                head("an annotation nobody knows", "    @propagation(EAGER)\n").at("rule \"D2"),
                head("an annotation with code", "    @basis(" + SET + ")\n"),
                head("an annotation with a class", "    @org.kie.api.definition.rule.Watch(\"x\")\n"),
                beside("an import", "import java.io.File;", ""),
                beside(
                        "a static import",
                        "import static java.lang.System.setProperty;",
                        "setProperty(\"CANARY\", \"x\");"),
                beside("another package", "package cn.fazhi.audit.rules", ""),
                beside("a function", "function boolean f() { " + SET + "; return true; }", "f();" + END),
                beside("a declared type", "declare Other\n    x : String = " + SET + "\nend", "new Other();" + END),
                beside("a declared enum", "declare enum Other A; end", ""),
                beside("a query", "query other(String $x)\n    Tally(" + SET + " == null)\nend", ""),
                beside("a global", "global java.lang.Runtime other;", ""),
                beside("an accumulate function", "import accumulate java.lang.Runtime steal;", ""),
                beside("a dialect for all", "dialect \"mvel\"", ""),
                beside("a unit", "unit Other;", ""),
                beside("an entry point declared", "declare entry-point other end", ""),
                new Attack(
                        "a parent rule",
                        "rule \"D2 父\" when then verdict.earn(drools); end\nrule \"D2 子\" extends \"D2 父\"\nwhen then "
                                + SET
                                + "; end\n",
                        "extends",
                        false,
                        false),
                new Attack(
                        "an end inside a line",
                        "rule \"D2 一\" when Tally() then verdict.earn(drools); end rule \"D2 二\" when Tally() then "
                                + SET
                                + "; end\n",
                        "rule \"D2 二\"",
                        false,
                        false),
                new Attack(
                        "a rule in a comment that is none",
                        "rule \"D2 一\" when Tally() then verdict.earn(drools); /* \" */ end\n/* \" */ rule \"D2 二\" when Tally() then "
                                + SET
                                + "; /* \" */ end\n",
                        SET,
                        false,
                        false),
                new Attack(
                        "a name in brackets", "rule D2 when Tally() then " + SET + "; end\n", "rule D2", false, false));
    }
}
