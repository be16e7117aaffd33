package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import java.util.List;
import java.util.Map;

/** Audits that somebody asked for and that have not ended: what must go on when the program was ended in between. */
public final class AuditRequests {

    private final Archive archive;

    public AuditRequests(Archive archive) {
        this.archive = archive;
    }

    /** Writes down that an audit of a batch is asked for; one that is asked for already stays as it is. */
    public void ask(String batch, String who) throws ArchiveException {
        archive.appendUnless(
                () -> open(archive.of(batch)), new NewEntry(who, Kind.ASKED.word(), batch, Body.of(Map.of())));
    }

    /**
     * Writes down that it ended.
     *
     * @param how in Chinese, such as 完成
     */
    public void end(String batch, String how, String who) throws ArchiveException {
        archive.appendUnless(
                () -> !open(archive.of(batch)),
                new NewEntry(who, Kind.ENDED.word(), batch, Body.of(Map.of("how", how))));
    }

    /** The batches whose audit is asked for and has not ended, with who asked. */
    public List<Entry> open() {
        return archive.ofKind(Kind.BATCH.word()).stream()
                .flatMap(batch -> asked(archive.of(batch.batch())).stream())
                .toList();
    }

    private static boolean open(List<Entry> entries) {
        return asked(entries).size() == 1;
    }

    private static List<Entry> asked(List<Entry> entries) {
        List<Entry> open = List.of();
        for (Entry entry : entries) {
            if (entry.kind().equals(Kind.ASKED.word())) {
                open = List.of(entry);
            } else if (entry.kind().equals(Kind.ENDED.word())) {
                open = List.of();
            }
        }
        return open;
    }
}
