package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Disputes that a clause tells as settled: 成功化解邻里纠纷、债务纠纷等10起 counts the settled, whatever stands between verb and noun. */
final class Outcomes {

    private static final String TOTAL = "dispute-total";
    private static final String RESOLVED = "dispute-resolved";

    /** The verb and its objects up to the figure, in one clause and without a figure between. */
    private static final Pattern SETTLED = Pattern.compile(
            "(?:(?:成功|有效|妥善|及时|就地|圆满|顺利|已)(?:化解|调解|调处|解决)|(?:化解|调解|调处)成功|(?<![查处解防访理访与、和])化解)(?:了)?(?:(?!截至|截止|共[调受排化]|受理|排查|调处|调解|接待|发生)[^，,；;。:：\\d]){2,40}(?:纠纷|矛盾|积案|案件)(?:等|等各类矛盾纠纷|案件|共|共计|累计|总计|合计)*$");

    /** Disputes that came in, of which the next figure tells how many were dealt with: 受理68起，调处67起. */
    private static final Pattern TAKEN_IN = Pattern.compile("受理|排查|登记|接到|发现|接收|摸排");

    private static final Pattern DEALT_WITH = Pattern.compile("[，,、](?:已|均|现|共)?(?:调处|调解)(?:了)?");

    private final Lexicon lexicon;

    Outcomes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The hit of the disputes settled, where the chosen one only names disputes; otherwise the chosen one. */
    @Nullable
    Hit of(Reading reading, Quantity q, Hit chosen, @Nullable Figure last) {
        if (chosen.topic().name().equals(RESOLVED) && chosen.weak()) {
            boolean first = !tookIn(reading, last);
            boolean only = chosen.end() - chosen.start() == 2
                    && reading.between(chosen.start(), chosen.end()).equals("调解");
            return Results.closes(reading, q, last)
                    ? Results.settled(last)
                    : only && first ? of(TOTAL, q, chosen, chosen.start()) : chosen;
        }
        if (!chosen.topic().name().equals(TOTAL) || chosen.end() > q.start()) {
            return chosen;
        }
        if (last != null
                && last.reading() == reading
                && last.topic().equals(TOTAL)
                && TAKEN_IN.matcher(reading.between(last.start(), last.end())).find()
                && DEALT_WITH
                        .matcher(reading.between(last.quantity().end(), q.start()))
                        .matches()) {
            return resolved(q, chosen, chosen.start());
        }
        int from = reading.clauseStart(q.start());
        Matcher settled = SETTLED.matcher(reading.between(from, q.start()));
        if (!settled.find()) {
            return chosen;
        }
        return resolved(q, chosen, from + settled.start());
    }

    /** Whether the figure before tells disputes of which this one may tell how many were settled; what others mediated is none. */
    private static boolean tookIn(Reading reading, @Nullable Figure last) {
        if (last == null || last.reading() != reading || !last.topic().startsWith("dispute")) {
            return false;
        }
        String words = reading.between(last.start(), last.end());
        return !last.topic().equals(TOTAL)
                || TAKEN_IN.matcher(words).find()
                || !words.contains("调解") && !words.contains("调处");
    }

    private Hit resolved(Quantity q, Hit chosen, int from) {
        return of(RESOLVED, q, chosen, from);
    }

    private Hit of(String topic, Quantity q, Hit chosen, int from) {
        return lexicon.topics().stream()
                .filter(t -> t.name().equals(topic) && t.measures().contains(q.measure()))
                .findFirst()
                .map(t -> new Hit(t, t.label(), from, chosen.end(), false, false))
                .orElse(chosen);
    }
}
