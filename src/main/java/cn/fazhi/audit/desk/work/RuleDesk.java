package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.FileEdit;
import cn.fazhi.audit.casework.RuleChanges;
import cn.fazhi.audit.casework.RuleDrafts;
import cn.fazhi.audit.casework.RuleFiles;
import cn.fazhi.audit.casework.RuleProposal;
import cn.fazhi.audit.casework.RulePublishing;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.desk.access.Accounts;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.score.impact.LineDiff;
import cn.fazhi.audit.upkeep.Draft;
import cn.fazhi.audit.upkeep.LiveRules;
import cn.fazhi.audit.upkeep.Proof;
import cn.fazhi.audit.workbook.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rule base as its pages see it: read, changed, proposed, published and brought back. */
@Component
public final class RuleDesk {

    /** A whole check with all examples takes some seconds; on a machine that audits as well, several times as long. */
    private static final Duration PROOF = Duration.ofMinutes(3);

    private final LiveRules live;
    private final DeskSettings settings;
    private final Accounts accounts;
    private final Bench bench;
    private final RuleFiles files;
    private final RuleChanges changes;
    private final RuleDrafts drafts;
    private final RulePublishing publishing;

    RuleDesk(LiveRules live, Archive archive, DeskSettings settings, Accounts accounts, Bench bench) {
        this.live = live;
        this.settings = settings;
        this.accounts = accounts;
        this.bench = bench;
        this.files = new RuleFiles(live.folders().get(live.folders().size() - 1));
        this.changes = new RuleChanges(archive);
        this.drafts = new RuleDrafts(archive, files);
        this.publishing = new RulePublishing(archive, files);
    }

    /** The rule book of the rules in force. */
    public RuleBook book() {
        Rules rules = live.current();
        return new RuleBook(
                rules.ruleBase().checklist(),
                rules.ruleBase().worded(rules.extractor().topics()),
                Map.of());
    }

    /** What became of the folder when it was last looked at. */
    public LiveRules.State state() {
        return live.state();
    }

    /** Looks at the folder anew, in which somebody may have changed something by other means. */
    public void refresh() throws InterruptedException {
        live.refresh();
    }

    /** Whether whoever proposes may approve: at a desk that one person has, or where it is set so. */
    public boolean alone() {
        return accounts.none() || !settings.secondApprover();
    }

    /** Whether provisions are laid over a shared rule base; then only theirs are edited. */
    public boolean overlaid() {
        return live.folders().size() > 1;
    }

    /** What may be edited, and what else the rule base has. */
    public List<String> paths(boolean editable) {
        List<String> own = files.paths();
        if (editable) {
            return own;
        }
        List<String> shared =
                new ArrayList<>(RuleBase.files(live.inForce().folder()).keySet());
        shared.removeAll(own);
        return shared;
    }

    public RuleChanges changes() {
        return changes;
    }

    public RuleDrafts drafts() {
        return drafts;
    }

    /**
     * A file that somebody looks at.
     *
     * @param text as it stands, or as the one who looks has put it aside
     * @param base hash of what stands there now
     * @param editable whether it belongs to what is edited here
     * @param drafted whether the text is put aside
     * @param since what others changed since it was put aside; none when nothing
     */
    public record Opened(
            String path, String text, String base, boolean editable, boolean drafted, List<LineDiff.Line> since) {

        public Opened {
            since = List.copyOf(since);
        }
    }

    /** Opens a file for somebody. */
    public Opened open(String path, String who) throws CaseException, IOException, NotThereException {
        if (!files.paths().contains(path)) {
            Path shared = RuleBase.files(live.inForce().folder()).get(path);
            if (shared == null) {
                throw new NotThereException("规则库里没有这个文件：请从规则页上的链接打开。");
            }
            return new Opened(path, RuleFiles.text(Files.readAllBytes(shared)), "", false, false, List.of());
        }
        byte[] now = files.bytes(path);
        String base = Content.hash(now);
        FileEdit mine = changes.draft(who).get(path);
        if (mine == null) {
            return new Opened(path, RuleFiles.text(now), base, true, false, List.of());
        }
        List<LineDiff.Line> since =
                mine.before().equals(base) ? List.of() : LineDiff.of(utf8(changes.content(mine.before())), utf8(now));
        return new Opened(path, utf8(changes.content(mine.after())), base, true, true, since);
    }

    /**
     * What was changed in a file since somebody opened it.
     *
     * @param base hash of what they opened, as their page said
     */
    public List<LineDiff.Line> since(String path, String base) throws CaseException, IOException {
        // A page may say anything: only what was put aside or published of this very file is shown.
        boolean known = changes.proposals().stream()
                .flatMap(one -> one.edits().stream())
                .anyMatch(edit -> edit.path().equals(path)
                        && (edit.before().equals(base) || edit.after().equals(base)));
        return known ? LineDiff.of(utf8(changes.content(base)), utf8(files.bytes(path))) : List.of();
    }

    /** A changed file, line by line. */
    public record Changed(String path, List<LineDiff.Line> lines) {

        public Changed {
            lines = List.copyOf(lines);
        }
    }

    /** What edits change. */
    public List<Changed> differences(Iterable<FileEdit> edits) throws CaseException {
        List<Changed> all = new ArrayList<>();
        for (FileEdit edit : edits) {
            all.add(new Changed(
                    edit.path(),
                    LineDiff.of(utf8(changes.content(edit.before())), utf8(changes.content(edit.after())))));
        }
        return all;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Checks all that somebody has put aside, together with the rule base as it stands, and runs every example.
     *
     * @return why it does not hold, each one Chinese line; none when it does
     */
    public List<String> prove(String who) throws CaseException, IOException, InterruptedException {
        return proven(who, drafts.contents(changes.draft(who).values())).refused();
    }

    private RulePublishing.Checked proven(String who, Map<String, byte[]> edits)
            throws CaseException, IOException, InterruptedException {
        return bench.within("prove " + who, PROOF, () -> {
            try (Draft draft = Draft.of(live.folders(), edits)) {
                Proof proof = live.prove(draft);
                Rules rules = proof.rules();
                return new RulePublishing.Checked(
                        proof.refused(),
                        rules == null ? "" : rules.ruleBase().checklist().sha256());
            } catch (BrokenRulesException broken) {
                return new RulePublishing.Checked(
                        broken.problems().stream().map(Object::toString).toList(), "");
            }
        });
    }

    /**
     * Proposes what somebody has put aside.
     *
     * @return the number of the proposal
     * @throws CaseException when it does not hold
     */
    public long propose(String note, String who)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        List<String> refused = changes.draft(who).isEmpty() ? List.of() : prove(who);
        if (!refused.isEmpty()) {
            throw new CaseException("草稿还有" + refused.size() + "处问题，改好才能提交："
                    + String.join("；", refused.subList(0, Math.min(5, refused.size()))));
        }
        return drafts.propose(note, who);
    }

    /** Approves a proposal, puts it into the folder and takes it into use. */
    public void publish(long number, String note, String who)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        publishing.publish(number, note, who, alone(), edits -> proven(who, edits));
        live.refresh();
    }

    /** Sends a proposal back. */
    public void reject(long number, String note, String who) throws CaseException, ArchiveException {
        publishing.reject(number, note, who);
    }

    /** A proposal that is there. */
    public RuleProposal proposal(long number) throws NotThereException {
        return changes.proposal(number).orElseThrow(() -> new NotThereException("没有这个提交，或者地址写错了。"));
    }

    /** The bench on which drafts are tried. */
    Bench bench() {
        return bench;
    }

    /** The folders that drafts are laid over. */
    List<Path> folders() {
        return live.folders();
    }

    /**
     * All that somebody has put aside, and the text that they are typing.
     *
     * @param path what they are typing in; null for nothing
     */
    Map<String, byte[]> edits(String who, @Nullable String path, String text) throws CaseException, IOException {
        Map<String, byte[]> edits = drafts.contents(changes.draft(who).values());
        if (path != null) {
            edits.put(path, RuleFiles.edited(text, files.bytes(path)));
        }
        return edits;
    }
}
