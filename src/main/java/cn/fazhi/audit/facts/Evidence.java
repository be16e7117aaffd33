package cn.fazhi.audit.facts;

/**
 * Words of a report and their place.
 *
 * @param quote the words, exactly as they stand between start and end
 * @param start offset into the report's text, in UTF-16 units
 * @param end offset after the last character
 * @param paragraph number of the paragraph, from 1
 * @param section the nearest first-level heading above, or "" before the first
 */
public record Evidence(String quote, int start, int end, int paragraph, String section)
        implements Comparable<Evidence> {

    @Override
    public int compareTo(Evidence other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
