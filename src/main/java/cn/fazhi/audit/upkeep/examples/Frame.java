package cn.fazhi.audit.upkeep.examples;

import cn.fazhi.audit.rules.examples.Example;
import cn.fazhi.audit.rules.examples.Example.Under;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report around an example's sentences. Its own words state nothing that any item asks for. */
final class Frame {

    /** Stands for so many characters of ordinary text. */
    private static final Pattern FILLING = Pattern.compile("（略(\\d{1,5})字）");

    private static final int OPENING = 220;

    /** Characters of an example with its other reports; as much as twenty long reports. */
    private static final long LONGEST = 600_000;

    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六");

    private static final String ORDINARY = "一年来，辖区法治建设稳步向前，干部办事先看依据，群众有话好好说、有理依法讲。"
            + "法治政府的样子一天天清楚起来，同产业、水利、道路结合得更紧。"
            + "主干道铺了柏油，老街换了管网，河道清了淤，夜里的路灯也亮了起来。"
            + "老人有了食堂，孩子有了书屋，外出的人回来都说家乡变化大。"
            + "水渠通到了地头，集市搬进了新棚，来往车辆各走各的道。"
            + "依法行政的风气渐渐养成，办事的人少跑了路，等候的时间也短了。";

    private static final Map<Under, String> HEADINGS = new EnumMap<>(Map.of(
            Under.总体, "总体情况",
            Under.成效, "主要举措和成效",
            Under.第一责任人, "党政主要负责人履行推进法治建设第一责任人职责情况",
            Under.问题, "存在的问题和不足",
            Under.整改, "整改情况",
            Under.计划, "下一步工作安排"));

    private static final Map<Under, String> USUAL = new EnumMap<>(Map.of(
            Under.成效, "各项工作按照年初部署稳步推进，干部依法办事的本领有了长进。",
            Under.问题, "一是干部依法办事的本领还不够强。",
            Under.计划, "一是继续加强干部教育。二是不断改进工作方法。"));

    private Frame() {}

    /** The whole report of an example, with its marks. */
    static String around(Example.Setting setting) {
        return clean(setting.report().isEmpty() ? framed(setting) : setting.report());
    }

    /** A report that is given whole: blank lines and indents taken away, filling put in. */
    static String clean(String report) {
        StringBuilder out = new StringBuilder();
        FILLING.matcher(report)
                .replaceAll(m -> Matcher.quoteReplacement(ordinary(Integer.parseInt(m.group(1)))))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.append(out.isEmpty() ? "" : "\n").append(line));
        return out.toString();
    }

    /** Whether an example asks for more text than any report has; to put it together would fill the memory. */
    static boolean tooLong(Example.Setting setting) {
        long all = 0;
        List<String> texts = new ArrayList<>(setting.others());
        texts.addAll(List.of(setting.report(), setting.text(), setting.plan(), setting.lastYear()));
        for (String text : texts) {
            all += text.length();
            all += FILLING.matcher(text)
                    .results()
                    .mapToLong(filling -> Long.parseLong(filling.group(1)))
                    .sum();
        }
        return all > LONGEST;
    }

    private static String framed(Example.Setting setting) {
        List<String> lines = new ArrayList<>();
        lines.add(setting.unit() + setting.year() + "年法治政府建设情况报告");
        lines.add(ordinary(OPENING));
        int number = 0;
        for (Under under : Under.values()) {
            String text = text(setting, under);
            if (!text.isEmpty()) {
                lines.add(NUMBERS.get(number++) + "、" + HEADINGS.get(under));
                lines.add(text);
            }
        }
        return String.join("\n", lines);
    }

    /** What stands under a heading; "" when the report shall do without it. */
    private static String text(Example.Setting setting, Under under) {
        if (setting.under() == under) {
            return setting.text();
        }
        return under == Under.计划 && !setting.plan().isEmpty() ? setting.plan() : USUAL.getOrDefault(under, "");
    }

    /** So many characters of ordinary text. */
    private static String ordinary(int characters) {
        if (characters == 0) {
            return "";
        }
        return ORDINARY.repeat(characters / ORDINARY.length() + 1).substring(0, characters - 1) + "。";
    }
}
