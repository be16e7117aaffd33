package cn.fazhi.audit.extract.accuracy;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Figures of one passage against those it should give. A figure is right when topic, value and class (earning or not) agree and its
 * words overlap the quote; scope, qualifier and unit are then held against each other in tables of their own.
 */
final class FigureComparison {

    private final Passage passage;
    private final Placed placed;
    private final Scoreboard board;
    private final List<Line> facts;
    private final List<Count> left;

    private FigureComparison(Passage passage, Placed placed, Facts read, Scoreboard board) {
        this.passage = passage;
        this.placed = placed;
        this.board = board;
        this.facts = passage.lines("facts");
        this.left = new ArrayList<>(
                read.counts().stream().filter(c -> placed.holds(c.evidence())).toList());
    }

    static void compare(Passage passage, Placed placed, Facts read, Scoreboard board) {
        FigureComparison comparison = new FigureComparison(passage, placed, read, board);
        comparison.facts.forEach(comparison::look);
        comparison.left.removeIf(comparison::tolerated);
        comparison.left.forEach(comparison::wrong);
        board.setTraps(passage.lines("never").size());
    }

    private void look(Line want) {
        Optional<Count> hit = left.stream()
                .filter(c -> want.sameFigure(c) && want.sameClass(c.scope()) && placed.overlaps(want, c.evidence()))
                .min(Comparator.comparing((Count c) -> want.scopesOrDone().contains(c.scope()) ? 0 : 1)
                        .thenComparing(c -> want.qualifiers().contains(c.qualifier()) ? 0 : 1));
        if (hit.isEmpty()) {
            missed(want);
            return;
        }
        Count got = hit.get();
        left.remove(got);
        board.all.right();
        if (got.scope() == Scope.DONE) {
            board.done.right();
        }
        Scoreboard.of(board.topics, got.topic()).right();
        scope(want, got);
        qualifier(want, got);
        if (!want.unit().equals(got.measure())) {
            board.wrongUnit(passage, want.written() + "，读成" + got.measure());
        }
        if (want.quotes().size() > 1) {
            boolean both = want.quotes().stream().allMatch(q -> placed.overlaps(q, got.evidence()));
            board.ask(passage, "两处一事", both, want.written());
        }
    }

    private void missed(Line want) {
        board.all.missed();
        if (want.scopesOrDone().contains(Scope.DONE)) {
            board.done.missed();
        }
        Scoreboard.of(board.topics, want.topic()).missed();
        Scoreboard.of(board.scopes, first(want).code()).missed();
        Scoreboard.of(board.qualifiers, want.qualifiers().iterator().next().code())
                .missed();
        board.note(passage, "missed", want.written());
    }

    private void scope(Line want, Count got) {
        if (want.scopesOrDone().contains(got.scope())) {
            Scoreboard.of(board.scopes, got.scope().code()).right();
            return;
        }
        Scoreboard.of(board.scopes, first(want).code()).missed();
        Scoreboard.of(board.scopes, got.scope().code()).wrong();
        board.note(
                passage, "wrong", "范围：" + want.written() + "，读成" + got.scope().code());
    }

    private void qualifier(Line want, Count got) {
        if (want.qualifiers().contains(got.qualifier())) {
            Scoreboard.of(board.qualifiers, got.qualifier().code()).right();
            return;
        }
        Scoreboard.of(board.qualifiers, want.qualifiers().iterator().next().code())
                .missed();
        Scoreboard.of(board.qualifiers, got.qualifier().code()).wrong();
        board.note(
                passage,
                "wrong",
                "写法：" + want.written() + "，读成" + got.qualifier().code());
    }

    private static Scope first(Line want) {
        return want.scopesOrDone().iterator().next();
    }

    /** A figure that is no loss: told again, optional, or rightly kept from earning. */
    private boolean tolerated(Count got) {
        boolean earns = got.scope() == Scope.DONE;
        return facts.stream().anyMatch(f -> same(f, got) && f.sameClass(got.scope()))
                || passage.lines("maybe").stream()
                        .anyMatch(
                                m -> same(m, got) && (!earns || m.scopesOrDone().contains(Scope.DONE)))
                || !earns
                        && (!passage.has("facts")
                                || passage.lines("never").stream().anyMatch(n -> same(n, got)));
    }

    private boolean same(Line line, Count got) {
        return line.sameFigure(got) && placed.overlaps(line, got.evidence());
    }

    private void wrong(Count got) {
        board.all.wrong();
        if (got.scope() == Scope.DONE) {
            board.done.wrong();
        }
        Scoreboard.of(board.topics, got.topic()).wrong();
        Scoreboard.of(board.scopes, got.scope().code()).wrong();
        Scoreboard.of(board.qualifiers, got.qualifier().code()).wrong();
        board.note(passage, "false", told(got));
        if (got.scope() == Scope.DONE && passage.lines("never").stream().anyMatch(n -> same(n, got))) {
            board.takeTrap(passage, told(got));
        }
    }

    private static String told(Count c) {
        return "%s %s %s %s %s%s | %s"
                .formatted(
                        c.topic(),
                        number(c.value()),
                        c.measure(),
                        c.qualifier().code(),
                        c.scope().code(),
                        c.sure() ? "" : "（存疑）",
                        c.evidence().stream().map(Evidence::quote).toList());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
