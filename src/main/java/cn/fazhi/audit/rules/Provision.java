package cn.fazhi.audit.rules;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing that a county provides otherwise than the shared rule base.
 *
 * @param id the item or chapter it is about; "" for a list of words
 * @param what what is changed, in Chinese, such as 分值; {@link #OFF} for an item that is switched off
 * @param from what the shared rule base says
 * @param to what holds in its place
 * @param why the document it rests on
 * @param date since when, as written
 * @param source name of the county's provisions
 */
public record Provision(String id, String what, String from, String to, String why, String date, String source) {

    static final String OFF = "停用";

    /** Whether it says all that a sheet must say of it; one that was written by hand may not. */
    boolean whole() {
        return Stream.of(id, what, from, to, why, date, source).allMatch(Objects::nonNull)
                && Stream.of(what, why, date, source).noneMatch(String::isBlank);
    }

    /** Whether the county does not ask for the item at all. */
    public boolean off() {
        return what.equals(OFF);
    }

    /** What a sheet says of an item that is switched off. */
    String offReason() {
        return "本县不考核本项：" + why + "（" + date + "起，" + source + "）。";
    }
}
