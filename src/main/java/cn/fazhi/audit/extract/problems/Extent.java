package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.Places;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Section;
import java.util.BitSet;
import java.util.List;

/** How long the problem part of a report is. */
final class Extent {

    private Extent() {}

    /**
     * Characters of all problem sections, headings and rectification included, and of passing sentences outside them;
     * white space not counted. A plan with a heading of its own inside a problem section is left out.
     */
    static int ofProblems(Document document, List<Section> sections, List<Sentence> sentences) {
        BitSet inside = new BitSet(document.text().length());
        sections.stream().filter(s -> s.role() == Role.PROBLEM).forEach(s -> inside.set(s.start(), s.end()));
        sentences.stream().filter(s -> s.role() == Role.PROBLEM).forEach(s -> inside.set(s.start(), s.end()));
        sections.stream().filter(s -> s.role() == Role.PLAN && s.own()).forEach(s -> inside.clear(s.start(), s.end()));
        return (int) inside.stream()
                .filter(i -> !Places.blank(document.text().charAt(i)))
                .count();
    }
}
