package cn.fazhi.audit.extract.figures;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences without a subject behind one about the departments of the whole county: 区级部门承接事项90项。开展检查400次。 */
final class CarriedSubjects {

    /** A sentence that opens so speaks of another matter than the one before it. */
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十]+[)）]|\\d{1,2}[.、])");

    /** What was done, and nobody before it. */
    private static final Pattern NOBODY = Pattern.compile(
            "^\\s*(?:全年|年内|今年以来|\\d{4}年以来|累计|共|先后)*(?:开展|组织|办理|办结|查处|立案|作出|实施|完成|受理|审查|审核|举办|召开|检查|清理|制定|公开|培训)");

    /** So many parts of one sentence are looked back over; nobody carries a subject further. */
    private static final int FARTHEST = 30;

    private final Doers doers;

    /** What stands before a reading in its own paragraph, where it goes on about the same matter. */
    private final Map<Reading, Reading> before = new IdentityHashMap<>();

    private final Map<Reading, Boolean> ending = new IdentityHashMap<>();

    CarriedSubjects(Doers doers) {
        this.doers = doers;
    }

    /** Takes the next sentence, or part of one up to a semicolon, behind the one before it. */
    void follow(Reading reading, @Nullable Reading last) {
        if (last != null
                && last.sentence().paragraph() == reading.sentence().paragraph()
                && !ITEM.matcher(reading.plain()).lookingAt()) {
            before.put(reading, last);
        }
    }

    /** Whether the words at an offset may be told of the county-wide subject of the sentence before. */
    boolean over(Reading reading, int at) {
        // Few figures get as far as the last question, which is the dear one.
        return before.containsKey(reading)
                && NOBODY.matcher(reading.plain()).find()
                && unsaid(reading, at)
                && behind(reading, FARTHEST);
    }

    private boolean behind(Reading reading, int far) {
        Reading last = before.get(reading);
        if (last == null || far == 0) {
            return false;
        }
        Boolean known = ending.get(last);
        if (known == null) {
            boolean samePart = endsPart(before.get(last));
            known = countyLast(last, samePart && behind(last, far - 1));
            ending.put(last, known);
        }
        return known;
    }

    private static boolean endsPart(@Nullable Reading reading) {
        return reading != null && ends(reading.plain().stripTrailing());
    }

    private static boolean ends(String part) {
        return part.endsWith("；") || part.endsWith(";");
    }

    /** Whether the last subject that a sentence names, or goes on about, is the county's departments. */
    private boolean countyLast(Reading reading, boolean goesOn) {
        boolean county = goesOn;
        int at = reading.sentence().start();
        while (at < reading.sentence().end()) {
            int end = reading.clauseEnd(at);
            String clause = reading.between(at, end);
            county = switch (doers.of(clause)) {
                case OWN, SUBORDINATE, COUNTY_STAFF -> false;
                case SUPERIOR -> doers.countyWide(clause);
                case UNSAID -> county;
            };
            at = end + 1;
        }
        return county;
    }

    private boolean unsaid(Reading reading, int stop) {
        int at = reading.sentence().start();
        while (at <= stop) {
            int end = reading.clauseEnd(at);
            if (doers.of(reading.between(at, end)) != Doers.Doer.UNSAID) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }
}
