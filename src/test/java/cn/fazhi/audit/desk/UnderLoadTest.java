package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.desk.Caller.Answer;
import cn.fazhi.audit.desk.Caller.Sent;
import cn.fazhi.audit.planted.Originals;
import cn.fazhi.audit.planted.Planted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many people browse while batches are audited, and in the middle of it the desk is killed (kill -9): nothing that was acknowledged is
 * lost, and the batches go on by themselves. The desk has 512 MB. {@code -Ddesk.load=full} lets 50 people browse and 5 batches of 60
 * reports be audited; without it fewer do the same.
 */
class UnderLoadTest {

    private static final boolean FULL = "full".equals(System.getProperty("desk.load"));
    private static final int PEOPLE = FULL ? 50 : 12;
    private static final int BATCHES = FULL ? 5 : 3;
    private static final int REPORTS = FULL ? 60 : 6;

    /** A word that no report of ours has otherwise: it must not be met in the log. */
    private static final String MARK = "玛瑙湖暗记";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

    @Test
    void nothingAcknowledgedIsLostAndTheBatchesGoOnByThemselves() throws Exception {
        Path data = folder.resolve("档案");
        accounts(data);
        Map<Long, Set<String>> received = new LinkedHashMap<>();
        Map<Long, Set<String>> judged = new LinkedHashMap<>();
        try (DeskProcess desk = DeskProcess.open(data, "-Xmx512m")) {
            Caller program = desk.program(AtTheDesk.INSPECTOR);
            List<Caller> people = people(desk);
            for (int i = 0; i < BATCHES; i++) {
                long batch = batch(program, i);
                received.put(batch, upload(program, batch, i));
                assertThat(program.json(at(batch, "/audit"), "").status()).isEqualTo(202);
            }
            browse(people, program, received.keySet());
            for (long batch : received.keySet()) {
                judged.put(batch, judged(program, batch));
            }
            System.out.printf("heap after: %.0f MB%n", heap(desk.program(AtTheDesk.LEADER)));
            desk.kill();
        }
        print();
        assertThat(wrong).isEmpty();
        try (DeskProcess desk = DeskProcess.open(data, "-Xmx512m")) {
            Caller program = desk.program(AtTheDesk.INSPECTOR);
            for (Map.Entry<Long, Set<String>> batch : received.entrySet()) {
                Map<String, Long> reports = reports(program, batch.getKey());
                assertThat(reports.keySet()).containsAll(batch.getValue());
                for (String file : judged.get(batch.getKey())) {
                    assertThat(program.get("/api/reports/" + reports.get(file) + "/result")
                                    .status())
                            .as(file)
                            .isEqualTo(200);
                }
            }
            for (long batch : received.keySet()) {
                goneOn(program, batch);
            }
            assertThat(desk.end()).as("it ends when it is asked to").isTrue();
        }
        assertThat(Files.readString(data.resolve("日志").resolve("desk.log")))
                .contains("\"message\":\"audit done\"")
                .doesNotContain(MARK);
    }

    private static void accounts(Path data) throws Exception {
        Files.createDirectories(data);
        cn.fazhi.audit.desk.access.Accounts accounts = new cn.fazhi.audit.desk.access.Accounts(data);
        accounts.add(AtTheDesk.LEADER, Set.of(cn.fazhi.audit.desk.access.Role.LEADER), "", AtTheDesk.PASSWORD);
        accounts.add(AtTheDesk.INSPECTOR, Set.of(cn.fazhi.audit.desk.access.Role.INSPECTOR), "", AtTheDesk.PASSWORD);
    }

    private static String at(long batch, String step) {
        return "/api/batches/" + batch + step;
    }

    private static JsonNode json(Answer answer) {
        return JSON.readTree(answer.bytes());
    }

    private static long batch(Caller program, int i) {
        return json(program.json("/api/batches", "{\"name\":\"第" + (i + 1) + "批\",\"year\":2024}"))
                .path("number")
                .asLong();
    }

    private static Set<String> upload(Caller program, long batch, int i) {
        List<Sent> sent = new ArrayList<>();
        for (int k = 0; k < REPORTS; k++) {
            Planted report = Originals.report(i * REPORTS + k);
            sent.add(new Sent(
                    report.township().name() + k + ".txt",
                    (report.text() + "\n全镇持续做好" + MARK + "周边普法。").getBytes(StandardCharsets.UTF_8)));
        }
        Set<String> taken = new LinkedHashSet<>();
        json(program.files(at(batch, "/reports"), sent))
                .forEach(one -> taken.add(one.path("name").asString()));
        assertThat(taken).hasSize(REPORTS);
        return taken;
    }

    private static Map<String, Long> reports(Caller program, long batch) {
        Map<String, Long> reports = new LinkedHashMap<>();
        json(program.get(at(batch, "/reports")))
                .forEach(one -> reports.put(
                        one.path("name").asString(), one.path("number").asLong()));
        return reports;
    }

    private static Set<String> judged(Caller program, long batch) {
        Set<String> judged = new LinkedHashSet<>();
        json(program.get(at(batch, "/audit")))
                .path("lines")
                .forEach(one -> judged.add(one.path("file").asString()));
        return judged;
    }

    private static List<Caller> people(DeskProcess desk) {
        List<Caller> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(desk.person(i % 5 == 0 ? AtTheDesk.LEADER : AtTheDesk.INSPECTOR));
        }
        return people;
    }

    /** People look at pages until about half of all reports are judged. */
    private void browse(List<Caller> people, Caller program, Set<Long> batches) throws Exception {
        List<String> pages = pages(people.get(0), batches);
        AtomicBoolean on = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int first = i;
            all.add(pool.submit(() -> look(people.get(first), pages, first, on)));
        }
        int half = BATCHES * REPORTS / 2;
        int done = 0;
        for (int i = 0; i < 6_000 && done < half; i++) {
            Thread.sleep(100);
            done = 0;
            for (long batch : batches) {
                done += judged(program, batch).size();
            }
        }
        on.set(false);
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        assertThat(done).isGreaterThanOrEqualTo(half);
    }

    /** The pages that there are, as links lead to them. */
    private static List<String> pages(Caller caller, Set<Long> batches) {
        List<String> pages = new ArrayList<>(List.of("/", "/batches", "/journal", "/me"));
        for (long batch : batches) {
            pages.add("/batches/" + batch);
            pages.add("/batches/" + batch + "/table?find=" + "%E9%95%87");
            Matcher report = Pattern.compile("/reports/\\d+")
                    .matcher(caller.get("/batches/" + batch).body());
            for (int i = 0; i < 3 && report.find(); i++) {
                if (caller.get(report.group()).status() == 200) {
                    pages.add(report.group());
                }
            }
        }
        return pages;
    }

    private void look(Caller caller, List<String> pages, int first, AtomicBoolean on) {
        for (int i = first; on.get(); i++) {
            String page = pages.get(i % pages.size());
            long began = System.nanoTime();
            try {
                Answer answer = caller.get(page);
                millis.add((System.nanoTime() - began) / 1_000_000);
                if (answer.status() != 200) {
                    wrong.add(page + " " + answer.status());
                }
                // Somebody who reads what they open.
                Thread.sleep(500);
            } catch (RuntimeException | InterruptedException e) {
                wrong.add(page + " " + e);
            }
        }
    }

    private void print() {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf(
                "under load: %d people, %d batches of %d, %d page views, median %d ms, p95 %d ms, most %d ms%n",
                PEOPLE,
                BATCHES,
                REPORTS,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.get(sorted.size() - 1));
    }

    private static double heap(Caller leader) {
        double bytes = 0;
        Matcher used = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*\\} (\\S+)$")
                .matcher(leader.get("/actuator/prometheus").body());
        while (used.find()) {
            bytes += Double.parseDouble(used.group(1));
        }
        assertThat(bytes).isPositive();
        return bytes / (1 << 20);
    }

    /** To the end, without anybody asking for it again. */
    private static void goneOn(Caller program, long batch) throws InterruptedException {
        boolean whole = false;
        for (int i = 0; i < 3_000 && !whole; i++) {
            JsonNode standings = json(program.get(at(batch, "/standings")));
            whole = standings
                    .valueStream()
                    .allMatch(one -> !one.path("status").asString().isEmpty());
            Thread.sleep(100);
        }
        assertThat(whole).as("batch " + batch + " came to its end").isTrue();
        assertThat(program.get(at(batch, "/results")).status()).isIn(200, 409);
    }
}
