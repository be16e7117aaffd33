package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.Words;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each quantity the words it belongs to: the nearest event it measures, not whatever topic word is near. Chinese puts the event
 * before its figure (普法活动8次) or, after a verb, behind it (开展8次普法活动); a noun of another kind right behind the figure owns it.
 */
final class Attribution {

    /** What may stand between an event and the figure that counts it. */
    private static final Pattern FILLER = Pattern.compile(
            "^[”’》）)\\s]*(?:[（(][^（）()]{1,40}[）)])?(?:等|各类|多种|的|了|工作|活动|会议|会|培训|学习|情况|人数|人员|数量|次数|案件|事项|总数|总量|队伍|教育|资料|材料|宣传|大会|主题|专项|系列|讲座|问题)*(?:共计|共|总计|合计|累计|总共|全年|年内|今年|本年度|先后|已|达到|达|为|有|是|各|分别|实际|开展|组织|举办|召开|完成|印发|发放|制作|进行|等|了|的|:|\\s)*$");

    /** A clause that says nothing of its own takes its event from the clause before. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:[”’》）)\\s]|\\d{4}年|以来|全年|年内|今年|本年度|年度|当年|实际|我[镇乡局]|全[镇乡局]|全?街道|仅|仅有|只有|另外?|还|又|再|比|较|的|目前|截至|截止|其中|并|先后|共计|共|总计|合计|累计|总共|已|达到|达|为|有|约|开展|组织|举办|召开|完成|进行|了|各|分别|活动|次数|总数)*$");

    /** The objects of an event, listed and closed with 等, as in 专题研究A、B等事项3次. */
    private static final Pattern OBJECTS = Pattern.compile("^[^、].*、.*等(?:[\\u4e00-\\u9fa5]{0,4})$");

    /** Titles listed behind an event that names the first of them: 学习《行政处罚法》、《…纲要》等内容. */
    private static final Pattern TITLES = Pattern.compile("^(?:[、和及]?《[^《》]{1,60}》)+(?:等[\\u4e00-\\u9fa5]{0,8})?$");

    /** 宣讲团6个到各村: what a group or persons went to is not what is counted. */
    private static final Pattern GOES_TO = Pattern.compile("^(?:到|赴|深入|走进|下沉|进入|进驻|奔赴)");

    /** 15名取得执法证，2名通过职业资格考试: the second are told by what they did, not by what the first are. */
    private static final Pattern DID_ANOTHER = Pattern.compile("[\\u4e00-\\u9fa5]{0,4}(?:通过|考取|获得|荣获|获评|被评|入选|担任|晋升)");

    /** From a figure in brackets to the one behind them. */
    private static final Pattern ASIDE = Pattern.compile("[^（()）]{0,40}[）)][^，,；;。、\\d]{0,4}");

    static final Set<String> PERSONS = Set.of("人", "名", "位", "人次");

    /** Behind a figure: what it counts are questions or tasks, whatever examples stand before 等. */
    private static final Pattern MATTERS =
            Pattern.compile("^(?:实际|具体|突出|重点|难点|热点|堵点|重大|焦点|关键|主要|共性|民生|现实|疑难|、|和)*(?:问题|难题|事项|方面|领域|环节|任务|短板)");

    /** Units of what an act was done at: 在17处路口张贴海报. */
    private static final Set<String> PLACES = Set.of("处", "个", "家", "所");

    private static final int FAR = 25;
    private static final int NEAR_RIGHT = 14;

    private final Lexicon lexicon;
    private final ScopeReader scopes;
    private final Subjects subjects;
    private final SharedEvents sharing;
    private final Facilities facilities;
    private final Outcomes outcomes;
    private final Attendance attendance;

    /** Clauses that do not tell whether a figure is this unit's or another's: joint acts led by another body. */
    private final WordList unclear;

    Attribution(Lexicon lexicon, ScopeReader scopes) {
        this.lexicon = lexicon;
        this.scopes = scopes;
        this.subjects = new Subjects(lexicon);
        this.sharing = new SharedEvents(lexicon);
        this.facilities = new Facilities(lexicon.words());
        this.outcomes = new Outcomes(lexicon);
        this.attendance = new Attendance(lexicon);
        this.unclear = lexicon.list("scope/unclear");
    }

    /** The figures of all sentences in order; those without known words included. */
    List<Figure> figures(List<Reading> readings) {
        List<Figure> figures = new ArrayList<>();
        TableFigures tables = new TableFigures(lexicon);
        Reading before = null;
        for (Reading reading : readings) {
            scopes.follow(reading, before);
            figures.addAll(TableFigures.isRow(reading) ? tables.figures(reading) : figures(reading, before));
            before = reading;
        }
        return figures;
    }

    private List<Figure> figures(Reading reading, @Nullable Reading before) {
        List<Figure> figures = new ArrayList<>();
        List<Quantity> all = reading.quantities();
        for (int i = 0; i < all.size(); i++) {
            Quantity q = all.get(i);
            int previous = previous(reading, all, i);
            int next = i + 1 == all.size()
                    ? reading.sentence().end()
                    : all.get(i + 1).start();
            figures.add(figure(reading, before, figures, q, previous, next));
        }
        return figures;
    }

    /** Where the figure before one ends; those in brackets that have closed since say only more of the same, as do those that touch it: 手册（每套2本）600份, 普法小报4期8000份. */
    private static int previous(Reading reading, List<Quantity> all, int i) {
        int at = i - 1;
        while (at >= 0 && aside(reading.between(all.get(at).end(), all.get(i).start()))) {
            at--;
        }
        return at < 0 ? reading.sentence().start() : all.get(at).end();
    }

    private static boolean aside(String gap) {
        return gap.isEmpty()
                || (gap.indexOf('）') >= 0 || gap.indexOf(')') >= 0)
                        && ASIDE.matcher(gap).matches();
    }

    private Figure figure(
            Reading reading, @Nullable Reading before, List<Figure> figures, Quantity q, int previous, int next) {
        Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
        int clauseStart = reading.clauseStart(q.start());
        int clauseEnd = reading.clauseEnd(q.end());
        Hit left = facilities.before(reading, q, Nearest.left(reading, q, Math.max(clauseStart, previous)));
        int reach = Math.min(clauseEnd, Nearest.reach(reading, q, next));
        Hit right = facilities.behind(
                reading, q, Nearest.did(reading, q, Nearest.right(reading, q, reach), reach), clauseEnd);
        Hit chosen = choose(reading, q, left, right, reach);
        String doubt = "";
        if (chosen == null
                && left == null
                && right == null
                && previous < clauseStart
                && (BARE.matcher(reading.between(clauseStart, q.start())).matches()
                        || again(reading, q, clauseStart, previous))
                && !owned(reading, q, clauseEnd)
                && !didAnother(reading, q, clauseEnd)) {
            chosen = Nearest.left(reading, q, previous);
            if (chosen != null && clausesBetween(reading, chosen.end(), q.start()) > 1) {
                doubt = "“" + reading.between(q.start(), q.end()) + "”离所说事项较远";
            }
        }
        if (chosen == null && last != null && last.reading() == reading && last.hit() != null) {
            chosen = sharing.with(reading, q, last, clauseStart);
        }
        chosen = chosen == null
                ? Results.of(figures, reading, q, clauseStart)
                : outcomes.of(reading, q, sharing.reviewed(reading, q, chosen, last, clauseStart), last);
        chosen = chosen == null ? null : attendance.of(reading, q, chosen);
        Hit claimed = q.one() ? null : subjects.claim(reading, q, chosen, before, last);
        chosen = claimed == null ? chosen : claimed;
        if (chosen == null || q.one() && !tight(reading, q, chosen)) {
            return new Figure(
                    reading, q, null, scopes.of(reading, lexicon.topics().get(0), q.start(), q.end()), "");
        }
        return new Figure(
                reading,
                q,
                chosen,
                Recurring.is(reading, q, clauseStart)
                        ? Scope.NORM
                        : scopes.of(
                                reading,
                                chosen.topic(),
                                Math.min(chosen.start(), q.start()),
                                Math.max(chosen.end(), q.end())),
                doubt.isEmpty()
                                && (unclear.in(reading.between(clauseStart, clauseEnd))
                                        || scopes.unsure(reading, q.start()))
                        ? "“" + reading.between(q.start(), q.end()) + "”分不清是本单位的数还是别的单位的数"
                        : doubt);
    }

    /** 每季度研究一次法治工作，全年研究4次: the verb of the event before, told again. */
    private static boolean again(Reading reading, Quantity q, int clauseStart, int previous) {
        String words = reading.between(clauseStart, q.start());
        Hit before = words.length() > 6 || words.length() < 2 ? null : Nearest.left(reading, q, previous);
        return before != null
                && BARE.matcher(words.substring(0, words.length() - 2)).matches()
                && reading.between(before.start(), before.end()).contains(words.substring(words.length() - 2));
    }

    private static boolean didAnother(Reading reading, Quantity q, int to) {
        return PERSONS.contains(q.measure())
                && DID_ANOTHER.matcher(reading.between(q.end(), to)).lookingAt();
    }

    private @Nullable Hit choose(Reading reading, Quantity q, @Nullable Hit left, @Nullable Hit right, int to) {
        boolean snugLeft = left != null
                && FILLER.matcher(reading.between(left.end(), q.start())).matches();
        if (left != null && names(left, q)) {
            return left;
        }
        boolean nothingBehind =
                reading.between(q.end(), to).isBlank() || "、）)".indexOf(reading.between(q.end(), q.end() + 1)) >= 0;
        boolean where = right != null
                && right.start() > q.end()
                && PLACES.contains(q.measure())
                && "在于".contains(reading.between(q.start() - 1, q.start()));
        right = where ? null : right;
        int gap = right == null ? Integer.MAX_VALUE : Math.max(0, right.start() - q.end());
        if (left != null && snugLeft && (nothingBehind || right == null || gap > 1)) {
            return right == null && !nothingBehind && owned(reading, q, to) && !followsVerbless(reading, left, q)
                    ? null
                    : left;
        }
        if (right != null
                && (!q.measure().equals("个") && !PERSONS.contains(q.measure())
                        || !GOES_TO.matcher(reading.between(q.end(), right.start()))
                                .find())
                && gap <= NEAR_RIGHT
                && reading.between(q.end(), right.start()).indexOf('、') < 0) {
            return right;
        }
        if (right != null && gap <= FAR && takePart(reading, q, right)) {
            return right;
        }
        if (left != null && (reaches(reading, left, q) || Listed.counts(reading, left, q)) && !owned(reading, q, to)) {
            return left;
        }
        return null;
    }

    private static boolean takePart(Reading reading, Quantity q, Hit right) {
        return PERSONS.contains(q.measure())
                && Nearest.TAKE_PART
                        .matcher(reading.between(right.start(), right.end()))
                        .find();
    }

    /** 网格员31名持证: a noun for persons that touches their number is what is counted. */
    private static boolean names(Hit left, Quantity q) {
        return left.whole() && !left.weak() && left.end() == q.start() && PERSONS.contains(q.measure());
    }

    /** An item of a list before the figure, or a single character not beside it, is not what it counts. */
    private static boolean reaches(Reading reading, Hit left, Quantity q) {
        String gap = reading.between(left.end(), q.start());
        boolean word = left.end() - left.start() > 1 || gap.length() <= 1;
        boolean titles = gap.indexOf('《') >= 0 && TITLES.matcher(gap).matches();
        boolean object = OBJECTS.matcher(gap).find();
        return word && (titles || gap.length() <= FAR && (gap.indexOf('、') < 0 || object));
    }

    /** 普法活动8次覆盖全镇: the figure touches its event, whatever comes behind. */
    private static boolean followsVerbless(Reading reading, Hit left, Quantity q) {
        return left.whole()
                && !q.measure().equals("个")
                && q.start() - left.end() <= 2
                && reading.between(left.end(), q.start()).indexOf('等') < 0
                && !MATTERS.matcher(reading.between(q.end(), q.end() + 10)).find();
    }

    /** Whether a noun that the lexicon does not know for this unit stands right behind the figure and so owns it. */
    private boolean owned(Reading reading, Quantity q, int to) {
        String behind = reading.between(q.end(), Math.min(to, q.end() + 10));
        if (behind.isBlank() || "，。；、）)：".indexOf(behind.charAt(0)) >= 0) {
            return false;
        }
        if (behind.charAt(0) == '“' || behind.charAt(0) == '的') {
            return true;
        }
        if (MATTERS.matcher(behind).find()) {
            return true;
        }
        List<Words.Word> words = lexicon.words().of(behind);
        return !words.isEmpty()
                && (opensNounPhrase(words.get(0).nature()) || q.measure().equals("个") && holdsNoun(words));
    }

    /** 6个常驻窗口: a noun for things after a word or two that describe it. */
    private static boolean holdsNoun(List<Words.Word> words) {
        return words.stream()
                .limit(3)
                .anyMatch(w -> w.nature().startsWith("n") || w.nature().equals("s"));
    }

    private static boolean opensNounPhrase(String nature) {
        return nature.startsWith("n") || List.of("b", "vn", "an", "j").contains(nature);
    }

    private static int clausesBetween(Reading reading, int from, int to) {
        return (int) reading.between(from, to)
                .chars()
                .filter(c -> "，,；;：:".indexOf(c) >= 0)
                .count();
    }

    /** A bare 一 counts only right beside its event: 讲座一次, 一期培训. */
    private static boolean tight(Reading reading, Quantity q, Hit hit) {
        return hit.start() >= q.end() ? hit.start() - q.end() <= 2 : q.start() - hit.end() <= 4;
    }
}
