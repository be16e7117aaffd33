package cn.fazhi.audit.planted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes copies of a report the way they are made: another name, other figures, other villages, some words swapped for synonyms, sentences
 * moved or run together, and a part of the sentences replaced by new ones.
 */
public final class Copier {

    private static final Pattern SENTENCE = Pattern.compile("[^。；]+[。；]?");
    private static final Pattern FIGURE = Pattern.compile("\\d+");
    private static final Pattern VILLAGE = Pattern.compile("(?<=在|、|至|到|由)[\\u4e00-\\u9fa5]{2,3}(?=村)");

    private final double replaced;
    private final double swapped;
    private final Random random;

    /**
     * @param replaced share of the sentences that are new, 0 to 1
     * @param swapped share of the words that have a synonym and are swapped for it, 0 to 1
     */
    public Copier(double replaced, double swapped, long seed) {
        this.replaced = replaced;
        this.swapped = swapped;
        this.random = new Random(seed);
    }

    /** A copy of a report under another township's name. */
    public Planted copy(Planted original, Township copier) {
        List<String> copy = new ArrayList<>();
        List<String> body = new ArrayList<>();
        List<String> paragraphs = original.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            if (i < 3 || paragraph.length() < 30) {
                flush(body, copy);
                copy.add(renamed(paragraph, original.township(), copier));
            } else {
                body.add(edited(paragraph, original.township(), copier));
            }
        }
        flush(body, copy);
        return new Planted(copier, copy);
    }

    /** Paragraphs between two headings in another order. */
    private void flush(List<String> body, List<String> copy) {
        Collections.shuffle(body, random);
        copy.addAll(body);
        body.clear();
    }

    private String edited(String paragraph, Township from, Township to) {
        List<String> sentences = new ArrayList<>();
        Matcher m = SENTENCE.matcher(paragraph);
        while (m.find()) {
            boolean fresh = random.nextDouble() < replaced;
            sentences.add(fresh ? Originals.sentence(to, random) : renamed(lightly(m.group()), from, to));
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(sentences, random);
        }
        StringBuilder edited = new StringBuilder();
        for (String sentence : sentences) {
            boolean merged = random.nextInt(6) == 0 && sentence.endsWith("。");
            edited.append(merged ? sentence.substring(0, sentence.length() - 1) + "，" : sentence);
        }
        return edited.toString().replaceFirst("[，；]$", "。");
    }

    private String lightly(String sentence) {
        String edited = FIGURE.matcher(sentence).replaceAll(f -> f.group().length() == 4
                ? f.group()
                : Integer.toString(2 + random.nextInt(Math.max(10, 2 * Integer.parseInt(f.group().substring(0, Math.min(6, f.group().length())))))));
        edited = VILLAGE.matcher(edited).replaceAll(v -> Wordings.VILLAGE[random.nextInt(Wordings.VILLAGE.length)]);
        return Swaps.swapped(edited, swapped, random);
    }

    private static String renamed(String text, Township from, Township to) {
        return text.replace(from.name(), to.name()).replace(from.stem(), to.stem());
    }
}
