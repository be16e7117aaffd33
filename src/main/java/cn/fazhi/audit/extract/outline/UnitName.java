package cn.fazhi.audit.extract.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short name of a unit and its type.
 *
 * @param name such as 东关镇; for a department with its county, such as 云岭县水利局
 * @param type 乡, 镇, 街道, 民族乡, 苏木 or 部门
 */
record UnitName(String name, String type) {

    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Pattern ABOUT = Pattern.compile("^(?:关于)");
    private static final Pattern ABOUT_OR_YEAR = Pattern.compile("^(?:关于|年度?)");
    private static final String H = "[\\u4e00-\\u9fa5]";
    private static final Pattern LEADING =
            Pattern.compile("^[^\\u4e00-\\u9fa5]*(?:\\d{4}年?度?)?(?:关于|中共|中国共产党)*(?:印发|报送|上报|呈报|提交)?");
    private static final Pattern TOWN = Pattern.compile("(?:" + H + "{2,8}?(?:省|自治区))?(?:" + H
            + "{2,10}?(?:市|州|盟|地区))?(?:(?:" + H + "{1,8}?)(?:自治县|县|区|市|旗)(?:人民政府)?)?(?<name>" + H
            + "{1,8}?(?<type>民族乡|乡|镇|街道|苏木|街(?=党?工委|办事处|关于|\\d{4}年|法治|依法|$)))(?!村|级|域|街)");
    private static final Pattern DEPARTMENT = Pattern.compile(
            "(?<name>" + H + "{2,22}?(?:局|委员会办公室|委员会|办公室|管委会|中心|支队|大队|联合会|法院|检察院|厅|司(?!法)|委))(?!(?:务|部|势|面))");
    private static final Pattern IN_BODY = Pattern.compile("(?:年度?|现[将把])?(?<name>" + H
            + "{2,4}?(?<type>民族乡|镇|乡|街道|苏木|街(?=党?工委|办事处|始终|坚持|严格|紧紧|深入|认真|高度|按照)))(?!村|级|域|民)");

    /** What stands before a township's name in running text and is no part of it. */
    private static final Pattern BEFORE_NAME =
            Pattern.compile("^(?:推动|推进|促进|加快|建设|打造|制定|印发|结合|围绕|根据|按照|组织|召开|开展|成立|深化|实现|针对)(?=" + H + "{3})");

    /** 青山市河口区林业局: the city in front of the county is left out, as a township's county is. */
    private static final Pattern UNDER_CITY = Pattern.compile(
            "^" + H + "{2,6}?(?:市|州|盟|地区)(?=[\\u4e00-\\u9fa5&&[^局委办市]]{1,6}(?:自治县|县|区|旗|市)" + H + "{2})");

    private static final String ACTING = "在|坚持|深入|认真|紧紧|紧扣|全面|以|始终|严格|围绕|聚焦|牢牢|积极|切实|持续|按照|立足|高度|扎实|锚定|贯彻|落实";

    /** A department with its county that opens a clause and acts in it: 2024年，青山县林业局在县委领导下. */
    private static final Pattern ACTING_DEPARTMENT =
            Pattern.compile("(?:^|[，,。\\n])\\s*(?:20\\d\\d年(?:度|以来)?)?(?<name>" + H
                    + "{1,8}?(?:县|区|市|旗|州|盟)[\\u4e00-\\u9fa5&&[^，]]{1,14}?(?:局|委员会))"
                    + "(?:党组|党委)?(?=" + ACTING + ")");

    /** A township that opens a clause and acts in it: 2024年，宁河镇始终坚持依法行政. */
    private static final Pattern ACTING_TOWN = Pattern.compile(
            "(?:^|[，,。\\n])\\s*(?:20\\d\\d年(?:度|以来)?|一年来|今年以来)?(?<name>" + H + "{1,4}?(?<type>民族乡|镇|乡|街道|苏木))"
                    + "(?:党委、政府|党委政府|党工委、办事处|党委|党工委|人民政府|政府|办事处|领导班子)?(?=(?!在)(?:" + ACTING + "))");

    /** A department that is named without its county, or by its branch: 区民政局深入学习, 全区司法行政系统坚持. */
    private static final Pattern ACTING_BUREAU = Pattern.compile("(?:^|[，,。\\n])\\s*(?:20\\d\\d年(?:度|以来)?)?"
            + "(?:[县市区旗州盟]" + H + "{2,12}?局(?:党组|党委)?|全[县市区旗州盟]" + H + "{2,8}?系统)(?=(?!在)(?:" + ACTING + "))");

    /** What a township says of itself. */
    private static final Pattern SAYS_TOWN = Pattern.compile("我[镇乡]|我街|本[镇乡]|全[镇乡]|全街道|镇党委|乡党委|党工委|镇政府|乡政府|街道办");

    private static final Pattern SAYS_BUREAU = Pattern.compile("我局|本局|局党组|局党委|局机关|局领导班子");
    private static final Pattern NOT_NAME = Pattern.compile(
            "^(?:.*(?:城|乡|全|我|本|各|村|集|小|该|我|两|三|重点|中心|特色|建制|依法治|法治|美丽|平安|示范|和|与|在|到|以)(?:镇|乡|街道)|乡镇|城乡|.*年.*|.*[的是为各等].*)$");

    /** 宝城镇, 中村乡, 义和镇: names that end like 城镇, 村镇 or 和镇 and yet are names. */
    private static final Pattern LIKE_GENERIC =
            Pattern.compile("^(?!.*(?:新型|美丽|特色|建设|推进|全国|全省|全县))" + H + "{1,6}(?:[城村集和](?:镇|街道)|[村集和]乡)$");

    /** What follows the name of a township that acts, and never 城镇, 集镇 and their like. */
    private static final Pattern ACTS = Pattern.compile("党委|党政|党工委|人民政府|政府|办事处|坚持|始终|\\s*20\\d\\d\\s*年");

    /** The unit named in a title or a signature. */
    static Optional<UnitName> in(String line) {
        String text = LEADING.matcher(SPACES.matcher(line).replaceAll("")).replaceFirst("");
        text = ABOUT.matcher(text).replaceFirst("");
        Matcher town = TOWN.matcher(text);
        while (town.find()) {
            String name = ABOUT_OR_YEAR.matcher(town.group("name")).replaceFirst("");
            String type = town.group("type");
            if (name.length() > type.length() && town.start() <= 24 && (likeGeneric(name) || isName(name))) {
                return Optional.of(new UnitName(name, name.endsWith("族乡") ? "民族乡" : type(type)));
            }
        }
        Matcher department = DEPARTMENT.matcher(text);
        if (department.lookingAt()) {
            return Optional.of(department(department.group("name")));
        }
        return Optional.empty();
    }

    private static UnitName department(String name) {
        return new UnitName(UNDER_CITY.matcher(name).replaceFirst(""), "部门");
    }

    /** The department that opens a report without a title. */
    static Optional<UnitName> actingDepartment(String text) {
        Matcher m = ACTING_DEPARTMENT.matcher(text);
        return m.find() ? Optional.of(department(m.group("name"))) : Optional.empty();
    }

    /** The township that acts in a clause of an opening, named but once. */
    static Optional<UnitName> actingTown(String text) {
        Matcher m = ACTING_TOWN.matcher(text);
        while (m.find()) {
            String name = m.group("name");
            if (name.length() > m.group("type").length() && isName(name)) {
                return Optional.of(new UnitName(name, type(m.group("type"))));
            }
        }
        return Optional.empty();
    }

    /** Whether an opening tells of a bureau that acts, in a text that says nothing of a township of its own. */
    static boolean bureauActs(String opening, String text) {
        return ACTING_BUREAU.matcher(opening).find() && !SAYS_TOWN.matcher(text).find();
    }

    /** Whether a text without any name speaks of itself as a department, twice at least. */
    static boolean saysBureau(String text) {
        return SAYS_BUREAU.matcher(text).results().limit(2).count() == 2;
    }

    private static String type(String said) {
        return said.equals("街") ? "街道" : said;
    }

    private static boolean isName(String name) {
        return !NOT_NAME.matcher(name).matches();
    }

    private static boolean likeGeneric(String name) {
        return LIKE_GENERIC.matcher(name).matches() && !name.matches(".*[年的是为各等].*");
    }

    /** The town named most often in the text; at least twice. */
    static Optional<UnitName> mostNamed(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        Matcher m = IN_BODY.matcher(text);
        while (m.find()) {
            String name = BEFORE_NAME.matcher(m.group("name")).replaceFirst("");
            if (isName(name)
                    || likeGeneric(name)
                            && ACTS.matcher(text).region(m.end(), text.length()).lookingAt()) {
                counts.merge(name, 1, Integer::sum);
                types.put(name, type(m.group("type")));
            }
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new UnitName(e.getKey(), types.get(e.getKey())));
    }
}
