package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.extract.PlaceFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps that the passages of a text list: 一是, 首先, 1., （一）. The text is searched once. */
final class Steps {

    private static final Pattern STEP = Pattern.compile(
            "(?<![\\u4e00-\\u9fa5第])([一二三四五六七八九十]{1,2})(?:是|要)|(?:^|[。；;：:])(首先|其次|再次|最后|第[一二三四五六七八九十](?=[，、]))|(?:^|[。；;：:\\n])\\s*([（(]?\\d{1,2}[)）.、．])(?!\\d)|(?:^|\\n)\\s*([（(][一二三四五六七八九十]+[)）])");

    private static final PlaceFinder FINDER = new PlaceFinder(STEP);

    private final String plain;
    private final List<Step> steps = new ArrayList<>();

    /** A step's mark; one that a passage repeats in every sentence, as 一是 may be, is counted once. */
    private record Step(String mark, int start, int end, boolean once) {}

    Steps(String plain) {
        this.plain = plain;
        FINDER.each(plain, this::add);
    }

    private void add(Matcher m) {
        for (int group = 1; group <= m.groupCount(); group++) {
            if (m.group(group) != null) {
                steps.add(new Step(m.group(group), m.start(group), m.end(), group == 1));
            }
        }
    }

    /** Whether a passage begins with a step. */
    static boolean open(String passage) {
        return STEP.matcher(passage).lookingAt();
    }

    /** Steps between two offsets; a passage that lists none has one a sentence. */
    int count(int from, int to) {
        Set<String> marks = new HashSet<>();
        int count = 0;
        for (Step step : steps) {
            if (step.start() >= from && step.end() <= to && (marks.add(step.mark()) || !step.once())) {
                count++;
            }
        }
        return count >= 2 ? count : Math.max(count, SentenceBreaks.count(plain, from, to));
    }
}
