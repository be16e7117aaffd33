package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.Words;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places that only open the name of what is counted: 社区法治服务站4个 are stations, 社区4个 are communities. */
final class Facilities {

    /** What the name of a place or of something set up there ends in. */
    private static final Pattern ENDS =
            Pattern.compile(".*(?:站|室|点|厅|馆|屋|书院|小院|公园|游园|场所|广场|角|专栏|公示栏|宣传栏|公开栏|墙|台|岗|亭|庭|长廊|窗口"
                    + "|中心|基地|阵地|驿站|课堂|讲堂|学校|食堂|超市|园地|微网格)$");

    /** Verbs that stand in such names: 村民议事厅, 社区调解工作室. */
    private static final Pattern IN_NAMES =
            Pattern.compile("服务|调解|议事|普法|活动|警务|咨询|接待|阅览|宣传|宣讲|治理|便民|说事|评理|协商|养老|工作|调处|学习|教育|矫正|志愿");

    /** Between a name and its figure. */
    private static final Pattern LINK = Pattern.compile("(?:共计|共|总计|合计|累计|总数|数量|有|达到|达|为|已|各|等)+$");

    /** Where a name has ended at the latest, whatever words it is cut into: 2个社区都有广场. */
    private static final Pattern TELLS = Pattern.compile("[都均已有各也全设建配成开聘创办完实推试的,，;；。、:：].*");

    private static final String QUOTES = "[“”\"（）()]";

    private static final String PLACES_ARE_COUNTED_IN = "个";

    private final Words words;

    Facilities(Words words) {
        this.words = words;
    }

    /** The hit before a figure, or null when it only opens the name of something else that is counted. */
    @Nullable
    Hit before(Reading reading, Quantity q, @Nullable Hit hit) {
        if (hit == null || !place(hit.topic(), q)) {
            return hit;
        }
        String name = LINK.matcher(reading.between(hit.end(), q.start())).replaceFirst("");
        if (name.isBlank() || name.indexOf('、') >= 0) {
            return hit;
        }
        List<Words.Word> all = words.of(name.replaceAll(QUOTES, ""));
        boolean noun = !all.isEmpty() && all.get(all.size() - 1).nature().startsWith("n");
        return ENDS.matcher(name.replaceAll(QUOTES, "")).matches() || noun && name.length() > 1 ? null : hit;
    }

    /** The hit behind a figure, or null when it only opens the name of a facility: 12个村调解室, not 12个村设立调解室. */
    @Nullable
    Hit behind(Reading reading, Quantity q, @Nullable Hit hit, int to) {
        if (hit == null || !place(hit.topic(), q)) {
            return hit;
        }
        String behind = reading.between(hit.end(), to).replaceAll(QUOTES, "");
        for (Words.Word word : words.of(TELLS.matcher(behind).replaceFirst(""))) {
            boolean inName = word.nature().startsWith("n")
                    || List.of("vn", "a", "an", "b", "s", "j", "g", "k").contains(word.nature())
                    || IN_NAMES.matcher(word.text()).matches();
            if (ENDS.matcher(word.text()).matches()) {
                return null;
            }
            if (!inName) {
                return hit;
            }
        }
        return hit;
    }

    private static boolean place(Topic topic, Quantity q) {
        return q.measure().equals(PLACES_ARE_COUNTED_IN) && topic.measures().contains(PLACES_ARE_COUNTED_IN);
    }
}
