package cn.fazhi.audit.upkeep;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.audit.RulesCheck;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.RuleProblem;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.upkeep.examples.ExampleRun;
import cn.fazhi.audit.upkeep.examples.Failure;
import cn.fazhi.audit.upkeep.examples.ItemResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a process that runs on while maintainers change them. A changed folder takes the place of the rules in force only when it
 * checks clean and its examples pass; until then the old rules stay, and the state says why. Whoever began with the old rules ends with
 * them. Safe for any number of threads.
 */
public final class LiveRules {

    private final List<Path> folders;
    private volatile Rules current;
    private volatile State state;
    private String tried;

    /**
     * What became of the folder when it was last looked at.
     *
     * @param sha256 hash of the rules in force
     * @param refused why the folder as it stands is not in force, each one Chinese line; none when it is
     */
    public record State(String sha256, List<String> refused) {

        public State {
            refused = List.copyOf(refused);
        }
    }

    /**
     * Loads the rules to begin with. They need to load; examples that fail are told and do not stop the start.
     *
     * @param folders the shared rule base, then what is laid over it
     * @throws BrokenRulesException with everything that is wrong with them
     * @throws IOException when they cannot be copied aside
     */
    public LiveRules(List<Path> folders) throws BrokenRulesException, IOException {
        this.folders = List.copyOf(folders);
        this.tried = fingerprint();
        Path scratch = Files.createTempDirectory("fazhi-audit");
        try {
            current = Rules.load(RuleFolders.snapshot(folders, scratch));
            state = new State(hash(current), List.of());
        } finally {
            RuleFolders.delete(scratch);
        }
    }

    /** The rules in force. An audit asks once and uses what it got to its end. */
    public Rules current() {
        return current;
    }

    /** What became of the folder when it was last looked at. */
    public State state() {
        return state;
    }

    /**
     * Looks at the folder, and when it has changed since it was last looked at, takes it into use if it is good.
     *
     * @return whether other rules are in force than before
     * @throws InterruptedException when it is broken off
     */
    public synchronized boolean refresh() throws InterruptedException {
        String now;
        try {
            now = fingerprint();
        } catch (IOException e) {
            return keep("读不了规则库文件夹：" + e.getMessage());
        }
        if (now.equals(tried)) {
            return false;
        }
        tried = now;
        try {
            Path scratch = Files.createTempDirectory("fazhi-audit");
            try {
                return replace(RuleFolders.snapshot(folders, scratch));
            } finally {
                RuleFolders.delete(scratch);
            }
        } catch (BrokenRulesException broken) {
            return keep(broken.problems().stream().map(RuleProblem::toString).toList());
        } catch (IOException e) {
            return keep("读不了规则库文件夹：" + e.getMessage());
        } catch (StackOverflowError | RuntimeException e) {
            // Whatever a changed file brings about, the rules in force stay and the process lives.
            return keep("程序读改动后的规则库时出错（" + e.getClass().getSimpleName() + "）：请改回，并把文件交给维护人员");
        }
    }

    private boolean replace(Path snapshot) throws BrokenRulesException, InterruptedException {
        RulesCheck check = Rules.check(snapshot);
        if (!check.holds()) {
            return keep(check.problems().stream()
                    .filter(RuleProblem::refuses)
                    .map(RuleProblem::toString)
                    .toList());
        }
        Rules next = Rules.load(snapshot);
        List<String> failed = failed(next, snapshot);
        if (!failed.isEmpty()) {
            return keep(failed);
        }
        boolean other = !hash(next).equals(hash(current));
        current = next;
        state = new State(hash(next), List.of());
        return other;
    }

    private static List<String> failed(Rules rules, Path folder) throws InterruptedException {
        Checklist checklist = rules.ruleBase().checklist();
        List<Item> items =
                checklist.all().filter(item -> !checklist.isOff(item)).toList();
        List<String> failed = new ArrayList<>();
        for (ItemResult result : new ExampleRun(rules, ExampleFiles.read(folder, checklist)).run(items)) {
            for (Failure failure : result.failures()) {
                failed.add(failure.example().place() + " 例子“"
                        + failure.example().name() + "”没有通过：" + String.join("；", failure.differences()));
            }
        }
        return failed;
    }

    private boolean keep(String why) {
        return keep(List.of(why));
    }

    private boolean keep(List<String> why) {
        state = new State(hash(current), why);
        return false;
    }

    private static String hash(Rules rules) {
        return rules.ruleBase().checklist().sha256();
    }

    private String fingerprint() throws IOException {
        return RuleFolders.fingerprint(folders);
    }
}
