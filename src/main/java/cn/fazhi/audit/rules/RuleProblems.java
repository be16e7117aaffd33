package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what is wrong with a rule base, so that a maintainer hears everything at once. */
final class RuleProblems {

    private record At(String file, int line, String text) implements Comparable<At> {

        @Override
        public int compareTo(At other) {
            int byFile = file.compareTo(other.file);
            int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
            return byLine != 0 ? byLine : text.compareTo(other.text);
        }

        String spoken() {
            return file + (line > 0 ? ":" + line : "") + " " + text;
        }
    }

    private final Set<At> all = new TreeSet<>();
    private final Set<String> outlines = new HashSet<>();

    /** Adds a problem; line 0 means the file as a whole. */
    void add(String file, int line, String text) {
        all.add(new At(file, line, text));
    }

    /** Adds a problem of a file's outline: what the engine would say of it is no help. */
    void addOutline(String file, int line, String text) {
        outlines.add(file);
        add(file, line, text);
    }

    boolean brokenOutline(String file) {
        return outlines.contains(file);
    }

    /** Whether some rule file of a chapter is not in order, so that its points cannot be added up. */
    boolean concernChapter(String chapter) {
        return all.stream().anyMatch(at -> at.file.startsWith("checklist/" + chapter + "-"));
    }

    boolean concern(String file) {
        return all.stream().anyMatch(at -> at.file.equals(file));
    }

    boolean none() {
        return all.isEmpty();
    }

    void throwIfAny() throws RuleBaseException {
        if (!all.isEmpty()) {
            List<String> lines = new ArrayList<>();
            all.forEach(at -> lines.add(at.spoken()));
            throw new RuleBaseException(lines);
        }
    }
}
