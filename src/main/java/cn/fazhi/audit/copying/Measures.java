package cn.fazhi.audit.copying;

/**
 * The measures of a comparison, set by the maintainers in {@code rules/boilerplate/measures.yaml}.
 *
 * @param alike how alike two sentences must be to be one, in per cent of their characters
 * @param passage shortest passage that is told, in characters; less is chance
 * @param pair a pair is listed when a row of alike sentences in it has so many characters, or a reworded passage twice as many,
 * @param share or when so many per cent of either report are alike
 * @param most so many per cent of the batch share what is no report's own
 * @param atLeast but never fewer reports than this
 * @param enough and in any batch so many are enough
 * @param nearest in a batch of more than 60 each report is compared word by word with so many that share most with it
 */
public record Measures(int alike, int passage, int pair, int share, int most, int atLeast, int enough, int nearest) {

    /** In a batch of so many every candidate is compared. */
    static final int ALL = 60;

    /** In how many different texts of so many a wording stands that is nobody's own. */
    int common(int texts) {
        return Math.max(atLeast, Math.min(enough, texts * most / 100 + 1));
    }
}
