package cn.fazhi.audit.notice;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Replies;
import cn.fazhi.audit.casework.Reply;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.casework.Submitted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filled checklist that came in, held against the log: what can be taken and what stands against it. Nothing is written before
 * {@link #take}.
 *
 * @param found the list it answers
 * @param checked its rows
 * @param conflicts all that stands against it, those of the rows included
 * @param filled what would be taken
 * @param next the corrected report that came with it, or null
 */
public record IncomingReply(
        Returns.Found found,
        CheckedReply checked,
        List<CheckedReply.Conflict> conflicts,
        Replies.Filled filled,
        @Nullable Identified next) {

    public IncomingReply {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * What became of it.
     *
     * @param answered whether its answers were written; false when they are in the log already, or none can be taken
     * @param added whether the report was added; false when it is there already, is not of the unit, or none came
     */
    public record Took(boolean answered, boolean added) {}

    /**
     * The list a filled checklist answers.
     *
     * @throws CaseException when it is no checklist, or none of this archive
     */
    public static Returns.Found found(Archive archive, byte[] workbook) throws CaseException {
        String code = CheckedReply.code(workbook);
        return new Returns(archive)
                .find(code)
                .orElseThrow(() -> new CaseException("档案里没有编码为 " + code + " 的清单：请核对是不是本档案发出的清单。"));
    }

    /**
     * Looks at it.
     *
     * @param name the workbook's file name
     * @param next the corrected report that came with it, or null
     */
    public static IncomingReply of(
            Archive archive, String name, byte[] workbook, @Nullable Identified next, LocalDate received)
            throws CaseException {
        Returns.Found found = found(archive, workbook);
        CheckedReply checked = CheckedReply.of(sent(new Returns(archive), found), workbook);
        List<CheckedReply.Conflict> conflicts = new ArrayList<>(superseded(found));
        conflicts.addAll(checked.conflicts());
        another(found, next).ifPresent(conflicts::add);
        Replies.Filled filled = new Replies.Filled(
                found.returned(),
                checked.taken().stream().map(CheckedReply.Taken::answer).toList(),
                received,
                conflicts.stream().map(CheckedReply.Conflict::words).toList(),
                name,
                workbook);
        return new IncomingReply(found, checked, conflicts, filled, next);
    }

    /** The newest reply to the same list; empty when this is the first. */
    public Optional<Reply> before() {
        return Replies.last(found.batch(), found.returned());
    }

    /** Whether a report comes with it that belongs to the unit. */
    public boolean bringsReport() {
        return next != null && another(found, next).isEmpty();
    }

    /** Stands for all that a page shows of it. */
    public String mark() {
        String said = String.join(
                "\n",
                Content.hash(filled.workbook()),
                filled.returned().code(),
                filled.received().toString(),
                filled.answers().toString(),
                filled.left().toString(),
                before().map(one -> Long.toString(one.number())).orElse(""),
                next == null ? "" : next.name() + Content.hash(next.bytes()));
        return Content.hash(said.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes it into the log: the answers against which nothing stands, and the report.
     *
     * @throws CaseException when another list or another answer came in between; nothing is written then
     */
    public Took take(Archive archive, String who) throws CaseException, ArchiveException, IOException {
        boolean answered =
                !filled.answers().isEmpty() && new Replies(archive).take(found.batch(), filled, this::holds, who);
        boolean added = next != null
                && bringsReport()
                && new Batches(archive)
                        .add(found.batch().name(), next, filled.received().toString(), who);
        return new Took(answered, added);
    }

    private void holds(BatchView now) throws CaseException {
        Optional<Reply> last = Replies.last(now, found.returned());
        if (!last.map(Reply::number).equals(before().map(Reply::number))) {
            throw new CaseException("预览以后，" + last.map(Reply::by).orElse("有人") + "已收过这份清单的另一份回复，你的这一步没有记下：请重新上传再看一遍。");
        }
        if (newest(now, found).number() != newest(found.batch(), found).number()) {
            throw new CaseException("预览以后，" + newest(now, found).by() + "又向这个单位发了新的清单，你的这一步没有记下：请重新上传再看一遍。");
        }
    }

    private static byte[] sent(Returns returns, Returns.Found found) throws CaseException {
        return returns.papers(found.batch(), found.returned()).stream()
                .filter(paper -> paper.name().endsWith(".xlsx"))
                .map(Returns.Paper::bytes)
                .findFirst()
                .orElseThrow(
                        () -> new CaseException("编码 " + found.returned().code() + " 退回时没有清单，只有通知单：不用填写清单，重新报送即可。"));
    }

    /** The list that went out last to the same unit. */
    private static Returned newest(BatchView batch, Returns.Found found) {
        Returned newest = found.returned();
        for (Returned one : batch.returned()) {
            boolean same = batch.submitted().stream()
                    .anyMatch(report -> report.number() == one.submission()
                            && report.whose().equals(found.report().whose()));
            newest = same && one.number() > newest.number() ? one : newest;
        }
        return newest;
    }

    private static List<CheckedReply.Conflict> superseded(Returns.Found found) {
        Returned newest = newest(found.batch(), found);
        if (newest.number() == found.returned().number()) {
            return List.of();
        }
        return List.of(new CheckedReply.Conflict(
                0,
                "这是第" + found.returned().round() + "次报送的清单（"
                        + found.returned().code() + "），之后又发过第" + newest.round() + "次报送的清单（" + newest.code()
                        + "）：请用后一份填写。"));
    }

    private static Optional<CheckedReply.Conflict> another(Returns.Found found, @Nullable Identified next) {
        if (next == null) {
            return Optional.empty();
        }
        Submitted before = found.report();
        if (!next.refusal().isEmpty()) {
            return Optional.of(new CheckedReply.Conflict(0, "新报告“" + next.name() + "”不能审核，没有加入：" + next.refusal()));
        }
        if (!before.unit().isEmpty() && !before.unit().equals(next.unit())) {
            String whose = next.unit().isEmpty() ? "单位不明" : "是" + next.unit() + "的";
            return Optional.of(new CheckedReply.Conflict(
                    0, "新报告“" + next.name() + "”" + whose + "，清单是" + before.unit() + "的，没有加入：请核对是不是交错了文件。"));
        }
        int year = found.batch().year();
        // Of the batch's year, or of that of the report it stands in for: a batch may hold reports of another year.
        if (next.year() != null && next.year() != year && !next.year().equals(before.year())) {
            return Optional.of(new CheckedReply.Conflict(
                    0, "新报告“" + next.name() + "”写的是" + next.year() + "年度，批次是" + year + "年度，没有加入：请核对是不是交错了文件。"));
        }
        return Optional.empty();
    }
}
