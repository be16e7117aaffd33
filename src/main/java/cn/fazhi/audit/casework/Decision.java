package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Points;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One finding that somebody decides over while looking at it.
 *
 * @param report the number of the report's entry
 * @param code of the finding; an item's id where nothing was found
 * @param result what stood on the page, as {@link Findings#code} says it
 * @param before the score of a person that stood on the page, or null
 * @param after the score to count; null to let the machine's count again
 * @param reason why
 */
public record Decision(
        long report,
        String code,
        String result,
        @Nullable Double before,
        @Nullable Double after,
        String reason) {

    /** What refuses a decision while the log is asked: it ends the transaction. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final CaseException why;

        Refused(CaseException why) {
            super(why);
            this.why = why;
        }
    }

    /**
     * Writes it into the log, unless the page it was made on is out of date.
     *
     * @throws CaseException when it is, with who changed what, or when the score cannot be
     */
    public void take(Archive archive, String batch, StoredResults results, String who)
            throws CaseException, ArchiveException, IOException {
        try {
            Review review = checked(archive, batch, results, who);
            NewEntry entry = new NewEntry(
                    who, Kind.REVIEWED.word(), batch, Body.of(Map.of("changes", List.of(Reviews.body(review)))));
            archive.appendUnless(() -> outdated(archive, batch, results, who), entry);
        } catch (Refused refused) {
            throw refused.why;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Asked once more in the moment of writing: two who decide at once are told of each other. */
    private boolean outdated(Archive archive, String batch, StoredResults results, String who) {
        try {
            checked(archive, batch, results, who);
            return false;
        } catch (CaseException late) {
            throw new Refused(late);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Review checked(Archive archive, String name, StoredResults results, String who)
            throws CaseException, IOException {
        BatchView batch = new Batches(archive).of(name);
        Submitted submitted = batch.current().stream()
                .filter(one -> one.number() == report)
                .findFirst()
                .orElseThrow(() -> new CaseException("这个单位已经报送了新的报告，这份不再复核：请打开新的那份。"));
        Decisions decisions = new Decisions(archive, batch, results, LocalDate.now());
        Decided decided = decisions.of(submitted).orElseThrow(() -> new CaseException("这份报告还没有审核结果，不能复核。"));
        if (!Findings.code(decided.machine()).equals(result)) {
            throw new CaseException("页面打开以后审核结果变过（规则、事实或报告有改动），这一步没有存：请刷新页面再看一遍。");
        }
        Optional<Review> now = decided.applied().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        Double current = now.map(Review::after).orElse(null);
        if (!Objects.equals(current, before)) {
            throw new CaseException("页面打开以后，" + now.map(Review::by).orElse("有人") + "已把这一项的复核得分改为"
                    + (current == null
                            ? "“不改动”"
                            : Points.plain(current) + "（"
                                    + now.map(Review::reason).orElse("") + "）")
                    + "，你的这一步没有存：请刷新页面再定。");
        }
        Basis basis = decisions.basis(code, decided).orElseThrow(() -> new CaseException("审核结果里没有 " + code + " 这一项。"));
        check(basis, decided);
        return new Review(
                0,
                "",
                who,
                report,
                submitted.whose(),
                code,
                basis.item().id(),
                basis.rule(),
                basis.said(),
                basis.machine(),
                current,
                after,
                reason.strip());
    }

    private void check(Basis basis, Decided decided) throws CaseException {
        String wrong = after == null ? "" : Reviews.wrong(after, basis, decided);
        if (!wrong.isEmpty()) {
            throw new CaseException(wrong);
        }
        if (reason.isBlank()) {
            throw new CaseException("改了复核得分要写理由。");
        }
    }
}
