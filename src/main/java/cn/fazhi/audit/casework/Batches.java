package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.audit.Identified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The batches of an archive. */
public final class Batches {

    private static final int LONGEST_NAME = 60;

    private final Archive archive;

    public Batches(Archive archive) {
        this.archive = archive;
    }

    /** Every batch, oldest first. */
    public List<BatchView> all() {
        return names().stream().map(this::view).toList();
    }

    /**
     * One batch.
     *
     * @throws CaseException when there is none of that name
     */
    public BatchView of(String name) throws CaseException {
        check(name);
        return view(name);
    }

    private void check(String name) throws CaseException {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new CaseException("档案里没有批次“" + name + "”"
                    + (names.isEmpty() ? "，也没有别的批次：请先用 batch new 新建。" : "，现有：" + String.join("、", names) + "。"));
        }
    }

    /** Whether there is a batch of that name. */
    public boolean has(String name) {
        return names().contains(name);
    }

    private List<String> names() {
        return archive.ofKind(Kind.BATCH.word()).stream().map(Entry::batch).toList();
    }

    /**
     * Every batch's name, by the number of the entry that made it, oldest first. A number, unlike a name, fits into an address.
     */
    public Map<Long, String> numbered() {
        Map<Long, String> all = new LinkedHashMap<>();
        archive.ofKind(Kind.BATCH.word()).forEach(entry -> all.put(entry.number(), entry.batch()));
        return all;
    }

    private BatchView view(String name) {
        return BatchView.of(archive.of(name)).orElseThrow();
    }

    /**
     * Makes a batch.
     *
     * @param year the year its reports are about
     * @throws CaseException when the name is taken or cannot be used
     */
    public BatchView create(String name, int year, String who) throws CaseException, ArchiveException {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new CaseException("批次名称要写 1 到 " + LONGEST_NAME + " 个字，如 2024年度。");
        }
        NewEntry entry = new NewEntry(who, Kind.BATCH.word(), name, Body.of(Map.of("year", year)));
        if (archive.appendUnless(() -> !archive.of(name).isEmpty(), entry).isEmpty()) {
            throw new CaseException("批次“" + name + "”已经有了：请换一个名称，或直接用 batch add 加入报告。");
        }
        return of(name);
    }

    /**
     * Takes a report in.
     *
     * @param received the day it came in, ISO 8601; "" when nobody said
     * @return false when the very same file is the unit's newest already
     * @throws CaseException when there is no such batch
     */
    public boolean add(String name, Identified report, String received, String who)
            throws CaseException, ArchiveException {
        check(name);
        String sha256 = Content.hashOrNone(report.bytes());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("name", report.name());
        body.put("sha256", sha256);
        body.put("unit", report.unit());
        body.put("unitType", report.unitType());
        body.put("year", report.year());
        body.put("signed", report.signedOn());
        body.put("received", received);
        body.put("refusal", report.refusal());
        List<byte[]> files = new ArrayList<>();
        if (!sha256.isEmpty()) {
            files.add(report.bytes());
        }
        NewEntry entry = new NewEntry(who, Kind.RECEIVED.word(), name, Body.of(body), files);
        return archive.appendUnless(() -> newest(name, report.name(), sha256), entry)
                .isPresent();
    }

    private boolean newest(String batch, String file, String sha256) {
        return view(batch).current().stream()
                .anyMatch(one -> one.sha256().equals(sha256) && one.name().equals(file));
    }
}
