package cn.fazhi.audit.copying;

import cn.fazhi.audit.extract.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Sentences being turned into a text of words. */
final class Lines {

    private final String text;
    private final List<OwnText.Line> lines = new ArrayList<>();
    private final List<Integer> firstWords = new ArrayList<>();
    private final List<WordCutter.Cut> cuts = new ArrayList<>();

    Lines(String text) {
        this.text = text;
        firstWords.add(0);
    }

    /** Adds a sentence. Words of two letters run together over no sentence's end. */
    void add(OwnText.Line line, WordCutter cutter) {
        for (WordCutter.Cut cut : cutter.of(text.substring(line.start(), line.end()))) {
            cuts.add(new WordCutter.Cut(line.start() + cut.start(), line.start() + cut.end(), cut.wordClass()));
        }
        lines.add(line);
        firstWords.add(cuts.size());
    }

    /** Everything as the report's own. */
    OwnText whole() {
        byte[] full = weights();
        return text(full, full);
    }

    /**
     * The text without what is nobody's own.
     *
     * @param common tells of the whole text which of its words are nobody's own
     */
    OwnText own(Function<OwnText, boolean[]> common) {
        byte[] full = weights();
        byte[] weights = full.clone();
        boolean[] masked = common.apply(text(full, full));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = masked[i] ? 0 : weights[i];
        }
        return text(full, weights);
    }

    private OwnText text(byte[] full, byte[] weights) {
        return new OwnText(
                text,
                lines,
                cuts.stream().mapToInt(WordCutter.Cut::wordClass).toArray(),
                cuts.stream().mapToInt(WordCutter.Cut::start).toArray(),
                cuts.stream().mapToInt(WordCutter.Cut::end).toArray(),
                full,
                weights,
                firstWords.stream().mapToInt(i -> i).toArray());
    }

    /** A word weighs its characters and the marks up to the next word. */
    private byte[] weights() {
        byte[] weights = new byte[cuts.size()];
        Arrays.fill(weights, (byte) 0);
        for (int s = 0; s < lines.size(); s++) {
            for (int i = firstWords.get(s); i < firstWords.get(s + 1); i++) {
                int end = i + 1 < firstWords.get(s + 1)
                        ? cuts.get(i + 1).start()
                        : lines.get(s).end();
                int characters = Places.characters(text.substring(cuts.get(i).start(), end));
                weights[i] = (byte) Math.min(Byte.MAX_VALUE, characters);
            }
        }
        return weights;
    }
}
