package cn.fazhi.audit.copying;

import java.util.List;

/**
 * Two reports that share passages.
 *
 * @param one number of the one report in the batch, from 0
 * @param other number of the other
 * @param share per cent of the one's own text in sentences that are alike to the other's, 0 to 100
 * @param otherShare the same of the other
 * @param passages what they share, in the order of the one
 */
public record Pair(int one, int other, double share, double otherShare, List<Passage> passages) {

    public Pair {
        passages = List.copyOf(passages);
    }

    /** The longest row of neighbouring sentences that are alike, in characters of the one report. */
    public int longest() {
        return passages.stream().mapToInt(Passage::alike).max().orElse(0);
    }

    /** The same in the other. */
    public int otherLongest() {
        return passages.stream().mapToInt(Passage::otherAlike).max().orElse(0);
    }

    /** Characters common to both, all passages together. */
    public int characters() {
        return passages.stream().mapToInt(Passage::characters).sum();
    }

    /** The same pair seen from the other report, passages in its order. */
    public Pair turned() {
        return new Pair(
                other,
                one,
                otherShare,
                share,
                passages.stream()
                        .map(Passage::turned)
                        .sorted(java.util.Comparator.comparingInt(Passage::start)
                                .thenComparingInt(Passage::end))
                        .toList());
    }
}
