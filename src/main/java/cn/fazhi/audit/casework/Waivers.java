package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.score.Findings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Waives items for units. What no county may switch off cannot be waived either. */
public final class Waivers {

    private final Archive archive;
    private final BatchView batch;
    private final LocalDate today;

    public Waivers(Archive archive, BatchView batch, LocalDate today) {
        this.archive = archive;
        this.batch = batch;
        this.today = today;
    }

    /**
     * Waives an item.
     *
     * @param until the last day it holds
     * @throws CaseException when there is nothing to waive, or it must not be
     */
    public void waive(String unit, String item, String reason, String approver, LocalDate until, String who)
            throws CaseException, ArchiveException, IOException {
        Decided decided = decided(unit);
        if (reason.isBlank() || approver.isBlank()) {
            throw new CaseException("豁免要写明理由（--reason）和批准人（--approver）。");
        }
        if (until.isBefore(today)) {
            throw new CaseException("豁免的到期日 " + until + " 已经过去，请写今天或以后的日期。");
        }
        List<String> fixed = fixed(decided.judged().rules());
        if (fixed.contains(item)) {
            throw new CaseException(item + " 是必查项，不能豁免（不能豁免的有 " + String.join("、", fixed) + "）。");
        }
        if (Findings.of(decided.machine()).stream()
                .noneMatch(one -> one.item().id().equals(item))) {
            throw new CaseException("“" + unit + "”的 " + item + " 没有失分，也没有待核实的情形，用不着豁免；请核对项目编号。");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("submission", decided.report().number());
        body.put("whose", decided.report().whose());
        body.put("item", item);
        body.put("reason", reason.strip());
        body.put("approver", approver.strip());
        body.put("until", until.toString());
        archive.append(new NewEntry(who, Kind.WAIVED.word(), batch.name(), Body.of(body)));
    }

    private Decided decided(String unit) throws CaseException, IOException {
        Submitted report = batch.current(unit);
        return new Decisions(archive, batch, new StoredResults(archive), today)
                .of(report)
                .orElseThrow(() -> new CaseException("“" + unit + "”的报告还没有审核结果，请先用 batch audit 审核。"));
    }

    /** The items of a rule base that nobody may switch off. */
    private List<String> fixed(String rules) throws IOException {
        byte[] checklist = new RuleStore(archive)
                .file(rules, "checklist.yaml")
                .orElseThrow(() -> new IOException("档案里的规则库没有检查清单。"));
        return new YAMLMapper()
                .readTree(checklist)
                .path("neverOff")
                .valueStream()
                .map(node -> node.asString(""))
                .toList();
    }
}
