package cn.fazhi.audit.rules;

import java.util.List;

/**
 * A rule file that wants more than to judge a report.
 *
 * @param name what it tries
 * @param file the text of the file; CANARY stands for a file it must not make, and for a system property it must not set
 * @param evil the words that must be refused, on their line
 * @param leaks whether it harms by being true
 * @param heavy whether it would take the tests with it if nothing stopped it
 */
record Attack(String name, String file, String evil, boolean leaks, boolean heavy) {

    private static final String RULE = """
            // D2 集体学法
            rule "D2 试探"
                @points(0)  @item("集体学法")  @full(7)
                @reason("无")
            HEADwhen
                $study : Tally(topic == "study-session")
            WHEN
            then
                THEN
            end
            """;
    private static final String CALL = "verdict.earn(drools, $study);";

    static Attack when(String name, String condition) {
        return made(name, condition, "", condition, CALL, "");
    }

    /** Harms by being true. */
    static Attack asks(String name, String condition) {
        Attack made = when(name, condition);
        return new Attack(made.name, made.file, made.evil, true, false);
    }

    static Attack heavy(String name, String condition) {
        Attack made = when(name, condition);
        return new Attack(made.name, made.file, made.evil, false, true);
    }

    static Attack then(String name, String statements) {
        return made(name, statements, "", "", statements, "");
    }

    static Attack head(String name, String attribute) {
        return made(name, attribute, attribute, "", CALL, "");
    }

    /** Statements beside rules. */
    static Attack beside(String name, String statement, String then) {
        return made(name, statement, "", "", then.isEmpty() ? CALL : then, statement + "\n");
    }

    private static Attack made(String name, String evil, String head, String when, String then, String before) {
        String rule = RULE.replace("HEAD", head).replace("WHEN", when).replace("THEN", then);
        return new Attack(name, before + rule, evil, false, false);
    }

    /** Refused elsewhere: the rule as a whole, or where the engine sees its harm. */
    Attack at(String words) {
        return new Attack(name, file, words, leaks, heavy);
    }

    /** The line of the words that must be refused. */
    int line() {
        int at = file.indexOf(evil);
        if (at < 0) {
            throw new AssertionError(name);
        }
        return 1 + (int) file.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    RuleFile read(String canary, RuleProblems problems) {
        String path = "checklist/D-study/D2-sessions.drl";
        String text = file.replace("CANARY", canary);
        problems.source(path, text);
        return new RuleFile(path, text, RuleScanner.scan(path, text, problems));
    }

    /** The same file for an engine that nobody guards: as it stands, without an outline. */
    RuleFile raw(String canary) {
        return new RuleFile("raw.drl", file.replace("CANARY", canary), List.of());
    }
}
