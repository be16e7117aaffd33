package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.NewEntry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts proposed changes into the rules folder. The approval is written into the log first and that it is done last, so that whatever
 * ends the program in between is finished by {@link #finish()} at the next start.
 */
public final class RulePublishing {

    private final Archive archive;
    private final RuleFiles files;
    private final RuleDrafts drafts;
    private final RuleChanges changes;

    /** Checks the rule base as it would be, in full and with its examples. */
    public interface Check {

        /**
         * @param edits the new contents by path
         * @throws InterruptedException when it is broken off
         */
        Checked of(Map<String, byte[]> edits) throws CaseException, IOException, InterruptedException;
    }

    /**
     * What came of a check.
     *
     * @param refused why it does not hold, each one Chinese line; none when it does
     * @param sha256 hash of the rule base; "" when it does not hold
     */
    public record Checked(List<String> refused, String sha256) {

        public Checked {
            refused = List.copyOf(refused);
        }
    }

    public RulePublishing(Archive archive, RuleFiles files) {
        this.archive = archive;
        this.files = files;
        this.drafts = new RuleDrafts(archive, files);
        this.changes = new RuleChanges(archive);
    }

    /**
     * Sends a proposal back; whoever proposed it may withdraw it so.
     *
     * @throws CaseException when somebody has decided already, or the note is missing
     */
    public void reject(long number, String note, String who) throws CaseException, ArchiveException {
        waiting(number);
        if (note.isBlank()) {
            throw new CaseException("退回要写明原因。");
        }
        decide(Kind.RULES_REJECTED, number, note, who);
    }

    /**
     * Approves a proposal and puts it into the folder.
     *
     * @param alone whether the one who proposed it may do so
     * @throws CaseException when it must not be, or does not hold; nothing is changed then
     * @throws InterruptedException when the check is broken off; nothing is changed then
     */
    public void publish(long number, String note, String who, boolean alone, Check check)
            throws CaseException, ArchiveException, IOException, InterruptedException {
        RuleProposal proposal = waiting(number);
        if (!alone && proposal.who().equals(who)) {
            throw new CaseException("这是你自己提交的改动，要由另一名规则维护员或负责人批准。");
        }
        drafts.fresh(proposal.edits());
        Map<String, byte[]> contents = drafts.contents(proposal.edits());
        Checked checked = check.of(contents);
        if (!checked.refused().isEmpty()) {
            throw new CaseException("与现在的规则库合在一起检查，有" + checked.refused().size() + "处问题，没有发布："
                    + String.join(
                            "；",
                            checked.refused()
                                    .subList(0, Math.min(5, checked.refused().size()))));
        }
        drafts.fresh(proposal.edits());
        decide(Kind.RULES_APPROVED, number, note, who);
        try {
            files.write(contents);
        } catch (IOException e) {
            append(Kind.RULES_REJECTED, number, "没有发布：规则文件夹写不进去", who, "");
            throw new CaseException("规则文件夹写不进去，没有发布，规则没有改动：请检查文件夹的权限和磁盘空间，重新提交。");
        }
        append(Kind.RULES_PUBLISHED, number, "", who, checked.sha256());
    }

    private RuleProposal waiting(long number) throws CaseException {
        RuleProposal proposal = changes.proposal(number).orElseThrow(() -> new CaseException("没有这个提交，或者地址写错了。"));
        if (!proposal.waiting()) {
            throw new CaseException(
                    "这个提交" + proposal.state().word() + "（" + proposal.decided().who() + "，"
                            + JournalLine.minute(proposal.decided().at()) + "），不用再处理。");
        }
        return proposal;
    }

    /** Of two who decide at once one does, and while one change is being written no other begins. */
    private void decide(Kind kind, long number, String note, String who) throws CaseException, ArchiveException {
        if (note.length() > RuleDrafts.LONGEST_NOTE) {
            throw new CaseException("意见太长（超过" + RuleDrafts.LONGEST_NOTE + "字）：请写短些。");
        }
        boolean written = archive.appendUnless(() -> taken(kind, number), entry(kind, number, note, who, ""))
                .isPresent();
        if (!written) {
            waiting(number);
            throw new CaseException("正在发布另一个改动，这一步没有做：请稍后再试。");
        }
    }

    private boolean taken(Kind kind, long number) {
        return changes.proposals().stream()
                .anyMatch(one -> one.number() == number && !one.waiting()
                        || kind == Kind.RULES_APPROVED && one.state() == RuleProposal.State.APPROVED);
    }

    private void append(Kind kind, long number, String note, String who, String rules) throws ArchiveException {
        archive.append(entry(kind, number, note, who, rules));
    }

    private static NewEntry entry(Kind kind, long number, String note, String who, String rules) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("proposal", number);
        body.put("note", note.strip());
        body.put("rules", rules);
        return new NewEntry(who, kind.word(), "", Body.of(body));
    }

    /**
     * Finishes what was approved and not yet written when the program ended. It was checked before it was approved. Nothing may go by the
     * folder before: some of its files may be the new ones and some the old.
     */
    public void finish() throws ArchiveException, CaseException, IOException {
        for (RuleProposal open : changes.proposals()) {
            if (open.state() == RuleProposal.State.APPROVED) {
                String who = open.decided().who();
                if (own(open)) {
                    files.write(drafts.contents(open.edits()));
                    append(Kind.RULES_PUBLISHED, open.number(), "程序中断后接着发布", who, "");
                } else {
                    append(Kind.RULES_REJECTED, open.number(), "没有发布：程序中断，文件后来又被人直接改过", who, "");
                }
            }
        }
    }

    /** Whether each of its files is either as it was or as it shall be. */
    private boolean own(RuleProposal proposal) throws IOException {
        for (FileEdit edit : proposal.edits()) {
            try {
                String now = files.hash(edit.path());
                if (!now.equals(edit.before()) && !now.equals(edit.after())) {
                    return false;
                }
            } catch (CaseException gone) {
                return false;
            }
        }
        return true;
    }
}
