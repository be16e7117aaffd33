package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an annual report on 法治政府建设 from a notice, a government work report, an invoice or an essay. */
public final class Genre {

    /** Shorter texts hold no report; the shortest of the real ones read had over 1,000 characters. */
    private static final int SHORTEST = 200;

    private static final int FEW = 3;

    /** A title that names the report leaves less to be told by the text. */
    private static final int FEW_BESIDE_TITLE = 2;

    private static final int OPENING_LINES = 4;

    private static final int LONGEST_TITLE = 60;

    /** What a report without a title says of itself before it begins; where it names the subject, fewer words of it are asked. */
    private static final Pattern ANNOUNCED = Pattern.compile("现[将把就对][^。\\n]{0,100}(?:报告|汇报|总结|公开)如下");

    private static final Pattern HEADED =
            Pattern.compile("(?:法治政府建设|法治建设|依法行政).{0,14}(?:举措|成效|情况|措施|成绩)|履行推进法治(?:政府)?建设第一责任人职责");

    private static final Pattern SUBJECT = Pattern.compile("法治政府|法治建设|依法行政");

    /** The announcement stands within the first characters. */
    private static final int ANNOUNCEMENT = 2000;

    private final WordList other;
    private final WordList report;

    public Genre(Lexicon lexicon) {
        other = lexicon.list("roles/genre-other");
        report = lexicon.list("roles/genre-report");
    }

    /** Why the text is not such a report and what to do, one Chinese sentence; empty when it is one. */
    public Optional<String> refusal(Outline outline) {
        Report head = outline.head().report();
        String opening = head.title().isEmpty() ? opening(outline) : head.title();
        String kind = other.first(opening);
        if (!kind.isEmpty() && !(head.titleNamesReport() && head.title().endsWith("报告") && !kind.equals("政府工作报告"))) {
            return Optional.of("从标题“" + shown(opening) + "”看是“" + kind + "”一类的文件，不是法治政府建设年度报告，请确认后重新报送。");
        }
        if (head.characters() < SHORTEST) {
            return Optional.of("正文只有" + head.characters() + "字，不是一份完整的法治政府建设年度报告，请核对报送的文件。");
        }
        int named = named(outline.plain());
        boolean parts = outline.sections().stream().anyMatch(s -> s.role() == Role.PROBLEM || s.role() == Role.PLAN);
        if (head.titleNamesReport() && (named >= FEW_BESIDE_TITLE || parts)
                || announced(outline.plain(), named)
                || named >= FEW && headed(outline)
                || named >= 2 * FEW && (parts || !head.title().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of("全文提到法治政府建设只有" + named + "处，标题也不是法治政府建设年度报告，不像年度报告，请核对报送的文件。");
    }

    /** Whether a first-level heading names what the report is about: 一、推进法治政府建设的主要举措和成效. */
    private static boolean headed(Outline outline) {
        return outline.sections().stream()
                .anyMatch(s ->
                        s.level() == 1 && s.own() && HEADED.matcher(s.heading()).find());
    }

    private static boolean announced(String plain, int named) {
        String opening = plain.substring(0, Math.min(ANNOUNCEMENT, plain.length()));
        Matcher m = ANNOUNCED.matcher(opening);
        return opening.contains("如下")
                && m.find()
                && named >= (SUBJECT.matcher(m.group()).find() ? FEW : 2 * FEW);
    }

    private int named(String plain) {
        return report.hits(plain).size();
    }

    /** Without a report's title: the first of the opening lines that names another kind of document, or the first line, unless it is a paragraph of text. */
    private String opening(Outline outline) {
        List<String> lines = outline.plain()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(OPENING_LINES)
                .filter(l -> l.length() <= LONGEST_TITLE)
                .toList();
        return lines.stream().filter(other::in).findFirst().orElse(lines.isEmpty() ? "" : lines.get(0));
    }

    private static String shown(String title) {
        return title.length() <= 40 ? title : title.substring(0, 40) + "……";
    }
}
