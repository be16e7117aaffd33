package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Role;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years in places that leave no choice: title, headings, opening formulas, the plan for next year. */
final class YearConflicts {

    /** Characters quoted after a wrong year, so that it is found on the page. */
    private static final int CONTEXT = 6;

    /** A single year, not an end of a span such as 2021—2025年. */
    private static final Pattern YEAR = Pattern.compile("(?<![\\d—\\-－–~～至到])(20\\d\\d)(?=年)(?!年?[—\\-－–~～至到]+20)");

    private final WordList reported;
    private final WordList opening;
    private final WordList next;
    private final WordList planHeading;
    private final WordList bothYears;

    YearConflicts(WordFolder wording) {
        reported = wording.list("year-report.txt");
        opening = wording.list("year-opening.txt");
        next = wording.list("year-next.txt");
        planHeading = wording.list("plan-heading.txt");
        bothYears = wording.list("both-years-heading.txt");
    }

    Collection<Slip> find(Text text) {
        Integer known = text.report().year();
        if (known == null) {
            return List.of();
        }
        int year = known;
        Findings findings = new Findings();
        for (Evidence title : text.report().evidence()) {
            findings.check(title.quote(), title.start(), y -> y == year, "标题的年度与报告年度" + year + "年不一致");
        }
        int body = bodyStart(text);
        for (Sentence sentence : text.sentences()) {
            if (!sentence.text().contains("20")) {
                continue;
            }
            String words = Text.withoutCitations(sentence.text());
            if (sentence.heading()) {
                heading(sentence, words, year, findings);
            } else if (sentence.role() == Role.PLAN) {
                findings.check(next, words, sentence.start(), y -> y == year + 1, next(year));
            } else {
                findings.check(reported, words, sentence.start(), y -> y == year, "与报告年度" + year + "年不一致");
                if (sentence.start() == body) {
                    findings.check(opening, words, body, y -> Math.abs(y - year) != 1, "开头的年度与报告年度" + year + "年不一致");
                }
            }
        }
        return findings.byPlace.values();
    }

    private void heading(Sentence sentence, String words, int year, Findings findings) {
        if (bothYears.in(words)) {
            findings.check(words, sentence.start(), y -> y == year || y == year + 1, "与报告年度" + year + "年不一致");
        } else if (sentence.role() == Role.PLAN || planHeading.in(words)) {
            findings.check(words, sentence.start(), y -> y == year + 1, next(year));
        } else {
            findings.check(words, sentence.start(), y -> y == year, "标题的年度与报告年度" + year + "年不一致");
        }
    }

    private static String next(int year) {
        return "报告年度是" + year + "年，下一年度应为" + (year + 1) + "年";
    }

    /** Where the running text begins: only its first sentence opens the whole report. */
    private static int bodyStart(Text text) {
        int titleEnd =
                text.report().evidence().stream().mapToInt(Evidence::end).max().orElse(0);
        return text.sentences().stream()
                .filter(s -> !s.heading()
                        && s.start() >= titleEnd
                        && !isAddressee(s.text().strip()))
                .mapToInt(Sentence::start)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isAddressee(String words) {
        return (words.endsWith("：") || words.endsWith(":")) && words.indexOf('，') < 0;
    }

    /** One slip a place, in the order of the text. */
    private static final class Findings {

        private final TreeMap<Integer, Slip> byPlace = new TreeMap<>();

        void check(WordList list, String words, int at, IntPredicate right, String why) {
            list.hits(words).forEach(hit -> check(words, hit.start(), hit.end(), at, right, why));
        }

        void check(String words, int at, IntPredicate right, String why) {
            check(words, 0, words.length(), at, right, why);
        }

        /** Looks at the years between two offsets of the words, which stand at {@code at} in the document. */
        private void check(String words, int from, int to, int at, IntPredicate right, String why) {
            Matcher m = YEAR.matcher(words).region(from, to).useTransparentBounds(true);
            while (m.find()) {
                if (!right.test(Integer.parseInt(m.group(1)))) {
                    int end = Math.min(words.length(), m.end(1) + CONTEXT);
                    byPlace.putIfAbsent(at + m.start(1), new Slip(at + m.start(1), at + end, why, true));
                }
            }
        }
    }
}
