package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.NearWords;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checklist.yaml of a rule base.
 *
 * @param title the checklist's name
 * @param chapters the scored chapters in order, with what each is worth
 * @param redFlags the chapter that deducts
 * @param grades from the highest to the lowest
 * @param conclusion when a report is returned
 * @param neverOff items that no county may switch off
 * @param causes items behind other items
 */
record ChecklistFile(
        String title,
        List<Chapter> chapters,
        Chapter redFlags,
        List<Checklist.Grade> grades,
        Checklist.Conclusion conclusion,
        List<String> neverOff,
        Map<String, List<String>> causes) {

    /** A chapter; its points are no number where they cannot be read. */
    record Chapter(String id, String name, double points) {}

    /** Compares the chapters and the mandatory items with the items the rule files give. */
    void checkItems(ItemReader items, ChecklistLines lines, RuleProblems problems) {
        for (Chapter chapter : chapters) {
            if (Double.isNaN(chapter.points())) {
                continue;
            }
            Optional<BigDecimal> sum = items.worth(chapter.id());
            BigDecimal points = BigDecimal.valueOf(chapter.points());
            if (sum.isPresent() && sum.get().signum() == 0 && points.signum() != 0) {
                lines.problem(
                        chapter.id(), chapter.id() + "章一项也没有：请在 checklist/" + chapter.id() + "-… 文件夹里写上规则文件，或删去这一章");
            } else if (sum.isPresent() && sum.get().compareTo(points) != 0) {
                lines.problem(
                        chapter.id(),
                        chapter.id() + "章各项满分合计" + Template.plain(sum.get()) + "分，与这里写的" + Template.plain(points)
                                + "分不符：请改本章的 points 或各项的 @full");
            }
        }
        for (Item item : items.items()) {
            if (chapters.stream().noneMatch(chapter -> chapter.id().equals(item.chapter()))) {
                problems.add(item.file(), 0, RuleFolder.CHECKLIST + " 里没有" + item.chapter() + "章：请在 chapters 里补上");
            }
        }
        for (Item flag : items.redFlags()) {
            if (!flag.chapter().equals(redFlags.id())) {
                problems.add(flag.file(), 0, "红线的编号应以“" + redFlags.id() + "”开头：请改文件名和规则名");
            }
        }
        known(conclusion.mandatory(), "conclusion 的 mandatory", items, lines);
        known(neverOff, "neverOff", items, lines);
        checkCauses(items, lines);
    }

    private void checkCauses(ItemReader items, ChecklistLines lines) {
        known(causes.keySet().stream().sorted().toList(), "causes", items, lines);
        causes.forEach((cause, behind) -> {
            known(behind, "causes 的 " + cause, items, lines);
            if (leadsTo(cause, cause, new HashSet<>())) {
                lines.problem(cause, "causes 里的“" + cause + "”绕了一圈又成了自己的根子：请删去其中一处");
            }
        });
    }

    private boolean leadsTo(String from, String to, Set<String> seen) {
        return seen.add(from)
                && causes.getOrDefault(from, List.of()).stream()
                        .anyMatch(next -> next.equals(to) || leadsTo(next, to, seen));
    }

    private static void known(List<String> asked, String where, ItemReader items, ChecklistLines lines) {
        for (String id : asked) {
            if (!items.ids().contains(id)) {
                String near = NearWords.asked(id, items.ids());
                lines.problem(id, where + " 里的“" + id + "”不是任何一项" + (near.isEmpty() ? "：" : near) + "请改正或删去");
            }
        }
    }

    Checklist checklist(List<Item> items, List<Item> flags, String sha256, List<Provision> provisions) {
        List<Checklist.Chapter> named = chapters.stream()
                .map(chapter -> new Checklist.Chapter(chapter.id(), chapter.name()))
                .toList();
        return new Checklist(title, named, items, flags, grades, conclusion, sha256, causes, provisions);
    }
}
