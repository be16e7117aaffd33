package cn.fazhi.audit.extract.accuracy;

import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.SumCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Frequencies, mentions, sums and tallies of one passage against those it should give. */
final class OtherComparison {

    private OtherComparison() {}

    static void compare(Passage passage, Placed placed, Facts read, Scoreboard board) {
        for (Line want : passage.lines("frequencies")) {
            board.ask(passage, "频率", hasFrequency(want, placed, read), want.written());
        }
        for (Line want : passage.lines("mentions")) {
            board.ask(passage, "提及", hasMention(want, placed, read), want.written());
        }
        for (Line never : passage.lines("never")) {
            if (never.mention() && hasMention(never, placed, read)) {
                board.takeTrap(passage, never.written());
            }
        }
        sums(passage, placed, read, board);
        if (passage.has("tallies")) {
            passage.node().get("tallies").forEach(t -> tally(passage, t.asString(), read, board));
        }
    }

    private static boolean hasFrequency(Line want, Placed placed, Facts read) {
        return read.frequencies().stream()
                .anyMatch(f -> want.about(f.topic())
                        && want.words().contains(f.per().code())
                        && (want.scopes().isEmpty() || want.scopes().contains(f.scope()))
                        && placed.overlaps(want, f.evidence()));
    }

    private static boolean hasMention(Line want, Placed placed, Facts read) {
        return read.mentions().stream()
                .anyMatch(m -> want.about(m.topic())
                        && want.scopesOrDone().contains(m.scope())
                        && placed.overlaps(want, m.evidence()));
    }

    private static void tally(Passage passage, String want, Facts read, Scoreboard board) {
        String[] words = want.split(" ");
        double times = read.tallies().stream()
                .filter(t -> t.topic().equals(words[0]))
                .mapToDouble(t -> t.times())
                .findFirst()
                .orElse(0);
        board.ask(passage, "合计", times == Double.parseDouble(words[1]), want + "，读成" + times);
    }

    private static void sums(Passage passage, Placed placed, Facts read, Scoreboard board) {
        List<SumCheck> failing = new ArrayList<>(read.sums().stream()
                .filter(s -> !s.holds() && placed.holds(s.evidence()))
                .toList());
        if (passage.has("sums")) {
            passage.node().get("sums").forEach(written -> {
                Sum want = Sum.parse(written.asString());
                boolean found =
                        read.sums().stream().anyMatch(s -> placed.holds(s.evidence()) && want.is(s) && s.sure());
                board.ask(passage, want.holds() ? "相符" : "不符", found, written.asString());
                failing.removeIf(want::is);
            });
        }
        failing.stream().filter(SumCheck::sure).forEach(s -> board.alarm(passage, s.kind() + " " + s.working()));
        failing.stream()
                .filter(s -> !s.sure())
                .forEach(s -> board.note(passage, "doubt", s.kind() + " " + s.working()));
    }

    /** "19 = 9 + 4 + 6 holds"; no parts means any. */
    private record Sum(List<Double> numbers, boolean any, boolean holds) {

        static Sum parse(String written) {
            boolean holds = written.endsWith("holds");
            String[] sides = written.replaceAll("(holds|fails)$", "").split("=");
            boolean any = sides[1].isBlank();
            Stream<String> parts = any ? Stream.of() : Arrays.stream(sides[1].split("\\+"));
            List<Double> numbers = Stream.concat(Stream.of(sides[0]), parts)
                    .map(p -> Double.parseDouble(p.strip()))
                    .sorted()
                    .toList();
            return new Sum(numbers, any, holds);
        }

        boolean is(SumCheck check) {
            Stream<Double> read =
                    any ? Stream.of(check.total()) : Stream.concat(Stream.of(check.total()), check.parts().stream());
            return check.holds() == holds && read.sorted().toList().equals(numbers);
        }
    }
}
