package cn.fazhi.audit.cli;

import cn.fazhi.audit.rules.RuleProblem;
import java.io.PrintWriter;
import java.util.List;

/** Shows what is wrong with a rule base: the place, the line with a mark under what is meant, and what to do. */
final class ProblemPage {

    /** Wider lines are cut around what is meant. */
    private static final int WIDTH = 110;

    private static final String INDENT = "    ";
    private static final String CUT = "…";

    private final PrintWriter out;

    ProblemPage(PrintWriter out) {
        this.out = out;
    }

    void print(List<RuleProblem> problems) {
        problems.forEach(this::print);
    }

    private void print(RuleProblem problem) {
        String place =
                problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line() + ":" + problem.column();
        out.println((problem.refuses() ? "" : "［提醒］") + place + " " + problem.sentence());
        if (problem.line() > 0 && !problem.source().isBlank()) {
            line(problem);
        }
    }

    private void line(RuleProblem problem) {
        String source = problem.source();
        int from = Math.min(problem.column() - 1, source.length());
        int to = Math.min(from + problem.length(), source.length());
        String before = shown(source.substring(0, from).stripLeading());
        String meant = shown(source.substring(from, to));
        String after = shown(source.substring(to)).stripTrailing();
        before = DisplayWidth.of(before) + DisplayWidth.of(meant) <= WIDTH ? before : CUT + last(before, WIDTH / 3);
        String all = before + meant + after;
        out.println(INDENT + (DisplayWidth.of(all) <= WIDTH ? all : first(all, WIDTH) + CUT));
        int marks = Math.min(Math.max(1, DisplayWidth.of(meant)), WIDTH - DisplayWidth.of(before));
        out.println(INDENT + " ".repeat(DisplayWidth.of(before)) + "^".repeat(Math.max(1, marks)));
    }

    /** A tab is as wide as a terminal pleases; four blanks are not. */
    private static String shown(String text) {
        return text.replace("\t", "    ");
    }

    private static String first(String text, int width) {
        int end = 0;
        int taken = 0;
        while (end < text.length() && taken + DisplayWidth.of(text.substring(end, end + 1)) <= width) {
            taken += DisplayWidth.of(text.substring(end, end + 1));
            end++;
        }
        return text.substring(0, end);
    }

    private static String last(String text, int width) {
        int start = text.length();
        int taken = 0;
        while (start > 0 && taken + DisplayWidth.of(text.substring(start - 1, start)) <= width) {
            taken += DisplayWidth.of(text.substring(start - 1, start));
            start--;
        }
        return text.substring(start);
    }
}
