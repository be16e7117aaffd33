package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often something is said to happen: 每周五, 每季度至少一次, 定期. */
final class FrequencyReader {

    private static final PlaceFinder OFTEN = new PlaceFinder(
            Pattern.compile(
                    "(?<day>每日|每天)|(?<week>每周|每星期|每逢周|(?<!上|下|本|一|两|三|四)周[一二三四五六日](?:夜学|学|集中|例会|下午|上午|晚))|(?<month>每(?:个)?月|每两个?月|逐月|月月|按月)|(?<quarter>每(?:个)?季度?|按季度?|逐季)|(?<half>每半年|(?<![上下前后])半年(?:听取|召开|组织|开展|至少|一次))|(?<year>每年)|(?<vague>不?定期|经常性?|常态化|及时)"));

    /** Topics that happen on occasions; a figure of stock such as 网格 has no frequency. */
    private static final Set<String> OCCASIONS = Set.of(
            "study-session",
            "training",
            "exam",
            "meeting",
            "publicity-event",
            "adviser-service",
            "enforcement-case",
            "dispute-total");

    private static final int FAR = 45;

    private final ScopeReader scopes;

    FrequencyReader(ScopeReader scopes) {
        this.scopes = scopes;
    }

    List<Frequency> read(Reading reading) {
        List<Frequency> found = new ArrayList<>();
        OFTEN.each(reading.plain(), m -> {
            int at = reading.sentence().start() + m.start();
            Period per = period(m);
            reading.hits().stream()
                    .filter(h -> OCCASIONS.contains(h.topic().name()) && reaches(reading, at, h, per))
                    .min(Comparator.<Hit>comparingInt(h -> distance(h, at)).thenComparing(h -> h.weak()))
                    .ifPresent(h -> found.add(frequency(reading, h, per, at)));
        });
        return found;
    }

    private Frequency frequency(Reading reading, Hit hit, Period per, int at) {
        int from = Math.min(at, hit.start());
        int to = Math.max(reading.clauseEnd(at), hit.end());
        Scope scope = scopes.of(reading, hit.topic(), from, to);
        return new Frequency(
                hit.topic().name(),
                per,
                scope,
                true,
                scopes.whose(scope, reading, hit.topic(), from, to),
                List.of(reading.evidence(from, to)));
    }

    /** A vague word counts only in its own clause; 每周 may be followed by its event in the next. */
    private static boolean reaches(Reading reading, int at, Hit hit, Period per) {
        boolean sameClause = reading.clauseStart(at) <= hit.start() && hit.end() <= reading.clauseEnd(at);
        if (per == Period.VAGUE) {
            return sameClause && hit.start() > at && hit.start() - at <= 24;
        }
        return sameClause || distance(hit, at) <= FAR;
    }

    private static int distance(Hit hit, int at) {
        return hit.start() >= at ? hit.start() - at : at - hit.end() + 1;
    }

    private static Period period(Matcher m) {
        if (m.group("day") != null) {
            return Period.DAY;
        }
        if (m.group("week") != null) {
            return Period.WEEK;
        }
        if (m.group("month") != null) {
            return Period.MONTH;
        }
        if (m.group("quarter") != null) {
            return Period.QUARTER;
        }
        if (m.group("half") != null) {
            return Period.HALF_YEAR;
        }
        return m.group("year") != null ? Period.YEAR : Period.VAGUE;
    }
}
