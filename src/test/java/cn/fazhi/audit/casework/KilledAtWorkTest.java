package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ChainCheck;
import cn.fazhi.audit.archive.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that takes in batches and audits them is killed (kill -9) at a random moment, again and again: what it had acknowledged is
 * there, nothing is taken in or judged twice, and the batches end as if nothing had happened. {@code -Dkills=200} kills it so often, half
 * of them on each store, half of those while it takes reports in and half while it audits; {@code -Dkills.seed} repeats a run.
 */
class KilledAtWorkTest {

    private static final Path PROJECT =
            Path.of(System.getProperty("project.dir", ".")).toAbsolutePath();
    private static final Path RULES = PROJECT.resolve("rules");
    private static final int KILLS = Integer.getInteger("kills", 12);

    private static final List<String> UNITS = List.of("杏花乡", "桐坪镇", "白石镇", "长滩乡");

    @TempDir
    Path folder;

    @Test
    void aBatchInAFolderSurvivesEveryKill() throws Exception {
        survives("文件夹", folder.resolve("档案").toString());
    }

    @Test
    void aBatchOnAServerSurvivesEveryKill() throws Exception {
        survives("服务器", Stores.postgres());
    }

    private void survives(String store, String place) throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Path reports = reports();
        Set<String> acknowledged = new LinkedHashSet<>();
        try (Clerks clerks = new Clerks(RULES, reports)) {
            kill(clerks, store, place, seed).forEach(acknowledged::addAll);
            acknowledged.addAll(clerks.undisturbed(place));
        }
        try (Archive archive = Clerk.open(place)) {
            assertThat(ChainCheck.of(archive).wrong()).as("seed " + seed).isEmpty();
            List<BatchView> batches = new Batches(archive).all();
            assertThat(Clerks.steps(batches)).as("seed " + seed).containsAll(acknowledged);
            holds(archive, batches, Undisturbed.of(folder.resolve("不受干扰"), RULES, reports), "seed " + seed);
        }
    }

    /** Kills until there are enough of either kind; the answer is what had been acknowledged. */
    private static List<List<String>> kill(Clerks clerks, String store, String place, long seed) throws Exception {
        Random random = new Random(seed);
        List<List<String>> acknowledged = new ArrayList<>();
        Map<Clerks.Work, Integer> kills = new EnumMap<>(Clerks.Work.class);
        for (Clerks.Work work : Clerks.Work.values()) {
            kills.put(work, 0);
        }
        while (kills.get(Clerks.Work.IMPORT) < KILLS / 4 || kills.get(Clerks.Work.AUDIT) < KILLS / 4) {
            boolean importing = kills.get(Clerks.Work.IMPORT) < KILLS / 4
                    && (kills.get(Clerks.Work.AUDIT) >= KILLS / 4 || random.nextBoolean());
            Clerks.Left left = clerks.killed(place, importing, random);
            acknowledged.add(left.acknowledged());
            kills.merge(left.during(), 1, Integer::sum);
            // Some kills miss what they are aimed at; when most do, the test is at fault.
            assertThat(acknowledged).hasSizeLessThan(2 * KILLS);
        }
        System.out.printf("killed: %s, seed %d, %s%n", store, seed, kills);
        return acknowledged;
    }

    private static void holds(Archive archive, List<BatchView> batches, Undisturbed undisturbed, String seed)
            throws Exception {
        for (BatchView batch : batches) {
            assertThat(batch.submitted()).as(seed).extracting(Submitted::name).doesNotHaveDuplicates();
            assertThat(batch.submitted()).as(seed).hasSize(UNITS.size());
            assertThat(batch.audited()).as(seed).hasSize(UNITS.size());
            assertThat(batch.audited())
                    .as(seed)
                    .extracting(one -> Map.entry(one.submission(), one.key()))
                    .doesNotHaveDuplicates();
            assertThat(Undisturbed.stored(archive, batch)).as(seed).isEqualTo(undisturbed.stored());
            assertThat(undisturbed.resultsJson(archive, batch.name())).as(seed).isEqualTo(undisturbed.resultsJson());
        }
    }

    private Path reports() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报送"));
        try (Stream<Path> samples = Files.list(PROJECT.resolve("reports-sample"))) {
            for (Path sample : (Iterable<Path>) samples::iterator) {
                String name = sample.getFileName().toString();
                if (UNITS.stream().anyMatch(name::startsWith)) {
                    Files.copy(sample, reports.resolve(name));
                }
            }
        }
        return reports;
    }
}
