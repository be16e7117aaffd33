package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.Characters;
import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.facts.Report;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who did what a clause tells, as far as the clause says so by what it opens with. */
final class Doers {

    private static final String TYPE = "(?:民族乡|镇|乡|街道|苏木)";

    private static final PlaceFinder TYPES = new PlaceFinder(Pattern.compile(TYPE));

    /** 时间或转折: what may stand before the name of a township that is the subject of its clause. */
    private static final String BEFORE = "^\\s*(?:而|但|其中|同时|此外|另外|邻近的|相邻的|周边的|毗邻的|今年|\\d{4}年)?";

    /** A township as the subject of a clause: its name, and right behind it what it did or has. */
    private static final Pattern TOWNSHIP = Pattern.compile(
            BEFORE + "(?<name>[\\u4e00-\\u9fa5]{1,6}?" + TYPE
                    + ")(?:党委|党工委|人民政府|政府|办事处|综治中心|调委会|司法所)?"
                    + "(?:[今当]年|年内|全年|[上下]半年|\\d{4}年|累计|共|先后|牵头|独立|单独|自行|也|还|则|已|现有|另|组织|开展|召开|举办|举行|调解|受理|化解|排查|发放|聘请|配备|建立|建成|制定|处理|办理|立案|查处)");

    /** Words that end like a township's name and are none, or hold more than a name. */
    private static final Pattern NO_NAME =
            Pattern.compile(".*(?:[各全我本该两几个等的是县市区及或]|乡镇|城镇|集镇|村镇|小镇|镇乡|平安|示范|重点|特色|法治).*|^[在到与和同向对为由从将把被].*"
                    + "|^(?:建强|做强|建好|加强|健全|完善|充实|优化|整合|强化|推动|推进|深化|依托|发挥|组建|成立|调整|明确|落实|督促|组织|联合|会同|协调|指导|配合|统筹|安排|支持)"
                    + TYPE);

    /** What the name of a department's county ends in: 云岭县司法局 is 县司法局 in its own report. */
    private static final Pattern COUNTY = Pattern.compile("^.{1,8}?(?<level>[县市区旗])(?=.{2})");

    private static final int OPENING = 12;

    /** Whose doing a clause tells. */
    enum Doer {
        OWN,
        SUPERIOR,
        COUNTY_STAFF,
        SUBORDINATE,
        UNSAID
    }

    private final WordList superior;
    private final WordList county;
    private final WordList countyStaff;
    private final WordList countyBodies;
    private final WordList subordinate;
    private final WordList own;
    private final boolean department;
    private final Pattern self;
    private final String name;
    private final boolean named;

    Doers(Lexicon lexicon, Report report) {
        superior = lexicon.list("scope/superior");
        county = lexicon.list("scope/county");
        countyStaff = lexicon.list("scope/county-staff");
        countyBodies = lexicon.list("scope/county-bodies");
        subordinate = lexicon.list("scope/subordinate");
        own = lexicon.list("scope/own");
        department = report.type().equals("部门");
        name = report.name();
        named = report.titleNamesUnit() && !name.isEmpty();
        self = Pattern.compile(BEFORE + "(?:" + (name.isEmpty() ? "(?!)" : names()) + ")(?!各|所辖|下辖|辖区|范围)");
    }

    private Doers(Doers all, Characters text) {
        superior = all.superior.within(text);
        county = all.county.within(text);
        countyStaff = all.countyStaff.within(text);
        countyBodies = all.countyBodies.within(text);
        subordinate = all.subordinate.within(text);
        own = all.own.within(text);
        department = all.department;
        self = all.self;
        name = all.name;
        named = all.named;
    }

    /** The same for clauses of one text: what the text lacks is not looked for in each of them. */
    Doers within(Characters text) {
        return new Doers(this, text);
    }

    /** The unit's names: 云岭县司法局, 县司法局 and 司法局 are one. */
    private String names() {
        Matcher at = COUNTY.matcher(name);
        if (!department || !at.find()) {
            return Pattern.quote(name);
        }
        String rest = Pattern.quote(name.substring(at.end()));
        return "(?:[\\u4e00-\\u9fa5]{2,6}[市州盟])?" + Pattern.quote(name) + "|" + at.group("level") + "?" + rest;
    }

    /** Whose doing a clause opens with, or that it does not say. */
    Doer of(String clause) {
        return of(clause, Characters.of(clause));
    }

    /** @param characters those of the clause */
    Doer of(String clause, Characters characters) {
        boolean ours = own.in(clause, characters) || self.matcher(clause).lookingAt();
        boolean selfNamed = department && ours;
        if (!ours && countyBodies.in(clause, characters)) {
            return Doer.SUPERIOR;
        }
        if (department && !ours && countyStaff.in(clause, characters)) {
            return Doer.COUNTY_STAFF;
        }
        if (!selfNamed && (superior.in(clause, characters) || !department && county.in(clause, characters))
                || !ours && neighbour(clause)) {
            return department && neighbour(clause) ? Doer.SUBORDINATE : Doer.SUPERIOR;
        }
        if (subordinate.in(clause, characters)) {
            return Doer.SUBORDINATE;
        }
        return ours ? Doer.OWN : Doer.UNSAID;
    }

    /** Whether a clause opens with the departments of the whole county. */
    boolean countyWide(String clause) {
        return countyBodies.in(clause);
    }

    /**
     * Of a clause that opens with another's doing, whose it is, with the words that say so; "" for any other.
     *
     * @param villagesToo whether what villages do is this unit's
     */
    String named(String clause, boolean villagesToo) {
        return switch (of(clause)) {
            case SUPERIOR -> neighbour(clause) ? "属于其他乡镇街道" + opening(clause) : "属于上级或外单位" + opening(clause);
            case COUNTY_STAFF -> "属于全县（市、区）范围" + opening(clause);
            case SUBORDINATE -> villagesToo ? "" : "属于村（社区）、站所、学校企业等下属或辖区单位" + opening(clause);
            case OWN, UNSAID -> "";
        };
    }

    /** The first words of a clause, which name who did what it tells. */
    private static String opening(String clause) {
        String words = clause.strip();
        return "（“" + (words.length() > OPENING ? words.substring(0, OPENING) + "……" : words) + "”）";
    }

    /** Another township is the subject. Only a report that names its own in the title tells the two apart. */
    private boolean neighbour(String clause) {
        if (!named || !TYPES.in(clause)) {
            return false;
        }
        Matcher m = TOWNSHIP.matcher(clause);
        if (!m.lookingAt()) {
            return false;
        }
        String said = m.group("name");
        return said.length() > 2 && !NO_NAME.matcher(said).matches() && !name.endsWith(said) && !said.endsWith(name);
    }
}
