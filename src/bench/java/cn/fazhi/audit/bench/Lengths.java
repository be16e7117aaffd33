package cn.fazhi.audit.bench;

import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.extract.LexiconException;
import com.hankcs.hanlp.HanLP;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * From a text's bytes to its facts at four lengths, beside bare HanLP on the same texts: the time a character must stay the same. Every
 * length is measured on as many different texts as make up the same bytes, for a short text that is read again and again would stay in
 * the processor's memory, as no report does.
 */
final class Lengths {

    private static final List<Integer> BYTES = List.of(2_000, 20_000, 200_000, 2_000_000);

    /** So much is read at every length. */
    private static final int BYTES_IN_ALL = 2_000_000;

    /** The first of them warm the compiler up and are not counted. */
    private static final int ROUNDS = 12;

    private static final int WARM_UP = 5;

    /** Characters; titles, addressees and names of units are shorter. */
    private static final int SHORTEST_PROSE = 60;

    private final Report report;

    Lengths(Report report) {
        this.report = report;
    }

    void run() throws LexiconException {
        report.title("Lengths: text to facts, one thread, median of " + (ROUNDS - WARM_UP) + " rounds");
        Extractor extractor = Extractor.load(Project.rules().resolve("lexicon"));
        List<List<String>> texts = BYTES.stream()
                .map(bytes -> texts(bytes).stream()
                        .filter(text -> isRead(extractor, text))
                        .toList())
                .toList();
        List<List<Double>> facts = new ArrayList<>();
        List<List<Double>> segmented = new ArrayList<>();
        texts.forEach(length -> {
            facts.add(new ArrayList<>());
            segmented.add(new ArrayList<>());
        });
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < texts.size(); i++) {
                double read = nanoseconds(texts.get(i), text -> facts(extractor, text));
                double cut = nanoseconds(texts.get(i), HanLP::segment);
                if (round >= WARM_UP) {
                    facts.get(i).add(read);
                    segmented.get(i).add(cut);
                }
            }
        }
        double shortest = Report.median(facts.get(0));
        for (int i = 0; i < texts.size(); i++) {
            double read = Report.median(facts.get(i));
            report.line(
                    "%,10d bytes × %,5d  %7.1f ns a character, %5.2f of the shortest texts'   %5.2f of HanLP.segment's throughput",
                    BYTES.get(i), texts.get(i).size(), read, read / shortest, Report.median(segmented.get(i)) / read);
        }
    }

    /** Whether a text is taken for a report; of another one little is read. */
    private static boolean isRead(Extractor extractor, String text) {
        return facts(extractor, text) instanceof Extraction.Read;
    }

    private static Extraction facts(Extractor extractor, String text) {
        try {
            return extractor.read(new DocumentReader().read("长文.txt", text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A character of all the texts. */
    private static double nanoseconds(List<String> texts, Consumer<String> work) {
        long start = System.nanoTime();
        texts.forEach(work);
        long time = System.nanoTime() - start;
        return (double) time / texts.stream().mapToInt(String::length).sum();
    }

    /** Different texts of no more than a length in bytes: each has the head of a sample, and its paragraphs from another one on. */
    private static List<String> texts(int bytes) {
        List<List<String>> samples =
                Project.documents().stream().map(d -> d.text().lines().toList()).toList();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < BYTES_IN_ALL / bytes; i++) {
            List<String> sample = samples.get(i % samples.size());
            int head = head(sample);
            int first = head + i / samples.size() * 3 % Math.max(1, (sample.size() - head) / 2);
            StringBuilder text = new StringBuilder();
            int left = filled(text, sample.subList(0, head), bytes);
            left = filled(text, sample.subList(first, sample.size()), left);
            for (int next = i + 1; left > 0; next++) {
                left = filled(text, samples.get(next % samples.size()), left);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** The number of short lines that a report begins with, its title among them. */
    private static int head(List<String> lines) {
        int head = 0;
        while (head < lines.size() - 1 && lines.get(head).length() < SHORTEST_PROSE) {
            head++;
        }
        return head;
    }

    /** Adds paragraphs, the last of them cut, up to so many bytes; returns how many are left, 0 when a paragraph was cut. */
    private static int filled(StringBuilder text, List<String> paragraphs, int bytes) {
        int left = bytes;
        for (String paragraph : paragraphs) {
            int size = size(paragraph) + 1;
            if (size > left) {
                text.append(paragraph, 0, Math.min(paragraph.length(), left / 3));
                return 0;
            }
            text.append(paragraph).append('\n');
            left -= size;
        }
        return left;
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
