package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.numbers.Quantity;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the wordings about every topic, and whether the sentence makes them a concrete occasion. */
final class MentionReader {

    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\s*月\\s*(?:\\d{1,2}\\s*日|[上中下]旬)?");
    private static final Set<String> OCCASION_MEASURES = Set.of("次", "场", "期", "场次", "讲", "课", "人", "名", "人次", "堂");
    private static final int OPENING = 40;

    private final ScopeReader scopes;
    private final WordList meetings;

    MentionReader(Lexicon lexicon, ScopeReader scopes) {
        this.scopes = scopes;
        this.meetings = lexicon.list("scope/meeting-kinds");
    }

    List<Mention> read(Reading reading) {
        List<Mention> mentions = new ArrayList<>();
        Set<Told> seen = new HashSet<>();
        List<Quantity> countable = reading.quantities().stream()
                .filter(q -> OCCASION_MEASURES.contains(q.measure()))
                .toList();
        Occasion inSentence = null;
        for (Hit hit : reading.hits()) {
            boolean figuresOnly = hit.weak() && hit.whole();
            if (figuresOnly
                    || hit.end() - hit.start() < 2
                    || !seen.add(new Told(hit.topic().name(), hit.kind(), reading.clauseStart(hit.start())))) {
                continue;
            }
            Occasion occasion = counted(reading, hit, countable);
            if (occasion == null) {
                inSentence = inSentence == null ? told(reading) : inSentence;
                occasion = inSentence;
            }
            Scope scope = scopes.of(reading, hit.topic(), hit.start(), hit.end());
            mentions.add(new Mention(
                    hit.topic().name(),
                    hit.kind(),
                    scope,
                    occasion.words(),
                    true,
                    scopes.whose(scope, reading, hit.topic(), hit.start(), hit.end()),
                    evidence(reading, hit, occasion)));
        }
        return mentions;
    }

    private static Evidence evidence(Reading reading, Hit hit) {
        int from = reading.clauseStart(hit.start());
        int to = reading.clauseEnd(Math.max(hit.start(), hit.end() - 1));
        return to - from <= 2 * OPENING
                ? reading.evidence(from, to)
                : reading.evidence(hit.start(), Math.max(hit.end(), Math.min(to, hit.start() + OPENING)));
    }

    /** The clause of the words, and the clause of the occasion where that is another. */
    private static List<Evidence> evidence(Reading reading, Hit hit, Occasion occasion) {
        Evidence words = evidence(reading, hit);
        boolean apart = !occasion.words().isEmpty() && (occasion.at() < words.start() || occasion.at() >= words.end());
        return apart ? List.of(words, reading.clause(occasion.at())) : List.of(words);
    }

    /** What one clause tells of a topic. */
    private record Told(String topic, String kind, int clause) {}

    /** The count, date or kind of meeting that makes words concrete, and where it stands; "" when there is none. */
    private record Occasion(String words, int at) {}

    /** A count beside the words, or null. */
    private static @Nullable Occasion counted(Reading reading, Hit hit, List<Quantity> countable) {
        if (countable.isEmpty()) {
            return null;
        }
        int from = reading.clauseStart(Math.max(reading.sentence().start(), reading.clauseStart(hit.start()) - 2));
        int to = reading.clauseEnd(Math.min(reading.sentence().end(), reading.clauseEnd(hit.end()) + 1));
        for (Quantity q : countable) {
            if (q.start() >= from && q.end() <= to) {
                return new Occasion(reading.between(q.start(), q.end()), q.start());
            }
        }
        return null;
    }

    /** A date or a named kind of meeting in the sentence. */
    private Occasion told(Reading reading) {
        int base = reading.sentence().start();
        if (reading.plain().indexOf('月') >= 0) {
            Matcher date = DATE.matcher(reading.plain());
            if (date.find()) {
                return new Occasion(date.group(), base + date.start());
            }
        }
        String meeting = meetings.first(reading.plain());
        return new Occasion(meeting, base + Math.max(0, reading.plain().indexOf(meeting)));
    }
}
