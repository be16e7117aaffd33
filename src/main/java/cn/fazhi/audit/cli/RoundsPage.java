package cn.fazhi.audit.cli;

import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.score.rounds.Ending;
import cn.fazhi.audit.score.rounds.FindingChange;
import cn.fazhi.audit.score.rounds.Piece;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a unit's findings, on the terminal. */
final class RoundsPage {

    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    /** Words that stayed are shown up to here; longer ones lose their middle. */
    private static final int LONGEST_SAME = 40;

    private final PrintWriter out;

    RoundsPage(PrintWriter out) {
        this.out = out;
    }

    void print(UnitRounds unit) {
        String totals = unit.rounds().stream()
                .map(round ->
                        "第" + round.number() + "次" + Points.plain(round.total()) + "分（" + round.conclusion() + "）")
                .collect(Collectors.joining("→"));
        out.println(unit.unit() + "　" + totals + (unit.disputed().isEmpty() ? "" : "，现为待复核"));
        prose("", "", unit.headline() + "。" + (unit.sameRules() ? "" : "各轮所用的规则库不同，得分变化不全是报告的改动。"));
        unit.changes().forEach(this::print);
        problems(unit);
        out.println();
    }

    private void print(FindingChange change) {
        prose(
                "  ",
                INDENT,
                "【" + change.result() + "】" + change.item().id() + " "
                        + change.item().name() + "　"
                        + Points.orNotApplying(change.pointsThen()) + "→" + Points.orNotApplying(change.pointsNow())
                        + "分　"
                        + change.verdict());
        if (change.then() == null) {
            labelled("本轮问题：", change.finding().problem());
        } else if (change.ending() != Ending.已整改) {
            labelled("问题：", change.finding().problem());
        }
        if (change.answer() != null) {
            labelled("乡镇答复：", change.answer().words().replace("\n", "；"));
        }
        if (change.words().stream().anyMatch(piece -> piece.kind() != Piece.Kind.SAME)) {
            labelled("原文：", words(change.words()));
        }
        if (change.now() != null) {
            labelled("需要做的：", change.task());
        }
    }

    private void problems(UnitRounds unit) {
        prose("  ", INDENT, "“存在的不足”部分：" + unit.problems().headline());
        if (unit.problems().changed()) {
            for (String line : words(unit.problems().pieces()).split("\n")) {
                if (!line.isBlank()) {
                    prose(INDENT, INDENT, line);
                }
            }
        }
    }

    private void labelled(String label, String words) {
        prose(INDENT + label, INDENT, words);
    }

    private void prose(String first, String others, String words) {
        // A township's words must not move the cursor or colour the screen.
        String safe = words.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
        Prose.lines(first, others, safe, WIDTH).forEach(out::println);
    }

    private static String words(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            String lines = piece.words();
            switch (piece.kind()) {
                case SAME -> words.append(shortened(lines));
                case REMOVED -> words.append("［删：").append(lines.strip()).append("］");
                case ADDED -> words.append("［增：").append(lines.strip()).append("］");
            }
        }
        return words.toString();
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_SAME) {
            return words;
        }
        int half = LONGEST_SAME / 2;
        int[] all = words.codePoints().toArray();
        return all.length <= LONGEST_SAME
                ? words
                : new String(all, 0, half) + "……" + new String(all, all.length - half, half);
    }
}
