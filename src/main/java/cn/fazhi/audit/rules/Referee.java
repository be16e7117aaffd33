package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Submission;
import cn.fazhi.audit.facts.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what the rules found into one verdict an item: the best-supported finding wins. */
final class Referee {

    /** Highest points first; of equal points a sure one before an unsure one, then the order of the file, then of the text. */
    static final Comparator<Finding> BEST_FIRST = Referee::bestFirst;

    private final RuleSet rules;
    private final List<? extends Fact> facts;
    private final Verdict verdict;
    private final Map<String, List<Finding>> found;

    /** What of the report nobody has read; "" for nothing. */
    private final String unread;

    Referee(RuleSet rules, List<? extends Fact> facts, Verdict verdict) {
        this.rules = rules;
        this.facts = facts;
        this.verdict = verdict;
        this.found = verdict.findings().stream().collect(Collectors.groupingBy(Finding::id));
        this.unread = facts.stream()
                .filter(Submission.class::isInstance)
                .map(fact -> ((Submission) fact).unread())
                .findFirst()
                .orElse("");
    }

    /** Written out, for it is asked some hundred times a report. */
    private static int bestFirst(Finding a, Finding b) {
        int order = Double.compare(b.points(), a.points());
        order = order != 0 ? order : Boolean.compare(!a.sure(), !b.sure());
        order = order != 0
                ? order
                : Integer.compare(((RuleSpec.Tier) a.spec()).order(), ((RuleSpec.Tier) b.spec()).order());
        return order != 0 ? order : Finding.BY_PLACE.compare(a, b);
    }

    Judgement judgement() {
        return new Judgement(
                rules.checklist().items().stream().map(this::judged).toList(),
                rules.checklist().redFlags().stream().flatMap(this::raised).toList(),
                verdict.findings().stream()
                        .map(Referee::name)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private ItemVerdict judged(Item item) {
        Optional<Provision> off = rules.checklist().off(item.id());
        if (off.isPresent()) {
            return new ItemVerdict(item, State.不适用, 0, off.get().offReason(), "", "", "", List.of());
        }
        String failure = verdict.failures().get(item.id());
        if (failure != null) {
            return undecided(item, failure + "，本项未判断；请修改规则后重新审核。");
        }
        Optional<Finding> exempt = of(item, Finding.Kind.EXEMPT).min(Finding.BY_PLACE);
        if (exempt.isPresent()) {
            Finding found = exempt.get();
            return new ItemVerdict(item, State.不适用, 0, said(found), "", "", name(found), found.evidence());
        }
        return of(item, Finding.Kind.EARNED, Finding.Kind.ASKED)
                .min(BEST_FIRST)
                .map(best -> decided(item, best))
                .orElseGet(() -> undecided(item, "没有规则对本项作出判断；请检查规则文件" + item.file() + "。"));
    }

    private ItemVerdict decided(Item item, Finding best) {
        boolean full = best.points() == item.points();
        boolean open = !full && mayStandUnread(best);
        State state = !best.sure() || open ? State.人工核实 : full ? State.符合 : best.points() == 0 ? State.不符合 : State.部分符合;
        return new ItemVerdict(
                item,
                state,
                best.points(),
                said(best) + (best.sure() ? "" : doubt(best)) + (open ? "但" + unread + "，所缺内容可能写在其中，请对照原件人工核实。" : ""),
                full ? "" : item.advice(),
                full ? "" : nextTier(item, best),
                name(best),
                best.evidence());
    }

    /** Points that are missing may be lost to a page that was not read: nobody may say yet that the report lacks them. */
    private boolean mayStandUnread(Finding best) {
        return !unread.isEmpty()
                && (best.facts().isEmpty() || best.facts().stream().anyMatch(Fact::mayGrow));
    }

    private static ItemVerdict undecided(Item item, String why) {
        return new ItemVerdict(item, State.未判断, 0, why, "", "", "", List.of());
    }

    private String nextTier(Item item, Finding best) {
        return rules.tiers().get(item.id()).stream()
                .filter(tier -> !tier.share() && tier.points() > best.points())
                .min(Comparator.comparing(RuleSpec.Tier::points).thenComparing(RuleSpec.Tier::order))
                .map(tier -> wanted(tier, best) + gain(tier.points(), best.points()))
                .orElse("");
    }

    private static String wanted(RuleSpec.Tier tier, Finding best) {
        Template next = tier.next();
        return Optional.ofNullable(next)
                .flatMap(template -> template.fillIfTold(best.facts()))
                .orElseGet(() -> tier.text().title());
    }

    private static String gain(double points, double have) {
        String more = Template.plain(BigDecimal.valueOf(points).subtract(BigDecimal.valueOf(have)));
        return "（可得" + Template.plain(points) + "分，再得" + more + "分）";
    }

    private Stream<RedFlag> raised(Item item) {
        if (rules.checklist().off(item.id()).isPresent()) {
            return Stream.empty();
        }
        String failure = verdict.failures().get(item.id());
        if (failure != null) {
            String reason = failure + "，本项未判断；请修改规则后重新审核。";
            return Stream.of(new RedFlag(item, 0, RedFlag.Level.REVIEW, reason, List.of(), true));
        }
        List<Finding> found =
                of(item, Finding.Kind.FLAGGED).sorted(Finding.BY_PLACE).toList();
        return found.isEmpty() ? Stream.empty() : Stream.of(joined(item, found));
    }

    private RedFlag joined(Item item, List<Finding> found) {
        BigDecimal deduction = BigDecimal.ZERO;
        RedFlag.Level level = RedFlag.Level.REVIEW;
        List<Evidence> evidence = new ArrayList<>();
        for (Finding finding : found) {
            RedFlag.Level own = level(finding);
            level = own.compareTo(level) < 0 ? own : level;
            // A sure finding that a person is asked to look at takes its points provisionally, as an item's does.
            if (own != RedFlag.Level.REVIEW || finding.sure()) {
                deduction = deduction.add(BigDecimal.valueOf(finding.points()));
            }
            evidence.addAll(finding.evidence());
        }
        String reason = found.stream()
                .map(finding -> finding.sure() ? said(finding) : said(finding) + doubt(finding))
                .distinct()
                .collect(Collectors.joining());
        double capped = deduction.min(BigDecimal.valueOf(item.points())).doubleValue();
        return new RedFlag(
                item,
                capped,
                level,
                reason,
                evidence.stream().sorted().distinct().toList(),
                false,
                found.stream().map(Referee::name).distinct().toList());
    }

    /** What rests on an unsure reading deducts nothing: a person must look first. */
    private static RedFlag.Level level(Finding finding) {
        return finding.sure() ? ((RuleSpec.Flag) finding.spec()).level() : RedFlag.Level.REVIEW;
    }

    private Stream<Finding> of(Item item, Finding.Kind... kinds) {
        List<Finding.Kind> wanted = List.of(kinds);
        return found.getOrDefault(item.id(), List.of()).stream().filter(finding -> wanted.contains(finding.kind()));
    }

    private String said(Finding finding) {
        String text = finding.spec().reason().fill(finding.facts()).strip();
        return text.isEmpty() || "。！？".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + "。";
    }

    private static String name(Finding finding) {
        return finding.spec().text().name();
    }

    /** What is unclear about the facts a finding rests on. Empty when the rule itself asks for a person. */
    private String doubt(Finding finding) {
        if (finding.facts().stream().allMatch(Fact::sure)) {
            return "";
        }
        String doubts = finding.facts().stream()
                .filter(fact -> !fact.sure())
                .flatMap(this::doubts)
                .filter(doubt -> !doubt.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining("；"));
        return "此处读数拿不准" + (doubts.isEmpty() ? "" : "（" + doubts + "）") + "，请人工核对原文。";
    }

    private Stream<String> doubts(Fact fact) {
        if (fact instanceof Count count) {
            return Stream.of(count.doubt());
        }
        if (fact instanceof Tally tally) {
            return facts.stream()
                    .filter(Count.class::isInstance)
                    .map(Count.class::cast)
                    .filter(count -> !count.sure() && count.topic().equals(tally.topic()))
                    .map(Count::doubt);
        }
        return Stream.empty();
    }
}
