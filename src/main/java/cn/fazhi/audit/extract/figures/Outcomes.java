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

    private final Lexicon lexicon;

    Outcomes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The hit of the disputes settled, where the chosen one only names disputes; otherwise the chosen one. */
    @Nullable
    Hit of(Reading reading, Quantity q, Hit chosen, @Nullable Figure last) {
        if (chosen.topic().name().equals(RESOLVED) && chosen.weak()) {
            return Results.closes(reading, q, last) ? Results.settled(last) : chosen;
        }
        if (!chosen.topic().name().equals(TOTAL) || chosen.end() > q.start()) {
            return chosen;
        }
        int from = reading.clauseStart(q.start());
        Matcher settled = SETTLED.matcher(reading.between(from, q.start()));
        if (!settled.find()) {
            return chosen;
        }
        return lexicon.topics().stream()
                .filter(t -> t.name().equals(RESOLVED) && t.measures().contains(q.measure()))
                .findFirst()
                .map(t -> new Hit(t, t.label(), from + settled.start(), chosen.end(), false, false))
                .orElse(chosen);
    }
}
