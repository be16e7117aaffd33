package cn.fazhi.audit.upkeep.impact;

import cn.fazhi.audit.audit.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The reports that rules are tried on, and how.
 *
 * @param files in a fixed order
 * @param lastYear files of the year before; none where they are not compared
 * @param options dates, outline and jobs, as an audit has them
 * @param budget the time each submission has
 */
public record Batched(List<Path> files, List<Path> lastYear, Options options, Duration budget) {

    public Batched {
        files = List.copyOf(files);
        lastYear = List.copyOf(lastYear);
    }
}
