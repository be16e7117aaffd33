package cn.fazhi.audit.document.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes footnotes and their raised marks off a page, where the smaller print at its foot begins with a mark that is raised in the text. */
final class Footnotes {

    private static final Pattern MARK = Pattern.compile("[\\[〔（(]?(\\d{1,2}|[①-⑳*]|[ivx]{1,4})[\\]〕）)]?");
    private static final float SMALLER = 0.88f;

    private Footnotes() {}

    /** The page's characters without footnotes and without the marks that point to them. */
    static List<Glyph> drop(List<Glyph> glyphs, float height) {
        List<List<Glyph>> raised = raised(glyphs);
        if (raised.isEmpty()) {
            return glyphs;
        }
        float em = Sizes.usual(glyphs);
        List<Line> lines = LineBuilder.lines(glyphs);
        int end = lines.size();
        while (end > 0 && RunningLines.isPageNumber(lines.get(end - 1))) {
            end--;
        }
        int first = end;
        while (first > 0
                && lines.get(first - 1).size() < SMALLER * em
                && lines.get(first - 1).y() > height / 3) {
            first--;
        }
        Set<String> notes = new HashSet<>();
        for (int i = first; i < end; i++) {
            Matcher mark = MARK.matcher(lines.get(i).text());
            if (mark.lookingAt()) {
                notes.add(mark.group(1));
            }
        }
        return without(glyphs, raised, notes, lines.subList(first, end));
    }

    private static List<Glyph> without(
            List<Glyph> glyphs, List<List<Glyph>> raised, Set<String> notes, List<Line> block) {
        Set<Glyph> dropped = new HashSet<>();
        float from = Float.MAX_VALUE;
        for (List<Glyph> mark : raised) {
            Matcher words = MARK.matcher(text(mark));
            if (words.matches()
                    && notes.contains(words.group(1))
                    && mark.get(0).y() < block.get(0).y() - block.get(0).size()) {
                dropped.addAll(mark);
                from = block.get(0).y() - block.get(0).size();
            }
        }
        float to = block.isEmpty() ? 0 : block.get(block.size() - 1).y();
        List<Glyph> kept = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!dropped.contains(glyph) && (glyph.y() < from || glyph.y() > to + 0.1f * glyph.size())) {
                kept.add(glyph);
            }
        }
        return kept;
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder out = new StringBuilder();
        glyphs.forEach(g -> out.append(g.text()));
        return out.toString();
    }

    /** Runs of small characters that stand higher than the larger one before them, in the order of the file. */
    private static List<List<Glyph>> raised(List<Glyph> glyphs) {
        List<List<Glyph>> runs = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        Glyph base = null;
        for (Glyph glyph : glyphs) {
            boolean up = base != null
                    && glyph.size() < 0.8f * base.size()
                    && base.y() - glyph.y() > 0.15f * base.size()
                    && base.y() - glyph.y() < 0.8f * base.size();
            if (up) {
                run.add(glyph);
            } else {
                if (!run.isEmpty()) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
                base = glyph.isBlank() ? base : glyph;
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }
}
