package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.lexicon.Hit;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.extract.lexicon.Topic;
import cn.fazhi.audit.extract.numbers.Quantity;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures that belong to the subject of their sentence: what 法律顾问 reviewed, advised and settled is the adviser's service. */
final class Subjects {

    /** A sentence that goes on about the subject of the one before opens with a time, not with a subject of its own. */
    private static final Pattern GOES_ON = Pattern.compile("^\\s*(?:从|自)?(?:\\d{4}年以来|全年|一年来|今年以来|年内|先后|累计|共|为)");

    private static final Pattern ANOTHER =
            Pattern.compile("(?:^|[，,；;。])(?:我[镇乡局]|全[镇乡]|[镇乡]?(?:党政办|司法所|综治办|综治中心|派出所|政府)|街道(?!法律)|各[村社])");

    private final List<Topic> topics;
    private final WordList own;

    Subjects(Lexicon lexicon) {
        topics = lexicon.topics().stream().filter(t -> !t.claims().isEmpty()).toList();
        own = lexicon.list("scope/own");
    }

    /** The hit for a figure that its sentence's subject claims, or null when no subject does. */
    @Nullable
    Hit claim(Reading reading, Quantity q, @Nullable Hit chosen, @Nullable Reading before, @Nullable Figure last) {
        for (Topic topic : topics) {
            boolean may = topic.measures().contains(q.measure())
                    && (chosen == null || topic.claims().contains(chosen.topic().name()));
            if (may && (speaksOf(topic, reading, q, chosen, before) || listGoesOn(topic, reading, q, chosen, last))) {
                int from = chosen == null
                        ? Math.max(reading.clauseStart(q.start()), Math.min(q.start(), lastBreak(reading, q)))
                        : Math.min(chosen.start(), q.start());
                return new Hit(
                        topic,
                        topic.label(),
                        from,
                        Math.max(from, chosen == null ? q.start() : chosen.end()),
                        false,
                        false);
            }
        }
        return null;
    }

    /** What an adviser did is listed clause by clause: 提供咨询86次，参与信访处置11件. */
    private boolean listGoesOn(Topic topic, Reading reading, Quantity q, @Nullable Hit chosen, @Nullable Figure last) {
        if (last == null || last.reading() != reading || !last.topic().equals(topic.name()) || chosen == null) {
            return false;
        }
        String since = reading.between(last.quantity().end(), q.start());
        return !since.contains("。") && !own.in(since) && !ANOTHER.matcher(since).find();
    }

    private boolean speaksOf(Topic topic, Reading reading, Quantity q, @Nullable Hit chosen, @Nullable Reading before) {
        String upTo = reading.between(reading.sentence().start(), q.start());
        int subject = topic.subjects().last(upTo);
        if (subject >= 0) {
            String since = upTo.substring(subject);
            return !own.in("，" + since) && !ANOTHER.matcher(since).find();
        }
        boolean continues = chosen == null
                && before != null
                && before.sentence().paragraph() == reading.sentence().paragraph()
                && GOES_ON.matcher(reading.plain()).find()
                && reading.hits().stream().noneMatch(h -> h.end() <= q.start() && ownsFigures(topic, h))
                && before.hits().stream()
                        .anyMatch(h -> h.topic().name().startsWith(topic.name().replaceFirst("-.*", "")));
        return continues && !own.in(upTo) && !ANOTHER.matcher(upTo).find() && !upTo.matches(".*(?:普法|宣传|学法|排查|会同).*");
    }

    /** Whether the words name another event with figures of its own. */
    private static boolean ownsFigures(Topic topic, Hit hit) {
        return hit.whole()
                && !hit.topic().measures().isEmpty()
                && hit.topic() != topic
                && !topic.claims().contains(hit.topic().name())
                && !hit.topic().name().contains("adviser");
    }

    private static int lastBreak(Reading reading, Quantity q) {
        int mark = reading.between(reading.sentence().start(), q.start()).lastIndexOf('、');
        return mark < 0 ? reading.sentence().start() : reading.sentence().start() + mark + 1;
    }
}
