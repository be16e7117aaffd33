package cn.fazhi.audit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the items out of the rule files: one file, one item, and its first rule speaks for all of it. */
final class ItemReader {

    private final RuleProblems problems;
    private final Map<String, RuleSpec> specs = new LinkedHashMap<>();
    private final Map<String, List<RuleSpec.Tier>> tiers = new TreeMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Item> redFlags = new ArrayList<>();
    private final Map<String, String> fileOfId = new TreeMap<>();
    private final Map<String, RuleText> ruleOfName = new TreeMap<>();

    /** What items are worth that are not fit to be asked otherwise, by chapter. */
    private final Map<String, BigDecimal> worths = new TreeMap<>();

    /** Chapters with an item whose worth cannot be read. */
    private final Set<String> unknownWorth = new TreeSet<>();

    ItemReader(RuleProblems problems) {
        this.problems = problems;
    }

    void read(RuleFile file) {
        String id = file.path().replaceFirst(".*/", "").replaceFirst("-.*", "");
        String other = fileOfId.putIfAbsent(id, file.path());
        if (other != null) {
            problems.add(file.path(), 0, "编号" + id + "已被" + other + "使用：一个编号只能有一个文件，请改编号或合并");
        }
        if (file.rules().isEmpty()) {
            unknownWorth.add(id.substring(0, Math.min(1, id.length())));
            return;
        }
        SpecReader reader = new SpecReader(file.rules(), problems);
        List<RuleSpec> own = new ArrayList<>();
        for (RuleText rule : file.rules()) {
            checkName(rule, id);
            RuleSpec spec = reader.read(rule, own.size(), file.redFlag());
            if (spec != null) {
                own.add(spec);
                specs.put(rule.name(), spec);
            }
        }
        RuleText first = file.rules().get(0);
        BigDecimal worth = reader.number(first, file.redFlag() ? "atMost" : "full");
        if (file.redFlag()) {
            redFlag(file, id, own, worth);
        } else {
            item(file, id, own, worth);
        }
    }

    private void checkName(RuleText rule, String id) {
        if (!rule.id().equals(id) || rule.title().isEmpty()) {
            problems.add(
                    rule.file(),
                    rule.line(),
                    rule.name(),
                    "规则名“" + rule.name() + "”应以文件名里的编号开头，后接一个空格和说明，如“" + id + " 全年集体学法4次及以上”");
        }
        RuleText same = ruleOfName.putIfAbsent(rule.name(), rule);
        if (same != null) {
            problems.add(
                    rule.file(),
                    rule.line(),
                    rule.name(),
                    "规则名“" + rule.name() + "”与" + same.file() + "第" + same.line() + "行重复：请换一个名字");
        }
    }

    private void item(RuleFile file, String id, List<RuleSpec> own, @Nullable BigDecimal full) {
        RuleText first = file.rules().get(0);
        List<RuleSpec.Tier> ladder = own.stream()
                .filter(RuleSpec.Tier.class::isInstance)
                .map(RuleSpec.Tier.class::cast)
                .toList();
        if (!"0".equals(String.valueOf(first.value("points")).replaceFirst("\\.0$", ""))
                || first.call() != null && !first.call().method().equals("earn")) {
            problems.add(
                    file.path(), first.line(), first.name(), "第一条规则应是保底的一档：请写 @points(0)，写明在哪里找过，then 用 verdict.earn");
        }
        if (full != null) {
            checkLadder(file, full);
        }
        Item item = described(file, id, full == null ? 0 : full.doubleValue(), tiers(ladder));
        if (item != null && full != null) {
            items.add(item);
            tiers.put(id, ladder);
        } else if (full == null) {
            unknownWorth.add(id.substring(0, 1));
        } else {
            worths.merge(id.substring(0, 1), full, BigDecimal::add);
        }
    }

    /** By the annotations alone: a rule that is broken elsewhere still says what it is worth. */
    private void checkLadder(RuleFile file, BigDecimal full) {
        boolean reached = false;
        for (RuleText rule : file.rules()) {
            String points = rule.value("points");
            if (points == null || !SpecReader.NUMBER.matcher(points).matches()) {
                reached |= points != null;
                continue;
            }
            BigDecimal worth = new BigDecimal(points);
            if (worth.compareTo(full) > 0) {
                problems.add(
                        file.path(),
                        rule.lineOf("points"),
                        "@points(" + points + ")",
                        "规则“" + rule.name() + "”给" + Template.plain(worth) + "分，高于本项满分" + Template.plain(full)
                                + "分：请改 @points 或 @full");
            }
            reached |= worth.compareTo(full) == 0 && !rule.metadata().containsKey("roundTo");
        }
        if (full.signum() <= 0 || !reached) {
            problems.add(
                    file.path(),
                    file.rules().get(0).lineOf("full"),
                    "@full(" + file.rules().get(0).value("full") + ")",
                    "没有一档能得到满分" + Template.plain(full) + "分：请补上这一档，或改 @full");
        }
    }

    private void redFlag(RuleFile file, String id, List<RuleSpec> own, @Nullable BigDecimal most) {
        List<Item.Tier> effects = new ArrayList<>();
        for (RuleSpec spec : own) {
            if (spec instanceof RuleSpec.Flag flag) {
                effects.add(new Item.Tier(
                        flag.text().title(), flag.deduct(), flag.text().line()));
                if (most != null && flag.deduct() > most.doubleValue()) {
                    problems.add(
                            file.path(),
                            flag.text().lineOf("deduct"),
                            "@deduct(" + flag.text().value("deduct") + ")",
                            "规则“" + flag.text().name() + "”一次扣的分多于 @atMost：请改其中一个");
                }
            }
        }
        Item item = most == null ? null : described(file, id, most.doubleValue(), effects);
        if (item != null) {
            redFlags.add(item);
        }
    }

    private @Nullable Item described(RuleFile file, String id, double points, List<Item.Tier> tiers) {
        RuleText first = file.rules().get(0);
        String name = needed(first, "item", "考核项目的名称");
        String basis = needed(first, "basis", "依据的文件");
        String advice = needed(first, "advice", "给乡镇的整改建议");
        if (name == null || basis == null || advice == null) {
            return null;
        }
        // A rule base of the archive may be older than model sentences.
        String wording = Objects.requireNonNullElse(first.value("wording"), "").strip();
        return new Item(id, id.substring(0, 1), name, points, tiers, basis, advice, wording, file.path());
    }

    private @Nullable String needed(RuleText rule, String annotation, String what) {
        String value = rule.value(annotation);
        if (value == null || value.isBlank()) {
            problems.add(rule.file(), rule.lineOf(annotation), "", "第一条规则缺少 @" + annotation + "(\"…\")：请写上" + what);
            return null;
        }
        return value;
    }

    /** From the highest points to the lowest; of equal points a fixed tier before a share, then the order of the file. */
    private static List<Item.Tier> tiers(List<RuleSpec.Tier> ladder) {
        return ladder.stream()
                .sorted(Comparator.comparing(RuleSpec.Tier::points)
                        .reversed()
                        .thenComparing(RuleSpec.Tier::share)
                        .thenComparing(RuleSpec.Tier::order))
                .map(tier -> new Item.Tier(
                        tier.text().title(), tier.points(), tier.text().line(), tier.share()))
                .toList();
    }

    List<Item> items() {
        return inOrder(items);
    }

    List<Item> redFlags() {
        return inOrder(redFlags);
    }

    Map<String, RuleSpec> specs() {
        return specs;
    }

    Map<String, List<RuleSpec.Tier>> tiers() {
        return tiers;
    }

    /** What the items of a chapter are worth together; empty where one of them does not say. */
    Optional<BigDecimal> worth(String chapter) {
        if (unknownWorth.contains(chapter)) {
            return Optional.empty();
        }
        return Optional.of(items.stream()
                .filter(item -> item.chapter().equals(chapter))
                .map(item -> BigDecimal.valueOf(item.points()))
                .reduce(worths.getOrDefault(chapter, BigDecimal.ZERO), BigDecimal::add));
    }

    /** Every id that some file has, whether its item can be used or not. */
    Set<String> ids() {
        return fileOfId.keySet();
    }

    /** By chapter, then by number: A2 before A10. */
    private static List<Item> inOrder(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(Item::chapter).thenComparing(item -> number(item.id())))
                .toList();
    }

    /** A file in the wrong place need not have a number. */
    private static int number(String id) {
        return id.matches(".\\d{1,8}") ? Integer.parseInt(id.substring(1)) : 0;
    }
}
