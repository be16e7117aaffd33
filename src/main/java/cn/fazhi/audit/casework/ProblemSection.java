package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.Role;
import java.util.BitSet;
import tools.jackson.databind.JsonNode;

/** The words of a report about its shortcomings, cut out by the places that its result gives. */
final class ProblemSection {

    private ProblemSection() {}

    /**
     * Cuts them out.
     *
     * @param text the report as it is read now
     * @param facts as in results.json
     * @return "" when there are none, or when the text is not the one that the places were told of
     */
    static String of(String text, JsonNode facts) {
        BitSet inside = new BitSet();
        for (JsonNode section : facts.path("sections")) {
            if (section.path("role").asString("").equals(Role.PROBLEM.code())) {
                int start = section.path("start").asInt();
                int end = section.path("end").asInt();
                String heading = section.path("heading").asString("");
                if (start < 0 || end > text.length() || start >= end || !text.startsWith(heading, start)) {
                    return "";
                }
                inside.set(start, end);
            }
        }
        StringBuilder words = new StringBuilder();
        for (int from = inside.nextSetBit(0); from >= 0; from = inside.nextSetBit(from)) {
            int to = inside.nextClearBit(from);
            words.append(words.isEmpty() ? "" : "\n").append(text, from, to);
            from = to;
        }
        return words.toString();
    }
}
