package cn.fazhi.audit.document.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How large the print is. */
final class Sizes {

    private Sizes() {}

    /** The size most characters have; 0 where there are none. */
    static float usual(List<Glyph> glyphs) {
        Map<Integer, Integer> counts = new HashMap<>();
        int best = 0;
        int most = 0;
        for (Glyph glyph : glyphs) {
            int key = Math.round(glyph.size() * 100);
            int count = counts.merge(key, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = key;
            }
        }
        return best / 100f;
    }
}
