package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts that are listed behind a total, up to where the sentence turns to something else. */
final class PartList {

    /** A clause that opens so goes back to a whole: it is no part. */
    private static final Pattern WHOLE_AGAIN = Pattern.compile("全年|累计|共计|总计|其余另");

    private static final Pattern OUTCOME = Pattern.compile("成功|化解|办结|整改");

    /** A clause that opens with a verb of its own tells of something else, unless the parts themselves do. */
    private static final Pattern NEW_STATEMENT = Pattern.compile(
            "^\\s*(?:并|同时|此外|另|还|共|又|再)*(?:组织|开展|举办|召开|发放|印发|制作|张贴|悬挂|受理|办理|接待|聘请|邀请|联合|出动|覆盖|惠及|培训|退回|提出|出具|我[镇乡局]|对|向|为)");

    /** What may stand before the verb of a clause that gives a total. */
    private static final Pattern ADVERBS = Pattern.compile("^(?:\\s|全年|今年|年内|先后|累计|共计|共|已|并|再|又|另)*");

    /** No list of parts has as many figures. */
    private static final int MOST = 60;

    private final List<Figure> found = new ArrayList<>();
    private final Figure first;
    private final Figure total;
    private final boolean verbs;
    private double sum;

    private PartList(Figure first, Figure total) {
        this.first = first;
        this.total = total;
        this.verbs = NEW_STATEMENT.matcher(clause(first)).find();
    }

    /** The parts of a total from the first one on; they go on to the end of the sentence, and over ； where each names its part. */
    static List<Figure> of(List<Figure> figures, int firstPart, Figure total) {
        PartList list = new PartList(figures.get(firstPart), total);
        for (int i = firstPart; i < Math.min(figures.size(), firstPart + MOST) && list.take(figures.get(i)); i++) {}
        return list.found;
    }

    /** Takes a figure where it is a part; false when the list has ended before it. */
    private boolean take(Figure f) {
        if (!goesOn(f) || WHOLE_AGAIN.matcher(clause(f)).find() || !found.isEmpty() && endsBefore(f)) {
            return false;
        }
        if (Kinds.sameGroup(total, f) && sameKind(f)) {
            found.add(f);
            sum += f.quantity().value();
        }
        return true;
    }

    private boolean goesOn(Figure f) {
        Reading last =
                found.isEmpty() ? first.reading() : found.get(found.size() - 1).reading();
        return f.reading() == last
                || f.reading().sentence().paragraph()
                                == first.reading().sentence().paragraph()
                        && last.plain().stripTrailing().endsWith("；");
    }

    /** A list whose parts come to the total is complete, one with 、 ends at the comma, and a clause with a verb of its own is no item unless it completes the total. */
    private boolean endsBefore(Figure f) {
        boolean item = listed(gap(found.get(found.size() - 1), f));
        boolean complete = found.size() > 1 && sum >= total.quantity().value();
        boolean inOneClause = found.size() > 1 && listed(gap(found.get(0), found.get(1)));
        boolean completes = sum + f.quantity().value() == total.quantity().value();
        boolean turns =
                !verbs && !completes && (NEW_STATEMENT.matcher(clause(f)).find() || beginsAsTotal(f));
        return !item && (complete || inOneClause || turns);
    }

    /** 共查摆班子问题11个，其中5个…，查摆个人问题10个: the total's own verb begins another total. */
    private boolean beginsAsTotal(Figure f) {
        String verb = verb(total);
        return verb.length() == 2 && verb.equals(verb(f)) && !verb.equals(verb(first));
    }

    private static String verb(Figure f) {
        String words = ADVERBS.matcher(clause(f)).replaceFirst("");
        return words.length() < 4 ? "" : words.substring(0, 2);
    }

    private static String gap(Figure a, Figure b) {
        Reading from = a.reading();
        return from == b.reading()
                ? from.between(a.quantity().end(), b.quantity().start())
                : from.between(a.quantity().end(), from.sentence().end()) + "；" + clause(b);
    }

    /** Whether an item of a list ends in the gap, and no clause does. */
    private static boolean listed(String gap) {
        return gap.indexOf('、') >= 0 && gap.chars().noneMatch(c -> "，,；;：:。".indexOf(c) >= 0);
    }

    private boolean sameKind(Figure f) {
        boolean outcome = f.topic().equals("dispute-resolved") && !first.topic().equals("dispute-resolved");
        return f.topic().equals(first.topic())
                || !outcome && !OUTCOME.matcher(item(f)).find() && Kinds.related(f, first);
    }

    /** The words of its clause before a figure, from after the figure before it on. */
    private static String item(Figure f) {
        int start = f.quantity().start();
        int from = f.reading().clauseStart(start);
        for (Quantity q : f.reading().quantities()) {
            from = q.end() <= start ? Math.max(from, q.end()) : from;
        }
        return f.reading().between(from, start);
    }

    /** The words of its clause before a figure, from after 其中 on. */
    private static String clause(Figure f) {
        String words = f.reading()
                .between(
                        f.reading().clauseStart(f.quantity().start()),
                        f.quantity().start());
        int among = words.lastIndexOf("其中");
        return among < 0 ? words : words.substring(among + 2);
    }
}
