package cn.fazhi.audit.audit;

import org.jspecify.annotations.Nullable;

/**
 * A submission as it came in, and whose report it is.
 *
 * @param name as the inspector knows it: 报告.docx, or 压缩包.zip/报告.docx
 * @param bytes its whole content; empty when it could not be read at all
 * @param unit such as 云岭镇; "" when it is not known
 * @param unitType such as 镇; "" when it is not known
 * @param year the year it reports on, or null
 * @param signedOn its date of signature, ISO 8601; "" when it has none
 * @param refusal why it cannot be audited, one Chinese sentence; "" when it can
 */
public record Identified(
        String name,
        byte[] bytes,
        String unit,
        String unitType,
        @Nullable Integer year,
        String signedOn,
        String refusal) {

    /** One of which nothing is known but why it cannot be audited. */
    static Identified refused(String name, byte[] bytes, String refusal) {
        return new Identified(name, bytes, "", "", null, "", refusal);
    }
}
