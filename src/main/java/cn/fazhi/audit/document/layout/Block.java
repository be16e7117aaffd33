package cn.fazhi.audit.document.layout;

import java.util.List;

/** What stands on the pages, in reading order. */
public sealed interface Block {

    /** A paragraph of running text or a heading. */
    record Text(String text) implements Block {}

    /** A row of a table, each cell its paragraphs. */
    record Row(List<List<String>> cells) implements Block {}
}
