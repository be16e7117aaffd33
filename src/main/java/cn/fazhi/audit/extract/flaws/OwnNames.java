package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.facts.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that are the unit's own.
 *
 * @param township its own short name, such as 东关镇; "" when it is no township or its name is unknown
 * @param counties the counties and districts that title and addressee name
 */
record OwnNames(String township, List<String> counties) {

    private static final Pattern AREA = Pattern.compile("[\\u4e00-\\u9fa5]{1,6}?(?:自治县|自治旗|[县区旗市州省盟])");

    private static final Pattern COUNTY = Pattern.compile(".*[县区旗]");

    private static final Pattern SUFFIX = Pattern.compile("(?:镇|乡|街道|街|苏木|县|区|旗)$");

    static OwnNames of(Report report) {
        boolean township =
                SUFFIX.matcher(report.name()).find() && !report.type().equals("部门");
        String head = report.title() + "，" + (report.addressee() == null ? "" : report.addressee());
        List<String> counties = new ArrayList<>();
        Matcher m = AREA.matcher(head.replace("中共", "，").replace("关于", "，"));
        while (m.find()) {
            if (COUNTY.matcher(m.group()).matches()) {
                counties.add(m.group());
            }
        }
        return new OwnNames(township ? report.name() : "", List.copyOf(counties));
    }

    /** Whether a full name, superiors in front included, is somebody else's. A county is judged only where the own is known. */
    boolean isForeign(String name) {
        if (COUNTY.matcher(name).matches()) {
            return foreignCounty(name);
        }
        if (name.endsWith(township)) {
            String above = name.substring(0, name.length() - township.length());
            return COUNTY.matcher(above).matches() && foreignCounty(above);
        }
        return !township.endsWith(name) && !sameStem(name);
    }

    private boolean foreignCounty(String name) {
        return !counties.isEmpty() && counties.stream().noneMatch(c -> name.endsWith(c) || c.endsWith(name));
    }

    /** The own name with another ending is a wrong self-designation (A3), not another's name. */
    private boolean sameStem(String name) {
        String stem = SUFFIX.matcher(township).replaceFirst("");
        return stem.length() > 1 && SUFFIX.matcher(name).replaceFirst("").endsWith(stem);
    }

    /** What is wrong, in Chinese. */
    String why(String name) {
        boolean county = COUNTY.matcher(name).matches() || name.endsWith(township);
        return "“" + name + "”不是本" + (county ? "县区（" + String.join("、", counties) : "单位（" + township) + "）的名称";
    }
}
