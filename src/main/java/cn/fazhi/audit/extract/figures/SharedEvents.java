package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures that say nothing of their own and stand right behind the figure of an event. */
final class SharedEvents {

    /** Between a figure and the next of the same event. */
    private static final Pattern AND = Pattern.compile("(?:、|和|及|以及|，)(?:共计|共|计)?");

    /** 宣传资料6万份（其中法治类1万份）: the part that is about the law, told without the thing that is counted. */
    private static final Pattern OF_LAW = Pattern.compile(
            "[（(，,]其中[:：]?(?:涉及|涉)?(?:法治|普法|法律|法制|宪法|民法典|法律法规)(?:类|方面|知识|宣传|内容|普及)*(?:的)?(?:共|有|为|约|达)?");

    private static final Pattern EACH = Pattern.compile("分别|各自|依次");

    private final Lexicon lexicon;

    SharedEvents(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The event that a figure shares with the one before it: 培训2期、140人次; 学法1期35人; 分别学法6次、9次. */
    @Nullable
    Hit with(Reading reading, Quantity q, Figure last, int clauseStart) {
        if (last.quantity().measure().equals(q.measure())
                && OF_LAW.matcher(reading.between(last.quantity().end(), q.start()))
                        .matches()) {
            return last.hit();
        }
        boolean next =
                AND.matcher(reading.between(last.quantity().end(), q.start())).matches();
        boolean otherUnit = !last.quantity().measure().equals(q.measure());
        boolean each = EACH.matcher(reading.between(clauseStart, q.start())).find();
        Hit same = next && (otherUnit || each) ? Nearest.left(reading, q, clauseStart) : null;
        boolean touches = last.quantity().end() == q.start();
        return same == null && (next || touches) && Attribution.PERSONS.contains(q.measure())
                ? attended(q, last)
                : same;
    }

    /** The persons at an event, told right behind its figure: the topic that takes the event for its context. */
    private @Nullable Hit attended(Quantity q, Figure last) {
        Hit event = last.hit();
        return event == null || Attribution.PERSONS.contains(last.quantity().measure())
                ? null
                : lexicon.topics().stream()
                        .filter(t -> t.measures().contains(q.measure())
                                && t != event.topic()
                                && t.contextTopics().contains(event.topic().name()))
                        .findFirst()
                        .map(t -> new Hit(t, t.label(), event.start(), event.end(), true, false))
                        .orElse(null);
    }
}
