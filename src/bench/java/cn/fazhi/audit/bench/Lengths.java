package cn.fazhi.audit.bench;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.extract.LexiconException;
import com.hankcs.hanlp.HanLP;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** From a text's bytes to its facts at four lengths, beside bare HanLP on the same text: the time a character must stay the same. */
final class Lengths {

    private static final List<Integer> BYTES = List.of(2_000, 20_000, 200_000, 2_000_000);

    /** Every length is read this many bytes long in all, and no less than three times. */
    private static final int BYTES_IN_ALL = 6_000_000;

    private final Report report;

    Lengths(Report report) {
        this.report = report;
    }

    void run() throws LexiconException, UnreadableException {
        report.title("Lengths: text to facts, one thread, best of the runs");
        Extractor extractor = Extractor.load(Project.rules().resolve("lexicon"));
        List<byte[]> texts = new ArrayList<>();
        for (int bytes : BYTES) {
            texts.add(text(bytes).getBytes(StandardCharsets.UTF_8));
        }
        for (int warm = 0; warm < 300; warm++) {
            facts(extractor, texts.get(1));
            HanLP.segment(new String(texts.get(1), StandardCharsets.UTF_8));
        }
        double shortest = 0;
        for (byte[] bytes : texts) {
            String words = new String(bytes, StandardCharsets.UTF_8);
            int runs = Math.max(3, BYTES_IN_ALL / bytes.length);
            double facts = best(runs, () -> facts(extractor, bytes)) / words.length();
            double segmented = best(runs, () -> HanLP.segment(words)) / words.length();
            shortest = shortest == 0 ? facts : shortest;
            report.line(
                    "%,10d bytes %,9d characters  %7.1f ns a character, %5.2f of the shortest text's   %5.2f of HanLP.segment's throughput",
                    bytes.length, words.length(), facts, facts / shortest, segmented / facts);
        }
    }

    private static void facts(Extractor extractor, byte[] bytes) {
        try {
            Document document = new DocumentReader().read("长文.txt", bytes);
            extractor.read(document);
        } catch (UnreadableException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Nanoseconds of the fastest run. */
    private static double best(int runs, Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    /** The samples' texts one after another, their numbers changed each time, up to a length in bytes. */
    private static String text(int bytes) {
        List<Document> samples = Project.documents();
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (int i = 0; length < bytes; i++) {
            Document sample = samples.get(i % samples.size());
            int round = i / samples.size();
            String words = round == 0
                    ? sample.text()
                    : sample.text().replaceAll("(?<=\\d)([1-8])(?=[次场人份件])", String.valueOf(round % 9 + 1));
            text.append(words).append('\n');
            length += words.getBytes(StandardCharsets.UTF_8).length;
        }
        while (text.toString().getBytes(StandardCharsets.UTF_8).length > bytes) {
            text.setLength(Math.max(0, text.length() - Math.max(1, (length - bytes) / 4)));
            length = text.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString();
    }
}
