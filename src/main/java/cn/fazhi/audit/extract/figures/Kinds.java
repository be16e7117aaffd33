package cn.fazhi.audit.extract.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which figures are of one kind, and so may be a total and its parts. */
final class Kinds {

    private static final Map<String, String> UNIT_GROUPS = Map.ofEntries(
            Map.entry("件", "件"),
            Map.entry("起", "件"),
            Map.entry("宗", "件"),
            Map.entry("例", "件"),
            Map.entry("桩", "件"),
            Map.entry("件次", "件"),
            Map.entry("次", "次"),
            Map.entry("场", "次"),
            Map.entry("场次", "次"),
            Map.entry("期", "次"),
            Map.entry("人", "人"),
            Map.entry("名", "人"),
            Map.entry("人次", "人次"),
            Map.entry("份", "份"),
            Map.entry("册", "份"),
            Map.entry("本", "份"),
            Map.entry("张", "份"),
            Map.entry("条", "条"),
            Map.entry("个", "个"));

    private Kinds() {}

    /** What is counted, by the unit; null for units that are not added. */
    static @Nullable String group(Figure f) {
        return UNIT_GROUPS.get(f.quantity().measure());
    }

    static boolean sameGroup(Figure a, Figure b) {
        String group = group(a);
        return group != null && group.equals(group(b));
    }

    /** Figures of known but different topics are of different kinds; a dispute's total and its outcome are of one. */
    static boolean related(Figure a, Figure b) {
        return sameTopicOrNone(a, b)
                || a.quantity().measure().equals(b.quantity().measure());
    }

    static boolean sameTopicOrNone(Figure a, Figure b) {
        return a.topic().isEmpty() || b.topic().isEmpty() || family(a.topic()).equals(family(b.topic()));
    }

    private static String family(String topic) {
        return topic.startsWith("dispute-")
                ? "dispute"
                : topic.startsWith("study-session") || topic.equals("training") ? "study" : topic;
    }
}
