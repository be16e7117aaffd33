package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.facts.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A report's text with the words that findings rest on.
 *
 * @param paragraphs in order
 */
public record MarkedText(List<Marked> paragraphs) {

    public MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph.
     *
     * @param number from 1
     * @param start offset of its first character into the report's text
     * @param heading whether it begins a part of the report
     * @param row whether it is a row of a table
     */
    public record Marked(int number, int start, boolean heading, boolean row, List<Words> words) {

        public Marked {
            words = List.copyOf(words);
        }
    }

    /**
     * Words of a paragraph.
     *
     * @param codes codes of the findings that rest on them, with spaces between; "" for none
     */
    public record Words(String text, String codes) {}

    /**
     * Cuts a text where the words of a finding begin or end.
     *
     * @param evidence by the finding's code
     * @param headings offsets at which parts begin
     */
    public static MarkedText of(Document document, Map<String, List<Evidence>> evidence, Set<Integer> headings) {
        List<Marked> marked = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            marked.add(new Marked(
                    paragraph.number(),
                    paragraph.start(),
                    headings.contains(paragraph.start()),
                    paragraph.kind() == Paragraph.Kind.TABLE_ROW,
                    words(document, paragraph, evidence)));
        }
        return new MarkedText(marked);
    }

    private static List<Words> words(Document document, Paragraph paragraph, Map<String, List<Evidence>> evidence) {
        Set<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
        evidence.values()
                .forEach(all -> all.forEach(one -> {
                    cuts.add(Math.min(Math.max(one.start(), paragraph.start()), paragraph.end()));
                    cuts.add(Math.min(Math.max(one.end(), paragraph.start()), paragraph.end()));
                }));
        List<Words> words = new ArrayList<>();
        List<Integer> at = List.copyOf(cuts);
        for (int i = 0; i + 1 < at.size(); i++) {
            int start = at.get(i);
            int end = at.get(i + 1);
            Set<String> codes = new LinkedHashSet<>();
            evidence.forEach((code, all) -> {
                if (all.stream().anyMatch(one -> one.start() < end && start < one.end())) {
                    codes.add(code);
                }
            });
            words.add(new Words(document.text().substring(start, end), String.join(" ", codes)));
        }
        return words;
    }
}
