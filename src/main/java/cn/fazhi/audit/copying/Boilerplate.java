package cn.fazhi.audit.copying;

import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is nobody's own: national slogans, names of meetings and movements, titles of documents and laws, and the outline that a superior
 * issued. Lines of some length also count when they are lightly edited. Immutable, safe for any number of threads.
 */
public final class Boilerplate {

    /** Shorter lines are found as they stand only. */
    private static final int EDITED = 6;

    /** Characters below which a chain with a line is chance. */
    private static final int LEAST = 8;

    private static final Pattern TITLE = Pattern.compile("《[^《》]{1,80}》");
    private static final Pattern ENDS = Pattern.compile("[^。！？；\\n]+[。！？；]?");

    private final WordList list;
    private final List<String> sentences;
    private final OwnText lines;
    private final Seeds seeds;
    private final int alike;
    private final Words words;

    private Boilerplate(WordList list, Collection<String> sentences, int alike, Words words) {
        this.list = list;
        this.sentences = List.copyOf(sentences);
        this.alike = alike;
        this.words = words;
        lines = lines(this.sentences, words);
        seeds = Seeds.of(lines);
    }

    /**
     * Reads the maintainers' lists.
     *
     * @param folder rules/boilerplate; every .txt in it is a word list
     * @throws cn.fazhi.audit.extract.BadWordListException if a list has a bad line
     */
    public static Boilerplate load(Path folder, Measures measures) {
        return load(folder, WordFolder.strict(folder), measures);
    }

    /** The same through a folder that may gather what is wrong. */
    public static Boilerplate load(Path folder, WordFolder words, Measures measures) {
        List<WordList> lists = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(f -> f.getFileName().toString())
                        .filter(f -> f.endsWith(".txt") && !f.startsWith("."))
                        .sorted()
                        .forEach(f -> lists.add(words.list(f)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        WordList all = WordList.union(lists);
        return new Boilerplate(all, all.words(), measures.alike(), new Words(Set.of()));
    }

    /** The same together with the text of an outline that a superior issued; "" for none. */
    public Boilerplate with(String outline) {
        if (outline.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(sentences);
        Matcher m = ENDS.matcher(outline);
        while (m.find()) {
            more.add(m.group());
        }
        return new Boilerplate(list, more, alike, words);
    }

    private static OwnText lines(List<String> sentences, Words words) {
        WordCutter cutter = new WordCutter(words, List.of());
        List<String> longer =
                sentences.stream().filter(s -> cutter.of(s).size() >= EDITED).toList();
        Lines lines = new Lines(String.join("\n", longer));
        int at = 0;
        for (int i = 0; i < longer.size(); i++) {
            int end = at + longer.get(i).length();
            lines.add(new OwnText.Line(at, end, i, ""), cutter);
            at = end + 1;
        }
        return lines.whole();
    }

    /** What cuts all texts into words. */
    Words words() {
        return words;
    }

    /** Which words of a text are nobody's own. */
    boolean[] in(OwnText text) {
        boolean[] common = new boolean[text.words()];
        for (int s = 0; s < text.sentences(); s++) {
            OwnText.Line line = text.line(s);
            String sentence = text.words(line.start(), line.end());
            Matcher title = TITLE.matcher(sentence);
            while (title.find()) {
                mark(text, s, line.start() + title.start(), line.start() + title.end(), common);
            }
            for (WordList.Hit hit : list.hits(sentence)) {
                mark(text, s, line.start() + hit.start(), line.start() + hit.end(), common);
            }
        }
        for (Chain chain : new Aligner(text, lines, seeds, LEAST).chains()) {
            edited(text, chain, common);
        }
        return common;
    }

    private static void mark(OwnText text, int sentence, int start, int end, boolean[] common) {
        for (int i = text.firstWord(sentence); i < text.afterWord(sentence); i++) {
            common[i] |= start <= text.start(i) && text.end(i) <= end;
        }
    }

    /** Marks what answers a line as a whole. */
    private void edited(OwnText text, Chain chain, boolean[] common) {
        for (int k = 0; k < chain.size(); ) {
            int line = lines.sentenceOf(chain.theirs()[k]);
            int from = k;
            int matched = 0;
            while (k < chain.size() && chain.theirs()[k] < lines.afterWord(line)) {
                matched += text.weight(chain.mine()[k]) + lines.weight(chain.theirs()[k]);
                k++;
            }
            int across = lines.own(line);
            for (int i = chain.mine()[from]; i <= chain.mine()[k - 1]; i++) {
                across += text.weight(i);
            }
            if (matched * 100L >= (long) alike * across) {
                java.util.Arrays.fill(common, chain.mine()[from], chain.mine()[k - 1] + 1, true);
            }
        }
    }
}
