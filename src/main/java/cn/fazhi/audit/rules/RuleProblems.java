package cn.fazhi.audit.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Gathers what is wrong with a rule base, so that a maintainer hears everything at once. */
final class RuleProblems {

    /** Nobody reads more of one file, and each takes time by the length of its file. */
    private static final int MOST_OF_A_FILE = 200;

    private final TreeSet<RuleProblem> all = new TreeSet<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    /** Where outlines are broken, by file: offsets. */
    private final Map<String, TreeSet<Integer>> outlines = new HashMap<>();

    /** Remembers a file's text as it stands, so that lines can be shown. */
    void source(String file, String text) {
        texts.put(file, text);
        lines.remove(file);
    }

    /** Adds a problem; line 0 means the file as a whole. */
    void add(String file, int line, String text) {
        add(file, line, "", text);
    }

    /** Adds a problem of some words of a line; of all of it when they do not stand there. */
    void add(String file, int line, String words, String text) {
        if (line <= 0) {
            keep(RuleProblem.of(file, text));
        } else {
            keep(RuleProblem.at(file, line, line(file, line), words, text, true));
        }
    }

    /** Adds what only deserves a look. */
    void warn(String file, int line, String words, String text) {
        keep(RuleProblem.at(file, line, line(file, line), words, text, false));
    }

    /** Adds a problem of some characters of a file's text. */
    void at(String file, int offset, int length, String what) {
        if (full(file)) {
            return;
        }
        String text = texts.getOrDefault(file, "");
        int begin = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        if (offset == 0) {
            begin = 0;
        }
        int line = 1
                + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        keep(new RuleProblem(file, line, offset - begin + 1, Math.max(1, length), line(file, line), what, true));
    }

    /** Adds a problem at the first place of a rule where these words stand; at its name when they do not. */
    void find(RuleText rule, String words, String what) {
        String text = texts.getOrDefault(rule.file(), "");
        int at = text.length() < rule.end() ? -1 : text.substring(0, rule.end()).indexOf(words, rule.start());
        if (at < 0) {
            add(rule.file(), rule.line(), what);
        } else {
            at(rule.file(), at, words.length(), what);
        }
    }

    /** Adds a problem of a file's outline: what the engine would say of the rule there is no help. */
    void addOutline(String file, int offset, int length, String text) {
        outlines.computeIfAbsent(file, f -> new TreeSet<>()).add(offset);
        at(file, offset, length, text);
    }

    /** Whether a file's outline is broken anywhere. */
    boolean brokenOutline(String file) {
        return outlines.containsKey(file);
    }

    /** Whether the outline of a rule is broken. */
    boolean brokenOutline(RuleText rule) {
        Integer at = outlines.getOrDefault(rule.file(), new TreeSet<>()).ceiling(rule.start());
        return at != null && at < rule.end();
    }

    boolean concern(String file) {
        return all.stream().anyMatch(at -> at.file().equals(file));
    }

    private boolean full(String file) {
        return told.getOrDefault(file, 0) > MOST_OF_A_FILE;
    }

    /** Of a file that has more than enough, one more that says so: it refuses whatever the others are. */
    private void keep(RuleProblem problem) {
        String file = problem.file();
        if (!full(file) && all.add(problem) && told.merge(file, 1, Integer::sum) > MOST_OF_A_FILE) {
            all.add(RuleProblem.of(file, "问题超过" + MOST_OF_A_FILE + "处，后面的不再列出：请先改好前面的"));
        }
    }

    /** Whether something refuses a file. */
    boolean refused(String file) {
        return all.stream().anyMatch(at -> at.refuses() && at.file().equals(file));
    }

    /** Whether something refuses a line. */
    boolean refused(String file, int line) {
        return all.stream()
                .anyMatch(at -> at.refuses() && at.line() == line && at.file().equals(file));
    }

    /** Whether something refuses a rule. */
    boolean refused(RuleFile file, RuleText rule) {
        int last = rule.line()
                + (int) file.text()
                        .substring(rule.start(), rule.end())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return all.stream()
                .anyMatch(at ->
                        at.refuses() && at.file().equals(file.path()) && at.line() >= rule.line() && at.line() <= last);
    }

    /** Whether nothing refuses. */
    boolean none() {
        return all.stream().noneMatch(RuleProblem::refuses);
    }

    /** Everything in the order of the files, what only deserves a look included. */
    List<RuleProblem> all() {
        return List.copyOf(all);
    }

    void throwIfAny() throws RuleBaseException {
        if (!none()) {
            throw new RuleBaseException(
                    all.stream().filter(RuleProblem::refuses).toList());
        }
    }

    private String line(String file, int line) {
        List<String> known = lines.computeIfAbsent(
                file, f -> texts.getOrDefault(f, "").lines().toList());
        return line <= known.size() ? known.get(line - 1) : "";
    }
}
