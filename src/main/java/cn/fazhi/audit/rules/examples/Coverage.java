package cn.fazhi.audit.rules.examples;

import cn.fazhi.audit.rules.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether an item has the examples it needs: one with full points, one with none, and for every rule one where it fires and one where
 * it does not, so that every threshold has an example on either side.
 */
final class Coverage {

    private final String file;
    private final List<Example> examples;
    private final List<String> lacks = new ArrayList<>();

    private Coverage(Item item, List<Example> examples) {
        this.file = ExampleFiles.fileOf(item);
        this.examples = examples;
    }

    /** What is lacking, each one Chinese line. */
    static List<String> lacks(Item item, boolean redFlag, List<Example> examples) {
        Coverage coverage = new Coverage(item, examples);
        if (examples.isEmpty()) {
            coverage.lack(item.id() + "没有例子：请写一个与规则文件同名、以 " + ExampleFiles.ENDING + " 结尾的文件");
        } else if (redFlag) {
            coverage.redFlag(item);
        } else {
            coverage.item(item);
        }
        return coverage.lacks;
    }

    private void item(Item item) {
        // The first rule of a file is the floor: it always fires, and a rule of no points may stand above it.
        int floor = item.tiers().stream().mapToInt(Item.Tier::line).min().orElse(0);
        if (examples.stream().noneMatch(e -> e.expected().points() == item.points())) {
            lack(item.id() + "没有得满分的例子：请补一个 earns 等于满分的");
        }
        if (examples.stream()
                .noneMatch(
                        e -> e.expected().points() == 0 && !e.expected().state().equals("不适用"))) {
            lack(item.id() + "没有不得分的例子：请补一个 earns: 0 的");
        }
        item.tiers().stream()
                .filter(tier -> tier.line() != floor)
                .sorted(Comparator.comparingInt(Item.Tier::line))
                .forEach(this::bothSides);
    }

    private void redFlag(Item item) {
        if (examples.stream().noneMatch(e -> e.expected().rules().isEmpty())) {
            lack(item.id() + "没有不触发的例子：请补一个 deducts: 0、不写 rules 的");
        }
        item.tiers().forEach(this::bothSides);
    }

    private void bothSides(Item.Tier tier) {
        long fires = examples.stream()
                .filter(e -> e.expected().rules().contains(tier.rule()))
                .count();
        if (fires == 0) {
            lack("没有让规则“" + tier.rule() + "”刚好成立的例子：请补一个，并把规则名写进它的 rules");
        } else if (fires == examples.size()) {
            lack("没有让规则“" + tier.rule() + "”差一点不成立的例子：请补一个");
        }
    }

    private void lack(String text) {
        lacks.add(file + " " + text);
    }
}
