package cn.fazhi.audit.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The checklist.yaml of a rule base.
 *
 * @param title the checklist's name
 * @param chapters the scored chapters in order, with what each is worth
 * @param redFlags the chapter that deducts
 * @param grades from the highest to the lowest
 * @param conclusion when a report is returned
 */
record ChecklistFile(
        String title,
        List<Chapter> chapters,
        Chapter redFlags,
        List<Checklist.Grade> grades,
        Checklist.Conclusion conclusion) {

    record Chapter(String id, String name, double points) {}

    private static final String FILE = RuleFolder.CHECKLIST;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The file's content, or null when it cannot be used; what is wrong goes to the problems. */
    static @Nullable ChecklistFile read(RuleFolder folder, RuleProblems problems) {
        if (!folder.files().containsKey(FILE)) {
            problems.add(FILE, 0, "没有这个文件：请从原规则库恢复，或检查 --rules 指的文件夹");
            return null;
        }
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        try {
            ChecklistFile file = mapper.readValue(folder.text(FILE, problems), ChecklistFile.class);
            file.check(problems);
            return file;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(FILE, line, "读不懂这个文件：请对照 rules/README.md 检查缩进和名称（" + e.getOriginalMessage() + "）");
            return null;
        }
    }

    private void check(RuleProblems problems) {
        if (title.isBlank()) {
            problems.add(FILE, 0, "title 是空的：请写上检查清单的名称");
        }
        BigDecimal sum = chapters.stream()
                .map(chapter -> BigDecimal.valueOf(chapter.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            problems.add(FILE, 0, "各章分值合计" + Template.plain(sum) + "分，应为100分：请改 chapters 的 points");
        }
        Set<String> ids = new HashSet<>(Set.of(redFlags.id()));
        for (Chapter chapter : chapters) {
            if (!chapter.id().matches("[A-Z]") || !ids.add(chapter.id())) {
                problems.add(FILE, 0, "章的编号“" + chapter.id() + "”重复或不是一个大写字母：请改 chapters 的 id");
            }
        }
        if (grades.isEmpty() || grades.get(grades.size() - 1).from() != 0) {
            problems.add(FILE, 0, "grades 的最后一档应从0分起：请补上");
        }
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).from() >= grades.get(i - 1).from()) {
                problems.add(FILE, 0, "grades 应从高到低排列：请把“" + grades.get(i).name() + "”移到合适的位置");
            }
        }
        if (conclusion.correctBelow() < conclusion.resubmitBelow()) {
            problems.add(FILE, 0, "conclusion 的 correctBelow 小于 resubmitBelow：请改其中一个");
        }
    }

    /** Compares the chapters and the mandatory items with the items the rule files give. */
    void checkItems(List<Item> items, List<Item> flags, RuleProblems problems) {
        for (Chapter chapter : chapters) {
            BigDecimal sum = items.stream()
                    .filter(item -> item.chapter().equals(chapter.id()))
                    .map(item -> BigDecimal.valueOf(item.points()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.valueOf(chapter.points())) != 0 && !problems.concernChapter(chapter.id())) {
                problems.add(
                        FILE,
                        0,
                        chapter.id() + "章各项满分合计" + Template.plain(sum) + "分，与这里写的" + Template.plain(chapter.points())
                                + "分不符：请改本章的 points 或各项的 @full");
            }
        }
        for (Item item : items) {
            if (chapters.stream().noneMatch(chapter -> chapter.id().equals(item.chapter()))) {
                problems.add(item.file(), 0, FILE + " 里没有" + item.chapter() + "章：请在 chapters 里补上");
            }
        }
        for (Item flag : flags) {
            if (!flag.chapter().equals(redFlags.id())) {
                problems.add(flag.file(), 0, "红线的编号应以“" + redFlags.id() + "”开头：请改文件名和规则名");
            }
        }
        for (String id : conclusion.mandatory()) {
            if (items.stream().noneMatch(item -> item.id().equals(id))
                    && !problems.concernChapter(id.substring(0, 1))) {
                problems.add(FILE, 0, "conclusion 的 mandatory 里的“" + id + "”不是任何一项：请改正或删去");
            }
        }
    }

    Checklist checklist(List<Item> items, List<Item> flags, String sha256) {
        List<Checklist.Chapter> named = chapters.stream()
                .map(chapter -> new Checklist.Chapter(chapter.id(), chapter.name()))
                .toList();
        return new Checklist(title, named, items, flags, grades, conclusion, sha256);
    }
}
