package cn.fazhi.audit.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.fazhi.audit.copying.Comparison;
import cn.fazhi.audit.copying.OwnText;
import cn.fazhi.audit.copying.OwnTextReader;
import cn.fazhi.audit.copying.Pair;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/** One size of {@link Copies}. */
public final class CopiesRun {

    private CopiesRun() {}

    public static void main(String[] args) throws Exception {
        PlantedBatch batch = new PlantedBatch(Integer.parseInt(args[0]));
        Report report = new Report(System.out);
        if (args[1].equals("peers")) {
            // JPlag warns of every line.
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
            new CopyPeers(batch, report).run();
        } else {
            ours(batch, report);
        }
    }

    private static void ours(PlantedBatch batch, Report report) {
        OwnTextReader reader = PlantedBatch.reader();
        long start = System.nanoTime();
        List<OwnText> texts = IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> PlantedBatch.text(batch.report(i), reader))
                .toList();
        long read = System.nanoTime();
        List<Pair> pairs = Comparison.of(texts, PlantedBatch.MEASURES).pairs();
        long end = System.nanoTime();
        List<Pair> found = pairs.stream().filter(CopiesRun::found).toList();
        long right =
                found.stream().filter(p -> batch.planted(p.one(), p.other())).count();
        report.line(
                "%6d reports: found %2d of %d, wrong %d; words %6.1f s, comparison %6.1f s (%.1f ms a report), heap at most %d MB of %d",
                batch.size(),
                right,
                PlantedBatch.COPIES,
                found.size() - right,
                (read - start) / 1e9,
                (end - read) / 1e9,
                (end - start) / 1e6 / batch.size(),
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** What X2 calls a finding: 15 % or a passage of 80 characters. */
    private static boolean found(Pair pair) {
        return Math.max(pair.share(), pair.otherShare()) >= 15 || Math.max(pair.longest(), pair.otherLongest()) >= 80;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
