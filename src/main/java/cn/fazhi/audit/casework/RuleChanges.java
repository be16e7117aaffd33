package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the log knows of changes of the rule base: what people work at, what was proposed, and what became of it. */
public final class RuleChanges {

    private final Archive archive;

    public RuleChanges(Archive archive) {
        this.archive = archive;
    }

    /** What somebody has put aside to propose, by its path. */
    public Map<String, FileEdit> draft(String who) {
        long proposed = archive.ofKind(Kind.RULES_PROPOSED.word()).stream()
                .filter(entry -> entry.who().equals(who)
                        && !Body.of(entry).path("edits").isEmpty()
                        && Body.of(entry).path("back").asLong(-1) < 0)
                .mapToLong(Entry::number)
                .max()
                .orElse(0);
        Map<String, FileEdit> draft = new TreeMap<>();
        for (Entry entry : archive.ofKind(Kind.RULE_DRAFT.word())) {
            if (entry.who().equals(who) && entry.number() > proposed) {
                FileEdit edit = edit(Body.of(entry));
                if (edit.after().isEmpty()) {
                    draft.remove(edit.path());
                } else {
                    draft.put(edit.path(), edit);
                }
            }
        }
        return draft;
    }

    private static FileEdit edit(JsonNode one) {
        return new FileEdit(
                one.path("path").asString(""),
                one.path("before").asString(""),
                one.path("after").asString(""));
    }

    /** Every proposal, the newest first. */
    public List<RuleProposal> proposals() {
        Map<Long, RuleProposal> all = new LinkedHashMap<>();
        for (Entry entry : archive.ofKind(Kind.RULES_PROPOSED.word())) {
            all.put(entry.number(), proposal(entry, Body.of(entry)));
        }
        decisions().forEach(entry -> {
            JsonNode body = Body.of(entry);
            all.computeIfPresent(body.path("proposal").asLong(), (number, proposal) -> decided(proposal, entry, body));
        });
        List<RuleProposal> newest = new ArrayList<>(all.values());
        newest.sort(Comparator.comparingLong(RuleProposal::number).reversed());
        return newest;
    }

    private List<Entry> decisions() {
        List<Entry> all = new ArrayList<>();
        for (Kind kind : List.of(Kind.RULES_APPROVED, Kind.RULES_REJECTED, Kind.RULES_PUBLISHED)) {
            all.addAll(archive.ofKind(kind.word()));
        }
        all.sort(Comparator.comparingLong(Entry::number));
        return all;
    }

    private static RuleProposal decided(RuleProposal proposal, Entry entry, JsonNode body) {
        RuleProposal.Decision by = new RuleProposal.Decision(
                entry.who(), entry.at(), body.path("note").asString(""));
        if (entry.kind().equals(Kind.RULES_APPROVED.word())) {
            return proposal.approved(by);
        }
        return entry.kind().equals(Kind.RULES_REJECTED.word())
                ? proposal.rejected(by)
                : proposal.published(entry.number(), body.path("rules").asString(""));
    }

    private static RuleProposal proposal(Entry entry, JsonNode body) {
        return new RuleProposal(
                entry.number(),
                entry.at(),
                entry.who(),
                body.path("note").asString(""),
                body.path("edits").valueStream().map(RuleChanges::edit).toList(),
                body.path("back").asLong(-1),
                RuleProposal.State.WAITING,
                RuleProposal.Decision.NONE,
                0,
                "");
    }

    /** The proposal of a number. */
    public Optional<RuleProposal> proposal(long number) {
        return proposals().stream().filter(one -> one.number() == number).findFirst();
    }

    /** What was published, the newest first. */
    public List<RuleProposal> publications() {
        return proposals().stream()
                .filter(one -> one.state() == RuleProposal.State.PUBLISHED)
                .sorted((one, other) -> Long.compare(other.published(), one.published()))
                .toList();
    }

    /** Who published this content of a file, and when; empty when it did not come from here. */
    public Optional<RuleProposal> author(String path, String sha256) {
        return publications().stream()
                .filter(one -> one.edits().stream()
                        .anyMatch(
                                edit -> edit.path().equals(path) && edit.after().equals(sha256)))
                .findFirst();
    }

    /**
     * The files as they stood after a publication, as far as they were changed since.
     *
     * @param published the number of its entry; 0 for the state before the first
     * @return hashes of contents by path
     */
    public Map<String, String> stateAfter(long published) {
        Map<String, String> state = new TreeMap<>();
        for (RuleProposal later : publications()) {
            if (later.published() > published) {
                // The newest first, so what stays is what stood before the earliest.
                later.edits().forEach(edit -> state.put(edit.path(), edit.before()));
            }
        }
        return state;
    }

    /** The bytes of a hash. */
    public byte[] content(String sha256) throws CaseException {
        return archive.file(sha256).orElseThrow(() -> new CaseException("档案里找不到这份规则文件的内容：请用 archive verify 检查档案。"));
    }
}
