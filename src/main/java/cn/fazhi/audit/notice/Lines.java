package cn.fazhi.audit.notice;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Scorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings in the order in which a township should take them: what is behind others first, then mandatory items and returns, then by
 * points lost; whatever follows from another finding stands behind it. What is behind what the rule base says.
 */
public final class Lines {

    private final Checklist checklist;
    private final List<Finding> findings;
    private final Map<Finding, Finding> causes = new LinkedHashMap<>();

    private Lines(Checklist checklist, List<Finding> findings) {
        this.checklist = checklist;
        this.findings = findings;
        findings.forEach(this::findCause);
    }

    /** Everything a scorecard holds against its report, in one round. */
    public static List<Line> of(Scorecard card) {
        return new Lines(card.checklist(), Findings.of(card)).inOrder();
    }

    private List<Line> inOrder() {
        List<Finding> first = new ArrayList<>(findings.stream()
                .filter(finding -> !causes.containsKey(finding))
                .toList());
        // The sort is stable: equals stay in the checklist's order.
        first.sort(Comparator.comparing(this::rank)
                .thenComparing(this::weight, Comparator.reverseOrder())
                .thenComparing(this::lostWithConsequences, Comparator.reverseOrder()));
        List<Line> lines = new ArrayList<>();
        first.forEach(finding -> add(finding, 0, lines));
        return lines;
    }

    private void add(Finding finding, int cause, List<Line> lines) {
        int number = lines.size() + 1;
        lines.add(new Line(number, finding, cause));
        consequences(finding).forEach(next -> add(next, number, lines));
    }

    private List<Finding> consequences(Finding cause) {
        return findings.stream()
                .filter(finding -> causes.get(finding) == cause)
                .sorted(Comparator.comparing(Finding::lost).reversed())
                .toList();
    }

    private int rank(Finding finding) {
        return causes.containsValue(finding) ? 0 : weighty(finding) ? 1 : 2;
    }

    private boolean weight(Finding finding) {
        return weighty(finding);
    }

    private boolean weighty(Finding finding) {
        boolean mandatory =
                checklist.conclusion().mandatory().contains(finding.item().id());
        return finding.state().equals("退回") || mandatory && finding.state().equals("不符合");
    }

    private double lostWithConsequences(Finding finding) {
        return finding.lost()
                + consequences(finding).stream()
                        .mapToDouble(this::lostWithConsequences)
                        .sum();
    }

    /** The first finding, on the way up from this one, that is behind it and was missed altogether. */
    private void findCause(Finding finding) {
        Map<String, Finding> missed = new HashMap<>();
        for (Finding other : findings) {
            boolean altogether = other.state().equals("不符合")
                    || other.state().equals("退回")
                    || other.state().equals("扣分");
            if (altogether && other.lost() > 0) {
                missed.putIfAbsent(other.item().id(), other);
            }
        }
        List<String> behind = checklist.causes().entrySet().stream()
                .filter(entry -> entry.getValue().contains(finding.item().id()) && missed.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        // Where one of them is itself behind the other, it is enough to point at the root.
        behind.stream()
                .filter(id -> behind.stream()
                        .noneMatch(other -> checklist
                                .causes()
                                .getOrDefault(other, List.of())
                                .contains(id)))
                .findFirst()
                .ifPresent(id -> causes.put(finding, missed.get(id)));
    }
}
