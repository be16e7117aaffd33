package cn.fazhi.audit.copying;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.facts.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns a report into its own text. One reader serves all threads. */
public final class OwnTextReader {

    private static final Pattern ENDING = Pattern.compile("(?:民族乡|乡|镇|街道|苏木)$");

    private final Boilerplate boilerplate;

    public OwnTextReader(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /**
     * The own text of a report.
     *
     * @param sentences the sentences of its body; headings among them are left out
     */
    public OwnText read(Document document, Report report, List<Sentence> sentences) {
        WordCutter cutter = new WordCutter(boilerplate.words(), names(report));
        Lines lines = new Lines(document.text());
        for (Sentence s : sentences) {
            if (!s.heading()) {
                lines.add(new OwnText.Line(s.start(), s.end(), s.paragraph(), s.section()), cutter);
            }
        }
        return lines.own(boilerplate::in);
    }

    /** The own name and, where it is two characters or more, the name without its ending. */
    private static List<String> names(Report report) {
        List<String> names = new ArrayList<>();
        if (report.name().length() > 1) {
            names.add(report.name());
            String stem = ENDING.matcher(report.name()).replaceFirst("");
            if (stem.length() > 1 && !stem.equals(report.name())) {
                names.add(stem);
            }
        }
        return names;
    }
}
