package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules of one item taken apart and their beginnings compiled: the same for every report.
 *
 * @param parts the conditions of each rule, in the order of the file
 * @param probes the beginnings by name
 * @param together all of them compiled; null when one of them cannot stand alone
 */
record RuleParts(
        Map<RuleText, List<Part>> parts,
        Map<String, Probe> probes,
        @Nullable KieBase together) {

    static RuleParts of(RuleFile file) {
        Map<RuleText, List<Part>> parts = new LinkedHashMap<>();
        Map<String, Probe> probes = new LinkedHashMap<>();
        for (RuleText rule : file.rules()) {
            List<Part> own = Conditions.of(file, rule);
            parts.put(rule, own);
            needed(file, rule, own).forEach(probe -> probes.put("probe " + probes.size(), probe));
        }
        return new RuleParts(parts, probes, compiled(probes));
    }

    /** These beginnings compiled; null when one of them cannot stand alone. */
    static @Nullable KieBase compiled(Map<String, Probe> probes) {
        Compiler.Built built = Compiler.compileDescrs(probes.entrySet().stream()
                .map(entry -> entry.getValue().descr(entry.getKey()))
                .toList());
        return built.refusals().isEmpty() ? Engine.base(built.packages()) : null;
    }

    /** Everything that must be tried to explain these conditions. */
    private static List<Probe> needed(RuleFile file, RuleText rule, List<Part> parts) {
        List<Probe> needed = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Pattern pattern) {
                for (int n = pattern.selecting(); n <= pattern.constraints().size(); n++) {
                    needed.add(new Probe(file, rule, part, n));
                }
            } else if (part instanceof Part.Choice choice) {
                choice.ways().forEach(way -> needed.addAll(needed(file, rule, way)));
            } else {
                needed.add(new Probe(file, rule, part, 0));
                if (part instanceof Part.Absent absent) {
                    needed.addAll(needed(file, rule, absent.parts()));
                }
            }
        }
        return needed;
    }
}
