package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a report's sheet says of itself in a hidden cell, so that what an inspector types into it finds its way back.
 *
 * @param report hash of the report's bytes
 * @param rules content hash of the rule base
 * @param total what the machine gave
 * @param code of the whole result
 * @param filled scores of inspectors that the sheet was written with, by the finding's code
 */
public record SheetMark(String report, String rules, double total, String code, Map<String, Double> filled) {

    private static final String HEAD = "审核标识";
    private static final int PARTS = 6;

    public SheetMark {
        filled = Map.copyOf(filled);
    }

    static SheetMark of(Outcome.Audited audited, Inspection inspection) {
        Map<String, Double> filled = new LinkedHashMap<>();
        inspection.reviews().forEach((code, review) -> {
            if (review.score() != null) {
                filled.put(code, review.score());
            }
        });
        return new SheetMark(
                audited.sha256(),
                audited.scorecard().checklist().sha256(),
                audited.scorecard().total(),
                Findings.code(audited.scorecard()),
                filled);
    }

    /** As it stands in the cell. */
    String text() {
        List<String> scores = new ArrayList<>();
        new TreeMap<>(filled).forEach((code, score) -> scores.add(code + "=" + plain(score)));
        return String.join("|", HEAD, report, rules, plain(total), code, String.join(",", scores));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Reads a cell; empty when it holds no such thing. */
    static Optional<SheetMark> read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS || !parts[0].equals(HEAD)) {
            return Optional.empty();
        }
        try {
            Map<String, Double> filled = new LinkedHashMap<>();
            for (String one : parts[5].isEmpty() ? new String[0] : parts[5].split(",")) {
                filled.put(one.substring(0, one.indexOf('=')), Double.valueOf(one.substring(one.indexOf('=') + 1)));
            }
            return Optional.of(new SheetMark(parts[1], parts[2], Double.parseDouble(parts[3]), parts[4], filled));
        } catch (NumberFormatException | StringIndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }
}
