package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.extract.Marks;
import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names that stand where a report can only name itself. */
final class SelfContexts {

    private static final String BREAKS = "，。；：！？,;:!? \t\n\u000B\f\r";

    /** A township, with the county in front or without. */
    private static final Pattern TOWNSHIP =
            Pattern.compile("((?:[\\u4e00-\\u9fa5]{1,5}?[省市县区州旗]){0,3}[\\u4e00-\\u9fa5]{2,4}?(?:镇|乡|街道|苏木))");

    private static final Pattern COUNTY = Pattern.compile("[\\u4e00-\\u9fa5]{1,4}[县区旗](?=委|政府|人民政府|党委)");

    private static final Pattern ENDINGS = Pattern.compile("(?:民族乡|乡|镇|街道|苏木)$");

    private static final Pattern LED = Pattern.compile("^(?:在中共|在|贯彻落实|贯彻|落实|按照|根据)");

    private static final PlaceFinder ENDING = new PlaceFinder(Pattern.compile("镇|乡|街道|苏木|县|旗"));

    /** Longest name looked for to the left of its ending. */
    private static final int NAME = 6;

    /** Longest words before a subject, and longest context after a name; they keep the reading linear. */
    private static final int LEAD = 24;

    private final WordList generic;
    private final WordList act;
    private final WordList before;
    private final WordList after;
    private final WordList lead;
    private final WordList ledBy;
    private final Words words = new Words(Set.of());

    SelfContexts(WordFolder wording) {
        generic = wording.list("foreign-generic.txt");
        act = wording.list("foreign-act.txt");
        before = wording.list("foreign-before.txt");
        after = wording.list("foreign-after.txt");
        lead = wording.list("foreign-lead.txt");
        ledBy = wording.list("foreign-led-by.txt");
    }

    /**
     * A name in such a place.
     *
     * @param name the name, superiors in front included
     * @param start offset of its first character
     * @param end offset after its last character
     * @param plain whether its place alone leaves no doubt
     */
    record Named(String name, int start, int end, boolean plain) {

        Named moved(int by) {
            return new Named(name, start + by, end + by, plain);
        }
    }

    /**
     * The names of one sentence.
     *
     * @param asked which names are of interest; whether others are names at all is not looked into
     */
    List<Named> names(String sentence, Predicate<String> asked) {
        List<Named> found = new ArrayList<>();
        int from = ENDING.in(sentence) ? 0 : sentence.length();
        while (from < sentence.length()) {
            int start = from;
            from = clauseEnd(sentence, start);
            String clause = sentence.substring(start, from);
            if (ENDING.in(clause)) {
                boolean led = start <= LEAD && lead.is(sentence.substring(0, start));
                subject(clause, start, led, asked, found);
                object(clause, start, asked, found);
            }
            from++;
        }
        superior(sentence, asked, found);
        return found.isEmpty() ? List.of() : found.stream().distinct().toList();
    }

    /**
     * Places of a name that is known to be one: it opens a clause and acts, stands between a verb and a noun of the own unit, or
     * without its ending behind 平安, 法治 and the like.
     */
    List<Named> known(String sentence, String unit) {
        List<Named> found = new ArrayList<>();
        for (int at = sentence.indexOf(unit); at >= 0; at = sentence.indexOf(unit, at + 1)) {
            String before = sentence.substring(Math.max(0, at - 4), at);
            String behind = head(sentence, at + unit.length());
            boolean opens = at == 0 || BREAKS.indexOf(sentence.charAt(at - 1)) >= 0;
            if (opens && act.opens(behind) || this.before.in(before) && after.opens(behind)) {
                found.add(new Named(unit, at, at + unit.length(), true));
            }
        }
        String stem = ENDINGS.matcher(unit).replaceFirst("");
        if (stem.length() > 1) {
            Matcher m = Pattern.compile("(?:平安|法治|美丽|幸福|清廉|和谐)" + Pattern.quote(stem) + "(?![\\u4e00-\\u9fa5]{0,2}村)")
                    .matcher(sentence);
            while (m.find()) {
                found.add(new Named(unit, m.start(), m.end(), true));
            }
        }
        return found;
    }

    private static int clauseEnd(String sentence, int from) {
        int end = from;
        while (end < sentence.length() && !Marks.hold(BREAKS, sentence.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 白马镇党委高度重视…: the name opens the clause and acts. */
    private void subject(String clause, int at, boolean led, Predicate<String> asked, List<Named> found) {
        int from = lead.opens(clause) ? lead.hits(clause).get(0).end() : 0;
        Matcher m = TOWNSHIP.matcher(clause).region(from, clause.length());
        if (m.lookingAt() && act.opens(head(clause, m.end())) && asked.test(m.group()) && isName(m.group())) {
            boolean organ = clause.startsWith("党", m.end())
                    || clause.startsWith("政府", m.end())
                    || clause.startsWith("人民", m.end());
            found.add(new Named(m.group(), at + m.start(), at + m.end(), organ || led || from > 0));
        }
    }

    /** 全面提升白马镇法治水平: the name stands between a verb and a noun that belong to the own unit. */
    private void object(String clause, int at, Predicate<String> asked, List<Named> found) {
        ENDING.each(clause, ending -> {
            if (!after.opens(head(clause, ending.end()))) {
                return;
            }
            for (int start = ending.start() - 2; start > 0 && ending.start() - start <= NAME; start--) {
                String name = clause.substring(start, ending.end());
                if (before.in(clause.substring(Math.max(0, start - 4), start))) {
                    if (asked.test(name) && isName(name)) {
                        found.add(new Named(name, at + start, at + ending.end(), true));
                    }
                    break;
                }
            }
        });
    }

    /** 在叶县县委、县政府的领导下: who leads. */
    private void superior(String sentence, Predicate<String> asked, List<Named> found) {
        for (WordList.Hit hit : ledBy.hits(sentence)) {
            Matcher m = COUNTY.matcher(LED.matcher(hit.words())
                    .replaceFirst(r -> "，".repeat(r.group().length())));
            while (m.find()) {
                if (asked.test(m.group()) && isName(m.group())) {
                    found.add(new Named(m.group(), hit.start() + m.start(), hit.start() + m.end(), true));
                }
            }
        }
    }

    private static String head(String clause, int from) {
        return clause.substring(from, Math.min(clause.length(), from + LEAD));
    }

    private boolean isName(String name) {
        return !generic.is(name) && words.of(name).get(0).beginsName();
    }
}
