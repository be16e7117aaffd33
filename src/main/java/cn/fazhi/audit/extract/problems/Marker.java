package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.PlaceFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The number of a point in a list.
 *
 * @param family the form of numbering; points of one list share it
 * @param ordinal 1 for 一是, 2 for 二是 …
 * @param start offset of its first character in the sentence
 * @param end offset after it
 */
record Marker(Family family, int ordinal, int start, int end) {

    /** The ordinal of 最后, whatever came before. */
    private static final int LAST = 99;

    private static final String DIGITS = "一二三四五六七八九十";

    /** Marks that may stand anywhere after a stop or comma come first; 一、 and 1. only after a full stop or at the start. */
    private static final PlaceFinder ANY =
            new PlaceFinder(Pattern.compile("(?<=^|[。；;：:！？，,、\\s])(?:(?<shi>[一二三四五六七八九十]{1,2})(?:是|要)"
                    + "|其(?<qi>[一二三四五六七八九十])(?=[，,、是：:])"
                    + "|(?<shou>首先|其次|再次|再者|最后)(?=[，,、是：:])"
                    + "|第(?<di>[一二三四五六七八九十])(?=[，,、是：:])"
                    + "|(?<fang>一方面|另一方面)"
                    + "|[（(](?<kuo>[一二三四五六七八九十]{1,3})[)）]"
                    + "|[（(](?<kuoshu>\\d{1,2})[)）]"
                    + "|(?<quan>[①②③④⑤⑥⑦⑧⑨⑩]))"
                    + "|(?<=^|[。；;：:\\s])(?:(?<dun>[一二三四五六七八九十]{1,3})、|(?<shu>\\d{1,2})[.．、](?!\\d))"));

    /** The forms of numbering. */
    enum Family {
        SHI("shi"),
        QI("qi"),
        SHOU("shou"),
        DI("di"),
        FANG("fang"),
        KUO("kuo"),
        KUOSHU("kuoshu"),
        QUAN("quan"),
        DUN("dun"),
        SHU("shu");

        private final String group;

        Family(String group) {
            this.group = group;
        }
    }

    /** Whether it is the next one after an ordinal. */
    boolean follows(int before) {
        return ordinal == before + 1 || ordinal == LAST;
    }

    /** Every mark of a sentence, in order. */
    static List<Marker> of(String sentence) {
        List<Marker> found = new ArrayList<>();
        ANY.each(sentence, m -> {
            for (Family family : Family.values()) {
                String number = m.group(family.group);
                if (number != null) {
                    found.add(new Marker(family, ordinal(family, number), m.start(), m.end()));
                }
            }
        });
        return found;
    }

    private static int ordinal(Family family, String number) {
        return switch (family) {
            case SHI, QI, DI, KUO, DUN -> chinese(number);
            case KUOSHU, SHU -> Integer.parseInt(number);
            case QUAN -> number.charAt(0) - '①' + 1;
            case FANG -> number.startsWith("另") ? 2 : 1;
            case SHOU ->
                switch (number) {
                    case "首先" -> 1;
                    case "其次" -> 2;
                    case "再次", "再者" -> 3;
                    default -> LAST;
                };
        };
    }

    private static int chinese(String number) {
        int ten = number.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(number.charAt(number.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(number.charAt(0)) + 1;
        int ones = ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
