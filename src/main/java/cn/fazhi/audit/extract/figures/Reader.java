package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.Characters;
import cn.fazhi.audit.extract.Marks;
import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.extract.numbers.QuantityReader;
import cn.fazhi.audit.extract.outline.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads every sentence of an outline: the words of topics that count in their context, and the quantities. */
final class Reader {

    /** Digits inside a title or a short quotation name something and count nothing: 《…2021年…》, “四个意识”, “1+11+35”. */
    private static final PlaceFinder NAMES =
            new PlaceFinder(Pattern.compile("《[^》]{1,60}》|“[^”，。；]{1,16}”|[〔\\[][^〕\\]]{1,12}[〕\\]]\\s*\\d*号?"));

    /** A sentence that opens so speaks of another matter than the one before it. */
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[二三四五六七八九十]是|[（(][一二三四五六七八九十]+[)）]|\\d{1,2}[.、])");

    private static final int LEAD = 60;

    private static final String CLAUSE_BREAKS = "，,；;：:。";

    private static final String ITEM_BREAKS = CLAUSE_BREAKS + "、";

    /** What an item of a list ends in that has told its figure: 学习6次、 培训2期（140人次）、 and what follows is another item. */
    private static final Pattern TOLD = Pattern.compile(
            "[\\d一二两三四五六七八九十百千万][余多]?(?:场次|人次|件次|家次|[次场期件起份条个人名课讲堂篇册块家处户班轮])(?:[（(][^（）()]{1,20}[）)])?$");

    /** For whom or on what a whole list was done, told before its first item: 面向村民举办普法活动6场、法律讲座3场. */
    private static final Pattern LEADS =
            Pattern.compile("[^\\d]{0,12}?(?:面向|针对|深入|走进|围绕|组织|邀请|为|向|对|到|赴)[^\\d]{1,24}?(?:开展|举办|举行|参加|召开|进行|提供)");

    /** Farthest that the figure of an item reaches back, in characters. */
    private static final int FIGURE_REACH = 28;

    /** Words of at least so many characters name their event by themselves and take no other matter from the items before. */
    private static final int SELF_NAMED = 5;

    private final Lexicon lexicon;
    private final QuantityReader quantities;
    private final WordList law;

    Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.law = lexicon.list("scope/law");
        this.quantities = new QuantityReader(lexicon.measures());
    }

    /** The readings of all sentences that are not headings, in order. */
    List<Reading> read(Outline outline) {
        List<Bare> all = bare(outline);
        Map<Integer, String> leads = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        List<Hit> before = List.of();
        int paragraph = -1;
        String previous = "";
        for (Bare bare : all) {
            Sentence sentence = bare.sentence();
            String plain = bare.plain();
            leads.putIfAbsent(sentence.paragraph(), plain.substring(0, Math.min(LEAD, plain.length())));
            if (bare.speaks()) {
                boolean goesOn = sentence.paragraph() == paragraph
                        && !ITEM.matcher(plain).lookingAt();
                String around = sentence.topicHeading() + "\n" + leads.get(sentence.paragraph()) + "\n"
                        + (goesOn ? previous : "") + "\n" + plain;
                List<Hit> near = goesOn ? before : List.of();
                Reading reading = new Reading(sentence, plain, hits(bare, around, near), bare.quantities());
                readings.add(reading);
                before = reading.hits();
                previous = plain;
                paragraph = sentence.paragraph();
            }
        }
        return readings;
    }

    /** A sentence with all its quantities, and all words of topics that stand in it. */
    private record Bare(Sentence sentence, String plain, List<Quantity> quantities, List<Hit> words) {

        boolean speaks() {
            return Reader.speaks(sentence, quantities);
        }
    }

    /** A heading may itself be a sentence of the report, as in 一、全年组织学法8次，讲座2场。 */
    private static boolean speaks(Sentence sentence, List<Quantity> quantities) {
        return !sentence.heading() || !quantities.isEmpty();
    }

    /** One reader goes through all sentences before the next does: the tables of each fit beside the processor, those of all do not. */
    private List<Bare> bare(Outline outline) {
        List<Sentence> sentences = outline.sentences();
        List<String> plain = sentences.stream()
                .map(s -> outline.plain().substring(s.start(), s.end()))
                .toList();
        List<List<Quantity>> numbers = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            numbers.add(quantities(sentences.get(i), plain.get(i)));
        }
        List<Bare> all = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            List<Hit> words =
                    speaks(sentence, numbers.get(i)) ? lexicon.hits().find(plain.get(i), sentence.start()) : List.of();
            all.add(new Bare(sentence, plain.get(i), numbers.get(i), words));
        }
        return all;
    }

    private List<Hit> hits(Bare bare, String around, List<Hit> near) {
        Sentence sentence = bare.sentence();
        String plain = bare.plain();
        List<Hit> all = bare.words();
        List<Hit> with = new ArrayList<>(all);
        near.stream().filter(h -> !h.weak()).forEach(with::add);
        Map<String, Boolean> contexts = new HashMap<>();
        Predicate<Hit> worded = h -> contexts.computeIfAbsent(
                h.topic().name(), t -> h.topic().context().in(around));
        Characters characters = Characters.of(plain);
        Map<Topic, Spoilers> spoilers = new IdentityHashMap<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : all) {
            Spoilers own = spoilers.computeIfAbsent(hit.topic(), topic -> Spoilers.of(topic, characters));
            if (!spoilt(hit, own, sentence, plain) && (!hit.weak() || inContext(hit, with, sentence, worded))) {
                kept.add(hit);
            }
        }
        return kept;
    }

    /** The words that make a topic's hits count for nothing, as far as one sentence asks for them. */
    private record Spoilers(WordList excluded, WordList otherMatter) {

        static Spoilers of(Topic topic, Characters sentence) {
            return new Spoilers(
                    topic.excluded().within(sentence), topic.otherMatter().within(sentence));
        }
    }

    /** Whether words around a hit make it count for nothing. */
    private boolean spoilt(Hit hit, Spoilers spoilers, Sentence sentence, String plain) {
        WordList excluded = spoilers.excluded();
        WordList otherMatter = spoilers.otherMatter();
        if (excluded.isEmpty() && otherMatter.isEmpty()) {
            return false;
        }
        int from = hit.start() - sentence.start();
        int to = hit.end() - sentence.start();
        String clause = lead(plain, from) + between(plain, from, to, CLAUSE_BREAKS);
        if (excluded.in(clause)) {
            return true;
        }
        if (otherMatter.isEmpty()) {
            return false;
        }
        String item = between(plain, from, to, ITEM_BREAKS);
        String upTo =
                plain.substring(to - from < SELF_NAMED ? 0 : itemStart(plain, from), Math.min(plain.length(), to));
        return Stream.of(item, clause, upTo).anyMatch(words -> otherMatter.in(words) && !law.in(words));
    }

    /** Whether words of the topic's context stand around a weak hit, or hits of a topic that gives it one. */
    private boolean inContext(Hit hit, List<Hit> all, Sentence sentence, Predicate<Hit> worded) {
        return (worded.test(hit) || besideTopics(hit, all, worded))
                && !hit.topic().excluded().in(sentence.topicHeading())
                && !otherMatter(hit, sentence.topicHeading());
    }

    private static boolean besideTopics(Hit hit, List<Hit> all, Predicate<Hit> worded) {
        Set<String> topics = hit.topic().contextTopics();
        return !topics.isEmpty()
                && all.stream().anyMatch(o -> topics.contains(o.topic().name()) && (!o.weak() || worded.test(o)));
    }

    /** Words of another matter, as in 防溺水宣传, unless the law is named beside them. */
    private boolean otherMatter(Hit hit, String words) {
        return hit.topic().otherMatter().in(words) && !law.in(words);
    }

    /** The words around a span, up to the nearest breaks; an item that has told its figure ends there. */
    private static String between(String plain, int from, int to, String breaks) {
        int a = from;
        while (a > 0 && !Marks.hold(breaks, plain.charAt(a - 1)) && !told(plain, a - 1)) {
            a--;
        }
        int b = Math.max(a, to);
        while (b < plain.length() && !Marks.hold(breaks, plain.charAt(b)) && !told(plain, b)) {
            b++;
        }
        return plain.substring(a, b);
    }

    /** Where the item of a list begins that holds an offset, when the items before it have figures of their own; otherwise 0. */
    private static int itemStart(String plain, int at) {
        for (int i = at; i > 0 && !Marks.hold(CLAUSE_BREAKS, plain.charAt(i - 1)); i--) {
            if (told(plain, i - 1)) {
                return i;
            }
        }
        return 0;
    }

    /** What is told for all items of a list before the first; "" for the first item and where no such list stands. */
    private static String lead(String plain, int at) {
        int item = itemStart(plain, at);
        int clause = item;
        while (clause > 0 && !Marks.hold(CLAUSE_BREAKS, plain.charAt(clause - 1))) {
            clause--;
        }
        Matcher lead = LEADS.matcher(plain).region(clause, item);
        return lead.lookingAt() ? lead.group() : "";
    }

    private static boolean told(String plain, int mark) {
        return plain.charAt(mark) == '、'
                && TOLD.matcher(plain.substring(Math.max(0, mark - FIGURE_REACH), mark))
                        .find();
    }

    private List<Quantity> quantities(Sentence sentence, String plain) {
        List<int[]> names = new ArrayList<>();
        NAMES.each(plain, m -> names.add(new int[] {m.start() + sentence.start(), m.end() + sentence.start()}));
        return quantities.read(plain, sentence.start()).stream()
                .filter(q -> names.stream().noneMatch(n -> n[0] < q.start() && q.end() < n[1]))
                .toList();
    }
}
