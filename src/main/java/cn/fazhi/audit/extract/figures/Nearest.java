package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of topics nearest to a figure, before it and behind it. */
final class Nearest {

    /** 14名班子成员以及128名干部参加考试: two groups of persons who did one thing. */
    private static final Pattern JOINED = Pattern.compile("[\\u4e00-\\u9fa5“”（）]{1,12}(?:和|以及|及|与|、)");

    /** 116名干部、网格员参加法治考试: persons listed between their number and what they took part in. */
    static final Pattern TAKE_PART = Pattern.compile("参加|参与|接受|完成");

    private static final Pattern DID_ALL = Pattern.compile("(?:职工|人员)?(?:全部|全员|均|都|已|已全部|悉数|按时|如期)*");

    private static final Pattern HONOURED = Pattern.compile("(?:被|均被|先后被|分别被)?(?:评为|评选为|获评|荣获|入选|被评|表彰|命名为|授予)");

    private static final Pattern OUTCOME = Pattern.compile("^(?:已|均|全部|成功|现)?(?:已)?(?:化解|办结|调解|调处|解决|答复)");

    private Nearest() {}

    /** The last event named before a figure; in 执法培训等活动3场 the event itself, not the word that sums it up. */
    static @Nullable Hit left(Reading reading, Quantity q, int from) {
        Hit last = lastBefore(reading, q, from, q.start());
        if (last == null
                || !last.weak()
                || !reading.between(last.start() - 1, last.start()).equals("等")) {
            return last;
        }
        Hit member = lastBefore(reading, q, from, last.start() - 1);
        return member != null && !member.weak() && member.end() == last.start() - 1 ? member : last;
    }

    private static @Nullable Hit lastBefore(Reading reading, Quantity q, int from, int to) {
        return reading.hits().stream()
                .filter(h -> h.topic().measures().contains(q.measure()) && h.end() <= to && h.end() > from)
                .max(Comparator.comparingInt(Hit::end)
                        .thenComparing(Hit::whole)
                        .thenComparingInt(h -> h.end() - h.start())
                        .thenComparing(h -> told(reading, h))
                        .thenComparing(h -> told(reading, h.topic().name(), h.start())))
                .orElse(null);
    }

    /** Whether the clause of a hit names its topic outright: 对规范性文件开展审查 names the review, whoever took part before. */
    private static boolean told(Reading reading, Hit hit) {
        int clause = reading.clauseStart(hit.start());
        return reading.hits().stream()
                .anyMatch(o -> o.topic() == hit.topic() && !o.weak() && o.start() >= clause && o.end() == hit.end());
    }

    /** Whether words before a place in a sentence name a topic outright, without a figure since: 开展公平竞争审查，审查文件18件. */
    private static boolean told(Reading reading, String topic, int at) {
        return reading.hits().stream()
                .anyMatch(o -> !o.weak()
                        && o.end() <= at
                        && o.topic().name().equals(topic)
                        && reading.quantities().stream().noneMatch(q -> o.end() <= q.start() && q.end() <= at));
    }

    /** How far what a figure counts may stand behind it: up to the next figure, over one of persons who did the same. */
    static int reach(Reading reading, Quantity q, int next) {
        Quantity other = reading.quantities().stream()
                .filter(o -> o.start() == next)
                .findFirst()
                .orElse(null);
        if (other == null
                || !Attribution.PERSONS.contains(q.measure())
                || !Attribution.PERSONS.contains(other.measure())
                || !JOINED.matcher(reading.between(q.end(), next)).matches()) {
            return next;
        }
        return reading.quantities().stream()
                .mapToInt(Quantity::start)
                .filter(s -> s > next)
                .min()
                .orElse(reading.sentence().end());
    }

    static @Nullable Hit right(Reading reading, Quantity q, int to) {
        return reading.hits().stream()
                .filter(h -> h.topic().measures().contains(q.measure())
                        && h.end() > q.end()
                        && h.end() <= to
                        && (h.start() >= q.end() || !h.whole())
                        && !ownsNext(reading, q, h)
                        && !honoured(reading, h, to))
                .min(Comparator.<Hit>comparingInt(h -> Math.max(h.start(), q.end()))
                        .thenComparing(Hit::weak)
                        .thenComparing(h -> !h.whole())
                        .thenComparingInt(h -> h.start() - h.end()))
                .orElse(null);
    }

    /** 2件案卷获评优秀, 3名调解员被评为先进: those honoured are not all there are. */
    private static boolean honoured(Reading reading, Hit hit, int to) {
        return hit.end() < to
                && HONOURED.matcher(reading.between(hit.end(), to)).lookingAt();
    }

    /** 4件积案已化解3件: the outcome is what the figure behind it counts, not the one before. */
    private static boolean ownsNext(Reading reading, Quantity q, Hit hit) {
        return hit.start() > q.end()
                && OUTCOME.matcher(reading.between(hit.start(), hit.end())).find()
                && reading.quantities().stream()
                        .anyMatch(o -> o.start() == hit.end() && o.measure().equals(q.measure()));
    }

    /** 31名干部全部参考: what persons did is told by the verb behind them, not by their own noun. */
    static @Nullable Hit did(Reading reading, Quantity q, @Nullable Hit noun, int to) {
        if (noun == null
                || !noun.weak()
                || noun.start() != q.end()
                || !Attribution.PERSONS.contains(q.measure())
                || TAKE_PART.matcher(reading.between(noun.start(), noun.end())).find()) {
            return noun;
        }
        return reading.hits().stream()
                .filter(h -> !h.weak()
                        && h.whole()
                        && h.topic().measures().contains(q.measure())
                        && h.start() >= noun.end()
                        && h.end() <= to
                        && DID_ALL.matcher(reading.between(noun.end(), h.start()))
                                .matches())
                .findFirst()
                .orElse(noun);
    }
}
