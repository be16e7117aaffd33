package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Points;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes inspectors' scores and notes from filled sheets into the log: all of them in one entry, or none. */
public final class Reviews {

    private static final double MOST_DEDUCTION = 100;

    private final Archive archive;
    private final String name;
    private final BatchView batch;
    private final Decisions decisions;
    private final List<Review> changes = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    public Reviews(Archive archive, String name) throws CaseException {
        this.archive = archive;
        this.name = name;
        this.batch = new Batches(archive).of(name);
        this.decisions = new Decisions(archive, batch, new StoredResults(archive), LocalDate.now());
    }

    /**
     * What the sheets say that the log does not.
     *
     * @param reason why, for rows that do not say; "" for none
     * @param who who decides
     */
    public ReviewPlan plan(List<TypedSheet> sheets, String reason, String who) throws CaseException, IOException {
        Set<String> met = new HashSet<>();
        for (TypedSheet sheet : sheets) {
            if (!met.add(sheet.report())) {
                refusals.add(sheet.place() + "：同一份报告的审核表给了两张，请只留一张。");
                continue;
            }
            Optional<Decided> decided = report(sheet);
            if (decided.isPresent()) {
                for (TypedSheet.Row row : sheet.rows()) {
                    row(sheet, row, decided.get(), reason, who);
                }
            }
        }
        return new ReviewPlan(changes, refusals);
    }

    /** Writes the changes into the log. */
    public void take(ReviewPlan plan, String who) throws ArchiveException {
        List<Map<String, @Nullable Object>> all =
                plan.changes().stream().map(Reviews::body).toList();
        archive.append(new NewEntry(who, Kind.REVIEWED.word(), name, Body.of(Map.of("changes", all))));
    }

    private Optional<Decided> report(TypedSheet sheet) throws CaseException, IOException {
        Optional<Submitted> report = batch.current().stream()
                .filter(one -> one.sha256().equals(sheet.report()))
                .findFirst();
        if (report.isEmpty()) {
            boolean before =
                    batch.submitted().stream().anyMatch(one -> one.sha256().equals(sheet.report()));
            refusals.add(sheet.place()
                    + (before ? "：这个单位后来又报送了新的报告，这张表审的是以前那份，不能再用。" : "：审的不是批次“" + name + "”里的报告，请核对批次和文件。"));
            return Optional.empty();
        }
        Optional<Decided> decided = decisions.of(report.get());
        boolean same = decided.filter(one -> one.judged().rules().equals(sheet.rules())
                        && Findings.code(one.machine()).equals(sheet.code()))
                .isPresent();
        if (!same) {
            refusals.add(sheet.place() + "：档案里这份报告的审核结果与这张表的不同（规则或结果变过），请用 batch audit --out 重新写出审核表再填。");
            return Optional.empty();
        }
        return decided;
    }

    private void row(TypedSheet sheet, TypedSheet.Row row, Decided decided, String reason, String who)
            throws IOException {
        String place = sheet.place() + "第" + row.row() + "行 " + row.item() + "：";
        Optional<Review> now = decided.applied().stream()
                .filter(one -> one.code().equals(row.code()))
                .findFirst();
        Double current = now.map(Review::after).orElse(null);
        Double filled = sheet.filled().get(row.code());
        boolean scored = !Objects.equals(row.score(), filled) && !Objects.equals(row.score(), current);
        boolean noted = !row.note().isEmpty()
                && !row.note().equals(now.map(Review::reason).orElse(""));
        String why = row.note().isEmpty() ? reason.strip() : row.note();
        if (!scored && !noted && row.words().isEmpty()) {
            return;
        }
        Optional<Basis> basis = decisions.basis(row.code(), decided);
        if (basis.isEmpty()) {
            refusals.add(place + "审核结果里没有这一项，请不要增加或改动编号。");
            return;
        }
        String wrong = wrong(row, basis.get(), decided);
        if (!wrong.isEmpty()) {
            refusals.add(place + wrong);
        } else if (scored && !Objects.equals(current, filled)) {
            refusals.add(place + "这张表写出以后，" + now.map(Review::by).orElse("有人") + "已改过这一项的复核得分，请重新写出审核表再填。");
        } else if (scored && why.isEmpty()) {
            refusals.add(place + "改了复核得分，没有写理由。请在“备注”里写明，或用 --reason 给出。");
        } else {
            Double after = scored ? row.score() : current;
            changes.add(new Review(
                    0,
                    "",
                    who,
                    decided.report().number(),
                    decided.report().whose(),
                    row.code(),
                    row.item(),
                    basis.get().rule(),
                    basis.get().said(),
                    basis.get().machine(),
                    current,
                    after,
                    why));
        }
    }

    private static String wrong(TypedSheet.Row row, Basis basis, Decided decided) {
        if (!row.words().isEmpty()) {
            return "复核得分填的是“" + row.words() + "”，应填数字；不改动请留空。";
        }
        return row.score() == null ? "" : wrong(row.score(), basis, decided);
    }

    /** Why a score cannot be; "" when it can. */
    static String wrong(double score, Basis basis, Decided decided) {
        boolean flag = decided.machine().checklist().redFlags().stream()
                .anyMatch(item -> item.id().equals(basis.item().id()));
        double most = flag ? MOST_DEDUCTION : basis.item().points();
        if (!(score >= 0 && score <= most)) {
            return "复核得分填的是 " + Points.plain(score) + "，应在 0 到 " + Points.plain(most) + " 之间。";
        }
        boolean waived = decided.waivers().stream()
                .anyMatch(one -> one.item().equals(basis.item().id()));
        return waived ? "这一项已豁免，不再复核；要复核请先等豁免到期。" : "";
    }

    static Map<String, @Nullable Object> body(Review review) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("submission", review.submission());
        body.put("whose", review.whose());
        body.put("code", review.code());
        body.put("item", review.item());
        body.put("rule", review.rule());
        body.put("basis", review.basis());
        body.put("machine", review.machine());
        body.put("before", review.before());
        body.put("after", review.after());
        body.put("reason", review.reason());
        return body;
    }
}
