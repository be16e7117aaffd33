package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.score.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in pieces: each as it stands, white space behind it included, and as it is compared.
 *
 * @param shown the pieces as they stand; joined, they are the text
 * @param compared the same without white space and with half-width letters and digits
 */
record Tokens(List<String> shown, List<String> compared) {

    /** Chinese characters and marks one by one; Latin words and numbers whole. White space goes with what stands before it, at the beginning with what follows. */
    private static final Pattern WORD =
            Pattern.compile("[A-Za-zＡ-Ｚａ-ｚ]++\\s*+|[0-9０-９]++(?:[.．][0-9０-９]++)?\\s*+|\\X\\s*+");

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]*+[。！？；\\n]++\\s*+|[^。！？；\\n]++");

    static Tokens words(String text) {
        return of(WORD, text);
    }

    static Tokens sentences(String text) {
        return of(SENTENCE, text);
    }

    private static Tokens of(Pattern pattern, String text) {
        List<String> shown = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        Matcher m = pattern.matcher(text);
        String lead = "";
        while (m.find()) {
            String normalised = Findings.normalised(m.group());
            if (!normalised.isEmpty()) {
                shown.add(lead + m.group());
                compared.add(normalised);
                lead = "";
            } else if (shown.isEmpty()) {
                lead += m.group();
            } else {
                shown.set(shown.size() - 1, shown.get(shown.size() - 1) + m.group());
            }
        }
        return new Tokens(shown, compared);
    }

    int size() {
        return shown.size();
    }

    String shown(int from, int to) {
        return String.join("", shown.subList(from, to));
    }
}
