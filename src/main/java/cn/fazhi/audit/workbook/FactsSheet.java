package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.Corrected;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.SumCheck;
import cn.fazhi.audit.rules.FactWords;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.rules.RedFlag;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** 数据核对: every figure read, every sum checked, and the words that were too long for a report's sheet. */
final class FactsSheet {

    static final String NAME = "数据核对";

    private static final int HEAD_ROW = 2;
    private static final int CHECK = 11;
    private static final double[] WIDTHS = {14, 10, 18, 9, 6.5, 10, 15, 10, 23, 49, 20.5, 9, 26};
    private static final List<String> HEADS =
            List.of("单位", "类别", "主题", "数值", "计量", "表述", "范围", "把握", "为什么", "原文", "位置（章节·段落）", "核对结果", "算式");
    /** Longer words go on in the next row; 500 characters take about 20 lines of the column. */
    private static final int CHUNK = 500;

    private final Grid grid;
    private final Map<String, String> topics;
    private int row = HEAD_ROW + 1;
    private String unit = "";
    private @Nullable Facts facts;

    private FactsSheet(Grid grid, Map<String, String> topics) {
        this.grid = grid;
        this.topics = topics;
    }

    /**
     * @param topics the Chinese names of topics, by the names of the lexicon's files
     */
    static void write(
            XSSFSheet sheet, Styles styles, List<Outcome.Audited> reports, Map<String, String> topics, String version) {
        FactsSheet out = new FactsSheet(new Grid(sheet, styles, WIDTHS), topics);
        out.heads();
        reports.forEach(out::report);
        int last = Math.max(out.row - 1, HEAD_ROW);
        sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, last, 0, WIDTHS.length - 1));
        sheet.createFreezePane(1, HEAD_ROW + 1);
        StateColours.checks(sheet, new CellRangeAddress(HEAD_ROW + 1, last + 1, CHECK, CHECK));
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, out.row, version);
        PrintLayout.protect(sheet);
    }

    private void heads() {
        grid.line(0).text(0, WIDTHS.length - 1, "数据核对", Look.TITLE).fixed(30);
        grid.line(1)
                .text(0, WIDTHS.length - 1, "从报告中读出的每个数据、频次和每次加总核对。只有范围是“本单位本年度已做”的才作为得分依据，其他的写明为什么。", Look.SUBTITLE)
                .fixed(18);
        Grid.Line line = grid.line(HEAD_ROW);
        for (int i = 0; i < HEADS.size(); i++) {
            line.text(i, HEADS.get(i), Look.HEADER);
        }
        line.fixed(24);
    }

    private void report(Outcome.Audited audited) {
        facts = audited.facts();
        unit = facts.report().name().isBlank()
                ? audited.source()
                : facts.report().name();
        facts.sums().forEach(this::sum);
        facts.counts().forEach(this::count);
        facts.frequencies().forEach(this::frequency);
        facts.corrected().forEach(this::corrected);
        Scorecard card = audited.scorecard();
        for (ItemVerdict v : card.items()) {
            overflow(v.item(), v.reason(), v.evidence());
        }
        for (RedFlag flag : card.redFlags()) {
            overflow(flag.item(), flag.reason(), flag.evidence());
        }
    }

    private void sum(SumCheck sum) {
        Grid.Line line = start("加总核对", topic(sum.topic()))
                .number(3, sum.total(), Look.NUMBER)
                .text(4, sum.kind().equals("rate") || sum.kind().equals("over") ? "%" : "", Look.CENTRED)
                .text(5, FactWords.kind(sum.kind()), Look.CENTRED)
                .blank(6, 6, Look.CENTRED);
        certainty(line, sum.sure(), FactWords.why(sum));
        end(line, sum.evidence(), sum.holds() ? "相符" : "不符", sum.working());
    }

    private void count(Count count) {
        Grid.Line line = start("数据", topic(count.topic()))
                .number(3, count.value(), Look.NUMBER)
                .text(4, count.measure(), Look.CENTRED)
                .text(5, FactWords.of(count.qualifier()), Look.CENTRED)
                .text(6, FactWords.of(count.scope()), Look.CENTRED);
        certainty(line, count.sure(), why(count));
        end(line, count.evidence(), "", "");
    }

    private void frequency(Frequency frequency) {
        Grid.Line line = start("频次", topic(frequency.topic()))
                .text(3, FactWords.of(frequency.per()), Look.CENTRED)
                .text(4, "", Look.CENTRED)
                .text(5, "频次", Look.CENTRED)
                .text(6, FactWords.of(frequency.scope()), Look.CENTRED);
        certainty(line, frequency.sure(), why(frequency));
        end(line, frequency.evidence(), "", "");
    }

    /** Why a reading does not count or is not certain, and what it was where a person put it right. */
    private String why(Fact fact) {
        String put = Objects.requireNonNull(facts)
                .correction(fact)
                .map(by -> CorrectedWords.of(by, topics))
                .orElse("");
        return Stream.of(put, FactWords.why(fact)).filter(one -> !one.isEmpty()).collect(Collectors.joining("；"));
    }

    /** What has no row of its own above: what was rejected, and what was put right in the head, a wording or a problem. */
    private void corrected(Corrected one) {
        boolean shown = one.now() instanceof Count || one.now() instanceof Frequency;
        if (!shown && one.applied()) {
            Fact fact = Objects.requireNonNull(one.was() == null ? one.now() : one.was());
            String topic = one.correction().fact().about();
            start(
                            one.correction().change().word(),
                            topic.isEmpty()
                                    ? CorrectedWords.kind(one)
                                    : topics.getOrDefault(topic, FactWords.kind(topic)))
                    .text(3, CorrectedWords.value(fact), Look.CENTRED)
                    .text(4, CorrectedWords.measure(fact), Look.CENTRED)
                    .text(5, CorrectedWords.kind(one), Look.CENTRED)
                    .text(6, one.now() == null ? "不作依据" : "", Look.CENTRED)
                    .text(7, "", Look.CENTRED)
                    .text(8, CorrectedWords.of(one, topics), Look.TEXT)
                    .text(
                            9,
                            fact.evidence().isEmpty()
                                    ? ""
                                    : "“" + fact.evidence().get(0).quote() + "”",
                            Look.TEXT)
                    .text(
                            10,
                            fact.evidence().isEmpty()
                                    ? ""
                                    : EvidenceText.place(fact.evidence().get(0)),
                            Look.TEXT)
                    .blank(11, 12, Look.TEXT)
                    .fit();
        }
    }

    private static void certainty(Grid.Line line, boolean sure, String why) {
        line.text(7, FactWords.sure(sure), Look.CENTRED).text(8, why, Look.TEXT);
    }

    /** What a report's sheet had to shorten stands here in full. */
    private void overflow(Item item, String reason, List<Evidence> evidence) {
        if (VerdictCells.shortensReason(reason)) {
            full("原因全文", item, reason, "");
        }
        if (VerdictCells.shortensEvidence(evidence)) {
            evidence.forEach(e -> full("原文依据", item, "“" + e.quote() + "”", EvidenceText.place(e)));
        }
    }

    private void full(String kind, Item item, String words, String place) {
        String rest = CellText.clean(words);
        String now = kind;
        do {
            String piece = CellText.head(rest, CHUNK);
            rest = rest.substring(piece.length());
            start(now, item.id() + " " + item.name())
                    .blank(3, 8, Look.CENTRED)
                    .text(9, piece, Look.TEXT)
                    .text(10, place, Look.TEXT)
                    .blank(11, 12, Look.TEXT)
                    .fit();
            now = kind + "（续）";
        } while (!rest.isEmpty());
    }

    private Grid.Line start(String kind, String topic) {
        return grid.line(row++)
                .text(0, unit, Look.CENTRED)
                .text(1, kind, Look.CENTRED)
                .text(2, topic, Look.CENTRED);
    }

    private static void end(Grid.Line line, List<Evidence> evidence, String check, String working) {
        String quotes = evidence.stream().map(e -> "“" + e.quote() + "”").collect(Collectors.joining("\n"));
        String places = evidence.stream().map(EvidenceText::place).distinct().collect(Collectors.joining("\n"));
        line.text(9, quotes, Look.TEXT)
                .text(10, places, Look.TEXT)
                .text(11, check, Look.CENTRED)
                .text(12, working, Look.TEXT)
                .fit();
    }

    private String topic(String code) {
        return topics.getOrDefault(code, code);
    }
}
