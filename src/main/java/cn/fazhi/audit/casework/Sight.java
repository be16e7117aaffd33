package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.Content;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.score.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a unit stood on a page on which somebody made up their mind.
 *
 * @param report number of the entry of its newest report
 * @param last number of the batch's newest entry
 * @param mark stands for all that a list back to the unit rests on
 */
public record Sight(long report, long last, String mark) {

    private static final int LENGTH = 16;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([0-9a-f]{16})");

    /** How a unit stands. */
    public static Sight of(Standing standing, long last) {
        return new Sight(standing.newest().number(), last, mark(standing));
    }

    /** Reads what {@link #written} wrote. */
    public static Sight read(String written) throws CaseException {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new CaseException("没有看懂要退回哪一份：请回到退回页重新预览。");
        }
        return new Sight(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
    }

    /** For a form. */
    public String written() {
        return report + "-" + last + "-" + mark;
    }

    private static String mark(Standing standing) {
        String said = String.join(
                "\n",
                Long.toString(standing.newest().number()),
                standing.judged().map(one -> one.number() + " " + one.result()).orElse(""),
                standing.decided().map(one -> Findings.code(one.score())).orElse(""),
                standing.decided()
                        .map(one -> one.applied() + " " + one.waivers())
                        .orElse(""),
                standing.conclusion(),
                Double.toString(standing.total()),
                standing.list().map(one -> Long.toString(one.number())).orElse(""),
                standing.reply().map(one -> Long.toString(one.number())).orElse(""));
        return Content.hash(said.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    /**
     * Compares with how the unit stands now.
     *
     * @throws CaseException when it stands otherwise, with who changed what
     */
    public void check(Archive archive, StoredResults results, BatchView now, LocalDate today)
            throws CaseException, IOException {
        Submitted seen = now.submitted().stream()
                .filter(one -> one.number() == report)
                .findFirst()
                .orElseThrow(() -> new CaseException("批次里没有第" + report + "号报告：请回到退回页重新预览。"));
        if (same(archive, results, now, seen, today)) {
            return;
        }
        List<Entry> entries = now.entries();
        for (int i = 1; i <= entries.size(); i++) {
            Entry entry = entries.get(i - 1);
            if (entry.number() > last) {
                Optional<BatchView> then = BatchView.of(entries.subList(0, i));
                if (then.isPresent() && !same(archive, results, then.get(), seen, today)) {
                    JournalLine line = JournalLine.of(entry, Map.of());
                    throw new CaseException(seen.whose() + "：页面打开以后，" + line.who() + "做了“" + line.kind() + "”"
                            + (line.said().isEmpty() ? "" : "（" + line.said() + "）") + "，没有退回。请重新预览再定。");
                }
            }
        }
        throw new CaseException(seen.whose() + "：页面打开以后它的结论或问题变过，没有退回。请重新预览再定。");
    }

    private boolean same(Archive archive, StoredResults results, BatchView batch, Submitted seen, LocalDate today)
            throws CaseException, IOException {
        return new Standings(archive, results, today)
                .of(batch, seen.whose())
                .map(Sight::mark)
                .filter(mark::equals)
                .isPresent();
    }
}
