package cn.fazhi.audit.copying;

import cn.fazhi.audit.extract.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts sentences into words and classes. Figures, marks and the own name are cut out first: HanLP then sees the same piece of text in two
 * reports whatever figure or name stands beside it, and cuts it alike.
 */
final class WordCutter {

    private static final String SELF = "[我本全](?:镇|乡|街道|苏木)";
    private static final Pattern PIECES =
            Pattern.compile("(?<figure>[0-9０-９]+(?:[.．,，][0-9０-９]+)*)|(?<latin>[A-Za-zＡ-Ｚａ-ｚ]+)|[\\u4e00-\\u9fa5〇]+");

    private final Words words;
    private final Pattern own;

    /**
     * @param ownNames names that stand for the report's own unit, the longest first
     */
    WordCutter(Words words, List<String> ownNames) {
        this.words = words;
        StringBuilder pattern = new StringBuilder(SELF);
        ownNames.forEach(name -> pattern.append('|').append(Pattern.quote(name)));
        own = Pattern.compile(pattern.toString());
    }

    /**
     * A word.
     *
     * @param start offset in the sentence
     * @param end offset after its last character
     */
    record Cut(int start, int end, int wordClass) {}

    List<Cut> of(String sentence) {
        List<Cut> cuts = new ArrayList<>();
        Matcher m = own.matcher(sentence);
        int from = 0;
        while (m.find()) {
            pieces(sentence, from, m.start(), cuts);
            cuts.add(new Cut(m.start(), m.end(), Classes.OWN_NAME));
            from = m.end();
        }
        pieces(sentence, from, sentence.length(), cuts);
        return cuts;
    }

    private void pieces(String sentence, int from, int to, List<Cut> cuts) {
        Matcher m = PIECES.matcher(sentence).region(from, to);
        while (m.find()) {
            if (m.group("figure") != null) {
                cuts.add(new Cut(m.start(), m.end(), Classes.NUMBER));
            } else if (m.group("latin") != null) {
                cuts.add(new Cut(m.start(), m.end(), Classes.of(m.group())));
            } else {
                for (Words.Word word : words.of(m.group())) {
                    int start = m.start() + word.start();
                    cuts.add(new Cut(start, start + word.text().length(), Classes.of(word)));
                }
            }
        }
    }
}
