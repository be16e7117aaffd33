package cn.fazhi.audit.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented reports that were written independently of each other: the same outline, slogans and usual forms of counting, everything else
 * drawn anew. The same number always gives the same report.
 */
public final class Originals {

    private static final List<String> HEADINGS =
            List.of("一、法治政府建设组织领导情况", "二、依法行政和学法用法情况", "三、普法宣传情况", "四、纠纷化解情况", "五、法治政府建设存在的不足", "六、下一年度依法行政工作安排");

    private static final List<String> FORMULAS = List.of(
            "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面落实党的二十大精神。",
            "始终坚持党的领导、人民当家作主、依法治国有机统一，在法治轨道上推进各项工作。",
            "认真落实“谁执法谁普法”责任制，引导群众办事依法、遇事找法、解决问题用法、化解矛盾靠法。",
            "坚持和发展新时代“枫桥经验”，努力做到小事不出村、大事不出镇、矛盾不上交。");

    private Originals() {}

    /** A report's paragraphs. */
    public static Planted report(int number) {
        Random random = new Random(number * 31L + 7);
        Township township = Township.of(number);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(township.name() + "人民政府");
        paragraphs.add("关于2024年度法治政府建设情况的报告");
        paragraphs.add("2024年，" + township.name() + "在县委、县政府的坚强领导下，" + FORMULAS.get(0) + "现将有关情况报告如下。");
        for (int i = 0; i < HEADINGS.size(); i++) {
            paragraphs.add(HEADINGS.get(i));
            int many = 2 + random.nextInt(2);
            for (int p = 0; p < many; p++) {
                paragraphs.add(paragraph(township, random));
            }
            if (i % 2 == 1) {
                paragraphs.add(FORMULAS.get(1 + random.nextInt(FORMULAS.size() - 1)));
            }
        }
        paragraphs.add(township.name() + "人民政府");
        paragraphs.add("2025年1月" + (5 + random.nextInt(20)) + "日");
        return new Planted(township, paragraphs);
    }

    private static String paragraph(Township township, Random random) {
        StringBuilder paragraph = new StringBuilder();
        int sentences = 3 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            paragraph.append(sentence(township, random));
        }
        return paragraph.toString();
    }

    /** One sentence of a report of the township. */
    static String sentence(Township township, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "全年共" + one(random, Wordings.DID) + one(random, Wordings.WHAT) + number(random)
                    + one(random, Wordings.COUNTED) + "，其中" + one(random, Wordings.WHOSE) + number(random)
                    + one(random, Wordings.COUNTED) + "，" + one(random, Wordings.SO) + "。";
            case 1 -> township.name() + one(random, Wordings.WHO) + one(random, Wordings.HOW) + clause(random) + "，"
                    + one(random, Wordings.SO) + "。";
            case 2 -> "在" + one(random, Wordings.VILLAGE) + "村，" + one(random, Wordings.WHO) + one(random, Wordings.HOW)
                    + clause(random) + "，又" + clause(random) + "，" + one(random, Wordings.SO) + "。";
            case 3 -> one(random, Wordings.WHO) + "和" + one(random, Wordings.WHO) + one(random, Wordings.HOW)
                    + clause(random) + number(random) + one(random, Wordings.COUNTED) + "，" + one(random, Wordings.SO) + "。";
            case 4 -> "针对" + one(random, Wordings.WHOSE) + "的" + one(random, Wordings.WHAT) + "，"
                    + one(random, Wordings.WHO) + one(random, Wordings.HOW) + one(random, Wordings.DID) + "，并"
                    + clause(random) + "。";
            default -> one(random, Wordings.VILLAGE) + "、" + one(random, Wordings.VILLAGE) + "等" + (2 + random.nextInt(9))
                    + "个村由" + one(random, Wordings.WHO) + "牵头" + clause(random) + "，" + one(random, Wordings.SO) + "。";
        };
    }

    private static String clause(Random random) {
        return one(random, Wordings.DID) + one(random, Wordings.WHOSE) + "的" + one(random, Wordings.WHAT);
    }

    private static int number(Random random) {
        return 2 + random.nextInt(180);
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
