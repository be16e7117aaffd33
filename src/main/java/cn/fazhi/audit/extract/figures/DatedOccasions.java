package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.PlaceFinder;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the occasions that a report only lists by their dates: 3月20日…; 4月3日…; or 分别于7月、10月和12月. */
final class DatedOccasions {

    private static final PlaceFinder DATE = new PlaceFinder(
            Pattern.compile(
                    "(?:(20\\d\\d)\\s*年)?(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*日|(?:[上中下]旬|初|底|份)?(?=[，、,和及]|组织|开展|举办|召开|集中|邀请|党|镇|乡|全|围绕|分别|利用|结合|深入|街|苏|局))"));

    /** Before a date up to or from which something is counted; it is no occasion. */
    private static final Pattern REACHES = Pattern.compile("(?:截至|截止|截止到|截至到|直至|自|从)\\s*$");

    private static final Pattern IN_A_ROW = Pattern.compile("[、和及，\\s]*");

    private final Lexicon lexicon;
    private final ScopeReader scopes;
    private @Nullable Topic inList;
    private @Nullable Reading before;

    DatedOccasions(Lexicon lexicon, ScopeReader scopes) {
        this.lexicon = lexicon;
        this.scopes = scopes;
    }

    /** One count a topic that lists dates and is not counted in figures where they stand; a single date counts only where the report has no figure. */
    List<Count> read(List<Reading> readings, List<Figure> figures) {
        Map<String, Map<String, Evidence>> dates = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading.sentence().scope() == Scope.DONE) {
                collect(reading, figures, dates);
            }
        }
        List<Count> counts = new ArrayList<>();
        dates.forEach((topic, occasions) -> {
            if (occasions.size() >= 2 || nothingCounted(topic, figures)) {
                List<Evidence> evidence =
                        occasions.values().stream().distinct().sorted().toList();
                counts.add(new Count(
                        topic,
                        occasions.size(),
                        "次",
                        Qualifier.DERIVED_FROM_DATES,
                        Scope.DONE,
                        false,
                        true,
                        "",
                        evidence));
            }
        });
        return counts;
    }

    private static boolean nothingCounted(String topic, List<Figure> figures) {
        return figures.stream().noneMatch(f -> f.topic().equals(topic) && f.scope() == Scope.DONE);
    }

    private void collect(Reading reading, List<Figure> figures, Map<String, Map<String, Evidence>> dates) {
        List<int[]> spans = new ArrayList<>();
        List<String> names = new ArrayList<>();
        DATE.each(reading.plain(), m -> {
            if (REACHES.matcher(reading.plain().substring(0, m.start())).find()) {
                return;
            }
            spans.add(new int[] {
                m.start() + reading.sentence().start(),
                m.end() + reading.sentence().start()
            });
            names.add(m.group(2) + "-" + m.group(3));
        });
        Topic carried = goesOn(reading) ? inList : null;
        for (int i = 0; i < spans.size(); i++) {
            int from = spans.get(i)[0];
            Hit hit = event(reading, spans.get(i)[1], next(reading, spans, i));
            Topic topic = hit == null ? carried : countsFor(hit.topic());
            int to = hit == null ? reading.sentence().end() : Math.max(hit.end(), reading.clauseEnd(hit.end()));
            if (topic != null
                    && !countedNear(reading, figures, topic)
                    && scopes.of(reading, topic, from, hit == null ? from + 1 : hit.end()) == Scope.DONE) {
                dates.computeIfAbsent(topic.name(), t -> new LinkedHashMap<>())
                        .putIfAbsent(names.get(i), reading.evidence(from, to));
                carried = topic;
            }
        }
        inList = carried;
        before = reading;
    }

    private Topic countsFor(Topic topic) {
        return topic.byDates() ? topic : lexicon.topic(topic.datesCountAs());
    }

    /** A list of occasions, each with its date, goes on over ；. */
    private boolean goesOn(Reading reading) {
        return before != null
                && before.sentence().end() <= reading.sentence().start()
                && before.sentence().paragraph() == reading.sentence().paragraph()
                && before.plain().stripTrailing().endsWith("；");
    }

    /** Dates in a row (7月、10月和12月) share the event behind the last of them. */
    private static int next(Reading reading, List<int[]> spans, int i) {
        int j = i;
        while (j + 1 < spans.size()
                && IN_A_ROW.matcher(reading.between(spans.get(j)[1], spans.get(j + 1)[0]))
                        .matches()) {
            j++;
        }
        return j + 1 < spans.size() ? spans.get(j + 1)[0] : reading.sentence().end();
    }

    private static @Nullable Hit event(Reading reading, int from, int to) {
        return reading.hits().stream()
                .filter(h -> (h.topic().byDates() || !h.topic().datesCountAs().isEmpty())
                        && h.end() > from
                        && h.start() < to
                        && h.end() <= to)
                .filter(h -> !h.topic().name().equals("training") || h.whole())
                .sorted((a, b) ->
                        rank(a) != rank(b) ? Integer.compare(rank(a), rank(b)) : Integer.compare(a.start(), b.start()))
                .findFirst()
                .orElse(null);
    }

    /** A date that tells of study counts as study, whatever else the occasion was called. */
    private static int rank(Hit hit) {
        return switch (hit.topic().name()) {
            case "study-session" -> 0;
            case "meeting" -> 1;
            case "training" -> 2;
            default -> 3;
        };
    }

    private static boolean countedNear(Reading reading, List<Figure> figures, Topic topic) {
        return figures.stream()
                .anyMatch(f -> f.topic().equals(topic.name())
                        && f.scope() == Scope.DONE
                        && f.reading().sentence().paragraph()
                                == reading.sentence().paragraph());
    }
}
