package cn.fazhi.audit.workbook;

import java.time.ZonedDateTime;

/**
 * What an audit was made with, for the 说明 sheet and the footers. Hashes of rules and inputs come with the checklist and the outcomes.
 *
 * @param engineVersion version of the program, such as 1.0.0
 * @param time when the audit was made, in the county's own time zone
 */
public record Stamp(String engineVersion, ZonedDateTime time) {}
