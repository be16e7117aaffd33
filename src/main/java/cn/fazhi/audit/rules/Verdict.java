package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.RuleContext;

/** What the rules of one session say. Rules call its public methods as {@code verdict}; points and sentences are their own metadata. */
public final class Verdict {

    private final Map<String, RuleSpec> specs;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    Verdict(Map<String, RuleSpec> specs) {
        this.specs = specs;
    }

    /** With these facts the item is worth at least the rule's points. */
    public void earn(RuleContext drools, Fact... facts) {
        RuleSpec.Tier tier = spec(drools, RuleSpec.Tier.class);
        findings.add(new Finding(tier, Finding.Kind.EARNED, tier.points(), List.of(facts)));
    }

    /** With these facts the item is worth this share, 0 to 1, of the rule's points, but never all of them. */
    public void earnShare(RuleContext drools, double share, Fact... facts) {
        RuleSpec.Tier tier = spec(drools, RuleSpec.Tier.class);
        BigDecimal step = BigDecimal.valueOf(tier.roundTo());
        BigDecimal full = BigDecimal.valueOf(tier.points());
        BigDecimal steps = full.multiply(BigDecimal.valueOf(share)).divide(step, 0, RoundingMode.HALF_UP);
        BigDecimal points = steps.multiply(step).min(full.subtract(step));
        findings.add(new Finding(tier, Finding.Kind.EARNED, points.doubleValue(), List.of(facts)));
    }

    /** A person must look at these facts; the rule's points are provisional. */
    public void askPerson(RuleContext drools, Fact... facts) {
        RuleSpec.Tier tier = spec(drools, RuleSpec.Tier.class);
        findings.add(new Finding(tier, Finding.Kind.ASKED, tier.points(), List.of(facts)));
    }

    /** The item does not apply to this report. */
    public void notApplicable(RuleContext drools, Fact... facts) {
        findings.add(new Finding(spec(drools, RuleSpec.Exemption.class), Finding.Kind.EXEMPT, 0, List.of(facts)));
    }

    /** The facts are a red flag. */
    public void flag(RuleContext drools, Fact... facts) {
        RuleSpec.Flag flag = spec(drools, RuleSpec.Flag.class);
        findings.add(new Finding(flag, Finding.Kind.FLAGGED, flag.deduct(), List.of(facts)));
    }

    List<Finding> findings() {
        return findings;
    }

    /** What went wrong, by the id of the item it concerns. */
    Map<String, String> failures() {
        return failures;
    }

    void failed(RuleText rule, Throwable why) {
        failures.putIfAbsent(
                rule.id(), "规则“" + rule.name() + "”（" + rule.file() + "第" + rule.line() + "行）执行出错：" + cause(why));
    }

    /** What a thrown error says of itself. */
    static String cause(Throwable why) {
        return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    }

    void failed(String ruleName, Throwable why) {
        failed(spec(ruleName).text(), why);
    }

    void add(Verdict other) {
        findings.addAll(other.findings);
        other.failures.forEach(failures::putIfAbsent);
    }

    private <T extends RuleSpec> T spec(RuleContext drools, Class<T> kind) {
        return kind.cast(spec(drools.getRule().getName()));
    }

    private RuleSpec spec(String ruleName) {
        RuleSpec spec = specs.get(ruleName);
        if (spec == null) {
            throw new IllegalStateException(ruleName);
        }
        return spec;
    }
}
