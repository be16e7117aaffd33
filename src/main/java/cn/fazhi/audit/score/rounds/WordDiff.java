package cn.fazhi.audit.score.rounds;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** What was changed in a text, sentence by sentence and within a changed sentence word by word. White space and width are no change. */
public final class WordDiff {

    /** Sentences and words that are compared at most; the time grows with how many there are times how many differ. */
    private static final int MOST = 6000;

    /** Fewer characters that stayed between two changes are chance: the whole was rewritten. */
    private static final int LEAST_KEPT = 3;

    private WordDiff() {}

    /** The pieces in order: all but the added ones make up the older text, all but the removed ones the newer, white space aside. */
    public static List<Piece> of(String before, String after) {
        Tokens older = Tokens.sentences(before);
        Tokens newer = Tokens.sentences(after);
        List<Piece> pieces = new ArrayList<>();
        if (older.size() + newer.size() > MOST) {
            replaced(pieces, before, after);
            return joined(pieces);
        }
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        for (AbstractDelta<String> delta : deltas(older, newer)) {
            String was = shown(
                    older, delta.getSource().getPosition(), delta.getSource().size());
            String is = shown(
                    newer, delta.getTarget().getPosition(), delta.getTarget().size());
            if (delta.getType() == DeltaType.EQUAL) {
                words(pieces, gone, come);
                add(pieces, Piece.Kind.SAME, is);
            } else {
                gone.append(was);
                come.append(is);
            }
        }
        words(pieces, gone, come);
        return joined(pieces);
    }

    /** What went and what came at one place, which may be told one after the other. */
    private static void words(List<Piece> pieces, StringBuilder gone, StringBuilder come) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            pieces.addAll(words(gone.toString(), come.toString()));
        }
        gone.setLength(0);
        come.setLength(0);
    }

    private static List<Piece> words(String was, String is) {
        Tokens older = Tokens.words(was);
        Tokens newer = Tokens.words(is);
        List<Piece> pieces = new ArrayList<>();
        if (older.size() == 0 || newer.size() == 0 || older.size() + newer.size() > MOST) {
            replaced(pieces, was, is);
            return pieces;
        }
        List<AbstractDelta<String>> deltas = deltas(older, newer);
        for (int i = 0; i < deltas.size(); i++) {
            AbstractDelta<String> delta = deltas.get(i);
            String gone = shown(
                    older, delta.getSource().getPosition(), delta.getSource().size());
            String come = shown(
                    newer, delta.getTarget().getPosition(), delta.getTarget().size());
            boolean inside = i > 0 && i < deltas.size() - 1;
            if (delta.getType() == DeltaType.EQUAL && !(inside && come.strip().length() < LEAST_KEPT)) {
                add(pieces, Piece.Kind.SAME, come);
            } else {
                replaced(pieces, gone, come);
            }
        }
        return pieces;
    }

    private static List<AbstractDelta<String>> deltas(Tokens older, Tokens newer) {
        return DiffUtils.diff(older.compared(), newer.compared(), new MyersDiffWithLinearSpace<String>(), null, true)
                .getDeltas();
    }

    private static String shown(Tokens tokens, int from, int size) {
        return tokens.shown(from, from + size);
    }

    private static void replaced(List<Piece> pieces, String was, String is) {
        add(pieces, Piece.Kind.REMOVED, was);
        add(pieces, Piece.Kind.ADDED, is);
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, words));
        }
    }

    /** Between two words that stayed all that went stands before all that came. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case SAME -> {
                    flush(joined, removed, Piece.Kind.REMOVED);
                    flush(joined, added, Piece.Kind.ADDED);
                    same.append(piece.words());
                }
                case REMOVED -> {
                    flush(joined, same, Piece.Kind.SAME);
                    removed.append(piece.words());
                }
                case ADDED -> {
                    flush(joined, same, Piece.Kind.SAME);
                    added.append(piece.words());
                }
            }
        }
        flush(joined, same, Piece.Kind.SAME);
        flush(joined, removed, Piece.Kind.REMOVED);
        flush(joined, added, Piece.Kind.ADDED);
        return List.copyOf(joined);
    }

    private static void flush(List<Piece> pieces, StringBuilder words, Piece.Kind kind) {
        add(pieces, kind, words.toString());
        words.setLength(0);
    }
}
