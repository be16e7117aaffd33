package cn.fazhi.audit.notice;

import java.util.Arrays;
import java.util.List;

/** The columns of a checklist, from A on. The last one is hidden and holds the finding's code. */
enum ChecklistColumn {
    序号("序号", 4.6, false),
    考核项目("考核项目", 10.5, false),
    问题("问题", 24, false),
    原文摘录("原文摘录\n（章节·段落）", 25, false),
    依据("依据", 13.5, false),
    整改要求("整改要求和示范表述", 34, false),
    分值影响("分值影响", 7.6, false),
    整改情况("整改情况", 8.6, true),
    整改后原文("整改后原文", 25, true),
    说明("说明", 17, true),
    责任人("责任人", 7.6, true),
    完成时间("完成时间", 10.6, true),
    编码("编码", 10, false);

    private final String head;
    private final double width;
    private final boolean filled;

    ChecklistColumn(String head, double width, boolean filled) {
        this.head = head;
        this.width = width;
        this.filled = filled;
    }

    String head() {
        return head;
    }

    int at() {
        return ordinal();
    }

    /** Whether the township fills it. */
    boolean filled() {
        return filled;
    }

    /** What the office wrote and nobody may change. */
    static List<ChecklistColumn> locked() {
        return Arrays.stream(values())
                .filter(column -> !column.filled && column != 编码)
                .toList();
    }

    static double[] widths() {
        return Arrays.stream(values()).mapToDouble(column -> column.width).toArray();
    }
}
