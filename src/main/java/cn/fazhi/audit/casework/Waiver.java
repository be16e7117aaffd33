package cn.fazhi.audit.casework;

/**
 * An item that is not held against a unit.
 *
 * @param number of its entry in the log
 * @param at when it was taken in, ISO 8601 in UTC
 * @param by who took it in
 * @param whose whose report it is about
 * @param item the item's id
 * @param reason why
 * @param approver who approved it
 * @param until the last day it holds, ISO 8601
 */
public record Waiver(
        long number, String at, String by, String whose, String item, String reason, String approver, String until) {

    /** As the sheets say it. */
    public String words() {
        return reason + "（" + approver + "批准，至" + until + "）";
    }
}
