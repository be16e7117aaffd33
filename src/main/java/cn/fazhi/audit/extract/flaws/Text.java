package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.Places;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Section;
import java.util.List;
import java.util.regex.Pattern;

/** What every search for slips looks at. */
record Text(Document document, Report report, List<Section> sections, List<Sentence> sentences, Places places) {

    /** Titles of laws and documents, document numbers, remarks on a law's version: other people's names and years. */
    private static final PlaceFinder CITED = new PlaceFinder(
            Pattern.compile("《[^》\\n]{0,80}》(?:[（(][^）)\\n]{0,30}[）)])?|〔[^〕\\n]{0,12}〕|[\\[［]20\\d\\d[\\]］]\\d+号"));

    /** The same text with cited titles and numbers blanked out, so that offsets stay. */
    static String withoutCitations(String text) {
        StringBuilder blanked = new StringBuilder(0);
        CITED.each(text, m -> {
            if (blanked.isEmpty()) {
                blanked.append(text);
            }
            for (int i = m.start(); i < m.end(); i++) {
                blanked.setCharAt(i, '　');
            }
        });
        return blanked.isEmpty() ? text : blanked.toString();
    }
}
