package cn.fazhi.audit.workbook;

import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.util.List;
import java.util.function.Function;

/**
 * What a batch's history adds to the workbook of its audit.
 *
 * @param rounds units that sent a report again; without any there is no sheet 整改对比
 * @param decided what people decided over a report: their scores stand in its sheet, and its figures go by them
 */
public record CaseNotes(List<UnitRounds> rounds, Function<Outcome.Audited, Inspection> decided) {

    /** An audit without a history. */
    public static final CaseNotes NONE = new CaseNotes(List.of(), report -> Inspection.NONE);

    public CaseNotes {
        rounds = List.copyOf(rounds);
    }
}
