package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures behind a list of which the lexicon knows a member that is not the last. */
final class Listed {

    /** The rest of a list, closed by 等 right before the figure. */
    private static final Pattern CLOSED =
            Pattern.compile("[”》]?、[\\u4e00-\\u9fa5、“”]{2,40}等(?:各类|多种|形式|方式|活动|共|共计|累计)*");

    /** 调解成功率、协议履行率均达100%: one rate that holds for each. */
    private static final Pattern RATES = Pattern.compile(
            "(?:、[\\u4e00-\\u9fa5]{1,8}率|[和与及][\\u4e00-\\u9fa5]{1,8}率)+(?:均|都|全部|皆)(?:达到|达|为|是|保持在|保持)?");

    private static final Set<String> OCCASIONS = Set.of("场", "场次");

    /** Units in which printed and painted things are counted, and hardly anything else. */
    static final Set<String> THINGS = Set.of("幅", "块", "册", "本");

    /** 培训网格员、社工、楼栋长1100人次: all of them were trained. */
    private static final Pattern TRAINED = Pattern.compile("^(?:培训|轮训|集训)");

    private static final Pattern PERSONS =
            Pattern.compile("(?:[、和及][\\u4e00-\\u9fa5]{2,6}){1,4}?(?:等|共|共计|累计|合计|各类人员)*");

    /** 召开法治建设部署会、推进会、总结会共3次: meetings of one matter. */
    private static final Pattern MEETINGS = Pattern.compile("(?:、[\\u4e00-\\u9fa5]{1,6}会)+(?:共|共计|累计|合计)");

    private Listed() {}

    /**
     * Whether the figure counts the member: 举办法治宣讲、发放资料、设置展板等30场次 those that happen in such units, 悬挂横幅、布标等30幅 those
     * that are counted so.
     */
    static boolean counts(Reading reading, Hit member, Quantity q) {
        String gap = reading.between(member.end(), q.start());
        if (Attribution.PERSONS.contains(q.measure())
                && TRAINED.matcher(reading.between(member.start(), member.end()))
                        .find()) {
            return PERSONS.matcher(gap).matches();
        }
        if (MEETINGS.matcher(gap).matches()) {
            return q.measure().equals("次") || OCCASIONS.contains(q.measure());
        }
        if (member.weak()) {
            return false;
        }
        return q.measure().equals("%")
                ? RATES.matcher(gap).matches()
                : (OCCASIONS.contains(q.measure()) || THINGS.contains(q.measure()))
                        && CLOSED.matcher(gap).matches();
    }
}
