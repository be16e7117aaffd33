package cn.fazhi.audit.document.layout;

import java.util.List;

/** What follows one another down a page. */
sealed interface PageItem permits Line, PageItem.Rows {

    /** Where it begins, from the page's upper edge. */
    float y();

    /** The rows of a table. */
    record Rows(float y, List<Block.Row> rows) implements PageItem {}
}
