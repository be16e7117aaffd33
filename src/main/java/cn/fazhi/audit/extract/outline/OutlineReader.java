package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a report into sections and sentences, and gives each its role. */
public final class OutlineReader {

    private final Roles roles;

    public OutlineReader(Lexicon lexicon) {
        roles = new Roles(lexicon);
    }

    /** Reads the outline of a document. */
    public Outline read(Document document) {
        String plain = Plain.of(document.text());
        Head head = HeadReader.read(document);
        List<Heading> headings =
                settle(new HeadingReader(document, plain, roles).read(head.firstBody(), head.afterBody()));
        return new Cutter(document, plain, head, headings).cut();
    }

    /** Gives first-level headings without a telling word the role their place suggests, and lower ones their parent's. */
    private static List<Heading> settle(List<Heading> headings) {
        List<Heading> settled = new ArrayList<>();
        boolean after = false;
        Role parent = Role.ACHIEVEMENT;
        for (Heading h : headings) {
            Role role = h.role();
            if (h.level() == 1) {
                if (role == Role.OTHER && !after) {
                    role = Role.ACHIEVEMENT;
                }
                after |= role == Role.PLAN;
                parent = role;
            } else {
                boolean strong = role == Role.PROBLEM
                        || role == Role.PLAN && isPlanHeading(h.text())
                        || role == Role.FIRST_RESPONSIBLE;
                boolean mayTurn = parent != Role.PLAN
                        && (parent != Role.PROBLEM || role != Role.PROBLEM)
                        && parent != Role.FIRST_RESPONSIBLE;
                boolean rectified = parent == Role.PROBLEM && role == Role.RECTIFICATION;
                role = strong && mayTurn && h.level() == 2 || rectified ? role : parent;
            }
            settled.add(new Heading(h.paragraph(), h.level(), h.text(), h.start(), h.end(), role));
        }
        return settled;
    }

    private static boolean isPlanHeading(String text) {
        return text.matches(".*(?:下一?步|下阶段|今后|明年|下一?年|打算).*");
    }

    /** One document's cutting. */
    private final class Cutter {

        private final Document document;
        private final String plain;
        private final Steps steps;
        private final Head head;
        private final List<Heading> headings;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Section> passages = new ArrayList<>();

        Cutter(Document document, String plain, Head head, List<Heading> headings) {
            this.document = document;
            this.plain = plain;
            this.steps = new Steps(plain);
            this.head = head;
            this.headings = headings;
        }

        Outline cut() {
            Map<Integer, Heading> byParagraph = new HashMap<>();
            headings.forEach(h -> byParagraph.put(h.paragraph(), h));
            String section = "";
            String topic = "";
            Role role = headings.isEmpty() ? Role.ACHIEVEMENT : Role.OVERVIEW;
            Role carried = null;
            int headingEnd = 0;
            for (int i = head.firstBody(); i < head.afterBody(); i++) {
                Paragraph p = document.paragraphs().get(i);
                Heading h = byParagraph.get(i);
                int from = Math.min(p.end(), Math.max(p.start(), headingEnd));
                if (h != null) {
                    section = h.level() == 1 ? h.text() : section;
                    topic = h.text();
                    role = h.role();
                    carried = null;
                    if (!h.text().isEmpty()) {
                        add(h.start(), h.end(), p, section, topic, role, true);
                        from = Math.min(p.end(), h.end());
                        headingEnd = h.end();
                    }
                }
                if (from == p.end()) {
                    continue;
                }
                carried = body(from, p, section, topic, role, carried);
            }
            List<Section> sections = new ArrayList<>(sections());
            sections.addAll(passages);
            sections.sort((a, b) -> a.start() != b.start()
                    ? Integer.compare(a.start(), b.start())
                    : Integer.compare(a.level(), b.level()));
            return new Outline(head, sections, sentences, plain);
        }

        /** Cuts the rest of a paragraph; returns the role that goes on into the next one, or null. */
        private @org.jspecify.annotations.Nullable Role body(
                int from,
                Paragraph p,
                String section,
                String topic,
                Role role,
                @org.jspecify.annotations.Nullable Role carried) {
            Role current = carried == null ? role : carried;
            int at = from;
            int passage = -1;
            while (at < p.end()) {
                int end = SentenceBreaks.end(plain, at, p.end());
                int start = skipBlank(at, end);
                if (start < end && SentenceBreaks.hasWords(plain, start, end)) {
                    Role lead = roles.lead(plain.substring(start, end), current);
                    if (lead != current) {
                        current = lead;
                        passage = start;
                        addPassage(start, p, section, current);
                    }
                    add(start, end, p, section, topic, current, false);
                }
                at = end;
            }
            boolean opensList = p.end() > 0 && "：:".indexOf(plain.charAt(p.end() - 1)) >= 0;
            boolean enumerates = carried != null && Steps.open(plain.substring(from, p.end()));
            return current != role && (passage >= 0 && opensList || enumerates || carried != null && opensList)
                    ? current
                    : null;
        }

        private void addPassage(int start, Paragraph p, String section, Role role) {
            int end = p.end();
            String opening = document.text().substring(start, Math.min(end, start + 30));
            passages.add(new Section(
                    opening,
                    role,
                    0,
                    false,
                    start,
                    end,
                    steps.count(start, end),
                    List.of(new Evidence(opening, start, start + opening.length(), p.number(), section))));
        }

        private void add(int start, int end, Paragraph p, String section, String topic, Role role, boolean heading) {
            Scope scope = switch (role) {
                case PLAN -> Scope.PLANNED;
                case PROBLEM -> Scope.PROBLEM;
                case OVERVIEW, ACHIEVEMENT, FIRST_RESPONSIBLE, RECTIFICATION, OTHER -> Scope.DONE;
            };
            sentences.add(new Sentence(
                    document.text().substring(start, end),
                    start,
                    end,
                    p.number(),
                    section,
                    topic,
                    role,
                    scope,
                    heading));
        }

        private List<Section> sections() {
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                Heading h = headings.get(i);
                int end = bodyEnd();
                for (int j = i + 1; j < headings.size(); j++) {
                    if (headings.get(j).level() <= h.level()) {
                        end = headings.get(j).start();
                        break;
                    }
                }
                if (h.text().isEmpty()) {
                    continue;
                }
                String first = h.level() == 1 ? h.text() : parent(i);
                sections.add(new Section(
                        h.text(),
                        h.role(),
                        h.level(),
                        true,
                        h.start(),
                        end,
                        steps.count(h.end(), end),
                        List.of(new Evidence(
                                h.text(),
                                h.start(),
                                h.end(),
                                document.paragraphs().get(h.paragraph()).number(),
                                first))));
            }
            return sections;
        }

        private String parent(int index) {
            for (int i = index; i >= 0; i--) {
                if (headings.get(i).level() == 1) {
                    return headings.get(i).text();
                }
            }
            return "";
        }

        private int bodyEnd() {
            int last = Math.min(head.afterBody(), document.paragraphs().size()) - 1;
            return last < 0 ? 0 : document.paragraphs().get(last).end();
        }

        private int skipBlank(int from, int to) {
            int i = from;
            while (i < to && (Character.isWhitespace(plain.charAt(i)) || i == from && plain.charAt(i) == '。')) {
                i++;
            }
            return i;
        }
    }
}
