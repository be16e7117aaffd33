package cn.fazhi.audit.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report's sheet as an inspector filled it in.
 *
 * @param place where it is, such as 审核表.xlsx“云岭镇”
 * @param report hash of the report's bytes
 * @param rules content hash of the rule base it was judged by
 * @param code of the result it shows
 * @param filled scores of inspectors that it was written with, by the finding's code
 * @param rows its items and red flags
 */
public record TypedSheet(
        String place, String report, String rules, String code, Map<String, Double> filled, List<Row> rows) {

    public TypedSheet {
        filled = Map.copyOf(filled);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param row its number as Excel shows it
     * @param code of the finding; an item's id where nothing was found
     * @param item the item's id
     * @param score what was typed, or null
     * @param words what stands there instead of a number; "" for none
     * @param note why
     */
    public record Row(
            int row, String code, String item, @Nullable Double score, String words, String note) {}
}
