package cn.fazhi.audit.copying;

import java.util.Arrays;
import java.util.List;

/** Which sentences of a text are alike to what another text says, and in which chain. */
final class Likeness {

    private final OwnText text;

    /** For every sentence the index of the chain that answers most of it; -1 when it is not alike. */
    private final int[] chainOf;

    private final int alike;

    /**
     * @param chains chains from the text to the other
     * @param least how alike a sentence must be, in per cent of the characters of both sides together
     */
    Likeness(OwnText text, OwnText other, List<Chain> chains, int least) {
        this.text = text;
        int sentences = text.sentences();
        int[] matched = new int[sentences];
        int[] across = new int[sentences];
        int[] strongest = new int[sentences];
        boolean[] counted = new boolean[text.words()];
        chainOf = new int[sentences];
        Arrays.fill(chainOf, -1);
        for (int c = 0; c < chains.size(); c++) {
            Chain chain = chains.get(c);
            for (int k = 0; k < chain.size(); ) {
                int sentence = text.sentenceOf(chain.mine()[k]);
                int from = k;
                int mineSum = 0;
                int theirSum = 0;
                while (k < chain.size() && chain.mine()[k] < text.afterWord(sentence)) {
                    boolean fresh = !counted[chain.mine()[k]];
                    counted[chain.mine()[k]] = true;
                    if (fresh && text.common(chain.mine()[k], other, chain.theirs()[k])) {
                        mineSum += text.weight(chain.mine()[k]);
                        theirSum += other.weight(chain.theirs()[k]);
                    }
                    k++;
                }
                matched[sentence] += mineSum + theirSum;
                across[sentence] += mineSum == 0 ? 0 : span(other, chain.theirs()[from], chain.theirs()[k - 1]);
                if (mineSum > strongest[sentence]) {
                    strongest[sentence] = mineSum;
                    chainOf[sentence] = c;
                }
            }
        }
        int sum = 0;
        for (int s = 0; s < sentences; s++) {
            int own = text.own(s);
            if (own == 0 || matched[s] * 100L < (long) least * (own + across[s])) {
                chainOf[s] = -1;
            } else {
                sum += own;
            }
        }
        alike = sum;
    }

    /** Own characters in sentences that are alike. */
    int characters() {
        return alike;
    }

    boolean alike(int sentence) {
        return chainOf[sentence] >= 0;
    }

    /** For every chain the characters of its longest row of neighbouring sentences that are alike. */
    int[] longest(int chains) {
        int[] longest = new int[chains];
        int current = -1;
        int row = 0;
        for (int s = 0; s < chainOf.length; s++) {
            int own = text.own(s);
            if (own == 0) {
                continue;
            }
            row = chainOf[s] >= 0 && chainOf[s] == current ? row + own : own;
            current = chainOf[s];
            if (current >= 0) {
                longest[current] = Math.max(longest[current], row);
            }
        }
        return longest;
    }

    private static int span(OwnText other, int from, int to) {
        int sum = 0;
        for (int j = Math.min(from, to); j <= Math.max(from, to); j++) {
            sum += other.weight(j);
        }
        return sum;
    }
}
