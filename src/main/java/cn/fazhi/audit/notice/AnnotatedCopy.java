package cn.fazhi.audit.notice;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Section;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.workbook.CellText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The township's own .docx with a comment on every finding: at the words it is about, and where something is missing at the heading it
 * belongs under, or at the end. Nothing else of the file is changed.
 */
public final class AnnotatedCopy {

    private static final List<String> WORD = List.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final List<String> RELATIONSHIPS = List.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/comments");
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String AUTHOR = "法治政府建设年度报告审核";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final Pattern ID = Pattern.compile("(?:\\w+:)?id=\"(\\d{1,8})\"");

    /** Comments that one finding may set; the checklist has the rest. */
    private static final int MOST_PLACES = 8;

    private final Letter letter;
    private final WordPackage file;
    private final String main;
    private final String prefix;
    private final int vocabulary;

    private AnnotatedCopy(Letter letter, WordPackage file, String main, String prefix, int vocabulary) {
        this.letter = letter;
        this.file = file;
        this.main = main;
        this.prefix = prefix;
        this.vocabulary = vocabulary;
    }

    /**
     * The copy's bytes; empty when the submission is no .docx, or when it is written in a way that cannot be annotated.
     *
     * @param bytes the submission as it came in
     * @param document its text
     * @param sections its sections
     */
    public static Optional<byte[]> of(Letter letter, byte[] bytes, Document document, List<Section> sections) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return Optional.empty();
        }
        try (WordPackage file = new WordPackage(bytes)) {
            String main = file.main();
            String xml = main == null ? null : file.text(main);
            if (main == null || xml == null) {
                return Optional.empty();
            }
            for (int i = 0; i < WORD.size(); i++) {
                Matcher prefix = Pattern.compile("xmlns:(\\w+)=[\"']" + Pattern.quote(WORD.get(i)) + "[\"']")
                        .matcher(xml);
                if (prefix.find()) {
                    return new AnnotatedCopy(letter, file, main, prefix.group(1) + ":", i)
                            .bytes(xml, document, sections);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // It could be read when it was audited; what is odd about its package only keeps comments out of it.
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(String xml, Document document, List<Section> sections) throws IOException {
        String relationships = WordPackage.relationships(main);
        String existing = file.target(relationships, "/comments");
        String before = existing == null ? null : file.text(existing);
        if (existing != null && before == null) {
            return Optional.empty();
        }
        WordText text = new WordText(xml, prefix);
        WordPlaces places = new WordPlaces(document, text);
        Comments comments = new Comments(text, prefix, Math.max(nextId(xml), nextId(before == null ? "" : before)));
        Headings headings = new Headings(document, sections);
        letter.lines().forEach(line -> add(line, places, headings, comments));
        if (comments.said().isEmpty()) {
            return Optional.empty();
        }
        file.put(main, comments.marked());
        String written = written(comments, Math.max(nextId(xml), nextId(before == null ? "" : before)));
        if (existing != null && before != null) {
            append(existing, before, written);
        } else {
            create(relationships, written);
        }
        return Optional.of(file.bytes());
    }

    private static void add(Line line, WordPlaces places, Headings headings, Comments comments) {
        Finding finding = line.finding();
        boolean said = false;
        int more = 0;
        for (Evidence evidence : line.evidence()) {
            WordPlaces.Place place = more < MOST_PLACES ? places.of(evidence) : null;
            if (place != null) {
                comments.add(place, said ? "同上：清单第" + line.number() + "项（" + line.item() + "）。" : words(line));
                said = true;
                more++;
            }
        }
        if (!said) {
            Section heading = headings.of(finding.item());
            WordPlaces.Place place = heading == null
                    ? null
                    : places.of(
                            heading.start(), heading.start() + heading.heading().length());
            WordPlaces.Place anywhere = place == null ? places.end() : place;
            if (anywhere != null) {
                comments.add(anywhere, words(line));
            }
        }
    }

    private static String words(Line line) {
        Finding finding = line.finding();
        String wording = finding.item().wording().isEmpty()
                ? ""
                : "\n示范表述：" + finding.item().wording();
        String behind = line.cause() == 0 ? "" : "（随第" + line.cause() + "项一并整改）";
        return "清单第" + line.number() + "项　" + line.item() + "　" + line.effect() + "\n问题：" + finding.problem() + behind
                + "\n要求：" + finding.advice() + wording;
    }

    private String written(Comments comments, int firstId) {
        StringBuilder out = new StringBuilder();
        int id = firstId;
        LocalDate day = letter.day();
        for (String said : comments.said()) {
            out.append('<')
                    .append(prefix)
                    .append("comment ")
                    .append(prefix)
                    .append("id=\"")
                    .append(id++)
                    .append("\" ");
            out.append(prefix).append("author=\"").append(AUTHOR).append("\" ");
            out.append(prefix).append("date=\"").append(day).append("T00:00:00Z\" ");
            out.append(prefix).append("initials=\"审\">");
            CellText.clean(said).lines().forEach(line -> out.append(paragraph(line)));
            out.append("</").append(prefix).append("comment>");
        }
        return out.toString();
    }

    private String paragraph(String line) {
        String escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + prefix + "p><" + prefix + "r><" + prefix + "t xml:space=\"preserve\">" + escaped + "</" + prefix
                + "t></" + prefix + "r></" + prefix + "p>";
    }

    private void append(String part, String before, String written) {
        // The part may call Word's vocabulary by another prefix: what is added declares its own.
        String declared = written.replace(
                "<" + prefix + "comment ",
                "<" + prefix + "comment xmlns:" + prefix.replace(":", "") + "=\"" + WORD.get(vocabulary) + "\" ");
        int end = before.lastIndexOf("</");
        if (end < 0) {
            int empty = before.lastIndexOf("/>");
            String name = before.substring(before.lastIndexOf('<') + 1).split("[\\s/>]", 2)[0];
            file.put(part, before.substring(0, empty) + ">" + declared + "</" + name + ">");
        } else {
            file.put(part, before.substring(0, end) + declared + before.substring(end));
        }
    }

    private void create(String relationships, String written) throws IOException {
        String own = file.has(main.substring(0, main.lastIndexOf('/') + 1) + "comments.xml")
                ? "fazhi-comments.xml"
                : "comments.xml";
        String part = main.substring(0, main.lastIndexOf('/') + 1) + own;
        String name = prefix.replace(":", "");
        file.put(
                part,
                DECLARATION + "<" + prefix + "comments xmlns:" + name + "=\"" + WORD.get(vocabulary) + "\">" + written
                        + "</" + prefix + "comments>");
        file.type(part, TYPE);
        String line = "<Relationship Id=\"rIdFazhiComments\" Type=\"" + RELATIONSHIPS.get(vocabulary) + "\" Target=\""
                + own + "\"/>";
        String had = file.text(relationships);
        file.put(
                relationships,
                had == null
                        ? DECLARATION
                                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + line + "</Relationships>"
                        : had.contains("</Relationships>")
                                ? WordPackage.before(had, "</Relationships>", line)
                                : opened(had, line));
    }

    /** A document without pictures and styles may have an empty list: {@code <Relationships xmlns="…"/>}. */
    private static String opened(String empty, String line) {
        int end = empty.lastIndexOf("/>");
        return end < 0 ? empty : empty.substring(0, end) + ">" + line + "</Relationships>";
    }

    private static int nextId(@Nullable String xml) {
        int next = 0;
        if (xml != null) {
            Matcher tag = Pattern.compile("<(?:\\w+:)?comment(?:RangeStart|Reference)?\\s[^>]*>")
                    .matcher(xml);
            while (tag.find()) {
                Matcher id = ID.matcher(tag.group());
                if (id.find()) {
                    next = Math.max(next, Integer.parseInt(id.group(1)) + 1);
                }
            }
        }
        return next;
    }
}
