package cn.fazhi.audit.planted;

import java.util.List;

/**
 * A report as paragraphs.
 *
 * @param township whose it is
 * @param paragraphs its paragraphs; the first two are the title
 */
public record Planted(Township township, List<String> paragraphs) {

    public Planted {
        paragraphs = List.copyOf(paragraphs);
    }

    public String text() {
        return String.join("\n", paragraphs);
    }
}
