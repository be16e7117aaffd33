package cn.fazhi.audit.document.layout;

import java.util.List;

/** A page as lines and tables. The list of its items is taken from as it is found out what is no body text. */
record PageLines(int number, float height, List<PageItem> items) {

    List<Line> lines() {
        return items.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }
}
