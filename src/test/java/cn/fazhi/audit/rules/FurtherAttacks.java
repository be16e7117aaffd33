package cn.fazhi.audit.rules;

import static cn.fazhi.audit.rules.Attack.asks;
import static cn.fazhi.audit.rules.Attack.beside;
import static cn.fazhi.audit.rules.Attack.head;
import static cn.fazhi.audit.rules.Attack.heavy;
import static cn.fazhi.audit.rules.Attack.then;
import static cn.fazhi.audit.rules.Attack.when;

import java.util.List;

/** Ways out of a rule that somebody who did not build the walls could think of. */
final class FurtherAttacks {

    private static final String SET = "System.setProperty(\"CANARY\", \"x\")";
    private static final String END = " verdict.earn(drools, $study);";
    private static final String RULE = "rule \"D2";

    /** More facts than a rule may combine when nothing but a list of many topics holds them apart. */
    private static final String MANY = "topic in (\"" + String.join("\", \"", Given.TOPICS) + "\")";

    private FurtherAttacks() {}

    static List<Attack> all() {
        return List.of(
                // What the engine's parser and patterns of our own take a stack frame for.
                heavy("signs without end", "Tally(" + "!".repeat(1500) + "counted)"),
                heavy("signs on lines of their own", "Tally(-" + "!\n".repeat(9000) + "counted)")
                        .at("Tally(-!"),
                heavy("minus without end", "Tally(times > " + "- ".repeat(900) + "1)"),
                heavy("a path without end", "Tally(names" + ".names\n".repeat(5000) + " != \"\")")
                        .at("// D2"),
                heavy("a name without end", "Tally($" + "x".repeat(30_000) + " : times)"),
                heavy("a condition of many lines", "Tally(counted" + "\n&& counted".repeat(2500) + ")")
                        .at("// D2"),
                heavy("facts without end", "Tally()\n".repeat(6000)).at("// D2"),
                head("a reason without end", "    @next(\"" + "长".repeat(50_000) + "\")\n"),
                head("a reason of quotation marks", "    @next(\"" + "\\\"".repeat(20_000) + "\")\n"),
                beside("a rule's name without end", RULE + "长".repeat(50_000) + "\" when then end", ""),
                beside("rules without end", (RULE + "\" when then end\n").repeat(61), "")
                        .at(RULE),
                then("facts handed over without end", "verdict.earn(drools" + ", $study".repeat(3000) + ");"),
                // What the count of combinations took for few.
                heavy("facts of every topic combined", ("Tally(" + MANY + ") ").repeat(5))
                        .at(RULE),
                heavy("mentions of every topic combined", ("Mention(" + MANY + ") ").repeat(3))
                        .at(RULE),
                heavy(
                                "facts that are like themselves",
                                "Mention($a : topic, topic == $a) Mention($b : topic, topic == $b)"
                                        + " Mention($c : topic, topic == $c)")
                        .at(RULE),
                heavy("facts that are themselves", "$a : Mention(this == $a) $b : Mention(this == $b) Mention()")
                        .at(RULE),
                heavy(
                                "a topic that is none",
                                "Mention((topic == \"exam\") == false) Mention(topic == \"exam\" == false)"
                                        + " Mention(topic == \"exam\" != true)")
                        .at(RULE),
                heavy(
                                "facts alike in what all share",
                                "Mention(sure == $study.sure) Mention(true == $study.sure) Mention()")
                        .at(RULE),
                heavy("texts that grow", "Report($a : " + "name + ".repeat(200) + "name)"),
                heavy(
                                "texts that grow from accumulate to accumulate",
                                "accumulate(Report($n : name); $a : max(" + "$n + ".repeat(60) + "$n))\n"
                                        + "accumulate(Report(); $b : max(" + "$a + ".repeat(60) + "$a))")
                        .at("accumulate(Report($n"),
                // What people see and what programs read.
                when("a comment that turns direction", "// \u202E(\u2066 \n Tally()")
                        .at("// \u202E"),
                asks("a text that turns direction", "Tally(topic != \"\u202Emaxe\")"),
                when("a comment with the end of a file", "/* \u001A */ Tally()"),
                when("a comment with a line separator", "// \u2028 " + SET),
                then("a statement behind a line separator", "// \u2028 " + SET + ";\n" + END)
                        .at("// \u2028"),
                when("a homoglyph", "T\u0430lly(" + SET + " == null)"),
                then("a homoglyph of verdict", "v\u0435rdict.earn(drools, $study);"),
                when("a space of no width", "Ta\u200Blly()"),
                when("a next-line character", "Tally(\u0085" + SET + " == null)")
                        .at("Tally(\u0085"),
                asks("a number by eights", "Tally(times >= 010 || times < 010)"),
                // MVEL.
                asks("a projection", "Tally((quote in evidence) != null)"),
                asks("a with-block", "Tally(this.{ topic } != null)"),
                asks("an inline array", "Tally({1, 2}.length == 2)"),
                asks("a choice", "Tally(counted ? true : true)"),
                asks("a new object", "Tally(new String(\"x\") != null)"),
                asks("an assignment to a field", "Tally((times = 5) == 5)"),
                asks("an assignment in passing", "Tally((times += 1) > 0)"),
                asks("a function", "Tally((def f() { true }) != null)"),
                asks("a type asked for", "Tally(topic instanceof String)"),
                asks("a likeness in MVEL", "Tally(topic ~= \".*\")"),
                asks("a likeness by sound", "Tally(topic soundslike topic)"),
                asks("two statements", "Tally(true; true)").at("Tally(true"),
                asks("a safe step", "Tally(topic!.length() > 0)"),
                asks("a hexadecimal number", "Tally(0xFF > 0)"),
                asks("a big number", "Tally(99999999999999999999999999999999999999 > 0)"),
                asks("a class by its brackets", "Tally(this[\"topic\"] != null)"),
                asks("a class under its binary name", "Tally(java$lang$System != null)"),
                asks("an operator of texts", "Tally(topic str[startsWith] \"s\")"),
                asks("a time", "$t : Tally() Tally(this after[0s, 1s] $t)"),
                asks("a trait", "Tally(this isA \"java.lang.Object\")"),
                asks("a cast before a field", "Tally(this#cn.fazhi.audit.facts.Tally.topic != null)"),
                // Where facts come from.
                asks("from the verdict", "Object() from verdict"),
                asks("from what the verdict holds", "Tally() from verdict.findings()"),
                asks("from a text", "String() from \"x\""),
                asks("from a list in place", "String() from [\"x\", \"y\"]"),
                asks("from the class of a fact", "Object() from $study.getClass()"),
                asks("a list of anything", "java.util.List() from collect(Tally())"),
                asks("the verdict asked", "Tally(verdict != null)"),
                asks("a fact named verdict", "verdict : Tally()"),
                asks("a field named drools", "Tally(drools : topic)"),
                asks("a unified name", "Tally($t := topic)"),
                asks("groups by code", "groupby(Tally($t : topic); $k : " + SET + "; $c : count($t))")
                        .at("groupby"),
                asks("a window of many", "Tally() over window:length(1)"),
                when("code in an annotation on a condition", "Tally() @watch(" + SET + ")")
                        .at("Tally()"),
                // Consequences.
                then("another call of the verdict", "verdict.failed(\"x\", null);"),
                then("the findings cleared", "verdict.findings().clear();" + END),
                then("a field of the wrong kind", "verdict.earn(drools, $study.topic());")
                        .at(RULE),
                then("a class handed over", "verdict.earn(drools, $study.getClass());")
                        .at("then\n"),
                then("a labelled block", "a: { " + SET + "; }" + END),
                then("a comment that closes itself", "/*/ */ " + SET + "; /*/ */" + END),
                then("an entry point", "entryPoints[\"x\"].insert($study);" + END),
                then("the engine by its other name", "kcontext.getKieRuntime().halt();" + END),
                then("a trait put on", "don($study, Runnable.class);" + END),
                then("a focus set", "drools.setFocus(\"x\");" + END),
                then("a logical insert", "insertLogical($study);" + END),
                // Heads.
                head("a number that overflows", "    salience 99999999999999999999\n"),
                head("a date", "    date-effective \"1-JAN-2000\"\n"),
                head("a calendar", "    calendars \"x\"\n"),
                head("a lock", "    lock-on-active true\n"),
                head("a flow", "    ruleflow-group \"x\"\n"),
                head("an annotation of two values", "    @basis(a = \"x\", b = \"y\")\n"),
                head("an annotation with a sum", "    @basis(\"x\" + " + SET + ")\n"),
                head("an annotation within one", "    @basis(@item(\"x\"))\n"),
                // Beside rules.
                beside("a language of its own", "[when]有学法=Tally(" + SET + " == null)", ""),
                beside("an expander", "expander evil.dsl", ""),
                beside("a template", "template header\nname\ntemplate \"x\"", "")
                        .at("template header"),
                beside("a window declared", "declare window W Tally() end", ""),
                beside("a trait declared", "declare trait T end", ""),
                beside("a function imported", "import function java.lang.System.setProperty;", ""),
                beside("a flow in XML", "<process id=\"x\"><script>" + SET + "</script></process>", ""),
                beside("a query that calls itself", "query q(String $x)\n    q($x;)\nend", "")
                        .at("query q"));
    }
}
