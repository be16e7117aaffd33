package cn.fazhi.audit.score.impact;

import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.RuleWording;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the items of reports ended under one rule base. */
final class Endings {

    private static final Ending NOT_FOUND = new Ending(0, 0, Ending.NOT_FOUND, List.of(), "", List.of());

    private final List<ItemWording> items;
    private final Map<String, Ending.Rule> rules = new HashMap<>();

    Endings(List<ItemWording> items) {
        this.items = items;
        for (ItemWording item : items) {
            for (RuleWording rule : item.rules()) {
                rules.put(
                        rule.name(),
                        new Ending.Rule(
                                rule.name(),
                                rule.title(),
                                rule.worth(),
                                item.item().file(),
                                rule.line()));
            }
        }
    }

    /** The items and red flags of the rule base by id, in its order. */
    Map<String, ItemWording> items() {
        Map<String, ItemWording> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.item().id(), item));
        return byId;
    }

    /** One ending an item and red flag, by id. */
    Map<String, Ending> of(Scorecard card) {
        Map<String, Ending> endings = new HashMap<>();
        for (ItemWording item : items) {
            if (item.redFlag()) {
                endings.put(item.item().id(), NOT_FOUND);
            }
        }
        card.items().forEach(verdict -> endings.put(verdict.item().id(), of(verdict)));
        card.redFlags().forEach(flag -> endings.put(flag.item().id(), of(flag)));
        return endings;
    }

    private Ending of(ItemVerdict verdict) {
        return new Ending(
                verdict.score(),
                verdict.item().points(),
                verdict.state().name(),
                rules(List.of(verdict.rule())),
                verdict.reason(),
                verdict.evidence());
    }

    private Ending of(RedFlag flag) {
        return new Ending(flag.deduction(), 0, flag.state(), rules(flag.rules()), flag.reason(), flag.evidence());
    }

    private List<Ending.Rule> rules(List<String> names) {
        List<Ending.Rule> found = new ArrayList<>();
        for (String name : names) {
            Ending.Rule rule = rules.get(name);
            if (rule != null) {
                found.add(rule);
            }
        }
        return found;
    }
}
