package cn.fazhi.audit.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a report.
 *
 * @param name the unit's own short name, such as 东关镇; "" when not found
 * @param type 乡, 镇, 街道, 民族乡, 苏木, 部门, or "" when not found
 * @param nameFrom where the name stands: 标题, 落款, 正文开头, 正文 or, as a last resort, 文件名; "" when not found
 * @param year the report year, or null when not found
 * @param title the title, its lines joined without a break; "" when not found
 * @param addressee to whom it is sent, without the colon, or null
 * @param signedOn the date below the text as yyyy-MM-dd, or null
 * @param copies the bodies that are sent a copy, in order
 * @param titleNamesUnit whether the title names the unit
 * @param titleNamesYear whether the title names the year
 * @param titleNamesReport whether the title says that this is a report on 法治政府建设
 * @param characters characters of the body: all but title, addressee and signature, white space not counted
 * @param evidence the title's words
 */
public record Report(
        String name,
        String type,
        String nameFrom,
        @Nullable Integer year,
        String title,
        @Nullable String addressee,
        @Nullable String signedOn,
        List<String> copies,
        boolean titleNamesUnit,
        boolean titleNamesYear,
        boolean titleNamesReport,
        int characters,
        List<Evidence> evidence)
        implements Fact {

    public Report {
        copies = List.copyOf(copies);
        evidence = List.copyOf(evidence);
    }

    /** A head that names its unit in the title and sends no copies. */
    public Report(
            String name,
            String type,
            @Nullable Integer year,
            String title,
            @Nullable String addressee,
            @Nullable String signedOn,
            boolean titleNamesUnit,
            boolean titleNamesYear,
            boolean titleNamesReport,
            int characters,
            List<Evidence> evidence) {
        this(
                name,
                type,
                titleNamesUnit && !name.isEmpty() ? "标题" : "",
                year,
                title,
                addressee,
                signedOn,
                List.of(),
                titleNamesUnit,
                titleNamesYear,
                titleNamesReport,
                characters,
                evidence);
    }

    /** How many of the three parts of a proper title are there: 0 to 3. */
    public int titleParts() {
        return (titleNamesUnit ? 1 : 0) + (titleNamesYear ? 1 : 0) + (titleNamesReport ? 1 : 0);
    }

    /** The parts a proper title has and this one lacks, joined by 、; "" when it has all. */
    public String titleLacks() {
        StringBuilder lacks = new StringBuilder();
        for (String part : List.of(
                titleNamesUnit ? "" : "单位名称", titleNamesYear ? "" : "年度", titleNamesReport ? "" : "“法治政府建设…报告”字样")) {
            if (!part.isEmpty()) {
                lacks.append(lacks.isEmpty() ? "" : "、").append(part);
            }
        }
        return lacks.toString();
    }
}
