package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.Marks;
import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.WordFinder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of every topic in one pass over a text. */
public final class HitFinder {

    /** Written in a class file for the title of any law inside 《》. */
    private static final String LAW_TITLE = "《法》";

    private static final PlaceFinder TITLE = new PlaceFinder(Pattern.compile("《[^《》]{1,40}》?》|《[^《》]{1,40}》"));
    private static final Pattern LAW = Pattern.compile("(?:法|法典|宪法|条例|规定|办法|细则)(?:[（(].*)?》+$");

    /** What the name of a law ends in. Where 法 goes on as 法律 or 法治 it ends none. */
    private static final String LAW_WORDS =
            "(?:保护|促进|处罚|许可|诉讼|复议|管理|安全|保障|犯罪|诈骗|治理|组织|赔偿|公务员|暴力|强制|教育|防治|主义|间谍|监察|婚姻|劳动|合同|继承|森林|自治|监督|选举|代表)"
                    + "法(?![律治规院庭官人制定度])";

    private static final PlaceFinder LAW_END = new PlaceFinder(Pattern.compile(LAW_WORDS));

    /** A law called by its name without 《》: 未成年人保护法, 行政处罚法. */
    private static final Pattern LAW_NAME = Pattern.compile("[\\u4e00-\\u9fa5]{0,6}" + LAW_WORDS);

    /** Farthest from 法 that its name can begin, in characters. */
    private static final int LAW_NAME_REACH = 9;

    /** The parts of a combination may stand this far apart within a clause, in characters. */
    private static final int REACH = 24;

    /** Ordered parts may stand this far apart in a sentence, in characters. */
    private static final int FAR_REACH = 45;

    private static final String CLAUSE_BREAKS = "，,；;：:";

    private static final Comparator<Hit> BY_PLACE = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed());

    private final WordFinder<List<Entry>> words;
    private final List<Entry> lawTitle = new ArrayList<>();

    /** What a word stands for: a word of a topic, a mask, or one part of a combination. */
    private record Entry(
            Topic topic, Topic.Word word, boolean weak, boolean mask, Topic.Combination combination, int part, int id) {

        /** Whether it is the last part of its combination. */
        boolean ends() {
            return part == combination.parts().size() - 1;
        }
    }

    private record Found(Entry entry, int start, int end) {}

    /** Of words that end together the longer one comes first: 镇党委书记 says more than 党委书记. */
    private static final Comparator<Found> BY_END =
            Comparator.comparingInt(Found::end).thenComparingInt(Found::start);

    HitFinder(Collection<Topic> topics) {
        TreeMap<String, List<Entry>> entries = new TreeMap<>();
        int ids = 0;
        for (Topic topic : topics) {
            topic.words().forEach(w -> add(entries, w.text(), new Entry(topic, w, false, false, null, 0, 0)));
            topic.weak().forEach(w -> add(entries, w.text(), new Entry(topic, w, true, false, null, 0, 0)));
            topic.masks()
                    .forEach(m -> add(entries, m, new Entry(topic, new Topic.Word("", m), false, true, null, 0, 0)));
            for (Topic.Combination combination : topic.combinations()) {
                add(entries, topic, combination, ids++);
            }
        }
        words = new WordFinder<>(entries);
    }

    private void add(TreeMap<String, List<Entry>> entries, Topic topic, Topic.Combination combination, int id) {
        for (int i = 0; i < combination.parts().size(); i++) {
            for (String text : combination.parts().get(i)) {
                Topic.Word word = new Topic.Word(combination.kind(), text);
                add(entries, text, new Entry(topic, word, false, false, combination, i, id));
            }
        }
    }

    private void add(TreeMap<String, List<Entry>> entries, String text, Entry entry) {
        if (text.equals(LAW_TITLE)) {
            lawTitle.add(entry);
        } else {
            entries.computeIfAbsent(text, t -> new ArrayList<>()).add(entry);
        }
    }

    /** The hits of a sentence in order. Offsets are those of the sentence plus {@code offset}. */
    public List<Hit> find(String sentence, int offset) {
        List<Found> found = new ArrayList<>();
        List<int[]> titles = titles(sentence, found);
        words.each(sentence, (begin, end, values) -> {
            for (Entry entry : values) {
                if (entry.topic().inTitles() || !inside(titles, begin, end)) {
                    found.add(new Found(entry, begin, end));
                }
            }
        });
        found.sort(BY_END);
        List<Hit> hits = new ArrayList<>();
        plain(found, offset, hits);
        combinations(sentence, found, offset, hits);
        hits.sort(BY_PLACE);
        return hits;
    }

    private List<int[]> titles(String sentence, List<Found> found) {
        List<int[]> titles = new ArrayList<>(0);
        TITLE.each(sentence, m -> {
            titles.add(new int[] {m.start(), m.end()});
            if (LAW.matcher(m.group()).find()) {
                lawTitle.forEach(entry -> found.add(new Found(entry, m.start(), m.end())));
            }
        });
        if (!lawTitle.isEmpty()) {
            lawNames(sentence, found);
        }
        return titles;
    }

    /** The name is looked for only before a 法 that ends one: its pattern begins with any characters and would be tried at every one. */
    private void lawNames(String sentence, List<Found> found) {
        int[] done = {0};
        LAW_END.each(sentence, end -> {
            int from = Math.max(done[0], end.end() - 1 - LAW_NAME_REACH);
            Matcher name = LAW_NAME.matcher(sentence).region(from, sentence.length());
            if (end.end() > done[0] && name.find()) {
                done[0] = name.end();
                lawTitle.forEach(entry -> found.add(new Found(entry, name.start(), name.end())));
            }
        });
    }

    private static boolean inside(List<int[]> spans, int begin, int end) {
        for (int[] span : spans) {
            if (span[0] < begin && end < span[1]) {
                return true;
            }
        }
        return false;
    }

    /** A word inside a longer word of any topic, or inside a mask of its own, is not a word by itself. */
    private static void plain(List<Found> found, int offset, List<Hit> hits) {
        List<Found> words = new ArrayList<>(found.size());
        for (Found f : found) {
            if (f.entry().combination() == null) {
                words.add(f);
            }
        }
        for (Found f : words) {
            Entry e = f.entry();
            if (!e.mask() && !hidden(words, f)) {
                hits.add(new Hit(e.topic(), e.word().kind(), offset + f.start(), offset + f.end(), e.weak(), true));
            }
        }
    }

    private static boolean hidden(List<Found> found, Found f) {
        for (Found o : found) {
            boolean longer = o.start() <= f.start() && o.end() >= f.end() && o.end() - o.start() > f.end() - f.start();
            if (longer && hides(o.entry(), f.entry())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a longer word may hide a shorter one: of its own topic always, of another when both count something. */
    private static boolean hides(Entry longer, Entry e) {
        boolean own = longer.topic() == e.topic();
        boolean bothCount =
                !e.topic().measures().isEmpty() && !longer.topic().measures().isEmpty();
        return own || bothCount && !longer.mask();
    }

    private static void combinations(String sentence, List<Found> found, int offset, List<Hit> hits) {
        List<Found> parts = parts(found);
        for (Found last : parts) {
            Entry e = last.entry();
            if (!e.ends() || masked(found, last)) {
                continue;
            }
            int start = last.start();
            int end = last.end();
            Found from = last;
            for (int part = e.part() - 1; part >= 0 && from != null; part--) {
                from = nearest(sentence, parts, last, from, e.combination(), part);
                if (from != null) {
                    start = Math.min(start, from.start());
                    end = Math.max(end, from.end());
                }
            }
            if (from != null) {
                String kind = e.combination().kind().isEmpty()
                        ? sentence.substring(start, end)
                        : e.combination().kind();
                Hit hit = new Hit(
                        e.topic(),
                        kind,
                        offset + start,
                        offset + end,
                        e.combination().inContext(),
                        false);
                if (!hits.contains(hit)) {
                    hits.add(hit);
                }
            }
        }
    }

    /** The parts of combinations of which at least the first and the last stand in the sentence: few of those that stand there. */
    private static List<Found> parts(List<Found> found) {
        BitSet begun = new BitSet();
        BitSet ended = new BitSet();
        for (Found f : found) {
            Entry e = f.entry();
            if (e.combination() != null && e.part() == 0) {
                begun.set(e.id());
            }
            if (e.combination() != null && e.ends()) {
                ended.set(e.id());
            }
        }
        begun.and(ended);
        List<Found> parts = new ArrayList<>();
        for (Found f : found) {
            if (f.entry().combination() != null && begun.get(f.entry().id())) {
                parts.add(f);
            }
        }
        return parts;
    }

    private static boolean masked(List<Found> found, Found f) {
        for (Found o : found) {
            if (o.entry().mask()
                    && o.entry().topic() == f.entry().topic()
                    && o.start() <= f.start()
                    && o.end() >= f.end()) {
                return true;
            }
        }
        return false;
    }

    private static Found nearest(
            String sentence, List<Found> found, Found last, Found from, Topic.Combination combination, int part) {
        Found best = null;
        int least = Integer.MAX_VALUE;
        for (Found f : found) {
            if (f.entry().combination() != combination || f.entry().part() != part) {
                continue;
            }
            int gap = f.end() <= from.start() ? from.start() - f.end() : f.start() - from.end();
            boolean fits = combination.ordered()
                    ? f.end() <= from.start() && gap <= FAR_REACH
                    : gap >= 0 && gap <= REACH && sameClause(sentence, f, last);
            if (fits && gap < least) {
                best = f;
                least = gap;
            }
        }
        return best;
    }

    /** No clause ends between the parts, and no item of a list with a figure of its own does: 安全培训8期、法治培训2期. */
    private static boolean sameClause(String sentence, Found a, Found b) {
        String between = sentence.substring(
                Math.min(a.end(), b.end()), Math.max(Math.min(a.end(), b.end()), Math.max(a.start(), b.start())));
        boolean list = false;
        boolean figure = false;
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            if (Marks.hold(CLAUSE_BREAKS, c)) {
                return false;
            }
            list |= c == '、';
            figure |= Character.isDigit(c);
        }
        return !(list && figure);
    }
}
