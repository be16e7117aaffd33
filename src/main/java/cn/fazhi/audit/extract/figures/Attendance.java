package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Persons of whom a sentence says only that they took part: in the nearest event that it tells before them. */
final class Attendance {

    /** Words that say of an event of any kind that persons were at it. */
    private static final Pattern ANY_EVENT = Pattern.compile("参加|参与|到场|参会|覆盖|听课|听讲");

    /** Topics that count the persons at an event of another topic; those at fewer kinds of events first. */
    private final List<Topic> persons;

    Attendance(Lexicon lexicon) {
        persons = lexicon.topics().stream()
                .filter(t -> !t.contextTopics().isEmpty() && t.measures().contains("人"))
                .sorted(Comparator.comparingInt((Topic t) -> t.contextTopics().size()))
                .toList();
    }

    /** The hit of a figure; where it only says that persons took part, that of the topic which counts those at the nearest event before. */
    Hit of(Reading reading, Quantity q, Hit chosen) {
        if (!chosen.weak()
                || !Attribution.PERSONS.contains(q.measure())
                || !persons.contains(chosen.topic())
                || !ANY_EVENT
                        .matcher(reading.between(chosen.start(), chosen.end()))
                        .find()) {
            return chosen;
        }
        Hit event = before(reading, q);
        if (event == null) {
            return chosen;
        }
        return persons.stream()
                .filter(t -> t.contextTopics().contains(event.topic().name())
                        && t.measures().contains(q.measure()))
                .findFirst()
                .map(t -> new Hit(t, t.label(), chosen.start(), chosen.end(), true, false))
                .orElse(chosen);
    }

    /** The nearest event before a figure that persons may have been at. */
    private @Nullable Hit before(Reading reading, Quantity q) {
        return reading.hits().stream()
                .filter(h -> h.end() <= q.start() && isEvent(h.topic()))
                .max(Comparator.comparingInt(Hit::end).thenComparing(h -> !h.weak()))
                .orElse(null);
    }

    private boolean isEvent(Topic topic) {
        return persons.stream().anyMatch(t -> t.contextTopics().contains(topic.name()));
    }
}
