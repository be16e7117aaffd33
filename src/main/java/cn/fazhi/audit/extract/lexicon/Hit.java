package cn.fazhi.audit.extract.lexicon;

/**
 * Words about a topic, found in a text.
 *
 * @param topic the topic
 * @param kind the lexicon's name for this wording, or the wording itself
 * @param start offset of the first character
 * @param end offset after the last character
 * @param weak whether the words count only in a fitting context
 * @param whole whether it is one word; false for words of a clause that belong together
 */
public record Hit(Topic topic, String kind, int start, int end, boolean weak, boolean whole) {

    int length() {
        return end - start;
    }

    boolean covers(Hit other) {
        return start <= other.start && end >= other.end && length() > other.length();
    }

    /** Whether the words stand wholly or partly in the span. */
    public boolean overlaps(int from, int to) {
        return start < to && end > from;
    }
}
