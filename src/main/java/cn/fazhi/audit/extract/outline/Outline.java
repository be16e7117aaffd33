package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Section;
import java.util.List;

/**
 * A report's parts.
 *
 * @param head its head
 * @param sections its sections in order; passages without a heading of their own have own = false
 * @param sentences every sentence of the body in order, headings included
 * @param plain the report's text with full-width characters made plain
 */
public record Outline(Head head, List<Section> sections, List<Sentence> sentences, String plain) {

    public Outline {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
    }

    /** The same under a head that was put right. */
    public Outline with(Report report) {
        Head right = new Head(report, head.firstBody(), head.afterBody(), head.addressee());
        return new Outline(right, sections, sentences, plain);
    }

    /** How many first-level sections there are. */
    public int firstLevelSections() {
        return (int) sections.stream().filter(s -> s.level() == 1).count();
    }
}
