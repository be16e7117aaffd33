package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The words that a finding rests on in two rounds, each beside the one that it became. */
final class Quotes {

    /** Less alike, and one did not become the other. */
    private static final double BECAME = 0.4;

    /** So many are shown; those that changed come first. */
    private static final int MOST = 4;

    /** Words that stayed are shown up to here; longer ones lose their middle. */
    private static final int LONGEST_SAME = 60;

    private static final int EDGE = 24;

    private static final int LONGEST_QUOTE = 400;

    private Quotes() {}

    /** All of them below each other, word by word. */
    static List<Piece> compared(List<String> then, List<String> now) {
        List<List<Piece>> changed = new ArrayList<>();
        List<List<Piece>> same = new ArrayList<>();
        Set<Integer> came = new HashSet<>();
        Set<Integer> went = new HashSet<>();
        for (Likeness.Pair pair :
                Likeness.pairs(then.size(), now.size(), BECAME, (a, b) -> Likeness.of(then.get(a), now.get(b)))) {
            List<Piece> pieces = WordDiff.of(cut(then.get(pair.one())), cut(now.get(pair.other())));
            (pieces.size() == 1 ? same : changed).add(pieces);
            went.add(pair.one());
            came.add(pair.other());
        }
        for (int i = 0; i < then.size(); i++) {
            if (!went.contains(i)) {
                changed.add(List.of(new Piece(Piece.Kind.REMOVED, cut(then.get(i)))));
            }
        }
        for (int i = 0; i < now.size(); i++) {
            if (!came.contains(i)) {
                changed.add(List.of(new Piece(Piece.Kind.ADDED, cut(now.get(i)))));
            }
        }
        changed.addAll(same);
        return listed(changed);
    }

    private static List<Piece> listed(List<List<Piece>> quotes) {
        List<Piece> all = new ArrayList<>();
        for (List<Piece> quote : quotes.subList(0, Math.min(MOST, quotes.size()))) {
            if (!all.isEmpty()) {
                all.add(new Piece(Piece.Kind.SAME, "\n"));
            }
            quote.forEach(piece -> all.add(shortened(piece)));
        }
        if (quotes.size() > MOST) {
            all.add(new Piece(Piece.Kind.SAME, "\n……等" + quotes.size() + "处"));
        }
        return all;
    }

    private static Piece shortened(Piece piece) {
        String words = piece.words();
        if (piece.kind() != Piece.Kind.SAME || words.length() <= LONGEST_SAME) {
            return piece;
        }
        return new Piece(piece.kind(), head(words, EDGE) + "……" + tail(words, EDGE));
    }

    private static String cut(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : head(quote, LONGEST_QUOTE) + "……";
    }

    /** The beginning of the words, no character split. */
    static String head(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length);
    }

    private static String tail(String words, int length) {
        int from = words.length() - length;
        return words.substring(Character.isLowSurrogate(words.charAt(from)) ? from + 1 : from);
    }

    static List<String> of(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).toList();
    }

    /**
     * The words that one round has and the other has nothing for: the sentences they stand in, and those that became of them, as far as
     * there are any.
     *
     * @param gone whether it is the older round that has them
     */
    static List<Piece> traced(List<Evidence> evidence, String text, String other, boolean gone) {
        List<String> sentences = Tokens.sentences(other).shown().stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        List<String> own = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (Evidence words : evidence.subList(0, Math.min(MOST, evidence.size()))) {
            String sentence = sentence(words, text);
            Optional<String> became = IntStream.range(0, sentences.size())
                    .mapToObj(i -> new Likeness.Pair(0, i, Likeness.of(sentence, sentences.get(i))))
                    .filter(pair -> pair.likeness() >= BECAME)
                    .max((a, b) -> Double.compare(a.likeness(), b.likeness()))
                    .map(pair -> sentences.get(pair.other()));
            own.add(became.isPresent() ? sentence : words.quote());
            became.ifPresent(theirs::add);
        }
        List<String> ours = own.stream().distinct().toList();
        List<String> others = theirs.stream().distinct().toList();
        return gone ? compared(ours, others) : compared(others, ours);
    }

    /** The sentence in which words stand; the words themselves where the text is not the one they were found in. */
    private static String sentence(Evidence words, String text) {
        if (words.start() < 0 || !text.startsWith(words.quote(), words.start())) {
            return words.quote();
        }
        int from = words.start();
        while (from > 0 && "。！？；\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = words.start() + words.quote().length();
        while (to < text.length() && "。！？；\n".indexOf(text.charAt(to - 1)) < 0) {
            to++;
        }
        return text.substring(from, to).strip();
    }

    /** The words without those that the others have too. */
    static List<String> without(List<String> quotes, List<String> others) {
        List<String> left =
                new ArrayList<>(others.stream().map(Findings::normalised).toList());
        return quotes.stream()
                .filter(quote -> !left.remove(Findings.normalised(quote)))
                .toList();
    }
}
