package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Scorecard;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's name under the result of a report. It stands for the report, the rules, every score and the words behind it, and is void as
 * soon as any of these is another.
 *
 * @param by who signed
 * @param at when, ISO 8601 in UTC
 * @param holds whether what was signed is what stands now
 */
public record SignOff(String by, String at, boolean holds) {

    /** What is signed: one hash for the report and all that is held for and against it. */
    public static String content(Submitted report, Scorecard card) {
        String all = report.sha256() + "\n" + Findings.code(card) + "\n" + card.total() + "\n" + card.conclusion();
        return Content.hash(all.getBytes(StandardCharsets.UTF_8));
    }

    /** The newest signature under a report; empty when nobody signed. */
    public static Optional<SignOff> of(BatchView batch, Submitted report, Scorecard card) {
        Optional<Entry> signed = batch.entries().stream()
                .filter(entry -> entry.kind().equals(Kind.SIGNED.word())
                        && Body.of(entry).path("submission").asLong() == report.number())
                .reduce((before, after) -> after);
        return signed.map(entry -> new SignOff(
                entry.who(),
                entry.at(),
                Body.of(entry).path("content").asString("").equals(content(report, card))));
    }

    /**
     * Signs.
     *
     * @param seen what was on the page, as {@link #content} says it
     * @throws CaseException when that is no longer so, or something is still open
     */
    public static void sign(Archive archive, BatchView batch, Submitted report, Scorecard card, String seen, String who)
            throws CaseException, ArchiveException {
        if (!batch.current().contains(report)) {
            throw new CaseException("这个单位已经报送了新的报告，这份不再签字：请打开新的那份。");
        }
        if (!content(report, card).equals(seen)) {
            throw new CaseException("页面打开以后得分或原文变过，没有签字：请刷新页面看过再签。");
        }
        if (card.conclusion().equals("待复核") || !card.complete()) {
            throw new CaseException("还有人工核实的项目没有了结，不能签字：请先填复核得分。");
        }
        Map<String, Object> body =
                Map.of("submission", report.number(), "whose", report.whose(), "content", seen, "total", card.total());
        archive.append(new NewEntry(who, Kind.SIGNED.word(), batch.name(), Body.of(body)));
    }
}
