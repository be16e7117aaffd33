package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.Words;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.Comparator;
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
            "^[”’》）)\\s]*(?:等|各类|多种|的|了|工作|活动|会议|会|培训|学习|情况|人数|人员|数量|次数|案件|事项|总数|总量|队伍|教育|资料|材料|宣传|大会|主题|专项|系列|讲座|问题)*(?:共计|共|总计|合计|累计|总共|全年|年内|今年|本年度|先后|已|达到|达|为|有|是|各|分别|实际|开展|组织|举办|召开|完成|印发|发放|制作|进行|等|了|的|:|\\s)*$");

    /** A clause that says nothing of its own takes its event from the clause before. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:[”’》）)\\s]|\\d{4}年|以来|全年|年内|今年|本年度|年度|当年|实际|另外?|还|又|再|比|较|的|目前|截至|截止|其中|并|先后|共计|共|总计|合计|累计|总共|已|达到|达|为|有|约|开展|组织|举办|召开|完成|进行|了|各|分别|活动|次数|总数)*$");

    /** The objects of an event, listed and closed with 等, as in 专题研究A、B等事项3次. */
    private static final Pattern OBJECTS = Pattern.compile("^[^、].*、.*等(?:[\\u4e00-\\u9fa5]{0,4})$");

    /** 每季度召开1次: the figure says how often, not how many; 每两月1次，全年5次 has both. */
    private static final Pattern EACH = Pattern.compile("每(?:半年|个?季度?|两?个?月|周|星期)[^\\d，,；;：:、一二两三四五六共计]{0,16}$");

    /** 半年听取一次汇报: a single time in each period, told without 每; 上半年听取一次 is no frequency. */
    private static final Pattern ONCE_A = Pattern.compile("(?:^|[^上下近前后])半年(?!以来|内|里|来)[\\u4e00-\\u9fa5]{0,8}$");

    /** 每个村培养法律明白人3名: so many in each of several places, which is no total. */
    private static final Pattern IN_EACH = Pattern.compile(
            "每(?:[个所家支一])?(?:行政村|自然村|村|社区|村（社区）|村\\(社区\\)|嘎查|网格|小组|村民小组|乡镇|镇街|街道|科室|站所|部门|单位|学校|企业|中队|支部)[^\\d，,；;：:、每共计]{0,14}$");

    /** 宣讲团6个到各村: what a group or persons went to is not what is counted. */
    private static final Pattern GOES_TO = Pattern.compile("^(?:到|赴|深入|走进|下沉|进入|进驻|奔赴)");

    /** 15名取得执法证，2名通过职业资格考试: the second are told by what they did, not by what the first are. */
    private static final Pattern DID_ANOTHER = Pattern.compile("[\\u4e00-\\u9fa5]{0,4}(?:通过|考取|获得|荣获|获评|被评|入选|担任|晋升)");

    /** 14名班子成员以及128名干部参加考试: two groups of persons who did one thing. */
    private static final Pattern JOINED = Pattern.compile("[\\u4e00-\\u9fa5“”（）]{1,12}(?:和|以及|及|与|、)");

    static final Set<String> PERSONS = Set.of("人", "名", "位", "人次");

    /** Behind a figure: what it counts are questions or tasks, whatever examples stand before 等. */
    private static final Pattern MATTERS =
            Pattern.compile("^(?:实际|具体|突出|重点|难点|热点|堵点|重大|焦点|关键|主要|共性|民生|现实|疑难|、|和)*(?:问题|难题|事项|方面|领域|环节|任务|短板)");

    /** 116名干部、网格员参加法治考试: persons listed between their number and what they took part in. */
    private static final Pattern TAKE_PART = Pattern.compile("参加|参与|接受|完成");

    private static final Pattern DID_ALL = Pattern.compile("(?:职工|人员)?(?:全部|全员|均|都|已|已全部|悉数|按时|如期)*");

    private static final Pattern ACTUAL = Pattern.compile("[，,](?:实际|现|已|现已|实际已|目前已)(?:开展|完成|举办|组织|召开|培训|执行)+(?:了)?");

    private static final Pattern SUMMED = Pattern.compile("\\s*(?:全年|以上)?(?:共计|合计|总计|累计|共)");

    private static final Pattern HONOURED = Pattern.compile("(?:被|均被|先后被|分别被)?(?:评为|评选为|获评|荣获|入选|被评|表彰|命名为|授予)");

    private static final Pattern OUTCOME = Pattern.compile("^(?:已|均|全部|成功|现)?(?:已)?(?:化解|办结|调解|调处|解决|答复)");

    private static final int FAR = 25;
    private static final int NEAR_RIGHT = 14;

    private final Lexicon lexicon;
    private final ScopeReader scopes;
    private final Subjects subjects;
    private final SharedEvents sharing;
    private final Facilities facilities;
    private final Outcomes outcomes;

    /** Clauses that do not tell whether a figure is this unit's or another's: joint acts led by another body. */
    private final WordList unclear;

    Attribution(Lexicon lexicon, ScopeReader scopes) {
        this.lexicon = lexicon;
        this.scopes = scopes;
        this.subjects = new Subjects(lexicon);
        this.sharing = new SharedEvents(lexicon);
        this.facilities = new Facilities(lexicon.words());
        this.outcomes = new Outcomes(lexicon);
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
            int previous = i == 0 ? reading.sentence().start() : all.get(i - 1).end();
            int next = i + 1 == all.size()
                    ? reading.sentence().end()
                    : all.get(i + 1).start();
            figures.add(figure(reading, before, figures, q, previous, next));
        }
        return figures;
    }

    private Figure figure(
            Reading reading, @Nullable Reading before, List<Figure> figures, Quantity q, int previous, int next) {
        Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
        int clauseStart = reading.clauseStart(q.start());
        int clauseEnd = reading.clauseEnd(q.end());
        Hit left = facilities.before(reading, q, left(reading, q, Math.max(clauseStart, previous)));
        int reach = Math.min(clauseEnd, reach(reading, q, next));
        Hit right = facilities.behind(reading, q, did(reading, q, right(reading, q, reach), reach), clauseEnd);
        Hit chosen = choose(reading, q, left, right, reach);
        String doubt = "";
        if (chosen == null
                && left == null
                && right == null
                && previous < clauseStart
                && BARE.matcher(reading.between(clauseStart, q.start())).matches()
                && !owned(reading, q, clauseEnd)
                && !didAnother(reading, q, clauseEnd)) {
            chosen = left(reading, q, previous);
            if (chosen != null && clausesBetween(reading, chosen.end(), q.start()) > 1) {
                doubt = "“" + reading.between(q.start(), q.end()) + "”离所说事项较远";
            }
        }
        if (chosen == null && last != null && last.reading() == reading && last.hit() != null) {
            chosen = sharing.with(reading, q, last, clauseStart);
        }
        chosen = chosen == null ? again(figures, reading, q, clauseStart) : outcomes.of(reading, q, chosen);
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
                eachPeriod(reading, q, clauseStart)
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

    /** 草场纠纷31起、邻里纠纷14起，共计45起: a sum behind its parts counts what they count. */
    private static @Nullable Hit summed(List<Figure> figures, Reading reading, Quantity q, int clauseStart) {
        if (!SUMMED.matcher(reading.between(clauseStart, q.start())).matches()) {
            return null;
        }
        double sum = 0;
        Hit hit = null;
        for (int i = figures.size() - 1; i >= 0 && sum < q.value(); i--) {
            Figure part = figures.get(i);
            boolean same = part.reading() == reading
                    && part.hit() != null
                    && part.quantity().measure().equals(q.measure())
                    && (hit == null || part.hit().topic() == hit.topic());
            if (!same) {
                return null;
            }
            hit = hit == null ? part.hit() : hit;
            sum += part.quantity().value();
        }
        return hit != null
                        && sum == q.value()
                        && figures.get(figures.size() - 1).quantity().value() < sum
                ? hit
                : null;
    }

    /** A figure that only says how the one before it came out: its sum, or 计划培训6期，实际完成5期. */
    private static @Nullable Hit again(List<Figure> figures, Reading reading, Quantity q, int clauseStart) {
        Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
        if (last != null
                && last.scope() == Scope.PLANNED
                && last.reading() == reading
                && last.quantity().measure().equals(q.measure())
                && ACTUAL.matcher(reading.between(last.quantity().end(), q.start()))
                        .matches()) {
            return last.hit();
        }
        return summed(figures, reading, q, clauseStart);
    }

    private static boolean didAnother(Reading reading, Quantity q, int to) {
        return PERSONS.contains(q.measure())
                && DID_ANOTHER.matcher(reading.between(q.end(), to)).lookingAt();
    }

    private static boolean eachPeriod(Reading reading, Quantity q, int clauseStart) {
        String before = reading.between(clauseStart, q.start());
        return before.indexOf('每') >= 0
                        && (EACH.matcher(before).find()
                                || IN_EACH.matcher(before).find())
                || q.one() && ONCE_A.matcher(before).find();
    }

    /** The last event named before a figure; in 执法培训等活动3场 the event itself, not the word that sums it up. */
    static @Nullable Hit left(Reading reading, Quantity q, int from) {
        Hit last = lastBefore(reading, q, from, q.start());
        if (last == null
                || !last.weak()
                || !reading.between(last.start() - 1, last.start()).equals("等")) {
            return last;
        }
        Hit member = lastBefore(reading, q, from, last.start() - 1);
        return member != null && !member.weak() && member.end() == last.start() - 1 ? member : last;
    }

    private static @Nullable Hit lastBefore(Reading reading, Quantity q, int from, int to) {
        return reading.hits().stream()
                .filter(h -> h.topic().measures().contains(q.measure()) && h.end() <= to && h.end() > from)
                .max(Comparator.comparingInt(Hit::end)
                        .thenComparing(Hit::whole)
                        .thenComparingInt(h -> h.end() - h.start())
                        .thenComparing(h -> told(reading, h)))
                .orElse(null);
    }

    /** Whether the clause of a hit names its topic outright: 对规范性文件开展审查 names the review, whoever took part before. */
    private static boolean told(Reading reading, Hit hit) {
        int clause = reading.clauseStart(hit.start());
        return reading.hits().stream()
                .anyMatch(o -> o.topic() == hit.topic() && !o.weak() && o.start() >= clause && o.end() == hit.end());
    }

    /** How far what a figure counts may stand behind it: up to the next figure, over one of persons who did the same. */
    private static int reach(Reading reading, Quantity q, int next) {
        Quantity other = reading.quantities().stream()
                .filter(o -> o.start() == next)
                .findFirst()
                .orElse(null);
        if (other == null
                || !PERSONS.contains(q.measure())
                || !PERSONS.contains(other.measure())
                || !JOINED.matcher(reading.between(q.end(), next)).matches()) {
            return next;
        }
        return reading.quantities().stream()
                .mapToInt(Quantity::start)
                .filter(s -> s > next)
                .min()
                .orElse(reading.sentence().end());
    }

    private static @Nullable Hit right(Reading reading, Quantity q, int to) {
        return reading.hits().stream()
                .filter(h -> h.topic().measures().contains(q.measure())
                        && h.end() > q.end()
                        && h.end() <= to
                        && (h.start() >= q.end() || !h.whole())
                        && !ownsNext(reading, q, h)
                        && !honoured(reading, h, to))
                .min(Comparator.<Hit>comparingInt(h -> Math.max(h.start(), q.end()))
                        .thenComparing(Hit::weak)
                        .thenComparing(h -> !h.whole())
                        .thenComparingInt(h -> h.start() - h.end()))
                .orElse(null);
    }

    /** 2件案卷获评优秀, 3名调解员被评为先进: those honoured are not all there are. */
    private static boolean honoured(Reading reading, Hit hit, int to) {
        return hit.end() < to
                && HONOURED.matcher(reading.between(hit.end(), to)).lookingAt();
    }

    /** 4件积案已化解3件: the outcome is what the figure behind it counts, not the one before. */
    private static boolean ownsNext(Reading reading, Quantity q, Hit hit) {
        return hit.start() > q.end()
                && OUTCOME.matcher(reading.between(hit.start(), hit.end())).find()
                && reading.quantities().stream()
                        .anyMatch(o -> o.start() == hit.end() && o.measure().equals(q.measure()));
    }

    /** 31名干部全部参考: what persons did is told by the verb behind them, not by their own noun. */
    private static @Nullable Hit did(Reading reading, Quantity q, @Nullable Hit noun, int to) {
        if (noun == null
                || !noun.weak()
                || noun.start() != q.end()
                || !PERSONS.contains(q.measure())
                || TAKE_PART.matcher(reading.between(noun.start(), noun.end())).find()) {
            return noun;
        }
        return reading.hits().stream()
                .filter(h -> !h.weak()
                        && h.whole()
                        && h.topic().measures().contains(q.measure())
                        && h.start() >= noun.end()
                        && h.end() <= to
                        && DID_ALL.matcher(reading.between(noun.end(), h.start()))
                                .matches())
                .findFirst()
                .orElse(noun);
    }

    private @Nullable Hit choose(Reading reading, Quantity q, @Nullable Hit left, @Nullable Hit right, int to) {
        boolean snugLeft = left != null
                && FILLER.matcher(reading.between(left.end(), q.start())).matches();
        if (left != null && names(left, q)) {
            return left;
        }
        boolean nothingBehind =
                reading.between(q.end(), to).isBlank() || "、）)".indexOf(reading.between(q.end(), q.end() + 1)) >= 0;
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
                && TAKE_PART
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
        boolean object = OBJECTS.matcher(gap).find();
        return word && gap.length() <= FAR && (gap.indexOf('、') < 0 || object);
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
