package cn.fazhi.audit.upkeep;

import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a process that runs on while maintainers change them. A changed folder takes the place of the rules in force only when it
 * checks clean and its examples pass; until then the old rules stay, and the state says why. Whoever began with the old rules ends with
 * them. Safe for any number of threads.
 */
public final class LiveRules implements AutoCloseable {

    private static final int MOST_PROVEN = 32;

    private final List<Path> folders;

    /** Done when the rules to begin with are loaded, or will not be. */
    private final CompletableFuture<Void> begun = new CompletableFuture<>();

    /** These are there as soon as it is. */
    private @Nullable Path scratch;

    private volatile @Nullable InForce inForce;
    private volatile @Nullable State state;

    /** Hashes of contents that were proven; the same need not be proven twice. */
    private final Set<String> proven = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_PROVEN;
        }
    }));

    private String tried = "";

    /**
     * Rules in force.
     *
     * @param rules as they were loaded
     * @param folder as they stand on disk; nobody else changes it, and it stays until this is closed
     */
    public record InForce(Rules rules, Path folder) {}

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
     * Rules that are still to be loaded. Whoever asks for them meanwhile waits; {@link #load} or {@link #giveUp} must follow.
     *
     * @param folders the shared rule base, then what is laid over it
     */
    public static LiveRules toLoad(List<Path> folders) {
        return new LiveRules(folders);
    }

    /**
     * Rules that are loaded.
     *
     * @param folders the shared rule base, then what is laid over it
     * @throws BrokenRulesException with everything that is wrong with them
     * @throws IOException when they cannot be copied aside
     */
    public static LiveRules loaded(List<Path> folders) throws BrokenRulesException, IOException {
        LiveRules live = new LiveRules(folders);
        live.load();
        return live;
    }

    private LiveRules(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * Loads the rules to begin with, once. They need to load; examples that fail are told and do not stop the start.
     *
     * @throws BrokenRulesException with everything that is wrong with them
     * @throws IOException when they cannot be copied aside
     */
    public void load() throws BrokenRulesException, IOException {
        try {
            tried = fingerprint();
            scratch = Files.createTempDirectory("fazhi-audit");
            Path snapshot = RuleFolders.snapshot(folders, scratch);
            InForce first = new InForce(Rules.load(snapshot), snapshot);
            inForce = first;
            state = new State(hash(first.rules()), List.of());
            begun.complete(null);
        } finally {
            giveUp();
        }
    }

    /** Nobody waits any longer for rules that are not loaded by now: there will be none. */
    public void giveUp() {
        if (begun.completeExceptionally(new IllegalStateException("the rules were not loaded"))) {
            close();
        }
    }

    /** The rules in force. An audit asks once and uses what it got to its end. */
    public Rules current() {
        return inForce().rules();
    }

    /** The same with the folder they were loaded from. */
    public InForce inForce() {
        begun.join();
        return Objects.requireNonNull(inForce);
    }

    /** What became of the folder when it was last looked at. */
    public State state() {
        begun.join();
        return Objects.requireNonNull(state);
    }

    /**
     * Looks at the folder, and when it has changed since it was last looked at, takes it into use if it is good.
     *
     * @return whether other rules are in force than before
     * @throws InterruptedException when it is broken off
     */
    public synchronized boolean refresh() throws InterruptedException {
        begun.join();
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
            Path snapshot = RuleFolders.snapshot(folders, Objects.requireNonNull(scratch));
            try {
                return replace(snapshot);
            } finally {
                if (!inForce().folder().equals(snapshot)) {
                    RuleFolders.delete(snapshot);
                }
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

    private boolean replace(Path snapshot) throws BrokenRulesException, InterruptedException, IOException {
        Proof proof = proof(snapshot);
        Rules next = proof.rules();
        if (next == null) {
            return keep(proof.refused());
        }
        boolean other = !hash(next).equals(hash(current()));
        inForce = new InForce(next, snapshot);
        state = new State(hash(next), List.of());
        return other;
    }

    private Proof proof(Path snapshot) throws BrokenRulesException, InterruptedException, IOException {
        String contents = RuleFolders.contents(snapshot);
        if (proven.contains(contents)) {
            return Proof.none(Rules.load(snapshot));
        }
        Proof proof = Proof.of(snapshot);
        if (proof.holds()) {
            proven.add(contents);
        }
        return proof;
    }

    /**
     * Proves what is about to be written into the folders, so that it need not be proven once more when it is found there.
     *
     * @throws InterruptedException when it is broken off
     */
    public Proof prove(Draft draft) throws InterruptedException, IOException {
        try {
            return proof(draft.folder());
        } catch (BrokenRulesException broken) {
            return Proof.broken(broken);
        }
    }

    /** The shared rule base, then what is laid over it. */
    public List<Path> folders() {
        return folders;
    }

    private boolean keep(String why) {
        return keep(List.of(why));
    }

    private boolean keep(List<String> why) {
        state = new State(hash(current()), why);
        return false;
    }

    private static String hash(Rules rules) {
        return rules.ruleBase().checklist().sha256();
    }

    /** Takes the copies of the rules on disk away; the rules themselves go on. */
    @Override
    public void close() {
        try {
            if (scratch != null) {
                RuleFolders.delete(scratch);
            }
        } catch (IOException e) {
            // The system's folder for such things is cleared by the system.
            return;
        }
    }

    private String fingerprint() throws IOException {
        return RuleFolders.fingerprint(folders);
    }
}
