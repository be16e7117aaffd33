package cn.fazhi.audit.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which fact of a report is meant: by its kind, its words and their place, so that it is the same however often the report is read.
 *
 * @param kind its kind
 * @param about the topic as read, or the kind of a slip; "" for all others. Several mentions of a topic in the same words are one fact
 * @param start offset of its words into the report's text; 0 for the head
 * @param end offset after the last of them; 0 for the head
 * @param words its words; "" for the head
 */
public record FactId(FactKind kind, String about, int start, int end, String words) implements Comparable<FactId> {

    private static final int MARK = 7;

    private static final Comparator<FactId> ORDER = Comparator.comparing(
                    (FactId one) -> one.kind == FactKind.REPORT ? 0 : 1)
            .thenComparing(FactId::start)
            .thenComparing(FactId::end)
            .thenComparing(FactId::kind)
            .thenComparing(FactId::about)
            .thenComparing(FactId::words);

    /** Which fact this is; empty for what is worked out from others. */
    public static Optional<FactId> of(Fact fact) {
        return FactKind.of(fact).map(kind -> of(kind, about(fact), fact));
    }

    private static FactId of(FactKind kind, String about, Fact fact) {
        if (kind == FactKind.REPORT || fact.evidence().isEmpty()) {
            return new FactId(kind, about, 0, 0, "");
        }
        Evidence words = fact.evidence().get(0);
        return new FactId(kind, about, words.start(), words.end(), words.quote());
    }

    private static String about(Fact fact) {
        if (fact instanceof Count count) {
            return count.topic();
        }
        if (fact instanceof Frequency often) {
            return often.topic();
        }
        if (fact instanceof Mention mention) {
            return mention.topic();
        }
        return fact instanceof Flaw flaw ? flaw.kind() : "";
    }

    /** A short name for it within its report, such as c3f2a917. */
    public String code() {
        String all = String.join("\n", kind.code(), about, start + "-" + end, words);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return kind.letter() + HexFormat.of().formatHex(hash).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fact in what was read of a report; empty when it is not there. */
    public Optional<Fact> in(Facts facts) {
        return facts.correctable().stream()
                .filter(fact -> of(fact).filter(this::equals).isPresent())
                .findFirst();
    }

    /** Whether a fact rests on the same words, whatever it makes of them. */
    boolean sameWords(Fact fact) {
        return FactKind.of(fact).filter(kind::equals).isPresent()
                && (kind == FactKind.REPORT
                        || fact.evidence().stream().anyMatch(words -> words.start() == start && words.end() == end));
    }

    @Override
    public int compareTo(FactId other) {
        return ORDER.compare(this, other);
    }
}
