package cn.fazhi.audit.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report's sheet as somebody gave it back.
 *
 * @param name of the sheet
 * @param mark whose it is
 * @param rows its items and red flags
 * @param total as it stands, or null
 * @param grade as it stands
 * @param conclusion as it stands
 */
public record FilledSheet(
        String name,
        SheetMark mark,
        List<Row> rows,
        @Nullable Double total,
        String grade,
        String conclusion) {

    public FilledSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param row its number, from 1, as Excel shows it
     * @param code of the finding; an item's id where nothing was found
     * @param item the item's id
     * @param machine what the machine gave, or null
     * @param review what was typed as 复核得分, or null
     * @param words what stands there instead of a number; "" for none
     * @param note what was typed as 备注
     */
    public record Row(
            int row,
            String code,
            String item,
            @Nullable Double machine,
            @Nullable Double review,
            String words,
            String note) {}
}
