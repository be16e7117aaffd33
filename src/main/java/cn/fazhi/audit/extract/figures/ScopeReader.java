package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.Characters;
import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose and when a clause speaks of. A clause takes over from the one before it what it does not say itself. */
final class ScopeReader {

    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d—\\-–~])(?<!(?<!截)至)(20[0-4]\\d)\\s*年(?!\\s*修|版|[）)]|(?:以来|以前|之前)?(?:印发|制定|出台|发布|修订)的)");

    /** 按每村不少于5人的标准遴选95人: the measure that was followed, told inside what was done. */
    private static final Pattern STANDARD_TEXT =
            Pattern.compile("按照?[^，,；;。：:]{0,8}?(?:每|不少于|不低于|至少)[^，,；;。：:]{1,24}?的?(?:标准|要求|比例|原则|规定|频次|频率)");

    private static final PlaceFinder STANDARD = new PlaceFinder(STANDARD_TEXT);

    private static final Pattern COMPARED = Pattern.compile("(?:较|比|与|同|自|从|于)\\s*$");

    private static final Pattern COMPARES = Pattern.compile(
            ".*(?:较|比|同比|与)(?:20\\d\\d年度?)?(?:去年|上年|同期|上一年).*|.*(?:从|由)(?:去年|上年|上一年)[^，,；;]*(?:增|升|提高|扩大|发展|扩充|减|降).*");

    /** Who arranged what the county's staff then took part in: the unit that writes, where it names no other. */
    private static final PlaceFinder ARRANGES = new PlaceFinder(Pattern.compile("组织|举办|承办|牵头|统筹|部署"));

    private final WordList planned;
    private final WordList norm;
    private final WordList done;
    private final WordList otherYear;
    private final WordList slogan;
    private final WordList negated;
    private final Doers doers;
    private final CarriedSubjects carried;
    private final @Nullable Integer year;

    /** Every word of a sentence asks for its scope; the clauses are read once. A reader serves one report, on one thread. */
    private final Map<Reading, Clauses> clauses = new IdentityHashMap<>();

    private final Map<Reading, List<WordList.Hit>> slogans = new IdentityHashMap<>();

    ScopeReader(Lexicon lexicon, Report report) {
        planned = lexicon.list("scope/planned");
        norm = lexicon.list("scope/norm");
        done = lexicon.list("scope/done");
        otherYear = lexicon.list("scope/other-year");
        slogan = lexicon.list("scope/slogan");
        negated = lexicon.list("scope/negated");
        doers = new Doers(lexicon, report);
        carried = new CarriedSubjects(doers);
        year = report.year();
    }

    /** The scope of the words between two offsets of a sentence. */
    Scope of(Reading reading, Topic topic, int from, int to) {
        Scope role = reading.sentence().scope();
        if (role == Scope.PLANNED || role == Scope.PROBLEM) {
            return role;
        }
        if (inSlogan(reading, from, to)) {
            return Scope.OTHER;
        }
        if (inStandard(reading, to)) {
            return Scope.NORM;
        }
        return clauses.computeIfAbsent(reading, this::clauses)
                .at(reading.clauseEnd(Math.max(from, to - 1)), topic.villagesToo());
    }

    /** Takes the next sentence: it may go on about the subject of the one before. */
    void follow(Reading reading, @Nullable Reading before) {
        carried.follow(reading, before);
    }

    /** Whether it cannot be told whose the words at an offset are: the county's staff at an event of this unit, or a subject carried over. */
    boolean unsure(Reading reading, int at) {
        return clauses.computeIfAbsent(reading, this::clauses).unsureAt(at) || carried.over(reading, at);
    }

    /** Of words whose scope is OTHER, whose or of what time they are, in Chinese; "" for any other scope. */
    String whose(Scope scope, Reading reading, Topic topic, int from, int to) {
        if (scope != Scope.OTHER) {
            return "";
        }
        if (inSlogan(reading, from, to)) {
            return "属于口号式表述";
        }
        int stop = reading.clauseEnd(Math.max(from, to - 1));
        State state = new State(reading.plain());
        String body = "";
        String time = "";
        int at = reading.sentence().start();
        while (at < stop) {
            int end = reading.clauseEnd(at);
            String clause = reading.between(at, end);
            state.enter(clause);
            String named = doers.named(clause, topic.villagesToo());
            body = named.isEmpty() ? body : named;
            String said = anotherYear(clause);
            time = said.isEmpty() ? time : "属于其他年度（“" + said.replaceAll("[“”\"]", "") + "”）";
            at = end + 1;
        }
        boolean another = topic.villagesToo() ? state.anotherThanVillages : state.another;
        return another ? body : state.anotherYear ? time : "";
    }

    /** The words of a clause that name another year than the report's; "" for none. */
    private String anotherYear(String clause) {
        Matcher m = YEAR.matcher(clause);
        while (year != null && m.find()) {
            if (Integer.parseInt(m.group(1)) != year) {
                return m.group(1) + "年";
            }
        }
        return otherYear.first(clause);
    }

    /** The scopes that a sentence comes to, clause by clause. */
    private Clauses clauses(Reading reading) {
        Clauses read = new Clauses();
        State state = new State(reading.plain());
        int at = reading.sentence().start();
        while (at < reading.sentence().end()) {
            int end = reading.clauseEnd(at);
            state.enter(reading.between(at, end));
            read.starts.add(at);
            read.scopes.add(state.scope(state.another));
            read.scopesWithVillages.add(state.scope(state.anotherThanVillages));
            read.unsure.add(state.unsure);
            at = end + 1;
        }
        return read;
    }

    /** Whether a span ends inside the words of a measure that was followed. */
    private boolean inStandard(Reading reading, int to) {
        if (reading.plain().indexOf('按') < 0) {
            return false;
        }
        boolean[] in = {false};
        int at = to - reading.sentence().start();
        STANDARD.each(reading.plain(), m -> in[0] |= m.start() < at && at <= m.end());
        return in[0];
    }

    private static String withoutStandard(String clause) {
        return clause.indexOf('按') < 0 ? clause : STANDARD_TEXT.matcher(clause).replaceAll("");
    }

    private boolean inSlogan(Reading reading, int from, int to) {
        int base = reading.sentence().start();
        return slogans.computeIfAbsent(reading, r -> slogan.hits(r.plain())).stream()
                .anyMatch(h -> h.start() <= from - base && to - base <= h.end());
    }

    /** Where the clauses of a sentence begin, and the scope after each. */
    private static final class Clauses {

        private final List<Integer> starts = new ArrayList<>();
        private final List<Scope> scopes = new ArrayList<>();
        private final List<Scope> scopesWithVillages = new ArrayList<>();
        private final List<Boolean> unsure = new ArrayList<>();

        boolean unsureAt(int at) {
            int last = last(at + 1);
            return last >= 0 && unsure.get(last);
        }

        /** The scope after the last clause that begins before an offset. */
        Scope at(int stop, boolean villagesToo) {
            int last = last(stop);
            return last < 0 ? Scope.DONE : (villagesToo ? scopesWithVillages : scopes).get(last);
        }

        private int last(int stop) {
            int last = starts.size() - 1;
            while (last >= 0 && starts.get(last) >= stop) {
                last--;
            }
            return last;
        }
    }

    /** What has been said so far in a sentence. */
    private final class State {

        private final WordList planned;
        private final WordList norm;
        private final WordList done;
        private final WordList otherYear;
        private final WordList negated;
        private final Doers doers;
        private boolean intended;
        private boolean duty;
        private boolean another;
        private boolean anotherThanVillages;
        private boolean anotherYear;
        private boolean failed;
        private boolean carriesIntention;
        private boolean own;
        private boolean arranged;
        private boolean unsure;

        State(String words) {
            Characters sentence = Characters.of(words);
            planned = ScopeReader.this.planned.within(sentence);
            norm = ScopeReader.this.norm.within(sentence);
            done = ScopeReader.this.done.within(sentence);
            otherYear = ScopeReader.this.otherYear.within(sentence);
            negated = ScopeReader.this.negated.within(sentence);
            doers = ScopeReader.this.doers.within(sentence);
        }

        void enter(String clause) {
            Characters characters = Characters.of(clause);
            boolean did = done.in(clause, characters);
            boolean plans = planned.in(clause, characters);
            boolean orders = norm.in(withoutStandard(clause), characters);
            intended = plans || intended && carriesIntention && !did;
            duty = orders || duty && carriesIntention && !did;
            carriesIntention = (plans || orders || carriesIntention) && !did;
            failed = negated.in(clause, characters);
            doer(clause, characters);
            years(clause);
        }

        private void doer(String clause, Characters characters) {
            switch (doers.of(clause, characters)) {
                case OWN -> {
                    another = false;
                    anotherThanVillages = false;
                    own = true;
                    unsure = false;
                }
                case SUPERIOR -> others();
                case COUNTY_STAFF -> {
                    unsure = arranged && !own;
                    if (!arranged) {
                        others();
                    }
                }
                case SUBORDINATE -> another = true;
                case UNSAID -> {}
            }
            arranged = arranged || !another && ARRANGES.in(clause);
        }

        private void others() {
            another = true;
            anotherThanVillages = true;
        }

        private void years(String clause) {
            if (anotherYear && (clause.contains("今年") || clause.contains("本年"))) {
                anotherYear = false;
            }
            if (otherYear.in(clause)) {
                anotherYear = !COMPARES.matcher(clause).matches();
            }
            if (year != null && clause.contains("20")) {
                years(clause, year);
            }
        }

        private void years(String clause, int year) {
            Matcher m = YEAR.matcher(clause);
            while (m.find()) {
                if (!COMPARED.matcher(clause.substring(0, m.start())).find()) {
                    int said = Integer.parseInt(m.group(1));
                    anotherYear = said != year
                            && !(said == year + 1 && clause.startsWith("月", Math.min(clause.length(), m.end() + 1)));
                    intended |= said > year && anotherYear;
                }
            }
        }

        Scope scope(boolean anothers) {
            if (intended) {
                return Scope.PLANNED;
            }
            if (duty) {
                return Scope.NORM;
            }
            if (anothers || anotherYear) {
                return Scope.OTHER;
            }
            return failed ? Scope.PROBLEM : Scope.DONE;
        }
    }
}
