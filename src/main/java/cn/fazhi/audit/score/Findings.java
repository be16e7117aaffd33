package cn.fazhi.audit.score;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a scorecard holds against a report. */
public final class Findings {

    private static final int CODE_BYTES = 3;
    private static final int CARD_BYTES = 8;

    private Findings() {}

    /** Every finding, in the checklist's order: the items and then the red flags. */
    public static List<Finding> of(Scorecard card) {
        List<Finding> findings = new ArrayList<>();
        card.items().stream().filter(Findings::wanting).map(Findings::of).forEach(findings::add);
        List<String> codes = codes(card);
        for (int i = 0; i < codes.size(); i++) {
            findings.add(of(card.redFlags().get(i), codes.get(i)));
        }
        return findings;
    }

    /** The code of each red flag that fired, in their order; an item's code is its id. */
    public static List<String> codes(Scorecard card) {
        Map<String, Integer> met = new TreeMap<>();
        List<String> codes = new ArrayList<>();
        for (RedFlag flag : card.redFlags()) {
            String code = flag.item().id() + "-" + mark(flag.evidence());
            int before = met.merge(code, 1, Integer::sum);
            codes.add(before == 1 ? code : code + "-" + before);
        }
        return codes;
    }

    /** A short code for all that a scorecard says: every state, score and word of evidence. */
    public static String code(Scorecard card) {
        StringBuilder all = new StringBuilder(card.checklist().sha256());
        card.items()
                .forEach(v -> all.append('\n')
                        .append(v.item().id())
                        .append(' ')
                        .append(v.state())
                        .append(' ')
                        .append(v.score())
                        .append(' ')
                        .append(mark(v.evidence())));
        card.redFlags()
                .forEach(f -> all.append('\n')
                        .append(f.item().id())
                        .append(' ')
                        .append(f.state())
                        .append(' ')
                        .append(f.deduction())
                        .append(' ')
                        .append(mark(f.evidence())));
        return hash(all.toString(), CARD_BYTES);
    }

    private static boolean wanting(ItemVerdict verdict) {
        return switch (verdict.state()) {
            case 符合, 不适用 -> false;
            case 部分符合, 不符合, 人工核实, 未判断 -> true;
        };
    }

    private static Finding of(ItemVerdict verdict) {
        double lost = BigDecimal.valueOf(verdict.item().points())
                .subtract(BigDecimal.valueOf(verdict.state() == State.未判断 ? 0 : verdict.score()))
                .doubleValue();
        return new Finding(
                verdict.item().id(),
                verdict.item(),
                verdict.state().name(),
                verdict.reason(),
                verdict.advice(),
                verdict.nextTier(),
                lost,
                verdict.evidence());
    }

    private static Finding of(RedFlag flag, String code) {
        return new Finding(
                code,
                flag.item(),
                flag.state(),
                flag.reason(),
                flag.item().advice(),
                "",
                flag.deduction(),
                flag.evidence());
    }

    /** A few characters that stand for the words of the evidence, wherever in the text they stand. */
    public static String mark(List<Evidence> evidence) {
        StringBuilder words = new StringBuilder();
        evidence.stream()
                .map(Evidence::quote)
                .map(Findings::normalised)
                .sorted()
                .forEach(w -> words.append(w).append('\n'));
        return hash(words.toString(), CODE_BYTES);
    }

    private static String hash(String words, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Words without white space and with half-width letters and digits: retyping a sentence does not make it another. */
    public static String normalised(String words) {
        StringBuilder out = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
            }
        }
        return out.toString();
    }
}
