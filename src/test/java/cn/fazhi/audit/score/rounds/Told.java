package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A round told item by item. */
final class Told {

    private static final List<Item> ITEMS =
            Stream.of("A4", "D2", "D3", "E1", "H2").map(Told::item).toList();
    private static final List<Item> FLAGS =
            Stream.of("X1", "X4").map(Told::item).toList();

    private final int number;
    private final Set<String> off = new HashSet<>();
    private final Map<String, ItemVerdict> verdicts = new HashMap<>();
    private final List<RedFlag> flags = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private String text = "";
    private String problems = "";
    private int specific;
    private boolean returned = true;
    private int at = 100;

    Told(int number) {
        this.number = number;
    }

    private static Item item(String id) {
        return new Item(id, id.substring(0, 1), "项目" + id, 7, List.of(), "依据", "写明次数。", "");
    }

    Told item(String id, State state, double score, String reason, String... quotes) {
        verdicts.put(
                id,
                new ItemVerdict(
                        ITEMS.stream()
                                .filter(i -> i.id().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        state,
                        score,
                        reason,
                        "写明次数。",
                        "",
                        "",
                        evidence(quotes)));
        return this;
    }

    Told flag(String id, String... quotes) {
        Item item = FLAGS.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
        flags.add(new RedFlag(item, 3, RedFlag.Level.DEDUCT, "前后不一", evidence(quotes)));
        return this;
    }

    /** The checklist of this round does not have the item. */
    Told without(String id) {
        off.add(id);
        return this;
    }

    Told text(String words) {
        text = words;
        return this;
    }

    Told problems(String words, int specificOnes) {
        problems = words;
        specific = specificOnes;
        return this;
    }

    Told answer(String finding, Answer.Claim claim, String explanation) {
        return answer(finding, new Answer(claim, "", explanation, "", ""));
    }

    Told answer(String finding, Answer answer) {
        answers.put(finding, answer);
        return this;
    }

    Told notReturned() {
        returned = false;
        return this;
    }

    /** Each further down than the last, and further than in any round told before. */
    private List<Evidence> evidence(String... quotes) {
        List<Evidence> all = new ArrayList<>();
        for (String quote : quotes) {
            at += 50 + 7 * number;
            all.add(new Evidence(quote, at, at + quote.length(), at / 50, "一、做法"));
        }
        return all;
    }

    Round round() {
        List<Item> items =
                ITEMS.stream().filter(item -> !off.contains(item.id())).toList();
        Checklist checklist = new Checklist(
                "", List.of(), items, FLAGS, List.of(), new Checklist.Conclusion(List.of(), 0, 0, 0), "规则" + off);
        List<ItemVerdict> all = items.stream()
                .map(item -> verdicts.getOrDefault(
                        item.id(), new ItemVerdict(item, State.符合, 7, "达到", "", "", "", List.of())))
                .toList();
        Scorecard card = new Scorecard(checklist, all, flags, 0, 0, 40 + number, "一般", "退回补正");
        Round open = new Round(number, card, text, problems, specific, Set.of(), answers);
        Set<String> asked = new HashSet<>();
        if (returned) {
            open.findings().stream().map(Finding::code).forEach(asked::add);
        }
        return new Round(number, card, text, problems, specific, asked, answers);
    }
}
