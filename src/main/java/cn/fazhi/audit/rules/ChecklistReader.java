package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.NearWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads checklist.yaml as far as it goes: what is missing, unknown or out of order is told, all of it at once. */
final class ChecklistReader {

    private static final String FILE = RuleFolder.CHECKLIST;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST = 100_000;

    private final ChecklistLines lines;
    private final RuleProblems problems;

    private ChecklistReader(ChecklistLines lines, RuleProblems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** The file's content, good for nothing when it has problems; null when nothing of it can be read. */
    static @Nullable ChecklistFile read(RuleFolder folder, ChecklistLines lines, RuleProblems problems) {
        if (!folder.files().containsKey(FILE)) {
            problems.add(FILE, 0, "没有这个文件：请从原规则库恢复，或检查 --rules 指的文件夹");
            return null;
        }
        String text = folder.text(FILE, problems);
        try {
            return new ChecklistReader(lines, problems).file(new YAMLMapper().readTree(text));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            int last = (int) text.lines().count();
            problems.add(FILE, Math.min(line, last), "读不懂这一行前后的写法：请检查缩进（用空格，不用Tab）、冒号后的空格和括号是否配对");
            return null;
        }
    }

    private ChecklistFile file(JsonNode node) {
        names(node, "", Set.of("title", "chapters", "redFlags", "grades", "conclusion", "neverOff"), Set.of("causes"));
        String title = node.path("title").asString("");
        if (node.has("title") && title.isBlank()) {
            lines.problem("title", "title 是空的：请写上检查清单的名称");
        }
        List<ChecklistFile.Chapter> chapters = new ArrayList<>();
        node.path("chapters").forEach(chapter -> chapters.add(chapter(chapter)));
        ChecklistFile.Chapter flags = chapter(node.path("redFlags"));
        List<Checklist.Grade> grades = new ArrayList<>();
        for (JsonNode grade : node.path("grades")) {
            names(grade, "grades", Set.of("name", "from"));
            grades.add(new Checklist.Grade(grade.path("name").asString(""), number(grade, "grades", "from")));
        }
        chapters(chapters, flags);
        grades(grades);
        List<String> neverOff = new ArrayList<>();
        node.path("neverOff").forEach(id -> neverOff.add(id.asString("")));
        return new ChecklistFile(
                title, chapters, flags, grades, conclusion(node.path("conclusion")), neverOff, causes(node));
    }

    private static Map<String, List<String>> causes(JsonNode node) {
        Map<String, List<String>> causes = new TreeMap<>();
        node.path("causes").forEachEntry((cause, behind) -> {
            List<String> ids = new ArrayList<>();
            behind.forEach(id -> ids.add(id.asString("")));
            causes.put(cause, ids);
        });
        return causes;
    }

    private ChecklistFile.Chapter chapter(JsonNode node) {
        String id = node.path("id").asString("");
        String place = id.isEmpty() ? "chapters" : id;
        names(node, place, Set.of("id", "name", "points"));
        double points = sound(node.path("points")) ? number(node, place, "points") : Double.NaN;
        if (node.has("points") && Double.isNaN(points)) {
            number(node, place, "points");
        }
        return new ChecklistFile.Chapter(id, node.path("name").asString(""), points);
    }

    private Checklist.Conclusion conclusion(JsonNode node) {
        String after = "conclusion";
        names(node, after, Set.of("mandatory", "resubmitBelow", "correctBelow", "reviewPoints"));
        List<String> mandatory = new ArrayList<>();
        node.path("mandatory").forEach(id -> mandatory.add(id.asString("")));
        Checklist.Conclusion conclusion = new Checklist.Conclusion(
                mandatory,
                number(node, after, "resubmitBelow"),
                number(node, after, "correctBelow"),
                number(node, after, "reviewPoints"));
        if (conclusion.correctBelow() < conclusion.resubmitBelow()) {
            lines.problem("correctBelow", "conclusion 的 correctBelow 小于 resubmitBelow：请改其中一个");
        }
        return conclusion;
    }

    private void chapters(List<ChecklistFile.Chapter> chapters, ChecklistFile.Chapter flags) {
        // Where one of them cannot be read, their sum cannot be either.
        BigDecimal sum = chapters.stream().anyMatch(chapter -> Double.isNaN(chapter.points()))
                ? WHOLE
                : chapters.stream()
                        .map(chapter -> BigDecimal.valueOf(chapter.points()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            lines.problem("chapters", "各章分值合计" + Template.plain(sum) + "分，应为100分：请改 chapters 的 points");
        }
        Set<String> ids = new HashSet<>(Set.of(flags.id()));
        for (ChecklistFile.Chapter chapter : chapters) {
            if (!chapter.id().matches("[A-Z]") || !ids.add(chapter.id())) {
                lines.problem(
                        chapter.name().isEmpty() ? "chapters" : chapter.name(),
                        "章的编号“" + chapter.id() + "”重复或不是一个大写字母：请改 chapters 的 id");
            }
        }
    }

    private void grades(List<Checklist.Grade> grades) {
        if (grades.isEmpty() || grades.get(grades.size() - 1).from() != 0) {
            lines.problem("grades", "grades 的最后一档应从0分起：请补上");
        }
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).from() >= grades.get(i - 1).from()) {
                lines.problem(
                        "grades",
                        grades.get(i).name(),
                        "grades 应从高到低排列：请把“" + grades.get(i).name() + "”移到合适的位置");
            }
        }
    }

    /** Tells of names that do not belong there and of those that are missing. */
    private void names(JsonNode node, String place, Set<String> known) {
        names(node, place, known, Set.of());
    }

    private void names(JsonNode node, String place, Set<String> known, Set<String> optional) {
        String within = place.isEmpty() ? "" : place + " 里";
        for (String name : node.propertyNames()) {
            if (!known.contains(name) && !optional.contains(name)) {
                String near = NearWords.asked(name, known);
                lines.problem(place, name, within + "不认识“" + name + "”" + (near.isEmpty() ? "：" : near) + "请改正或删去");
            }
        }
        for (String name : known) {
            if (!node.has(name)) {
                lines.problem(
                        place, place.isEmpty() ? "title" : place, within + "缺少“" + name + "：”：请对照 rules/README.md 补上");
            }
        }
    }

    private double number(JsonNode node, String place, String name) {
        JsonNode number = node.path(name);
        if (node.has(name) && (!sound(number))) {
            lines.problem(place, name, name + " 应是0到" + MOST + "的数字，现在写的是“" + number.asString("") + "”：请改正");
        }
        return sound(number) ? number.asDouble() : 0;
    }

    /** Beyond this nothing of a checklist of 100 points can be; 1e999 is no number to reckon with. */
    private static boolean sound(JsonNode number) {
        return number.isNumber() && number.asDouble() >= 0 && number.asDouble() <= MOST;
    }
}
