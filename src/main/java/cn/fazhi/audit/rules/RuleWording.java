package cn.fazhi.audit.rules;

import java.util.List;

/**
 * One rule as people read it. All words are Chinese.
 *
 * @param name its full name, id included
 * @param worth what it gives or does, such as 7分
 * @param floor whether it is the tier that always stands under the others
 * @param line its line in the file, from 1
 * @param conditions what it asks, one entry a condition; numbered where there are several
 * @param reason its sentence, with what is filled in from the report named in 〔〕
 * @param next what it takes to reach it, in the same form; "" when its name says it
 */
public record RuleWording(
        String name, String worth, boolean floor, int line, List<String> conditions, String reason, String next) {

    public RuleWording {
        conditions = List.copyOf(conditions);
    }

    /** The name without the id. */
    public String title() {
        return name.substring(name.indexOf(' ') + 1).strip();
    }
}
