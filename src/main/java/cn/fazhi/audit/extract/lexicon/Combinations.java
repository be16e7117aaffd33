package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words that mean something only together, as 聘请 and 律师 in one clause. Serves one sentence. */
final class Combinations {

    /** The parts of a combination may stand this far apart within a clause, in characters. */
    private static final int REACH = 24;

    /** Ordered parts may stand this far apart in a sentence, in characters. */
    private static final int FAR_REACH = 45;

    private static final String CLAUSE_BREAKS = "，,；;：:";

    private final String sentence;
    private final int offset;
    private final List<Standing> parts;

    /**
     * One part of a combination.
     *
     * @param number its place among the parts, from 0
     * @param id of the combination
     */
    record Part(Topic topic, Topic.Combination combination, int number, int id) {

        boolean last() {
            return number == combination.parts().size() - 1;
        }
    }

    /** Where a part stands. */
    record Standing(Part part, int start, int end) {}

    /** Which combinations begin, and which end, with some words, and of which they are any part; a bit for each. */
    static final class Ids {

        private final long[] begun;
        private final long[] ended;
        private final long[] held;

        /** @param combinations how many there are */
        Ids(int combinations) {
            int size = (combinations + Long.SIZE - 1) / Long.SIZE;
            begun = new long[size];
            ended = new long[size];
            held = new long[size];
        }

        void add(Part part) {
            set(held, part.id());
            if (part.number() == 0) {
                set(begun, part.id());
            }
            if (part.last()) {
                set(ended, part.id());
            }
        }

        private static void set(long[] bits, int id) {
            bits[id / Long.SIZE] |= 1L << id;
        }

        void addEnds(Ids others) {
            for (int i = 0; i < begun.length; i++) {
                begun[i] |= others.begun[i];
                ended[i] |= others.ended[i];
            }
        }

        boolean spans(int id) {
            return (begun[id / Long.SIZE] & ended[id / Long.SIZE] & 1L << id) != 0;
        }

        /** Whether others hold a part of any that both begin and end here. */
        boolean spansAny(Ids others) {
            long any = 0;
            for (int i = 0; i < begun.length; i++) {
                any |= begun[i] & ended[i] & others.held[i];
            }
            return any != 0;
        }
    }

    /**
     * @param combinations how many there are
     * @param offset of the sentence
     */
    Combinations(String sentence, List<HitFinder.Place> places, int combinations, int offset) {
        this.sentence = sentence;
        this.offset = offset;
        this.parts = parts(places, combinations);
    }

    /** Adds those that are not yet among the hits, but for such whose last part is masked. */
    void addTo(List<Hit> hits, Predicate<Standing> masked) {
        for (Standing last : parts) {
            if (last.part().last()) {
                Hit hit = hit(last);
                if (hit != null && !masked.test(last) && !hits.contains(hit)) {
                    hits.add(hit);
                }
            }
        }
    }

    /** The combination that ends with a part, or null when another part is missing. */
    private @Nullable Hit hit(Standing last) {
        int start = last.start();
        int end = last.end();
        Standing from = last;
        for (int number = last.part().number() - 1; number >= 0; number--) {
            from = nearest(last, from, number);
            if (from == null) {
                return null;
            }
            start = Math.min(start, from.start());
            end = Math.max(end, from.end());
        }
        Topic.Combination combination = last.part().combination();
        String kind = combination.kind().isEmpty() ? sentence.substring(start, end) : combination.kind();
        return new Hit(last.part().topic(), kind, offset + start, offset + end, combination.inContext(), false);
    }

    /** Parts of combinations of which at least the first and the last stand in the sentence: few of those that stand there. */
    private static List<Standing> parts(List<HitFinder.Place> places, int combinations) {
        Ids here = new Ids(combinations);
        for (HitFinder.Place place : places) {
            here.addEnds(place.meaning().ids());
        }
        List<Standing> parts = new ArrayList<>(0);
        for (HitFinder.Place place : places) {
            if (here.spansAny(place.meaning().ids())) {
                for (Part part : place.meaning().parts()) {
                    if (here.spans(part.id()) && place.readBy(part.topic())) {
                        parts.add(new Standing(part, place.start(), place.end()));
                    }
                }
            }
        }
        return parts;
    }

    /** The part of a number that stands nearest to another, as far as it may. */
    private @Nullable Standing nearest(Standing last, Standing from, int number) {
        Standing best = null;
        int least = Integer.MAX_VALUE;
        for (Standing s : parts) {
            if (s.part().id() != last.part().id() || s.part().number() != number) {
                continue;
            }
            int gap = s.end() <= from.start() ? untitled(s.end(), from.start()) : untitled(from.end(), s.start());
            boolean fits = last.part().combination().ordered()
                    ? s.end() <= from.start() && gap <= FAR_REACH
                    : gap >= 0 && gap <= REACH && sameClause(s, last);
            if (fits && gap < least) {
                best = s;
                least = gap;
            }
        }
        return best;
    }

    /** Characters between two offsets; titles take no room between a verb and the last of its objects: 组织学习《…》《…》《信访条例》. */
    private int untitled(int from, int to) {
        int gap = to - from;
        if (gap <= REACH) {
            return gap;
        }
        int open = -1;
        for (int i = from; i < to; i++) {
            char c = sentence.charAt(i);
            if (c == '《' && open < 0) {
                open = i;
            } else if (c == '》' && open >= 0) {
                gap -= i + 1 - open;
                open = -1;
            }
        }
        return gap;
    }

    /** No clause ends between the parts, and no item of a list with a figure of its own does: 安全培训8期、法治培训2期. */
    private boolean sameClause(Standing a, Standing b) {
        boolean list = false;
        boolean figure = false;
        for (int i = Math.min(a.end(), b.end()); i < Math.max(a.start(), b.start()); i++) {
            char c = sentence.charAt(i);
            if (Marks.hold(CLAUSE_BREAKS, c)) {
                return false;
            }
            list |= c == '、';
            figure |= Character.isDigit(c);
        }
        return !(list && figure);
    }
}
