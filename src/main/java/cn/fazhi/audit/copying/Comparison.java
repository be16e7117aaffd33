package cn.fazhi.audit.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A batch of texts compared with each other. What most of them share is learned first and belongs to none of them. The result is the same
 * in every run, however many processors work on it.
 */
public final class Comparison {

    private final Measures measures;
    private final Template template;
    private final List<OwnText> texts;

    private Comparison(Measures measures, Template template, List<OwnText> texts) {
        this.measures = measures;
        this.template = template;
        this.texts = texts;
    }

    /** Learns the batch's template. */
    public static Comparison of(List<OwnText> batch, Measures measures) {
        Template template = Template.of(batch, measures);
        return new Comparison(
                measures,
                template,
                batch.parallelStream().map(template::takenFrom).toList());
    }

    /** A text of the batch without the template. */
    public OwnText text(int number) {
        return texts.get(number);
    }

    /** Every pair that shares enough to be listed, in the order of the batch. */
    public List<Pair> pairs() {
        Candidates candidates = Candidates.of(texts);
        int most = texts.size() <= Measures.ALL ? Measures.ALL : measures.nearest();
        long[] keys = IntStream.range(0, texts.size())
                .parallel()
                .boxed()
                .flatMapToLong(i -> Arrays.stream(
                                candidates.nearest(i, most, SCRATCH.get().of(texts.size())))
                        .mapToLong(j -> (long) Math.min(i, j) << Integer.SIZE | Math.max(i, j)))
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(keys)
                .parallel()
                .mapToObj(key -> compared((int) (key >>> Integer.SIZE), (int) key))
                .filter(this::listed)
                .toList();
    }

    /** Usual phrases, or one short sentence, make no pair. */
    private boolean listed(Pair pair) {
        return Math.max(pair.longest(), pair.otherLongest()) >= measures.pair()
                || Math.max(pair.share(), pair.otherShare()) >= measures.share()
                || pair.passages().stream().anyMatch(p -> p.characters() >= 2 * measures.pair());
    }

    /** What two texts of the batch share. */
    Pair compared(int one, int other) {
        return compared(one, texts.get(one), other, texts.get(other));
    }

    /** What a text of the batch shares with one from elsewhere; the template counts for neither. */
    public Pair compared(int one, OwnText elsewhere) {
        return compared(one, texts.get(one), -1, template.takenFrom(elsewhere));
    }

    private Pair compared(int one, OwnText a, int other, OwnText b) {
        List<Chain> chains = new Aligner(a, b, Seeds.of(b), measures.passage()).chains();
        Likeness mine = new Likeness(a, b, chains, measures.alike());
        List<Chain> turned = chains.stream().map(Chain::turned).toList();
        Likeness theirs = new Likeness(b, a, turned, measures.alike());
        int[] longest = mine.longest(chains.size());
        int[] otherLongest = theirs.longest(chains.size());
        List<Passage> passages = new ArrayList<>();
        for (int c = 0; c < chains.size(); c++) {
            passages.add(passage(a, b, chains.get(c), longest[c], otherLongest[c]));
        }
        passages.sort(Comparator.comparingInt(Passage::start).thenComparingInt(Passage::end));
        return new Pair(one, other, share(mine, a), share(theirs, b), passages);
    }

    private static Passage passage(OwnText a, OwnText b, Chain chain, int alike, int otherAlike) {
        int last = chain.size() - 1;
        return new Passage(
                a.start(chain.mine()[0]),
                a.end(chain.mine()[last]),
                b.start(chain.theirs()[0]),
                b.end(chain.theirs()[last]),
                chain.characters(a, b),
                alike,
                otherAlike,
                chain.runs(a, b));
    }

    private static double share(Likeness likeness, OwnText text) {
        return text.characters() == 0 ? 0 : 100.0 * likeness.characters() / text.characters();
    }

    /** Counters of one thread: one for every text, all of them zero between two uses. */
    private static final ThreadLocal<Counters> SCRATCH = ThreadLocal.withInitial(Counters::new);

    private static final class Counters {

        private int[] counters = new int[0];

        int[] of(int size) {
            if (counters.length < size) {
                counters = new int[size];
            }
            return counters;
        }
    }

    /** Pairs of one report seen from it, the one that shares most first. */
    public static List<Pair> of(int report, List<Pair> pairs) {
        return pairs.stream()
                .flatMap(p ->
                        p.one() == report ? Stream.of(p) : p.other() == report ? Stream.of(p.turned()) : Stream.empty())
                .sorted(Comparator.comparingDouble(Pair::share).reversed().thenComparingInt(Pair::other))
                .toList();
    }
}
