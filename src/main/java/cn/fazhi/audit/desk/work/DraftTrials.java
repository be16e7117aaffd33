package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.RuleProblem;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.upkeep.Draft;
import cn.fazhi.audit.upkeep.examples.ExampleRun;
import cn.fazhi.audit.upkeep.examples.ItemResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tries a file while somebody edits it: checks it, and runs the examples that it concerns. */
@Component
public final class DraftTrials {

    private static final Duration CHECK = Duration.ofSeconds(60);
    private static final Duration EXAMPLES = Duration.ofMinutes(2);

    private final RuleDesk desk;

    DraftTrials(RuleDesk desk) {
        this.desk = desk;
    }

    /**
     * What is wrong with a rule base that has the edited file.
     *
     * @param here problems of the file itself
     * @param elsewhere problems of other files, by which it may be to blame
     */
    public record Checked(List<RuleProblem> here, List<RuleProblem> elsewhere) {

        public Checked {
            here = List.copyOf(here);
            elsewhere = List.copyOf(elsewhere);
        }

        /** Whether it may be proposed. */
        public boolean holds() {
            return here.stream().noneMatch(RuleProblem::refuses)
                    && elsewhere.stream().noneMatch(RuleProblem::refuses);
        }
    }

    /** Checks a file as it is being typed, together with all else that its author has put aside. */
    public Checked check(String who, String path, String text) throws CaseException, IOException, InterruptedException {
        var edits = desk.edits(who, path, text);
        return desk.bench().within("check " + who, CHECK, () -> {
            try (Draft draft = Draft.of(desk.folders(), edits)) {
                return parted(path, draft.check().problems());
            } catch (BrokenRulesException broken) {
                return parted(path, broken.problems());
            }
        });
    }

    private static Checked parted(String path, List<RuleProblem> problems) {
        return new Checked(
                problems.stream().filter(one -> one.file().equals(path)).toList(),
                problems.stream().filter(one -> !one.file().equals(path)).toList());
    }

    /**
     * How examples went.
     *
     * @param problems why they could not be run; none when they could
     * @param results one an item
     */
    public record Tried(List<RuleProblem> problems, List<ItemResult> results) {

        public Tried {
            problems = List.copyOf(problems);
            results = List.copyOf(results);
        }

        /** How many were run. */
        public int examples() {
            return results.stream().mapToInt(ItemResult::examples).sum();
        }

        /** The items that did not pass. */
        public List<ItemResult> failed() {
            return results.stream().filter(one -> !one.passed()).toList();
        }

        /** How many came out differently. */
        public int failures() {
            return results.stream().mapToInt(one -> one.failures().size()).sum();
        }
    }

    /** Runs the examples of the item whose rules or examples are being typed; of any other file those of all items. */
    public Tried examples(String who, String path, String text)
            throws CaseException, IOException, InterruptedException {
        var edits = desk.edits(who, path, text);
        return desk.bench().within("examples " + who, EXAMPLES, () -> {
            try (Draft draft = Draft.of(desk.folders(), edits)) {
                return tried(draft, path);
            } catch (BrokenRulesException broken) {
                return new Tried(broken.problems(), List.of());
            }
        });
    }

    private static Tried tried(Draft draft, String path) throws BrokenRulesException, InterruptedException {
        Rules rules = draft.load();
        Checklist checklist = rules.ruleBase().checklist();
        List<Item> all = checklist.all().filter(item -> !checklist.isOff(item)).toList();
        List<Item> own = all.stream()
                .filter(item ->
                        item.file().equals(path) || ExampleFiles.fileOf(item).equals(path))
                .toList();
        ExampleFiles files = ExampleFiles.read(draft.folder(), checklist);
        return new Tried(List.of(), new ExampleRun(rules, files).run(own.isEmpty() ? all : own));
    }
}
