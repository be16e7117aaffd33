package cn.fazhi.audit.notice;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Reply.Answer;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.rounds.Answer.Claim;
import cn.fazhi.audit.workbook.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filled checklist held against the one that went out: which answers can be taken, and what stands against the others. */
public final class CheckedReply {

    private final Filled sent;
    private final Filled came;
    private final Map<String, Filled.Row> byLocked = new HashMap<>();
    private final Map<String, Filled.Row> byCode = new LinkedHashMap<>();

    /** Number of the row in which a finding was answered first. */
    private final Map<String, Integer> met = new HashMap<>();

    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * An answer that can be taken.
     *
     * @param row its row in the reply
     * @param item what it answers, in words, such as D2 集体学法次数
     */
    public record Taken(int row, String item, Answer answer) {}

    /**
     * Something that stands against taking a row, or against the checklist as a whole.
     *
     * @param row the row in the reply; 0 where none is meant
     * @param sentence what is wrong and what to do
     */
    public record Conflict(int row, String sentence) {

        /** The sentence, with its row where there is one. */
        public String words() {
            return (row == 0 ? "" : "第" + row + "行：") + sentence;
        }
    }

    private CheckedReply(Filled sent, Filled came) {
        this.sent = sent;
        this.came = came;
        for (Filled.Row row : sent.rows()) {
            byLocked.put(row.locked(), row);
            byCode.put(row.finding(), row);
        }
    }

    /**
     * The code of the checklist a workbook is.
     *
     * @throws CaseException when it is none, or says two
     */
    public static String code(byte[] workbook) throws CaseException {
        return Filled.of(workbook).code();
    }

    /**
     * Compares.
     *
     * @param sent the workbook that went out
     * @param came the workbook that came back
     */
    public static CheckedReply of(byte[] sent, byte[] came) throws CaseException {
        CheckedReply checked = new CheckedReply(Filled.of(sent), Filled.of(came));
        checked.check();
        return checked;
    }

    /** In the order of the checklist that went out. */
    public List<Taken> taken() {
        return byCode.keySet().stream()
                .filter(taken::containsKey)
                .map(taken::get)
                .toList();
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** What was passed over without harm. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void check() {
        for (String words : sent.head()) {
            if (came.head().stream()
                    .noneMatch(other -> Findings.normalised(other).equals(Findings.normalised(words)))) {
                conflicts.add(new Conflict(0, "表头上方的文字被改动，原文是“" + CellText.cut(words, 60) + "”。请核对单位有没有误会截止日期或要求。"));
            }
        }
        came.rows().forEach(this::check);
        byCode.forEach((code, row) -> {
            if (!met.containsKey(code)) {
                conflicts.add(new Conflict(0, "缺少" + named(row) + "，这一行被删去了：请退回补填。"));
            }
        });
    }

    private void check(Filled.Row row) {
        Filled.Row same = byLocked.get(row.locked());
        Filled.Row original = same == null ? byCode.get(row.finding()) : same;
        if (original == null) {
            unknown(row);
            return;
        }
        String code = original.finding();
        Integer before = met.putIfAbsent(code, row.number());
        if (before != null) {
            taken.remove(code);
            conflicts.add(new Conflict(row.number(), named(original) + "在第" + before + "行已经填过，同一项填了两次：请单位确认以哪一行为准。"));
            return;
        }
        if (same == null) {
            conflicts.add(new Conflict(
                    row.number(),
                    named(original) + "里不能改动的“" + String.join("”“", row.differences(original))
                            + "”被改动了：请改回原样，或另用发出的清单填写。"));
            return;
        }
        answer(row, original);
    }

    private void unknown(Filled.Row row) {
        boolean claims = !row.finding().isEmpty()
                || !row.cell(ChecklistColumn.整改情况).isEmpty()
                || !row.cell(ChecklistColumn.考核项目).isEmpty();
        if (claims) {
            String code = row.finding().isEmpty() ? "" : "（编码" + CellText.cut(row.finding(), 30) + "）";
            conflicts.add(new Conflict(row.number(), "认不出是清单里的哪一项" + code + "，可能是自行添加的，或来自别的清单：没有读。"));
        } else {
            notes.add("第" + row.number() + "行不是清单里的项目，没有读。");
        }
    }

    private void answer(Filled.Row row, Filled.Row original) {
        Optional<String> fault = fault(row);
        if (fault.isPresent()) {
            conflicts.add(new Conflict(row.number(), named(original) + fault.get()));
            return;
        }
        Answer answer = new Answer(
                original.finding(),
                Claim.valueOf(claim(row)),
                said(row, ChecklistColumn.整改后原文),
                said(row, ChecklistColumn.说明),
                said(row, ChecklistColumn.责任人),
                row.cell(ChecklistColumn.完成时间));
        taken.put(original.finding(), new Taken(row.number(), original.cell(ChecklistColumn.考核项目), answer));
    }

    private static Optional<String> fault(Filled.Row row) {
        String claim = claim(row);
        String day = row.cell(ChecklistColumn.完成时间);
        List<String> claims = Arrays.stream(Claim.values()).map(Claim::name).toList();
        if (!row.isFilled()) {
            return Optional.of("没有填写：请退回补填。");
        }
        if (claim.isEmpty()) {
            return Optional.of("没有选“整改情况”：请补选" + String.join("、", claims) + "之一。");
        }
        if (!claims.contains(claim)) {
            return Optional.of("的“整改情况”写的是“" + CellText.cut(claim, 40) + "”，只能是" + String.join("、", claims) + "之一。");
        }
        if (Claim.valueOf(claim) == Claim.已整改 && row.cell(ChecklistColumn.整改后原文).isEmpty()) {
            return Optional.of("写的是已整改，却没有“整改后原文”：请补上改好的原文。");
        }
        if (Claim.valueOf(claim) != Claim.已整改 && row.cell(ChecklistColumn.说明).isEmpty()) {
            return Optional.of("写的是" + claim + "，却没有“说明”：请补上理由。");
        }
        if (!day.isEmpty() && !Days.isDay(day)) {
            return Optional.of("的“完成时间”写的是“" + CellText.cut(day, 40) + "”，认不出是哪一天：请写成 2024-03-05。");
        }
        return Optional.empty();
    }

    private static String claim(Filled.Row row) {
        return Findings.normalised(row.cell(ChecklistColumn.整改情况));
    }

    private static String said(Filled.Row row, ChecklistColumn column) {
        return CellText.clean(row.cell(column));
    }

    private static String named(Filled.Row row) {
        return "第" + row.cell(ChecklistColumn.序号) + "项（" + row.cell(ChecklistColumn.考核项目) + "）";
    }
}
