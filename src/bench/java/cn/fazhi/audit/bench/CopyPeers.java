package cn.fazhi.audit.bench;

import cn.fazhi.audit.extract.Words;
import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.options.JPlagOptions;
import de.jplag.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What others find in the same batch: JPlag's text mode, the cosine of TF-IDF vectors and the longest common subsequence (what diff does),
 * each of all pairs. Each is judged at the threshold at which it makes the fewest mistakes, which nobody knows beforehand.
 */
final class CopyPeers {

    /** All pairs of more reports than this take diff, and JPlag with words to compare, the better part of an hour. */
    private static final int SMALL = 100;

    private final PlantedBatch batch;
    private final Report report;
    private final List<List<String>> words;

    CopyPeers(PlantedBatch batch, Report report) {
        this.batch = batch;
        this.report = report;
        Words cutter = new Words(Set.of());
        words = IntStream.range(0, batch.size())
                .mapToObj(batch::report)
                .map(planted -> planted.paragraphs().stream()
                        // The own name, a report's commonest word and the batch's rarest, would drown all others.
                        .map(p -> p.replace(planted.township().name(), ""))
                        .flatMap(p -> cutter.of(p).stream().map(Words.Word::text))
                        .toList())
                .toList();
    }

    private record Likeness(int one, int other, double value) {}

    void run() throws Exception {
        jplag("JPlag 4.3.0, text as it stands", false);
        tfidf();
        if (batch.size() <= SMALL) {
            jplag("JPlag 4.3.0, words cut by HanLP", true);
            diff();
        }
    }

    private void told(String name, long start, List<Likeness> pairs) {
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Likeness> sorted = pairs.stream()
                .sorted(Comparator.comparingDouble(Likeness::value).reversed())
                .toList();
        int right = 0;
        int bestRight = 0;
        int bestWrong = 0;
        int fewest = PlantedBatch.COPIES;
        double at = 1;
        for (int i = 0; i < sorted.size(); i++) {
            right += batch.planted(sorted.get(i).one(), sorted.get(i).other()) ? 1 : 0;
            int wrong = i + 1 - right;
            if (wrong + PlantedBatch.COPIES - right < fewest) {
                fewest = wrong + PlantedBatch.COPIES - right;
                bestRight = right;
                bestWrong = wrong;
                at = sorted.get(i).value();
            }
        }
        report.line(
                "%6d reports, %s: found %2d of %d, wrong %d at its best threshold %.3f; %.1f s",
                batch.size(), name, bestRight, PlantedBatch.COPIES, bestWrong, at, seconds);
    }

    private void jplag(String name, boolean cut) throws Exception {
        Path folder = Files.createTempDirectory("jplag");
        try {
            for (int i = 0; i < batch.size(); i++) {
                String text =
                        cut ? String.join(" ", words.get(i)) : batch.report(i).text();
                Files.writeString(folder.resolve(i + ".txt"), text);
            }
            long start = System.nanoTime();
            JPlagOptions options = new JPlagOptions(new Language(), Set.of(folder.toFile()), Set.of())
                    .withSimilarityThreshold(0)
                    .withClusteringOptions(new ClusteringOptions().withEnabled(false));
            List<Likeness> pairs = new JPlag(options)
                    .run().getAllComparisons().stream().map(CopyPeers::likeness).toList();
            told(name, start, pairs);
        } finally {
            Folders.delete(folder);
        }
    }

    private static Likeness likeness(JPlagComparison comparison) {
        int one = number(comparison.firstSubmission().getName());
        int other = number(comparison.secondSubmission().getName());
        return new Likeness(Math.min(one, other), Math.max(one, other), comparison.similarity());
    }

    private static int number(String file) {
        return Integer.parseInt(file.replaceAll("\\D", ""));
    }

    private void tfidf() {
        long start = System.nanoTime();
        Map<String, Integer> texts = new HashMap<>();
        // Figures are changed in every copy and would only mislead it.
        List<List<String>> words = this.words.stream()
                .map(w -> w.stream().filter(x -> !x.matches(".*\\d.*")).toList())
                .toList();
        words.forEach(w -> Set.copyOf(w).forEach(word -> texts.merge(word, 1, Integer::sum)));
        List<Map<String, Double>> vectors =
                words.stream().map(w -> vector(w, texts)).toList();
        List<Likeness> pairs = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = i + 1; j < vectors.size(); j++) {
                Map<String, Double> other = vectors.get(j);
                double sum = 0;
                for (Map.Entry<String, Double> entry : vectors.get(i).entrySet()) {
                    sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
                }
                pairs.add(new Likeness(i, j, sum));
            }
        }
        told("TF-IDF cosine of all pairs", start, pairs);
    }

    private Map<String, Double> vector(List<String> text, Map<String, Integer> texts) {
        Map<String, Double> vector =
                text.stream().collect(Collectors.groupingBy(w -> w, HashMap::new, Collectors.summingDouble(w -> 1)));
        vector.replaceAll((word, often) -> often * Math.log((double) words.size() / texts.get(word)));
        double length =
                Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
        vector.replaceAll((word, weight) -> weight / Math.max(length, 1e-9));
        return vector;
    }

    private void diff() throws IOException {
        long start = System.nanoTime();
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> texts = words.stream()
                .map(w -> w.stream()
                        .mapToInt(word -> numbers.computeIfAbsent(word, k -> numbers.size()))
                        .toArray())
                .toList();
        List<Likeness> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                int[] a = texts.get(i);
                int[] b = texts.get(j);
                pairs.add(new Likeness(i, j, 2.0 * common(a, b) / (a.length + b.length)));
            }
        }
        told("diff by words of all pairs", start, pairs);
    }

    private static int common(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = word == b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length];
    }
}
