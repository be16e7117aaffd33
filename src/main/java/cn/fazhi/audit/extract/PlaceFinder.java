package cn.fazhi.audit.extract;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@link Matcher#find()} finds, but tries a pattern only where a match can begin: a pattern that begins with alternatives is
 * otherwise tried with each of them at every character. Immutable, safe for any number of threads.
 */
public final class PlaceFinder {

    private final Pattern pattern;
    private final @Nullable BitSet firsts;

    public PlaceFinder(Pattern pattern) {
        this.pattern = pattern;
        this.firsts =
                pattern.flags() == 0 ? FirstCharacters.of(RequiredText.withoutSurroundings(pattern.pattern())) : null;
    }

    /** Whether the pattern matches anywhere. */
    public boolean in(String text) {
        Matcher m = matcher(text);
        return firsts == null ? m.find() : next(m, text, 0);
    }

    /** Tells every match in order. */
    public void each(String text, Consumer<Matcher> told) {
        Matcher m = matcher(text);
        if (firsts == null) {
            while (m.find()) {
                told.accept(m);
            }
            return;
        }
        int from = 0;
        while (next(m, text, from)) {
            from = m.end();
            told.accept(m);
        }
    }

    /** Whether matches are looked for only at places where they can begin. */
    boolean selective() {
        return firsts != null;
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean next(Matcher m, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (firsts != null
                    && FirstCharacters.has(firsts, text.charAt(i))
                    && m.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
