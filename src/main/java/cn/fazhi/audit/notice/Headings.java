package cn.fazhi.audit.notice;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.facts.Section;
import cn.fazhi.audit.rules.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading under which something missing belongs: the one that shares most pairs of characters with the item's own words, those of
 * the report's title left out because every heading may have them.
 */
final class Headings {

    private static final int NAME = 3;

    private final List<Section> sections;
    private final Set<String> common;

    Headings(Document document, List<Section> sections) {
        this.sections = sections.stream()
                .filter(section -> section.own() && section.level() > 0)
                .toList();
        String title = document.paragraphs().isEmpty()
                ? ""
                : document.textOf(document.paragraphs().get(0));
        this.common = pairs(title);
        this.common.addAll(pairs("年度主要工作情况"));
    }

    /** The heading; null when none fits. */
    @Nullable
    Section of(Item item) {
        Set<String> name = pairs(item.name());
        Set<String> words = pairs(item.advice() + "；" + item.basis());
        Section best = null;
        int most = 0;
        for (Section section : sections) {
            int shared = 0;
            for (String pair : pairs(section.heading())) {
                if (!common.contains(pair)) {
                    shared += name.contains(pair) ? NAME : words.contains(pair) ? 1 : 0;
                }
            }
            if (shared > most) {
                most = shared;
                best = section;
            }
        }
        return best;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
