package cn.fazhi.audit.cli;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Flaw;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Measure;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Problem;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.SumCheck;
import cn.fazhi.audit.rules.FactWords;
import cn.fazhi.audit.score.Points;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read of one report, as a table for people: section by section in the order of the text, then problems, sums and slips. */
final class FactsTable {

    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();
    private final Facts facts;
    private final Map<String, String> topics;

    private FactsTable(Facts facts, Map<String, String> topics) {
        this.facts = facts;
        this.topics = topics;
    }

    /**
     * The table with a line break at its end.
     *
     * @param topics the Chinese names of topics
     */
    static String of(String source, Facts facts, Map<String, String> topics) {
        FactsTable table = new FactsTable(facts, topics);
        table.head(source);
        table.sections();
        table.list("问题", facts.problems().all(), table::problem);
        table.list("整改和下步措施", facts.measures(), Measure::text);
        table.list("加总核对", facts.sums(), table::sum);
        List<Flaw> flaws = facts.flaws().stream().flatMap(f -> f.all().stream()).toList();
        table.list("文面毛病", flaws, flaw -> FactWords.kind(flaw.kind()) + "：“" + flaw.words() + "”，" + flaw.why());
        return table.out.append('\n').toString();
    }

    private void head(String source) {
        Report report = facts.report();
        line("", "══ " + source);
        line(
                "",
                "单位：" + told(report.name()) + from(report) + "　类型：" + told(report.type()) + "　年度：" + told(report.year())
                        + "　主送："
                        + told(report.addressee()) + "　抄送：" + told(String.join("、", report.copies())) + "　落款日期："
                        + told(report.signedOn()));
        line("", "标题：" + told(report.title()));
        facts.notices().forEach(notice -> line("", "请留意：" + notice));
        line("", "范围是“本单位已做”的才计分；“别人的”包括其他单位、其他年度和口号。");
    }

    private static String from(Report report) {
        return report.nameFrom().isEmpty() ? "" : "（取自" + report.nameFrom() + "）";
    }

    private static String told(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "没有读到" : value.toString();
    }

    private void sections() {
        Map<String, List<Fact>> bySection = Stream.<List<? extends Fact>>of(
                        facts.counts(), facts.frequencies(), facts.mentions())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(fact -> fact.evidence().get(0)))
                .collect(Collectors.groupingBy(
                        fact -> fact.evidence().get(0).section(), LinkedHashMap::new, Collectors.toList()));
        bySection.forEach((section, all) -> {
            title(section.isEmpty() ? "第一个标题之前" : section);
            out.append(FactsRow.HEAD);
            // One wording may be read by several words of its topic.
            all.stream().map(this::row).distinct().forEach(out::append);
        });
    }

    private String row(Fact fact) {
        if (fact instanceof Count count) {
            String qualifier = count.qualifier() == Qualifier.EXACT ? "" : FactWords.of(count.qualifier());
            return row(
                    count.topic(),
                    Points.plain(count.value()) + count.measure(),
                    qualifier,
                    FactWords.brief(count.scope()),
                    count);
        }
        if (fact instanceof Frequency often) {
            return row(often.topic(), FactWords.of(often.per()), "频次", FactWords.brief(often.scope()), often);
        }
        Mention mention = (Mention) fact;
        return row(mention.topic(), "", "提到", FactWords.brief(mention.scope()), mention);
    }

    private String row(String topic, String value, String said, String scope, Fact fact) {
        return new FactsRow(
                        topics.getOrDefault(topic, topic),
                        value,
                        said,
                        scope,
                        FactWords.sure(fact.sure()),
                        fact.evidence(),
                        FactWords.doubt(fact))
                .lines();
    }

    private String problem(Problem problem) {
        return Stream.of(
                        problem.specific() ? "写得具体" : "写得不具体",
                        problem.why(),
                        problem.cause() == null ? "没有写原因" : "原因：“" + problem.cause() + "”",
                        problem.measure() == null ? "没有相应措施" : "措施：“" + problem.measure() + "”")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private String sum(SumCheck sum) {
        String why = FactWords.why(sum);
        return (sum.holds() ? "相符" : "不符") + "：" + sum.working() + "（" + FactWords.sure(sum.sure())
                + (why.isEmpty() ? "" : "，" + why) + "）";
    }

    private <T extends Fact> void list(String title, List<T> all, Function<T, String> words) {
        if (all.isEmpty()) {
            return;
        }
        title(title);
        int number = 1;
        for (T fact : all) {
            String said = Objects.requireNonNull(words.apply(fact));
            line(number++ + ". ", said);
            for (Evidence place : fact.evidence()) {
                boolean repeated = said.contains(place.quote());
                line("   ", repeated ? "（" + QuoteList.place(place) + "）" : QuoteList.told(place));
            }
        }
    }

    private void title(String words) {
        out.append('\n');
        line("", "── " + words);
    }

    private void line(String indent, String words) {
        Prose.lines(indent, " ".repeat(indent.isEmpty() ? 2 : 3), words, WIDTH)
                .forEach(line -> out.append(line).append('\n'));
    }
}
