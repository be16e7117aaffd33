package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.score.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the part about shortcomings was rewritten between two rounds.
 *
 * @param pieces word by word; empty when neither round has such a part
 * @param newCharacters characters of the newer part that stand in no row of {@value #ROW} that the older has too
 * @param characters all characters of the newer part, white space and marks aside
 * @param specificBefore how many of the shortcomings were specific
 * @param specificAfter how many are
 */
public record Rewriting(List<Piece> pieces, int newCharacters, int characters, int specificBefore, int specificAfter) {

    /** So many characters in a row are hardly the same by chance. */
    static final int ROW = 5;

    /** Up to this share of new characters nothing was written that was not there. */
    private static final int NOTHING_NEW = 5;

    public Rewriting {
        pieces = List.copyOf(pieces);
    }

    static Rewriting of(Round before, Round after) {
        String older = letters(before.problemSection());
        String newer = letters(after.problemSection());
        return new Rewriting(
                WordDiff.of(before.problemSection(), after.problemSection()),
                newer.length() - kept(older, newer),
                newer.length(),
                before.specific(),
                after.specific());
    }

    private static String letters(String words) {
        return Findings.normalised(words).replaceAll("[\\p{P}\\p{S}]", "");
    }

    private static int kept(String older, String newer) {
        Set<String> rows = new HashSet<>();
        for (int i = 0; i + ROW <= older.length(); i++) {
            rows.add(older.substring(i, i + ROW));
        }
        int kept = 0;
        int upTo = 0;
        for (int i = 0; i + ROW <= newer.length(); i++) {
            if (rows.contains(newer.substring(i, i + ROW))) {
                kept += i + ROW - Math.max(upTo, i);
                upTo = i + ROW;
            }
        }
        return kept;
    }

    /** Share of new characters in whole percent. */
    public int percentNew() {
        return characters == 0 ? 0 : Math.round(100f * newCharacters / characters);
    }

    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Piece.Kind.SAME);
    }

    /** What it comes to, in one Chinese sentence. */
    public String headline() {
        if (pieces.isEmpty()) {
            return "两次报送都没有写这一部分。";
        }
        if (characters == 0) {
            return "本次报送没有写这一部分，上次写有。";
        }
        if (!changed()) {
            return "一字未改。";
        }
        String share = "新写的文字占" + percentNew() + "%（" + newCharacters + "字，共" + characters + "字）";
        if (percentNew() <= NOTHING_NEW) {
            boolean shorter = pieces.stream().noneMatch(piece -> piece.kind() == Piece.Kind.ADDED);
            return share + (shorter ? "，只作了删减。" : "，只是删减或调换了顺序，没有写出新的内容。");
        }
        return share + "，写得具体的问题由" + specificBefore + "个变为" + specificAfter + "个"
                + (specificAfter > specificBefore ? "。" : "，没有增加：请看新写的是不是套话。");
    }
}
