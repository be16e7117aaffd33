package cn.fazhi.audit.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the lines of checklist.yaml that problems are about. */
final class ChecklistLines {

    private final List<String> lines;
    private final RuleProblems problems;

    ChecklistLines(String text, RuleProblems problems) {
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    /** Adds a problem at the first place where a name or value stands as a word of its own; comments do not count. */
    void problem(String word, String what) {
        problem("", word, what);
    }

    /** The same, looked for from the line on where another word stands. */
    void problem(String after, String word, String what) {
        int line = line(word, after.isEmpty() ? 1 : Math.max(1, line(after, 1)));
        problems.add(RuleFolder.CHECKLIST, line, line == 0 ? "" : word, what);
    }

    private int line(String word, int from) {
        Pattern place = Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?![\\w.])");
        for (int i = from; i <= lines.size(); i++) {
            if (place.matcher(lines.get(i - 1).replaceFirst("(^|\\s)#.*", "")).find()) {
                return i;
            }
        }
        return 0;
    }
}
