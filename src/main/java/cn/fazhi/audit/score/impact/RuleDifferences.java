package cn.fazhi.audit.score.impact;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.rules.RuleWording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two rule bases differ, by what they say: items, tiers, conditions, wording, grades and limits. */
public final class RuleDifferences {

    private final List<RuleDifference> found = new ArrayList<>();

    private RuleDifferences() {}

    /**
     * The differences in the order of the newer checklist; what it no longer has comes last.
     *
     * @param older the items of the older rule base, red flags included
     * @param newer the items of the newer one
     */
    public static List<RuleDifference> of(
            Checklist before, List<ItemWording> older, Checklist after, List<ItemWording> newer) {
        RuleDifferences differences = new RuleDifferences();
        differences.whole(before, after);
        Map<String, ItemWording> then = byId(older);
        Map<String, ItemWording> now = byId(newer);
        now.forEach((id, item) -> differences.item(then.get(id), item));
        then.forEach((id, item) -> {
            if (!now.containsKey(id)) {
                differences.gone(item);
            }
        });
        return List.copyOf(differences.found);
    }

    private static Map<String, ItemWording> byId(List<ItemWording> items) {
        Map<String, ItemWording> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.item().id(), item));
        return byId;
    }

    private void whole(Checklist before, Checklist after) {
        whole("改名称", before.title(), after.title());
        whole("改章名", chapters(before), chapters(after));
        whole("改等级界线", grades(before), grades(after));
        Checklist.Conclusion then = before.conclusion();
        Checklist.Conclusion now = after.conclusion();
        whole("改必备项目", String.join("、", then.mandatory()), String.join("、", now.mandatory()));
        whole("改退回重报线", points(then.resubmitBelow()), points(now.resubmitBelow()));
        whole("改退回补正线", points(then.correctBelow()), points(now.correctBelow()));
        whole("改待复核分值", points(then.reviewPoints()), points(now.reviewPoints()));
    }

    private void whole(String what, String before, String after) {
        String file = "checklist.yaml";
        add("总表", "", what, before, after, file, file);
    }

    private static String chapters(Checklist checklist) {
        return checklist.chapters().stream()
                .map(chapter -> chapter.id() + " " + chapter.name())
                .collect(Collectors.joining("；"));
    }

    private static String grades(Checklist checklist) {
        return checklist.grades().stream()
                .map(grade -> grade.name() + points(grade.from()) + "起")
                .collect(Collectors.joining("；"));
    }

    private void item(@Nullable ItemWording before, ItemWording after) {
        Item is = after.item();
        if (before == null) {
            add(title(is), "", "增加项目", "", whole(after), "", is.file());
            return;
        }
        Item was = before.item();
        String worth = after.redFlag() ? "改最多扣分" : "改分值";
        add(title(is), "", "改名称", was.name(), is.name(), was.file(), is.file());
        add(title(is), "", worth, points(was.points()), points(is.points()), was.file(), is.file());
        add(title(is), "", "改依据", was.basis(), is.basis(), was.file(), is.file());
        add(title(is), "", "改整改建议", was.advice(), is.advice(), was.file(), is.file());
        rules(before, after);
    }

    private void gone(ItemWording item) {
        add(title(item.item()), "", "删去项目", whole(item), "", item.item().file(), "");
    }

    private static String title(Item item) {
        return item.id() + " " + item.name();
    }

    private static String whole(ItemWording item) {
        String most = item.redFlag() ? "最多扣" : "满分";
        return most + points(item.item().points()) + "。"
                + item.rules().stream()
                        .map(rule -> rule.title() + "：" + rule.worth())
                        .collect(Collectors.joining("；"));
    }

    private void rules(ItemWording before, ItemWording after) {
        List<RuleWording> then = new ArrayList<>(before.rules());
        for (RuleWording rule : after.rules()) {
            RuleWording was = taken(then, rule, before, after);
            if (was == null) {
                add(title(after.item()), rule.title(), "增加规则", "", told(rule), "", place(after, rule));
            } else {
                rule(before, was, after, rule);
            }
        }
        then.forEach(gone -> add(title(after.item()), gone.title(), "删去规则", told(gone), "", place(before, gone), ""));
    }

    /** The rule as it was: the one of its name, else one that lost its name, was worth or asked the same and is not there any more. */
    private static @Nullable RuleWording taken(
            List<RuleWording> then, RuleWording rule, ItemWording before, ItemWording after) {
        RuleWording was = then.stream()
                .filter(r -> r.name().equals(rule.name()))
                .findFirst()
                .orElseGet(() -> then.stream()
                        .filter(r ->
                                r.worth().equals(rule.worth()) && !has(after, r.name()) && !has(before, rule.name()))
                        .findFirst()
                        .orElse(null));
        then.remove(was);
        return was;
    }

    private static boolean has(ItemWording item, String rule) {
        return item.rules().stream().anyMatch(r -> r.name().equals(rule));
    }

    private void rule(ItemWording before, RuleWording was, ItemWording after, RuleWording is) {
        rule(before, was, after, is, "改规则名", RuleWording::title);
        rule(before, was, after, is, after.redFlag() ? "改扣分" : "改给分", RuleWording::worth);
        rule(before, was, after, is, "改条件", rule -> String.join("\n", rule.conditions()));
        rule(before, was, after, is, "改原因说法", RuleWording::reason);
        rule(before, was, after, is, "改提档说法", RuleWording::next);
    }

    private void rule(
            ItemWording before,
            RuleWording was,
            ItemWording after,
            RuleWording is,
            String what,
            Function<RuleWording, String> part) {
        String item = title(after.item());
        add(item, is.title(), what, part.apply(was), part.apply(is), place(before, was), place(after, is));
    }

    private static String told(RuleWording rule) {
        return rule.worth() + "：" + String.join("；", rule.conditions());
    }

    private static String place(ItemWording item, RuleWording rule) {
        return item.item().file() + ":" + rule.line();
    }

    private static String points(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString() + "分";
    }

    private void add(
            String item, String rule, String what, String before, String after, String placeBefore, String placeAfter) {
        if (!before.equals(after)) {
            found.add(new RuleDifference(item, rule, what, before, after, placeBefore, placeAfter));
        }
    }
}
