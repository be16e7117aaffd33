package cn.fazhi.audit.rules.examples;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One example of an item or a red flag.
 *
 * @param file its file, relative to the rule base, with forward slashes
 * @param line the line it begins on, from 1
 * @param name what it shows, a few words
 * @param setting what stands in the report; 【】 marks the words the sheet must quote
 * @param expected what the item must come to
 * @param why the reason in words
 */
public record Example(String file, int line, String name, Setting setting, Expected expected, String why) {

    /** Where it stands: 文件:行. */
    public String place() {
        return file + ":" + line;
    }

    /**
     * The report of an example.
     *
     * @param unit the reporting unit
     * @param year the report year
     * @param under the heading that the text stands under
     * @param text the sentences of interest; "" when the whole report is given
     * @param plan what the plan of next year says in place of the usual words; "" for the usual words
     * @param report the whole report; "" when a text is given
     * @param others other reports of the same batch, whole
     * @param lastYear the unit's report of the year before, whole; "" for none
     * @param received the day the report came in, or null when only its own date counts
     */
    public record Setting(
            String unit,
            int year,
            Under under,
            String text,
            String plan,
            String report,
            List<String> others,
            String lastYear,
            @Nullable LocalDate received) {

        public Setting {
            others = List.copyOf(others);
        }
    }

    /**
     * What must come of it.
     *
     * @param points points earned, or for a red flag taken off
     * @param state how it ends, as the sheet writes it; "" for what the points say
     * @param rules the rules that fire, without the id; of an item without its first rule, which always fires
     */
    public record Expected(double points, String state, List<String> rules) {

        public Expected {
            rules = List.copyOf(rules);
        }
    }

    /** The heading that a text stands under. */
    public enum Under {
        总体,
        成效,
        第一责任人,
        问题,
        整改,
        计划
    }
}
