package cn.fazhi.audit.notice;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.score.Findings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A checklist as it lies before us: as it went out, or as it came back.
 *
 * @param codes every code it says it has, in the cells and in the file's properties; one where nobody touched them
 * @param head what stands above the table
 * @param rows the rows of the table that are not blank
 */
record Filled(Set<String> codes, List<String> head, List<Row> rows) {

    Filled {
        codes = new LinkedHashSet<>(codes);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet numbers it, from 1
     * @param finding the finding's code of the hidden column; "" when it is gone
     * @param cells what each column says; days as ISO 8601
     */
    record Row(int number, String finding, Map<ChecklistColumn, String> cells) {

        Row {
            cells = Map.copyOf(cells);
        }

        String cell(ChecklistColumn column) {
            return cells.getOrDefault(column, "");
        }

        /** The locked cells as one text; white space and the width of letters do not count. */
        String locked() {
            StringBuilder all = new StringBuilder();
            ChecklistColumn.locked()
                    .forEach(column ->
                            all.append(Findings.normalised(cell(column))).append('\n'));
            return all.toString();
        }

        boolean hasLocked() {
            return ChecklistColumn.locked().stream()
                    .anyMatch(column -> !cell(column).isBlank());
        }

        boolean isFilled() {
            return cells.entrySet().stream()
                    .anyMatch(cell -> cell.getKey().filled() && !cell.getValue().isBlank());
        }

        /** Heads of the locked columns in which it differs from another row. */
        List<String> differences(Row other) {
            List<String> heads = new ArrayList<>();
            for (ChecklistColumn column : ChecklistColumn.locked()) {
                if (!Findings.normalised(cell(column)).equals(Findings.normalised(other.cell(column)))) {
                    heads.add(column.name());
                }
            }
            return heads;
        }
    }

    /** Reads a workbook. */
    static Filled of(byte[] workbook) throws CaseException {
        return new FilledReader(FilledFile.open(workbook)).read();
    }

    /** The code of the checklist a workbook is. */
    String code() throws CaseException {
        if (codes.isEmpty()) {
            throw new CaseException("在这个文件里找不到清单编码：它不是发出的退回整改清单，请用发出的那一份填写。");
        }
        if (codes.size() > 1) {
            throw new CaseException("文件里有几个不同的清单编码（" + String.join("、", codes) + "），编码被改动过，或几份清单合在了一起：请用发出的那一份填写。");
        }
        return codes.iterator().next();
    }
}
