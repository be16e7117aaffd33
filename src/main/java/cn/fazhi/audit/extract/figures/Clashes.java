package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.SumCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that cannot both be so: a yearly total told otherwise in another section, and 每周 beside a yearly total of a dozen. All of it stays
 * as it was read; what clashes is shown, and a person decides. Only what plainly speaks of one thing is compared.
 */
final class Clashes {

    /** A whole of the year, in the clause itself. */
    private static final Pattern YEARLY = Pattern.compile("全年|年内|[本今]年度?|20\\d\\d年度?|累计|共计|总计|合计|总共|共(?!同|建|享|治|青|商)");

    /** What a bare total may say beside its event: 2024年，全镇先后组织…. Anything else may narrow it down. */
    private static final Pattern FILLER = Pattern.compile(
            "全年|年内|一年来|[本今]年度?|20\\d\\d年度?|以来|累计|共计|总计|合计|总共|共|达到|达|为|了|的|约|近|我|全|[镇乡局县]|街道|本单位|先后|已|组织|开展|召开|举办|举行|进行|各类|活动|[“”\\s]");

    private static final Set<String> COMMA_AT_MOST = Set.of("", "，", ",");

    /** Who or what a total may be of: the committee's own sessions are not the whole office's. */
    private static final Pattern BODIES = Pattern.compile(
            "中心组|班子|党委|党工委|党组|会前|常务|政府|干部|职工|机关|党员|支部|村|社区|站所|部门|执法|书记|[镇乡局]长|主任|负责人|夜校|校|学生|企业|网格|普法|民法典|宪法|禁毒|反诈");

    /** A time shorter than the year to which 每周 belongs. */
    private static final Pattern SEASON = Pattern.compile("\\d\\s*月|月份|宣传月|活动月|期间|[暑寒]假|[上下]半年|[一二三四]季度|节日|农闲|赶集");

    /** 每周五集中学习，全年安排法律内容18次: some of the occasions only. */
    private static final Pattern NARROWER = Pattern.compile("内容|专题|其中|涉法|法治类");

    private static final Pattern ENDING = Pattern.compile("(?:活动|会议|会)$");

    /** Times a year below which a frequency is plainly not kept: weeks of holidays and floods, or a few months, may fall out. */
    private static final Map<Period, Integer> LEAST = Map.of(Period.WEEK, 30, Period.MONTH, 9, Period.QUARTER, 4);

    private static final Map<Period, Integer> YEAR = Map.of(Period.WEEK, 52, Period.MONTH, 12, Period.QUARTER, 4);

    private final List<SumCheck> checks = new ArrayList<>();
    private final Map<Figure, Figure> others = new IdentityHashMap<>();

    /**
     * Compares the totals among the figures with each other and with the frequencies.
     *
     * @param isPart whether a figure is part of another
     */
    Clashes(List<Figure> figures, Predicate<Figure> isPart, List<Frequency> frequencies) {
        List<Figure> totals = figures.stream()
                .filter(f -> f.hit() != null && f.scope() == Scope.DONE && "次".equals(Kinds.group(f)))
                .filter(f -> f.quantity().value() > 1 && isYearly(f) && !isPart.test(f))
                .toList();
        if (totals.isEmpty()) {
            return;
        }
        toldTwice(totals, figures);
        frequencies.forEach(often -> beside(often, totals));
    }

    /** What was found, as figures that must agree and do not. */
    List<SumCheck> checks() {
        return checks;
    }

    /** What is unclear about a figure, in Chinese; "" for one that nothing clashes with. */
    String doubt(Figure figure) {
        Figure other = others.get(figure);
        return other == null ? "" : "另一处写作“" + words(other) + "”，与此处的“" + words(figure) + "”不一致";
    }

    /** Whether a figure is the greater of two that clash, of which only one is added up. */
    boolean isSecond(Figure figure) {
        Figure other = others.get(figure);
        return other != null && other.quantity().value() < figure.quantity().value();
    }

    private void toldTwice(List<Figure> totals, List<Figure> all) {
        Map<String, Figure> first = new HashMap<>();
        for (Figure total : totals) {
            Figure before = isBare(total) ? first.putIfAbsent(matter(total), total) : null;
            if (before != null
                    && !others.containsKey(before)
                    && disagree(before, total)
                    && !explained(before, total, all)) {
                others.put(before, total);
                others.put(total, before);
                checks.add(new SumCheck(
                        "twice",
                        before.quantity().value(),
                        List.of(total.quantity().value()),
                        false,
                        false,
                        "一处写“" + words(before) + "”，另一处写“" + words(total) + "”，不一致",
                        total.topic(),
                        List.of(
                                before.reading().evidence(before.start(), before.end()),
                                total.reading().evidence(total.start(), total.end()))));
            }
        }
    }

    private static boolean disagree(Figure a, Figure b) {
        boolean apart =
                !a.reading().sentence().section().equals(b.reading().sentence().section());
        Figure less = a.quantity().value() < b.quantity().value() ? a : b;
        Figure more = less == a ? b : a;
        boolean open = more.quantity().qualifier() == Qualifier.AT_LEAST
                || more.quantity().qualifier() == Qualifier.AT_MOST;
        return apart && !open && upper(less) < more.quantity().value();
    }

    /** Whether the greater may be the lesser with other figures of the topic. */
    private static boolean explained(Figure a, Figure b, List<Figure> all) {
        double gap = Math.abs(a.quantity().value() - b.quantity().value());
        return all.stream()
                .filter(f -> f != a && f != b && f.scope() == Scope.DONE && Kinds.sameGroup(a, f))
                .filter(f -> Kinds.sameTopicOrNone(a, f))
                .anyMatch(f -> f.quantity().value() <= gap);
    }

    private void beside(Frequency often, List<Figure> totals) {
        Integer least = LEAST.get(often.per());
        if (often.scope() != Scope.DONE || least == null) {
            return;
        }
        int at = often.evidence().get(0).start();
        String quote = often.evidence().get(0).quote();
        boolean everyOther = quote.contains("每两") || quote.contains("每2") || quote.contains("每隔");
        for (Figure total : totals) {
            if (total.topic().equals(often.topic())
                    && speaksOf(total, at, quote)
                    && upper(total) < (everyOther ? least / 2 : least)) {
                int year = YEAR.getOrDefault(often.per(), 0) / (everyOther ? 2 : 1);
                checks.add(new SumCheck(
                        "often",
                        total.quantity().value(),
                        List.of((double) year),
                        false,
                        false,
                        "按“" + quote + "”全年约" + year + "次，与所写“" + words(total) + "”不一致",
                        total.topic(),
                        List.of(often.evidence().get(0), total.reading().evidence(total.start(), total.end()))));
                return;
            }
        }
    }

    /** Whether a total stands right behind a frequency and is of no other body. */
    private static boolean speaksOf(Figure total, int at, String quote) {
        Reading reading = total.reading();
        if (at < reading.sentence().start() || at >= total.quantity().start()) {
            return false;
        }
        boolean otherClause = reading.clauseStart(total.quantity().start()) > at;
        String upTo =
                reading.between(reading.sentence().start(), total.quantity().start());
        int clause = reading.clauseStart(total.quantity().start())
                - reading.sentence().start();
        String before = upTo.substring(0, Math.max(0, Math.min(clause, upTo.length())));
        String behind = upTo.substring(before.length());
        boolean ownBody = bodies(before).containsAll(bodies(behind));
        if (NARROWER.matcher(behind).find() && !NARROWER.matcher(quote).find()) {
            return false;
        }
        return otherClause && ownBody && !SEASON.matcher(before).find() && quote.indexOf('次') < 0;
    }

    private static double upper(Figure f) {
        return f.quantity().qualifier() == Qualifier.AT_LEAST
                ? Double.MAX_VALUE
                : f.quantity().value() + f.quantity().slack();
    }

    /** 2023年，全镇组织集体学法6次: the clause before may say nothing but the year. */
    private static boolean isYearly(Figure f) {
        Reading reading = f.reading();
        int clause = reading.clauseStart(f.start());
        String before = reading.between(reading.sentence().start(), clause);
        if (YEARLY.matcher(before).find()
                && COMMA_AT_MOST.contains(FILLER.matcher(before).replaceAll(""))) {
            return true;
        }
        return YEARLY.matcher(reading.between(
                        reading.clauseStart(f.start()), f.quantity().end()))
                .find();
    }

    /** Whether the clause says nothing but its event, its figure and that it is of the year. */
    private static boolean isBare(Figure f) {
        Reading reading = f.reading();
        int from = reading.clauseStart(f.start());
        int to = reading.clauseEnd(f.quantity().end());
        int hitFrom = f.hit() == null ? from : f.hit().start();
        int hitTo = f.hit() == null ? from : f.hit().end();
        String rest = reading.between(from, Math.min(hitFrom, f.quantity().start()))
                + reading.between(
                        Math.min(hitTo, f.quantity().end()),
                        Math.max(hitFrom, f.quantity().start()))
                + reading.between(Math.max(hitTo, f.quantity().end()), to);
        return FILLER.matcher(rest).replaceAll("").isEmpty();
    }

    /** What a total is of: its event, its unit, and the bodies named before it and above it. */
    private static String matter(Figure f) {
        Reading reading = f.reading();
        String event = f.hit() == null
                ? ""
                : ENDING.matcher(reading.between(f.hit().start(), f.hit().end()))
                        .replaceFirst("");
        String before = reading.sentence().topicHeading()
                + reading.between(reading.sentence().start(), f.start());
        return f.topic() + "|" + event + "|" + f.quantity().measure() + "|" + bodies(before);
    }

    private static Set<String> bodies(String text) {
        Set<String> named = new TreeSet<>();
        Matcher m = BODIES.matcher(text);
        while (m.find()) {
            named.add(m.group());
        }
        return named;
    }

    private static String words(Figure f) {
        return f.reading()
                .between(
                        f.reading().clauseStart(f.start()),
                        Math.max(f.end(), f.quantity().end()));
    }
}
