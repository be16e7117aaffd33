package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words that say why something fails. A consequence (直接导致…) is no cause. */
final class Causes {

    private final WordList cues;
    private final WordList mechanisms;

    Causes(WordFolder wording) {
        cues = wording.list("cause-cue.txt");
        mechanisms = wording.list("cause-mechanism.txt");
    }

    /** The first cause a problem's own words give, or null. */
    @Nullable
    String in(String problem) {
        for (WordList list : List.of(cues, mechanisms)) {
            List<WordList.Hit> hits = list.hits(problem);
            if (!hits.isEmpty()) {
                return trimmed(hits.get(0).words());
            }
        }
        return null;
    }

    private static String trimmed(String words) {
        String text = words.strip();
        while (!text.isEmpty() && "，、；：".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        while (!text.isEmpty() && "，、；：".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }
}
