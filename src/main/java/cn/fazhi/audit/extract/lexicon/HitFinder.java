package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.WordFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private static final Comparator<Hit> BY_PLACE = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed());

    private final WordFinder<Meaning> words;
    private final int combinations;
    private final Meaning lawTitle;

    /** What a word stands for: words of topics, and parts of combinations of words. */
    static final class Meaning {

        private final List<Single> singles = new ArrayList<>(1);
        private final List<Combinations.Part> parts = new ArrayList<>(1);
        private final Combinations.Ids ids;

        /** @param combinations how many there are */
        Meaning(int combinations) {
            ids = new Combinations.Ids(combinations);
        }

        void add(Combinations.Part part) {
            parts.add(part);
            ids.add(part);
        }

        List<Combinations.Part> parts() {
            return parts;
        }

        Combinations.Ids ids() {
            return ids;
        }

        boolean isEmpty() {
            return singles.isEmpty() && parts.isEmpty();
        }
    }

    /**
     * A word by itself.
     *
     * @param weak whether it counts only in a fitting context
     * @param mask whether it only hides other words of its topic
     */
    private record Single(Topic topic, String kind, boolean weak, boolean mask) {}

    /** Where a word stands; inside the title of a law or document only some topics read. */
    record Place(Meaning meaning, int start, int end, boolean inTitle) {

        /** Of words that end together the longer one comes first: 镇党委书记 says more than 党委书记. */
        static final Comparator<Place> BY_END =
                Comparator.comparingInt(Place::end).thenComparingInt(Place::start);

        boolean readBy(Topic topic) {
            return !inTitle || topic.inTitles();
        }
    }

    private record Found(Single single, int start, int end) {}

    HitFinder(Collection<Topic> topics) {
        combinations =
                topics.stream().mapToInt(topic -> topic.combinations().size()).sum();
        lawTitle = new Meaning(combinations);
        TreeMap<String, Meaning> meanings = new TreeMap<>();
        int ids = 0;
        for (Topic topic : topics) {
            topic.words().forEach(w -> add(meanings, w.text(), new Single(topic, w.kind(), false, false)));
            topic.weak().forEach(w -> add(meanings, w.text(), new Single(topic, w.kind(), true, false)));
            topic.masks().forEach(m -> add(meanings, m, new Single(topic, "", false, true)));
            for (Topic.Combination combination : topic.combinations()) {
                int id = ids++;
                for (int i = 0; i < combination.parts().size(); i++) {
                    Combinations.Part part = new Combinations.Part(topic, combination, i, id);
                    combination.parts().get(i).forEach(w -> meaning(meanings, w).add(part));
                }
            }
        }
        words = new WordFinder<>(meanings);
    }

    private void add(TreeMap<String, Meaning> meanings, String text, Single single) {
        meaning(meanings, text).singles.add(single);
    }

    private Meaning meaning(TreeMap<String, Meaning> meanings, String text) {
        return text.equals(LAW_TITLE) ? lawTitle : meanings.computeIfAbsent(text, t -> new Meaning(combinations));
    }

    /** The hits of a sentence in order. Offsets are those of the sentence plus {@code offset}. */
    public List<Hit> find(String sentence, int offset) {
        List<Place> places = new ArrayList<>();
        List<int[]> titles = titles(sentence, places);
        words.each(
                sentence,
                (begin, end, meaning) -> places.add(new Place(meaning, begin, end, inside(titles, begin, end))));
        places.sort(Place.BY_END);
        List<Hit> hits = new ArrayList<>();
        List<Found> singles = singles(places);
        for (Found f : singles) {
            Single s = f.single();
            if (!s.mask() && !hidden(singles, f)) {
                hits.add(new Hit(s.topic(), s.kind(), offset + f.start(), offset + f.end(), s.weak(), true));
            }
        }
        Map<Topic, List<Found>> masks = new IdentityHashMap<>();
        for (Found f : singles) {
            if (f.single().mask()) {
                masks.computeIfAbsent(f.single().topic(), t -> new ArrayList<>(1))
                        .add(f);
            }
        }
        new Combinations(sentence, places, combinations, offset)
                .addTo(hits, part -> masked(masks.get(part.part().topic()), part));
        hits.sort(BY_PLACE);
        return hits;
    }

    private static List<Found> singles(List<Place> places) {
        List<Found> found = new ArrayList<>();
        for (Place place : places) {
            for (Single single : place.meaning().singles) {
                if (place.readBy(single.topic())) {
                    found.add(new Found(single, place.start(), place.end()));
                }
            }
        }
        return found;
    }

    private List<int[]> titles(String sentence, List<Place> places) {
        List<int[]> titles = new ArrayList<>(0);
        TITLE.each(sentence, m -> {
            titles.add(new int[] {m.start(), m.end()});
            if (LAW.matcher(m.group()).find()) {
                places.add(new Place(lawTitle, m.start(), m.end(), false));
            }
        });
        if (!lawTitle.isEmpty()) {
            lawNames(sentence, places);
        }
        return titles;
    }

    /** The name is looked for only before a 法 that ends one: its pattern begins with any characters and would be tried at every one. */
    private void lawNames(String sentence, List<Place> places) {
        int[] done = {0};
        LAW_END.each(sentence, end -> {
            int from = Math.max(done[0], end.end() - 1 - LAW_NAME_REACH);
            Matcher name = LAW_NAME.matcher(sentence).region(from, sentence.length());
            if (end.end() > done[0] && name.find()) {
                done[0] = name.end();
                places.add(new Place(lawTitle, name.start(), name.end(), false));
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

    /** A word inside a longer word, or inside a mask of its own topic, is not a word by itself. */
    private static boolean hidden(List<Found> found, Found f) {
        for (Found o : found) {
            boolean longer = o.start() <= f.start() && o.end() >= f.end() && o.end() - o.start() > f.end() - f.start();
            if (longer && hides(o.single(), f.single())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a longer word may hide a shorter one: of its own topic always, of another when both count something. */
    private static boolean hides(Single longer, Single s) {
        boolean own = longer.topic() == s.topic();
        boolean bothCount =
                !s.topic().measures().isEmpty() && !longer.topic().measures().isEmpty();
        return own || bothCount && !longer.mask();
    }

    private static boolean masked(@Nullable List<Found> masks, Combinations.Standing part) {
        if (masks != null) {
            for (Found mask : masks) {
                if (mask.start() <= part.start() && mask.end() >= part.end()) {
                    return true;
                }
            }
        }
        return false;
    }
}
