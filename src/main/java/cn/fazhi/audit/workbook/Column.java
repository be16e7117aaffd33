package cn.fazhi.audit.workbook;

import org.apache.poi.ss.util.CellReference;

/** The columns of a report's sheet, from A on: the county's habitual score sheet. The last two are hidden and hold nothing for people. */
enum Column {
    编号("编号", 5),
    考核项目("考核项目", 13),
    评分标准("评分标准", 21),
    分值("分值", 5.3),
    自评得分("自评\n得分", 5.6),
    机审得分("机审\n得分", 5.6),
    复核得分("复核\n得分", 5.6),
    最终得分("最终\n得分", 5.6),
    判定("判定", 9.2),
    原因("得分/扣分原因", 30),
    原文依据("原文依据", 31),
    位置("位置\n（章节·段落）", 14.5),
    整改建议("整改建议", 22),
    依据("依据", 20),
    备注("备注", 10),
    /** Points that count: 0 where the item is 不适用. */
    计分分值("计分分值", 6),
    /** The loss as a number that also orders equal losses: thousandths of a point times 1000, plus 1000 less the row. */
    失分次序("失分次序", 6);

    /** The last column that is seen and printed. */
    static final Column LAST = 备注;

    private final String head;
    private final double width;

    Column(String head, double width) {
        this.head = head;
        this.width = width;
    }

    String head() {
        return head;
    }

    /** Width in Excel's unit of one digit. */
    double width() {
        return width;
    }

    int at() {
        return ordinal();
    }

    /** The column's letter. */
    String letter() {
        return CellReference.convertNumToColString(ordinal());
    }

    /** The cell in a row counted from 0, such as $H$12. */
    String in(int row) {
        return "$" + letter() + "$" + (row + 1);
    }

    /** The cells from one row to another, both counted from 0 and included. */
    String in(int first, int last) {
        return in(first) + ":" + in(last);
    }
}
