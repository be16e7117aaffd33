package cn.fazhi.audit.rules.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** Known words that come near to one that is not known. */
public final class NearWords {

    private static final int SHOWN = 3;

    private NearWords() {}

    /** The nearest, at most three; none when nothing is near. */
    public static List<String> of(String word, Collection<String> known) {
        TreeMap<Integer, TreeSet<String>> byDistance = new TreeMap<>();
        for (String candidate : known) {
            byDistance
                    .computeIfAbsent(distance(word, candidate), d -> new TreeSet<>())
                    .add(candidate);
        }
        int most = Math.max(1, Math.min(3, word.length() / 2));
        return byDistance.isEmpty() || byDistance.firstKey() > most
                ? List.of()
                : byDistance.firstEntry().getValue().stream().limit(SHOWN).toList();
    }

    /** As the end of a sentence: ，是不是“times”？ "" when nothing is near. */
    public static String asked(String word, Collection<String> known) {
        List<String> near = of(word, known);
        return near.isEmpty() ? "" : "，是不是“" + String.join("”或“", near) + "”？";
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour; case does not matter. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
