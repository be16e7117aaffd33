package cn.fazhi.audit.extract;

import java.util.List;
import java.util.Objects;
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
    private final @Nullable Openings openings;
    private final Filter filter;

    /** Rules out places where a match cannot begin for a reason that the first characters do not show. */
    @FunctionalInterface
    public interface Filter {

        /** Whether a match may begin at an offset; false means that none does. */
        boolean mayBegin(String text, int at);
    }

    public PlaceFinder(Pattern pattern) {
        this(pattern, (text, at) -> true);
    }

    public PlaceFinder(Pattern pattern, Filter filter) {
        this.pattern = pattern;
        this.filter = filter;
        List<Opening> ways =
                pattern.flags() == 0 ? OpeningReader.variants(pattern.pattern()) : List.of(Opening.unknown());
        openings = ways.stream().allMatch(Opening::selective) ? new Openings(ways) : null;
    }

    /** Whether the pattern matches anywhere. */
    public boolean in(String text) {
        return openings == null ? pattern.matcher(text).find() : next(null, text, 0) != null;
    }

    /** Tells every match in order. */
    public void each(String text, Consumer<Matcher> told) {
        Matcher m = openings == null ? pattern.matcher(text) : null;
        if (m != null) {
            while (m.find()) {
                told.accept(m);
            }
            return;
        }
        m = next(null, text, 0);
        while (m != null) {
            told.accept(m);
            m = next(m, text, Math.max(m.end(), m.start() + 1));
        }
    }

    /** Whether matches are looked for only at places where they can begin. */
    boolean selective() {
        return openings != null;
    }

    private @Nullable Matcher next(@Nullable Matcher given, String text, int from) {
        Matcher m = given;
        int at = openings == null ? text.length() : openings.next(text, from);
        while (at < text.length()) {
            if (filter.mayBegin(text, at)) {
                m = m == null ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false) : m;
                if (m.region(at, text.length()).lookingAt()) {
                    return m;
                }
            }
            at = Objects.requireNonNull(openings).next(text, at + 1);
        }
        return null;
    }
}
