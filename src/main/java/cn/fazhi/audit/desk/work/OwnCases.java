package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.casework.Tracked;
import cn.fazhi.audit.notice.CheckedReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The archive as one township sees it: its own reports and lists and nothing else. What belongs to another unit is not there, whether it
 * exists or not.
 */
@Component
public final class OwnCases {

    private final Cases cases;

    OwnCases(Cases cases) {
        this.cases = cases;
    }

    /**
     * How the township stands in a batch.
     *
     * @param state such as 等待审核
     * @param said what that means and what to do; "" for nothing
     * @param shown whether the points are told: only what an inspector has let go out
     * @param lists that went back to it, the newest first
     */
    public record Own(
            Cases.Numbered batch, Standing standing, String state, String said, boolean shown, List<Tracked> lists) {

        public Own {
            lists = List.copyOf(lists);
        }

        private static Own of(Cases.Numbered batch, Standing standing, List<Tracked> lists) {
            Submitted newest = standing.newest();
            boolean back = standing.list().isPresent() && !standing.resubmitted();
            if (!newest.readable()) {
                return new Own(batch, standing, "不能审核", newest.refusal(), false, lists);
            }
            if (back) {
                String deadline = standing.list().orElseThrow().deadline();
                String said = standing.reply().isPresent() ? "整改回复已收到。" : "请于 " + deadline + " 前报回填好的清单和修改后的报告。";
                return new Own(batch, standing, "已退回", said, true, lists);
            }
            if (standing.judged().isEmpty()) {
                return new Own(batch, standing, "等待审核", "报告已收到。", false, lists);
            }
            return standing.conclusion().equals("通过")
                    ? new Own(batch, standing, "通过", "", true, lists)
                    : new Own(batch, standing, "审核中", "审核人员正在处理，结果以退回的清单或通知为准。", false, lists);
        }

        /** Whether a new report can take the place of the newest: not while an inspector works on it, nor once it passed. */
        public boolean mayReplace() {
            return !state.equals("审核中") && !state.equals("通过");
        }
    }

    /** How a unit stands in each batch to which it sent something, the newest batch first. */
    public List<Own> of(String unit) throws CaseException, IOException {
        List<Own> all = new ArrayList<>();
        if (unit.isBlank()) {
            return all;
        }
        for (Cases.Numbered batch : cases.all()) {
            for (Standing standing : cases.standings(batch.view())) {
                if (standing.newest().unit().equals(unit)) {
                    List<Tracked> lists = Tracked.of(batch.view()).stream()
                            .filter(one -> one.report().unit().equals(unit))
                            .toList();
                    all.add(Own.of(batch, standing, lists));
                }
            }
        }
        return all;
    }

    /**
     * The papers of a list that went to a unit.
     *
     * @param list number of its entry
     */
    public List<Returns.Paper> papers(String unit, long list) throws CaseException, IOException, NotThereException {
        if (!unit.isBlank()) {
            for (Cases.Numbered batch : cases.all()) {
                for (Tracked one : Tracked.of(batch.view())) {
                    if (one.list().number() == list && one.report().unit().equals(unit)) {
                        return new Returns(cases.archive()).papers(batch.view(), one.list());
                    }
                }
            }
        }
        throw new NotThereException("没有这份清单，或者不是发给你单位的。");
    }

    /**
     * Makes sure that a filled checklist answers a list that went to a unit. One of another unit and one that never went out are refused
     * in the same words.
     */
    public void check(String unit, byte[] workbook) throws CaseException, NotThereException {
        Optional<Returns.Found> found = new Returns(cases.archive()).find(CheckedReply.code(workbook));
        if (unit.isBlank() || found.isEmpty() || !found.get().report().unit().equals(unit)) {
            throw notSent();
        }
    }

    private static NotThereException notSent() {
        return new NotThereException("这份清单不是发给你单位的：请用退回时发给你单位的那一份填写。");
    }

    /** Whether a batch takes a report of a unit now; says why not. */
    public void checkSubmission(String unit, BatchView batch) throws CaseException, IOException {
        for (Own own : of(unit)) {
            if (own.batch().view().name().equals(batch.name()) && !own.mayReplace()) {
                throw new CaseException("你单位在“" + batch.name() + "”里的报告"
                        + (own.state().equals("通过") ? "已经通过" : "审核人员正在审核") + "，不能另报一份：确要更换的，请联系审核人员。");
            }
        }
    }
}
