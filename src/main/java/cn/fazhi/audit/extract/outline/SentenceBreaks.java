package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.extract.Marks;

/** Where sentences end. */
final class SentenceBreaks {

    private static final String ENDS = "。！？；\n";
    private static final String CLOSING = "”’）)";

    private SentenceBreaks() {}

    /** Offset after the sentence that begins at an offset, or the limit. */
    static int end(String plain, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (Marks.hold(ENDS, plain.charAt(i))) {
                int end = i + 1;
                while (end < limit && CLOSING.indexOf(plain.charAt(end)) >= 0) {
                    end++;
                }
                return end;
            }
        }
        return limit;
    }

    /** Whether anything but marks and white space stands between two offsets. */
    static boolean hasWords(String plain, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Sentences between two offsets. */
    static int count(String plain, int from, int to) {
        int count = 0;
        int at = from;
        while (at < to) {
            int end = end(plain, at, to);
            count += hasWords(plain, at, end) ? 1 : 0;
            at = end;
        }
        return count;
    }
}
