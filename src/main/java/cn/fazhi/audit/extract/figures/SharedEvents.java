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

    /** Another object of the same verb: 公示行政许可42条、行政处罚18条. */
    private static final Pattern OBJECT =
            Pattern.compile("、(?!其中|开展|组织|举办|召开|发放|张贴|悬挂|制作|接待|参与|提出|出具|聘请|配备|培训|整改|移送|罚款|涉及)[\\u4e00-\\u9fa5]{2,8}");

    private static final Pattern VERB = Pattern.compile("公示|公开|发布|审查|审核|查处|清理");

    /** Another title: 发放普法挂历500本、蒙文版《草原法》800册. */
    private static final Pattern TITLE = Pattern.compile("[、和及][\\u4e00-\\u9fa5]{0,8}《[^《》]{1,30}》");

    private static final Pattern EACH = Pattern.compile("分别|各自|依次");

    private static final String REVIEW = "legality-review";

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
        if (objects(reading, q, last, clauseStart)) {
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

    private static @Nullable Hit behind(Reading reading, Quantity q) {
        if (!"对为将".contains(reading.between(q.start() - 1, q.start()))) {
            return null;
        }
        int end = reading.clauseEnd(q.end());
        return reading.hits().stream()
                .filter(h -> h.topic().name().equals(REVIEW) && !h.weak() && h.start() > q.end() && h.end() <= end)
                .findFirst()
                .orElse(null);
    }

    /** 对12件规范性文件进行合法性审核, 审查合同52份、规范性文件6件: what a noun behind the verb of another figure counts, or null. */
    @Nullable
    Hit reviewed(Reading reading, Quantity q, Hit chosen, @Nullable Figure last, int clauseStart) {
        if (!chosen.topic().name().equals("normative-document")) {
            return chosen;
        }
        Hit review = behind(reading, q);
        if (review != null) {
            return review;
        }
        return last != null
                        && last.reading() == reading
                        && last.topic().equals(REVIEW)
                        && objects(reading, q, last, clauseStart)
                ? last.hit()
                : chosen;
    }

    /** Whether a figure and the one before it count two objects of one verb, or two titles. */
    private static boolean objects(Reading reading, Quantity q, Figure last, int clauseStart) {
        Hit hit = last.hit();
        String gap = reading.between(last.quantity().end(), q.start());
        if (hit == null || !hit.topic().measures().contains(q.measure()) || gap.isEmpty()) {
            return false;
        }
        return gap.indexOf('《') > 0
                ? Listed.THINGS.contains(q.measure()) && TITLE.matcher(gap).matches()
                : hit.end() <= last.quantity().start()
                        && OBJECT.matcher(gap).matches()
                        && VERB.matcher(reading.between(
                                        clauseStart,
                                        reading.quantities().stream()
                                                .filter(first -> first.start() >= clauseStart)
                                                .findFirst()
                                                .orElse(q)
                                                .start()))
                                .find();
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
