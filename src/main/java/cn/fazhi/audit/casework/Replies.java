package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.NewEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers of units to their checklists, in the log. */
public final class Replies {

    private final Archive archive;

    public Replies(Archive archive) {
        this.archive = archive;
    }

    /**
     * What is taken in.
     *
     * @param returned the checklist it answers
     * @param answers one a finding
     * @param received the day it came in
     * @param left what was not taken, one Chinese sentence each
     * @param name the workbook's file name
     * @param workbook its bytes
     */
    public record Filled(
            Returned returned,
            List<Reply.Answer> answers,
            LocalDate received,
            List<String> left,
            String name,
            byte[] workbook) {

        public Filled {
            answers = List.copyOf(answers);
            left = List.copyOf(left);
        }

        /** How many days after the deadline it came in; 0 when it came in time. */
        public long late() {
            return Math.max(
                    0,
                    received.toEpochDay() - LocalDate.parse(returned.deadline()).toEpochDay());
        }
    }

    /** The newest reply to a checklist. */
    public static Optional<Reply> last(BatchView batch, Returned returned) {
        return batch.replies().stream()
                .filter(reply -> reply.code().equals(returned.code()))
                .reduce((before, after) -> after);
    }

    /**
     * Takes answers in.
     *
     * @param holds what they rest on
     * @return false when the newest reply to this checklist says the very same
     * @throws CaseException when the condition does not hold; nothing is written then
     */
    public boolean take(BatchView batch, Filled filled, Returns.Condition holds, String who)
            throws CaseException, ArchiveException, IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", filled.returned().code());
        body.put("name", filled.name());
        body.put("workbook", Content.hash(filled.workbook()));
        body.put("received", filled.received().toString());
        body.put("daysLate", filled.late());
        body.put("left", filled.left());
        body.put("answers", filled.answers());
        NewEntry entry =
                new NewEntry(who, Kind.REPLIED.word(), batch.name(), Body.of(body), List.of(filled.workbook()));
        return new Guarded(archive, batch.name()).append(entry, now -> newest(now, filled), holds);
    }

    private static boolean newest(BatchView now, Filled filled) {
        return last(now, filled.returned())
                .filter(last -> last.answers().equals(filled.answers()))
                .isPresent();
    }
}
