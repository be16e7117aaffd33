package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checklists that go back to units, in the log. The same report, audit and deadline go back once. */
public final class Returns {

    private static final int MARK = 6;

    private final Archive archive;

    public Returns(Archive archive) {
        this.archive = archive;
    }

    /**
     * A file that goes out.
     *
     * @param name its name, without a folder
     */
    public record Paper(String name, byte[] bytes) {}

    /**
     * What goes out for one report.
     *
     * @param code see {@link #code}
     * @param deadline the day by which the unit has to answer, ISO 8601
     * @param signer who signs the notice; "" when nobody is named
     * @param findings codes of the findings, in the order of the checklist; none for a report that could not be audited
     */
    public record Letter(
            Submitted report,
            Audited audit,
            String code,
            String deadline,
            String signer,
            List<String> findings,
            List<Paper> papers) {

        public Letter {
            findings = List.copyOf(findings);
            papers = List.copyOf(papers);
        }
    }

    /** Something that has to hold still in the moment of writing. */
    public interface Condition {

        /**
         * Looks.
         *
         * @param now the batch as it stands in that moment
         * @throws CaseException when it holds no more, with why
         */
        void check(BatchView now) throws CaseException, IOException;
    }

    /** A checklist found by its code. */
    public record Found(BatchView batch, Returned returned, Submitted report) {}

    /** What a checklist is called on its papers: the year, the entry that judged the report, and a mark of report, audit and deadline. */
    public static String code(BatchView batch, Submitted report, Audited audit, String deadline) {
        String all = String.join("\n", batch.name(), report.sha256(), audit.result(), audit.key(), deadline);
        String mark = Content.hash(all.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
        return "TH" + batch.year() + "-" + audit.number() + "-" + mark.toUpperCase(Locale.ROOT);
    }

    /** The checklist that is out already for the same report, audit and deadline. */
    public static Optional<Returned> out(BatchView batch, Audited audit, String deadline) {
        return batch.returned().stream()
                .filter(one -> one.submission() == audit.submission()
                        && one.audit() == audit.number()
                        && one.deadline().equals(deadline))
                .findFirst();
    }

    /**
     * Writes into the log what goes out, files included.
     *
     * @return false when somebody else sent the same a moment before; their files went out then, and not these
     */
    public boolean send(String batch, Letter letter, String who) throws CaseException, ArchiveException, IOException {
        return send(batch, letter, now -> {}, who);
    }

    /**
     * The same as long as something holds.
     *
     * @throws CaseException when it does not; nothing is written then
     */
    public boolean send(String batch, Letter letter, Condition holds, String who)
            throws CaseException, ArchiveException, IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", letter.code());
        body.put("submission", letter.report().number());
        body.put("audit", letter.audit().number());
        body.put("round", letter.report().round());
        body.put("deadline", letter.deadline());
        body.put("unit", letter.report().unit());
        body.put("report", letter.report().sha256());
        body.put("result", letter.audit().result());
        body.put("signer", letter.signer());
        body.put("findings", letter.findings());
        body.put(
                "papers",
                letter.papers().stream()
                        .map(paper -> Map.of("name", paper.name(), "sha256", Content.hash(paper.bytes())))
                        .toList());
        List<byte[]> files = letter.papers().stream().map(Paper::bytes).toList();
        NewEntry entry = new NewEntry(who, Kind.RETURNED.word(), batch, Body.of(body), files);
        return new Guarded(archive, batch)
                .append(
                        entry,
                        now -> out(now, letter.audit(), letter.deadline()).isPresent(),
                        holds);
    }

    /**
     * The files of a checklist as they went out.
     *
     * @throws CaseException when the archive lacks one of them
     */
    public List<Paper> papers(BatchView batch, Returned returned) throws CaseException {
        List<Paper> papers = new ArrayList<>();
        for (JsonNode paper : kept(batch, returned)) {
            String name = paper.path("name").asString("");
            Optional<byte[]> bytes = archive.file(paper.path("sha256").asString(""));
            if (bytes.isEmpty()) {
                throw new CaseException("档案里找不到退回时的文件“" + name + "”：请用 archive verify 检查档案。");
            }
            papers.add(new Paper(name, bytes.get()));
        }
        return papers;
    }

    /** What the files of a checklist are called, in their order. */
    public static List<String> names(BatchView batch, Returned returned) {
        return kept(batch, returned)
                .valueStream()
                .map(paper -> paper.path("name").asString(""))
                .toList();
    }

    private static JsonNode kept(BatchView batch, Returned returned) {
        Entry entry = batch.entries().stream()
                .filter(one -> one.number() == returned.number())
                .findFirst()
                .orElseThrow();
        return Body.of(entry).path("papers");
    }

    /** The checklist of that code, whatever its batch. */
    public Optional<Found> find(String code) {
        for (Entry entry : archive.ofKind(Kind.RETURNED.word())) {
            if (Body.of(entry).path("code").asString("").equals(code)) {
                BatchView batch = BatchView.of(archive.of(entry.batch())).orElseThrow();
                Returned returned = batch.returned().stream()
                        .filter(one -> one.number() == entry.number())
                        .findFirst()
                        .orElseThrow();
                Submitted report = batch.submitted().stream()
                        .filter(one -> one.number() == returned.submission())
                        .findFirst()
                        .orElseThrow();
                return Optional.of(new Found(batch, returned, report));
            }
        }
        return Optional.empty();
    }
}
