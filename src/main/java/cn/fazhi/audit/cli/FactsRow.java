package cn.fazhi.audit.cli;

import cn.fazhi.audit.facts.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading as a row of a table.
 *
 * @param topic what it is about
 * @param value number and unit, or how often
 * @param said how it is said: 约数, 不少于 …
 * @param scope whose and when
 * @param sure whether the reading is certain
 * @param evidence the words
 * @param why why it does not count or is not certain; "" for nothing to say
 */
record FactsRow(
        String topic, String value, String said, String scope, String sure, List<Evidence> evidence, String why) {

    /** Columns of the terminal for each cell, with the gaps 100 together. */
    private static final int[] WIDTHS = {18, 10, 8, 10, 10, 31, 6};

    static final String HEAD = row("主题", "数值单位", "说法", "范围", "把握", "原文", "段落");

    String lines() {
        String quotes = evidence.isEmpty() ? "" : "“" + evidence.get(0).quote().strip() + "”";
        if (evidence.size() > 1) {
            quotes += "等" + evidence.size() + "处";
        }
        String words = quotes + (why.isEmpty() ? "" : "（" + why + "）");
        String place = evidence.isEmpty() ? "" : "第" + evidence.get(0).paragraph() + "段";
        return row(topic, value, said, scope, sure, words, place);
    }

    private static String row(String... cells) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.add(Prose.lines("", "", cells[i], WIDTHS[i]));
        }
        return Columns.row(columns, WIDTHS, 1);
    }
}
