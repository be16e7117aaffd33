package cn.fazhi.audit.extract;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report for tests, parted crudely: a line that opens with 一、 is a first-level heading and gives the role by its words;
 * a line that opens with （一） and has no full stop is a lower heading; the first line is the title when it ends in 报告.
 */
public record Sample(Document document, Report report, List<Section> sections, List<Sentence> sentences) {

    /** The maintainers' lists, as shipped. */
    public static final Path WORDING = Path.of(System.getProperty("project.dir", "."), "rules", "lexicon", "wording");

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；;\\n]*[。！？；;\\n]?");
    private static final Pattern FIRST = Pattern.compile("^[一二三四五六七八九十]{1,3}、.*");
    private static final Pattern LOWER =
            Pattern.compile("^(（[一二三四五六七八九十]+）|\\([一二三四五六七八九十]+\\)|\\d+[.．、])[^。；]{2,40}$");

    /** A report with the title “2023年某某镇…报告” left out: only what is given. */
    public static Sample of(String name, String type, int year, String addressee, String text) {
        List<Paragraph> paragraphs = paragraphs(text);
        Document document = new Document("样本.txt", "0", text, paragraphs);
        List<Section> sections = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        Cursor at = new Cursor();
        StringBuilder title = new StringBuilder();
        List<Evidence> titles = new ArrayList<>();
        boolean titleDone = !text.lines().limit(4).anyMatch(l -> l.strip().endsWith("报告"));
        for (Paragraph p : paragraphs) {
            String line = document.textOf(p);
            if (!titleDone) {
                title.append(line.strip());
                titles.add(new Evidence(line, p.start(), p.end(), p.number(), ""));
                titleDone = line.strip().endsWith("报告");
                continue;
            }
            at.read(line.strip(), p, sections, text.length());
            split(document, p, at, sentences);
        }
        close(sections, text.length());
        Report report = new Report(
                name,
                type,
                year,
                title.toString(),
                addressee.isEmpty() ? null : addressee,
                null,
                true,
                true,
                true,
                Places.characters(text),
                titles);
        return new Sample(document, report, List.copyOf(sections), List.copyOf(sentences));
    }

    /** Only a problem section with the given text below its heading. */
    public static Sample problems(String text) {
        return of("云溪镇", "镇", 2023, "", "一、存在的问题\n" + text);
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> all = new ArrayList<>();
        Matcher m = Pattern.compile("[^\\n]+").matcher(text);
        while (m.find()) {
            if (!m.group().isBlank()) {
                all.add(new Paragraph(all.size() + 1, m.start(), m.end(), Paragraph.Kind.TEXT));
            }
        }
        return all;
    }

    private static void split(Document document, Paragraph p, Cursor at, List<Sentence> sentences) {
        Matcher m = SENTENCE.matcher(document.textOf(p));
        while (m.find()) {
            if (!m.group().isBlank()) {
                sentences.add(new Sentence(
                        m.group(),
                        p.start() + m.start(),
                        p.start() + m.end(),
                        p.number(),
                        at.section,
                        at.topic,
                        at.role,
                        at.role == Role.PROBLEM ? Scope.PROBLEM : at.role == Role.PLAN ? Scope.PLANNED : Scope.DONE,
                        at.heading));
            }
        }
    }

    private static void close(List<Section> sections, int end) {
        for (int i = 0; i < sections.size(); i++) {
            Section s = sections.get(i);
            int until = i + 1 < sections.size() ? sections.get(i + 1).start() : end;
            sections.set(i, new Section(s.heading(), s.role(), s.level(), s.own(), s.start(), until, 0, s.evidence()));
        }
    }

    private static Role role(String heading) {
        if (heading.matches(".*(存在.*问题|不足|短板|问题和|问题及|主要问题).*")) {
            return Role.PROBLEM;
        }
        if (heading.matches(".*(下一步|下步|计划|打算|安排|下一年).*")) {
            return Role.PLAN;
        }
        if (heading.contains("整改")) {
            return Role.RECTIFICATION;
        }
        return heading.contains("第一责任人") ? Role.FIRST_RESPONSIBLE : Role.ACHIEVEMENT;
    }

    /** Where the reading stands. */
    private static final class Cursor {
        private String section = "";
        private String topic = "";
        private Role role = Role.OVERVIEW;
        private boolean heading;

        void read(String line, Paragraph p, List<Section> sections, int end) {
            heading = FIRST.matcher(line).matches() && line.length() < 60
                    || LOWER.matcher(line).matches();
            if (!heading) {
                return;
            }
            topic = line;
            if (FIRST.matcher(line).matches()) {
                section = line;
                role = role(line);
                Evidence words = new Evidence(line, p.start(), p.end(), p.number(), line);
                sections.add(new Section(line, role, 1, true, p.start(), end, 0, List.of(words)));
            }
        }
    }
}
