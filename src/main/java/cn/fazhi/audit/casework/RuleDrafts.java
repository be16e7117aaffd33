package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts changed rule files aside and proposes them. Each step is an entry of the log with both contents, so that nothing of it is lost. */
public final class RuleDrafts {

    static final int LONGEST_NOTE = 500;

    private final Archive archive;
    private final RuleFiles files;
    private final RuleChanges changes;

    public RuleDrafts(Archive archive, RuleFiles files) {
        this.archive = archive;
        this.files = files;
        this.changes = new RuleChanges(archive);
    }

    /**
     * Puts a changed file aside; one that is again as the rule base has it is put aside no longer.
     *
     * @param base hash of what stood there when the editing began
     * @param sent the new text, as a browser sent it
     * @return whether it differs from the rule base
     * @throws CaseException when the file has been changed since, with who did it, or is not to be edited
     */
    public boolean save(String path, String base, String sent, String who)
            throws CaseException, ArchiveException, IOException {
        byte[] before = files.bytes(path);
        String now = Content.hash(before);
        if (!now.equals(base)) {
            throw new CaseException(changed(path, now) + "你改的没有存：请对照下面的最新内容，把改动并进去再存。");
        }
        byte[] after = RuleFiles.edited(sent, before);
        String hash = Content.hash(after);
        if (hash.equals(now)) {
            drop(path, who);
            return false;
        }
        archive.append(new NewEntry(
                who,
                Kind.RULE_DRAFT.word(),
                "",
                Body.of(Map.of("path", path, "before", now, "after", hash)),
                List.of(before, after)));
        return true;
    }

    /** Drops a file that was put aside. */
    public void drop(String path, String who) throws ArchiveException {
        NewEntry entry =
                new NewEntry(who, Kind.RULE_DRAFT.word(), "", Body.of(Map.of("path", path, "before", "", "after", "")));
        archive.appendUnless(() -> !changes.draft(who).containsKey(path), entry);
    }

    /**
     * Puts the files of a proposal that was sent back aside again, so that whoever proposed it can go on with them.
     *
     * @throws CaseException when it is somebody else's, or was not sent back
     */
    public void resume(long number, String who) throws CaseException, ArchiveException {
        RuleProposal proposal = changes.proposal(number)
                .filter(one -> one.who().equals(who) && one.state() == RuleProposal.State.REJECTED)
                .orElseThrow(() -> new CaseException("只有自己提交、又被退回的改动，才能放回草稿。"));
        for (FileEdit edit : proposal.edits()) {
            archive.append(new NewEntry(
                    who,
                    Kind.RULE_DRAFT.word(),
                    "",
                    Body.of(Map.of("path", edit.path(), "before", edit.before(), "after", edit.after()))));
        }
    }

    /** The contents of what is put aside, by path. */
    public Map<String, byte[]> contents(Collection<FileEdit> edits) throws CaseException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (FileEdit edit : edits) {
            contents.put(edit.path(), changes.content(edit.after()));
        }
        return contents;
    }

    /**
     * Proposes what somebody has put aside.
     *
     * @return the number of the proposal
     * @throws CaseException when there is nothing, the note is missing, or a file was changed since
     */
    public long propose(String note, String who) throws CaseException, ArchiveException, IOException {
        return propose(List.copyOf(changes.draft(who).values()), note, -1, who);
    }

    /**
     * Proposes to bring the files back to what they were after a publication.
     *
     * @param published the number of the publication's entry; 0 for the state before the first
     */
    public long back(long published, String note, String who) throws CaseException, ArchiveException, IOException {
        if (published != 0 && changes.publications().stream().noneMatch(one -> one.published() == published)) {
            throw new CaseException("没有这次发布，不能退回到那时：请从发布记录里选。");
        }
        List<FileEdit> edits = new ArrayList<>();
        for (Map.Entry<String, String> then : changes.stateAfter(published).entrySet()) {
            String now = files.hash(then.getKey());
            if (!now.equals(then.getValue())) {
                edits.add(new FileEdit(then.getKey(), now, then.getValue()));
            }
        }
        if (edits.isEmpty()) {
            throw new CaseException("现在的规则文件与那时一样，没有什么可以退回的。");
        }
        return propose(edits, note, published, who);
    }

    private long propose(List<FileEdit> edits, String note, long back, String who)
            throws CaseException, ArchiveException, IOException {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new CaseException("请写明改了什么、为什么改（不超过" + LONGEST_NOTE + "字），再提交。");
        }
        if (edits.isEmpty()) {
            throw new CaseException("草稿里没有改动，或者已经提交了：请先改文件、存入草稿。");
        }
        fresh(edits);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("note", note.strip());
        body.put("edits", edits);
        body.put("back", back);
        List<byte[]> contents = new ArrayList<>();
        for (FileEdit edit : edits) {
            contents.add(files.bytes(edit.path()));
            contents.add(changes.content(edit.after()));
        }
        NewEntry entry = new NewEntry(who, Kind.RULES_PROPOSED.word(), "", Body.of(body), contents);
        return archive.appendUnless(
                        () -> back < 0
                                && !List.copyOf(changes.draft(who).values()).equals(edits),
                        entry)
                .map(Entry::number)
                .orElseThrow(() -> new CaseException("提交的时候草稿又变了，没有提交：请刷新页面再看一遍。"));
    }

    /**
     * Makes sure that the files still are what they were when they were changed.
     *
     * @throws CaseException when one is not, with who changed it
     */
    void fresh(List<FileEdit> edits) throws CaseException, IOException {
        for (FileEdit edit : edits) {
            String now = files.hash(edit.path());
            if (!now.equals(edit.before())) {
                throw new CaseException(changed(edit.path(), now) + "这个改动所依据的内容已经过时，没有发布：请打开文件，把改动并到最新内容里，重新提交。");
            }
        }
    }

    /** Who made a file what it is now, in a sentence. */
    private String changed(String path, String now) {
        return changes.author(path, now)
                .map(one ->
                        "“" + path + "”在 " + JournalLine.minute(one.decided().at()) + " 由" + one.who() + "改过、"
                                + one.decided().who() + "批准发布（" + one.note() + "）。")
                .orElse("“" + path + "”已在规则文件夹里被人直接改过。");
    }
}
