package cn.fazhi.audit.extract.numbers;

import cn.fazhi.audit.extract.Characters;
import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.facts.Qualifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the quantities of a text. Dates, ordinals, differences, codes and frequencies are not quantities. */
public final class QuantityReader {

    /** Bounded, as are those in Chinese: in a text of nothing but digits each place would else be tried with every length. */
    private static final String DIGITS = "\\d(?:[\\d ,]{0,30}\\d)?(?: ?\\.\\d{1,30})?";

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿";

    /** Whatever may stand between the first character of a number and its unit. */
    private static final Characters IN_NUMBER = Characters.of(NUMERALS + "0123456789 ,.-—~～至到余多来\t\n\u000B\f\r");

    private static final Characters FIRST_IN_NUMBER = Characters.of(NUMERALS + "0123456789");

    /** Longest words before a number. */
    private static final int LONGEST_BEFORE = 4;

    private static final String CHINESE = "[" + NUMERALS + "]{1,30}";
    private static final String BEFORE =
            "(?<before>(?=[超逾突不至最将接近大约高多达])(?:超过|超|逾|突破|不得少于|不得低于|不少于|不低于|不下|至少|不超过|不高于|至多|最多|将近|接近|近|大约|(?<![民公条合违预契签续相])约|高达|多达|达到|达))?";
    private static final String MORE = "(?<more>余|多|来)?";
    private static final String AFTER = "(?<after>余|以上|左右|上下|以内|以下|之多)?";

    private final PlaceFinder quantity;
    private final PlaceFinder percent = new PlaceFinder(
            Pattern.compile(BEFORE + "\\s*(?:(?<number>" + DIGITS + ")\\s*(?<measure>%|个百分点)|百分之(?<chinese>" + CHINESE
                    + "(?:点" + CHINESE + ")?|\\d+(?:\\.\\d+)?))\\s*" + AFTER));

    /** Written before a number that tells a place in a row, a difference or a share of each, not a count. */
    private static final PlaceFinder NOT_COUNT_BEFORE = new PlaceFinder(Pattern.compile(
            "(?:第|增加了?|减少了?|增长了?|提高了?|提升了?|上升了?|下降了?|同比|多出|不足|平均|人均|户均|村均|每(?:个|名|村|场|次|位|季度|月|周|年|半年|季|镇|社区|户|组|网格|两|三|二|隔|[\\u4e00-\\u9fa5]{0,5})(?:至少|不少于|配备|明确|为|有|设|设立|确定|选举|聘请|开展|召开|组织)?"
                    + "|(?:从|由)(?:去年|上年|上一年|20\\d\\d年)(?:底|初)?的?"
                    + "|(?:较|比)[\\u4e00-\\u9fa5\\d]{1,8}(?:多|少|增|减)[\\u4e00-\\u9fa5]{0,6}"
                    + "|(?:减少|压减|缩减|精简)[\\u4e00-\\u9fa5]{1,8})$"));

    private static final Set<String> AT_LEAST = Set.of("超过", "超", "逾", "突破", "不少于", "不低于", "不得少于", "不得低于", "不下", "至少");

    private static final Set<String> DUTY = Set.of("不少于", "不低于", "不得少于", "不得低于", "至少");

    /** 至少开展普法活动1场: the bound stands before the event. */
    private static final Pattern LEAST_EVENT = Pattern.compile("(?:至少|不少于|不低于)[\\u4e00-\\u9fa5]{1,8}$");

    private static final Pattern PER_PERIOD = Pattern.compile("每(?:年|半年|季度?|月|周|人)[\\u4e00-\\u9fa5]{1,9}$");

    /** 北坡、上庄2个村: the number sums up the names before it; 行政村13个、社区3个 has a number of its own before the mark. */
    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "[\\u4e00-\\u9fa5](?<!个|\\d[\\u4e00-\\u9fa5]|\\d[余多][\\u4e00-\\u9fa5])、[\\u4e00-\\u9fa5]{1,4}$");

    /** 没有一件, 任何一次, 同一个: nothing is counted. */
    private static final Pattern NO_ONE = Pattern.compile("(?:没有|无|未有|每|任何|同|另|某|哪|这|那|逐|进|不是)$");

    /** 与人民调解组织一起, 一起推进: done together, not one case. */
    private static final Pattern WITH_OTHERS = Pattern.compile(
            "(?:[与和同跟带陪]|联合)[\\u4e00-\\u9fa5、（）]{1,18}(?<!纠纷|案件|矛盾|事件|诉讼|复议|积案)$|在$|一起[\\u4e00-\\u9fa5、，]{1,6}$");

    private static final Pattern TOGETHER = Pattern.compile(
            "^(?:参与|推进|推动|开展|研究|谋划|部署|落实|行动|学习|努力|动手|协商|商量|交流|讨论|调解|化解|处理|解决|做|抓|学|走|来|去|到|上|干|建|把|为|共|[\\u4e00-\\u9fa5、，]{1,6}一起)");

    private static final Pattern FIXED_AFTER = Pattern.compile("^(?:之|性|龙|揽子|体化|致|级|票|把手|案一|事一|村一|规定精)");

    /** A reader for the units that the lexicon knows, such as 次 and 场次. */
    public QuantityReader(Collection<String> measures) {
        String units = measures.stream()
                .filter(m -> !m.equals("%"))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(m -> m.replaceAll("[^\\p{L}]", "\\\\$0"))
                .collect(Collectors.joining("|"));
        String number = "(?:" + DIGITS + "|" + CHINESE + ")";
        quantity = new PlaceFinder(
                Pattern.compile(BEFORE + "\\s*(?<number>(?:" + DIGITS + ")[万千百亿]*|" + CHINESE + ")"
                        + "(?:\\s*(?:-|—|~|～|至|到)\\s*(?<to>" + number + "))?\\s*" + MORE
                        + "(?<power>万|千)?\\s*(?<measure>" + units + ")" + AFTER),
                new BeforeUnit(measures)::mayBegin);
    }

    /**
     * Most numerals of a report stand in words such as 统一 and count nothing: no unit follows.
     *
     * @param first what units begin with
     */
    private record BeforeUnit(Characters first) {

        BeforeUnit(Collection<String> units) {
            this(Characters.of(units.stream().map(unit -> unit.substring(0, 1)).collect(Collectors.joining())));
        }

        /** Whether a unit may stand behind a number that begins at an offset or shortly behind it. */
        boolean mayBegin(String text, int at) {
            int i = at;
            while (i < text.length() && !FIRST_IN_NUMBER.mayHold(text.charAt(i))) {
                if (i - at == LONGEST_BEFORE) {
                    return true;
                }
                i++;
            }
            boolean inNumber = true;
            for (i++; inNumber && i < text.length(); i++) {
                char c = text.charAt(i);
                if (first.mayHold(c)) {
                    return true;
                }
                inNumber = IN_NUMBER.mayHold(c);
            }
            return false;
        }
    }

    /** The quantities of a text in order, not overlapping. Offsets are those of the text plus {@code offset}. */
    public List<Quantity> read(String text, int offset) {
        List<Quantity> found = new ArrayList<>();
        quantity.each(text, m -> read(text, m, offset, found));
        if (text.indexOf('%') >= 0 || text.contains("百分")) {
            percent.each(text, m -> readPercent(m, offset, found));
        }
        found.sort(Comparator.comparingInt(Quantity::start));
        return found;
    }

    private void read(String text, Matcher m, int offset, List<Quantity> found) {
        String numeral = m.group("number");
        int from = m.start("number");
        boolean one = numeral.equals("一");
        String left = text.substring(Math.max(0, m.start() - 12), m.start());
        String right = text.substring(m.end("measure"), Math.min(text.length(), m.end("measure") + 3));
        if ("十百千万".indexOf(numeral.charAt(0)) >= 0 && (left.endsWith("数") || left.endsWith("几"))) {
            return;
        }
        if (one && (NO_ONE.matcher(left).find() || together(text, m))) {
            return;
        }
        if (isCode(text, from)
                || NOT_COUNT_BEFORE.in(left) && !isDuty(m, left)
                || FIXED_AFTER.matcher(right).find()
                || m.group("measure").equals("个") && NAMED_BEFORE.matcher(left).find()) {
            return;
        }
        OptionalDouble value = ChineseNumber.value(numeral);
        if (value.isEmpty() || value.getAsDouble() == 1 && left.endsWith("各") || looksLikeYear(text, m)) {
            return;
        }
        double scaled =
                value.getAsDouble() * ("万".equals(m.group("power")) ? 10_000 : "千".equals(m.group("power")) ? 1000 : 1);
        Qualifier qualifier = m.group("to") != null
                ? Qualifier.AT_LEAST
                : LEAST_EVENT.matcher(left).find()
                        ? Qualifier.AT_LEAST
                        : qualifier(m.group("before"), m.group("more"), m.group("after"));
        found.add(new Quantity(scaled, m.group("measure"), qualifier, offset + m.start(), offset + m.end(), one));
    }

    private static boolean together(String text, Matcher m) {
        int end = m.end("measure");
        return m.group("measure").equals("起")
                && (TOGETHER.matcher(text).region(end, text.length()).lookingAt()
                        || WITH_OTHERS
                                .matcher(text.substring(Math.max(0, m.start() - 22), m.start()))
                                .find());
    }

    /** 每年学法不少于4次 sets a measure; it is kept, and its scope tells that it is a rule. */
    private static boolean isDuty(Matcher m, String left) {
        String before = m.group("before");
        boolean least = before != null && DUTY.contains(before);
        return least && PER_PERIOD.matcher(left).find();
    }

    private static void readPercent(Matcher m, int offset, List<Quantity> found) {
        OptionalDouble value =
                m.group("number") != null ? ChineseNumber.value(m.group("number")) : chinesePercent(m.group("chinese"));
        value.ifPresent(v -> found.add(new Quantity(
                v,
                "%",
                qualifier(m.group("before"), null, m.group("after")),
                offset + m.start(),
                offset + m.end(),
                false)));
    }

    private static OptionalDouble chinesePercent(String numeral) {
        int point = numeral.indexOf('点');
        if (point < 0) {
            return ChineseNumber.value(numeral);
        }
        OptionalDouble whole = ChineseNumber.value(numeral.substring(0, point));
        OptionalDouble part = ChineseNumber.value(numeral.substring(point + 1));
        if (whole.isEmpty() || part.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(whole.getAsDouble() + part.getAsDouble() / Math.pow(10, numeral.length() - point - 1));
    }

    /** Digits that go on to the left, as in 2023-15次 or 1+11+35个, belong to a code. */
    private static boolean isCode(String text, int from) {
        return from > 0
                && "+＋/-—:：.·".indexOf(text.charAt(from - 1)) >= 0
                && from > 1
                && Character.isDigit(text.charAt(from - 2));
    }

    /** 2023年 is no count; 2023 with another unit and no multiplier is, unless 年 was lost: 2025全乡共27人. */
    private static boolean looksLikeYear(String text, Matcher m) {
        return m.group("measure").equals("年")
                || (m.end() < text.length() && m.group("measure").equals("个") && text.charAt(m.end()) == '月');
    }

    private static Qualifier qualifier(
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String more,
            @org.jspecify.annotations.Nullable String after) {
        String b = before == null ? "" : before;
        String a = after == null ? "" : after;
        if (b.startsWith("不超")
                || b.equals("不高于")
                || b.equals("至多")
                || b.equals("最多")
                || a.equals("以内")
                || a.equals("以下")) {
            return Qualifier.AT_MOST;
        }
        if (more != null || a.equals("余") || a.equals("左右") || a.equals("上下") || b.endsWith("近") || b.endsWith("约")) {
            return Qualifier.ABOUT;
        }
        boolean atLeast = AT_LEAST.contains(b) || a.equals("以上");
        return atLeast ? Qualifier.AT_LEAST : Qualifier.EXACT;
    }
}
