package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.ItemWording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The checklist as people read it: 考核细则.xlsx and 考核细则.html. Both are generated from the rule base and never edited.
 *
 * @param checklist the checklist in force
 * @param items its items and red flags in words
 * @param examples the examples of each item by its id; an item without any may be missing
 */
public record RuleBook(Checklist checklist, List<ItemWording> items, Map<String, List<Example>> examples) {

    /** Name of the workbook. */
    public static final String SHEETS = "考核细则.xlsx";

    /** Name of the page. */
    public static final String PAGE = "考核细则.html";

    public RuleBook {
        items = List.copyOf(items);
        examples = Map.copyOf(examples);
    }

    /**
     * An example of an item.
     *
     * @param name what it shows, in a few words
     * @param text a sentence or short text of a report; 【】 marks the words that count
     * @param earns what the item earns by it, such as 7分
     * @param why why, in words
     */
    public record Example(String name, String text, String earns, String why) {}

    /** A chapter with its items: the scored ones and, last, the red flags. */
    public record Chapter(String id, String name, double points, List<ItemWording> items) {

        public Chapter {
            items = List.copyOf(items);
        }

        /** Its heading, with what it is worth where it is worth anything. */
        public String title() {
            return id + " " + name + (points > 0 ? "（" + Words.plain(points) + "分）" : "");
        }
    }

    /**
     * Writes both files into a folder.
     *
     * @param engineVersion version of the program
     * @return the files written: the workbook, then the page
     * @throws UnwritableException when one cannot be written; the message is a Chinese sentence
     */
    public List<Path> write(String engineVersion, Path folder) throws UnwritableException {
        Path sheets = folder.resolve(SHEETS);
        Path page = folder.resolve(PAGE);
        SafeFile.write(RuleBookSheet.book(this, engineVersion), sheets);
        SafeFile.write(new RuleBookPage(this, engineVersion).html().getBytes(StandardCharsets.UTF_8), page);
        return List.of(sheets, page);
    }

    /** Its chapters in order, the red flags last. */
    public List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (Checklist.Chapter chapter : checklist.chapters()) {
            List<ItemWording> own = items.stream()
                    .filter(item -> !item.redFlag() && item.item().chapter().equals(chapter.id()))
                    .toList();
            double points =
                    own.stream().mapToDouble(item -> item.item().points()).sum();
            chapters.add(new Chapter(chapter.id(), chapter.name(), points, own));
        }
        List<ItemWording> flags = items.stream().filter(ItemWording::redFlag).toList();
        if (!flags.isEmpty()) {
            chapters.add(new Chapter(flags.get(0).item().chapter(), "红线与扣分", 0, flags));
        }
        return chapters;
    }

    List<Example> examples(ItemWording item) {
        return examples.getOrDefault(item.item().id(), List.of());
    }

    /** An item's heading, such as D2 集体学法次数（满分7分）. */
    public static String title(ItemWording item) {
        String points = Words.plain(item.item().points()) + "分";
        String most = !item.redFlag() ? "满分" + points : item.item().points() > 0 ? "最多扣" + points : "不扣分";
        return item.item().name() + "（" + most + "）";
    }

    /** What a maintainer should know of a rule besides its conditions. */
    static String place(ItemWording item, int line) {
        return item.item().file() + ":" + line;
    }

    /** From which total a grade begins. */
    public String grades() {
        return checklist.grades().stream()
                .map(grade -> grade.name() + "：" + Words.plain(grade.from()) + "分及以上")
                .collect(Collectors.joining("；", "", "。"));
    }

    /** How a report ends. */
    public String conclusions() {
        Checklist.Conclusion rule = checklist.conclusion();
        return "依次判断：有未判断的项目，或有" + Words.plain(rule.reviewPoints()) + "分及以上的项目尚待人工核实，为待复核；"
                + String.join("、", rule.mandatory()) + "中任何一项不符合，或者总分低于" + Words.plain(rule.resubmitBelow())
                + "分，为退回重报；触发应当退回的红线，或者总分低于" + Words.plain(rule.correctBelow()) + "分，为退回补正；没有以上情形，为通过。";
    }

    /** How to read it. */
    public static String how() {
        return "几条规则都成立时，按分数最高的一条；同分的，先取读得准的，再取写在前面的。“本年度总账”只算本单位本年度做了的。〔〕是从报告里填入的内容。";
    }
}
