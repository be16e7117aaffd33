package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The beginning of a rule as a rule of its own: everything before one condition, and of that condition so many constraints.
 *
 * @param file the rule's file
 * @param rule the rule
 * @param part the condition it ends with
 * @param constraints how many of a pattern's constraints it keeps; of other conditions everything is kept
 */
record Probe(RuleFile file, RuleText rule, Part part, int constraints) {

    /** The name under which a fact of a match is found: the rule's own, or one made from its place. */
    static String name(Part.Pattern pattern) {
        String variable = pattern.variable();
        return variable == null ? made(pattern.path()) : variable;
    }

    private static String made(List<Integer> path) {
        StringBuilder name = new StringBuilder("$at");
        path.forEach(step -> name.append('_').append(step));
        return name.toString();
    }

    /** This beginning as a rule without a consequence. */
    RuleDescr descr(String name) {
        RuleDescr whole = Conditions.descr(file, rule);
        AndDescr kept = new AndDescr();
        take(whole.getLhs(), part.path(), 0, kept);
        RuleDescr probe = new RuleDescr(name);
        for (AttributeDescr attribute : whole.getAttributes().values()) {
            probe.addAttribute(attribute);
        }
        probe.setLhs(kept);
        probe.setConsequence("");
        probe.setNamespace(whole.getNamespace());
        return probe;
    }

    private void take(BaseDescr from, List<Integer> path, int depth, AndDescr kept) {
        if (depth == path.size()) {
            keep(from, path, kept);
            return;
        }
        List<?> children = ((ConditionalElementDescr) from).getDescrs();
        int last = path.get(depth);
        // Of several ways only the one that is looked into matters; of what stands together, everything before.
        for (int i = from instanceof OrDescr ? last : 0; i < last; i++) {
            BaseDescr before = (BaseDescr) children.get(i);
            name(before, path.subList(0, depth), i);
            kept.addDescr(before);
        }
        take((BaseDescr) children.get(last), path, depth + 1, kept);
    }

    private void keep(BaseDescr condition, List<Integer> path, AndDescr kept) {
        if (condition instanceof PatternDescr pattern && part instanceof Part.Pattern own) {
            trim(pattern, own);
            name(pattern, path.subList(0, path.size() - 1), path.get(path.size() - 1));
        }
        kept.addDescr(condition);
    }

    private void trim(PatternDescr pattern, Part.Pattern own) {
        List<BaseDescr> all = new ArrayList<>(pattern.getDescrs());
        pattern.removeAllConstraint();
        own.constraints().stream()
                .limit(constraints)
                .map(Part.Constraint::index)
                .sorted(Comparator.naturalOrder())
                .forEach(index -> pattern.addConstraint(all.get(index)));
    }

    private static void name(BaseDescr condition, List<Integer> above, int child) {
        if (condition instanceof PatternDescr pattern && pattern.getIdentifier() == null) {
            List<Integer> path = new ArrayList<>(above);
            path.add(child);
            pattern.setIdentifier(made(path));
        }
    }
}
