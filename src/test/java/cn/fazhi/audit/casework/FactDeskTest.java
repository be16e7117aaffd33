package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ChainCheck;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Facts are put right in reports that were really audited: what moves, what stays, and what the log says of it. */
class FactDeskTest {

    private static final String UNIT = "石桥铺镇";
    private static final String OTHER = "云岭镇";
    private static final String WHO = "王芳";

    /** Three reports, audited once for all tests; each test works on its own copy. */
    @TempDir
    static Path audited;

    @TempDir
    Path folder;

    private Archive archive;
    private Loop loop;
    private FactDesk desk;

    @BeforeAll
    static void aBatchIsAudited() throws Exception {
        try (Archive archive = Archive.in(audited.resolve("档案"))) {
            Loop loop = Loop.on(archive, audited);
            for (String unit : List.of(UNIT, OTHER, "长滩乡")) {
                loop.add(unit + ".txt", Loop.sample(unit));
            }
            loop.audit();
        }
    }

    @BeforeEach
    void open() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("档案"));
        try (Stream<Path> files = Files.list(audited.resolve("档案"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        archive = Archive.in(copy);
        loop = Loop.on(archive, folder);
        desk = new FactDesk(archive, new StoredResults(archive, Loop.rules()), "试");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private FactPage page() throws Exception {
        return desk.page(Loop.BATCH, UNIT);
    }

    /** The fact of a kind whose words hold others. */
    private static FactState fact(FactPage page, FactKind kind, String words) {
        List<FactState> found = page.states().stream()
                .filter(one -> one.id().kind() == kind && one.id().words().contains(words))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        return found.get(0);
    }

    private FactDesk.Taken corrected(FactKind kind, String words, Map<FactField, String> to) throws Exception {
        FactPage page = page();
        FactState state = fact(page, kind, words);
        return desk.take(page, FactChange.correct(state.code(), to, "看了原件", state.seen()), WHO);
    }

    private FactDesk.Taken rejected(FactKind kind, String words) throws Exception {
        FactPage page = page();
        FactState state = fact(page, kind, words);
        return desk.take(page, FactChange.reject(state.code(), "不是这么回事", state.seen()), WHO);
    }

    private FactDesk.Taken undone(FactKind kind, String words) throws Exception {
        FactPage page = page();
        FactState state = fact(page, kind, words);
        return desk.take(page, FactChange.undo(state.code(), "看错了", state.seen()), WHO);
    }

    private Audited judged(String unit) throws Exception {
        BatchView batch = loop.batch();
        return batch.judgement(batch.current(unit)).orElseThrow();
    }

    private byte[] bytes(String unit) throws Exception {
        return archive.file(judged(unit).result()).orElseThrow();
    }

    private JsonNode json(String unit) throws Exception {
        return Body.of(bytes(unit));
    }

    private static JsonNode item(JsonNode result, String id) {
        return Stream.concat(
                        result.path("items").valueStream(),
                        result.path("redFlags").valueStream())
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> moved(JsonNode before, JsonNode after) {
        Set<String> moved = new TreeSet<>();
        for (String list : List.of("items", "redFlags")) {
            Map<String, JsonNode> now = after.path(list)
                    .valueStream()
                    .collect(Collectors.toMap(one -> one.path("id").asString() + one.path("reason"), one -> one));
            before.path(list).valueStream().forEach(one -> {
                if (!now.containsValue(one)) {
                    moved.add(one.path("id").asString());
                }
            });
        }
        return moved;
    }

    private void theLogHolds() throws Exception {
        Verification verification = new Verification(archive, new StoredResults(archive, Loop.rules()));
        assertThat(verification.recompute(verification.of(Loop.BATCH, UNIT))).isEmpty();
        assertThat(ChainCheck.of(archive).wrong()).isEmpty();
    }

    @Test
    void aRejectedFigureLetsItsItemFallAndNothingElse() throws Exception {
        JsonNode before = json(UNIT);
        assertThat(item(before, "D2").path("score").asDouble()).isEqualTo(7);
        FactDesk.Taken taken = rejected(FactKind.COUNT, "集体学法9次");
        assertThat(taken.alone()).isTrue();
        JsonNode after = json(UNIT);
        assertThat(moved(before, after)).containsExactly("D2");
        assertThat(item(after, "D2").path("score").asDouble()).isLessThan(7);
        assertThat(taken.judged().total()).isLessThan(before.path("total").asDouble());
        assertThat(after.path("facts").path("counts").toString()).doesNotContain("集体学法9次");
        JsonNode gone = after.path("facts").path("rejected").path(0);
        assertThat(gone.path("quote").asString()).isEqualTo("集体学法9次");
        assertThat(gone.path("value").asInt()).isEqualTo(9);
        assertThat(gone.path("corrected").path("reason").asString()).isEqualTo("不是这么回事");
        assertThat(gone.path("corrected").path("by").asString()).isEqualTo(WHO);
        theLogHolds();
    }

    /** The newest step with a fact, as the log tells it; the judging that follows is written after it. */
    private String told(Map<String, String> topics) {
        return archive.of(Loop.BATCH).stream()
                .filter(one -> Amendments.step(one).isPresent())
                .map(one -> JournalLine.of(one, topics).said())
                .reduce("", (before, line) -> line);
    }

    @Test
    void theLogTellsFromWhatToWhat() throws Exception {
        Map<String, String> topics = page().topics();
        String topic = topics.get("study-session");
        corrected(FactKind.COUNT, "集体学法9次", Map.of(FactField.VALUE, "3"));
        assertThat(told(topics)).isEqualTo(UNIT + " " + topic + "：原 9次，改为 3次（看了原件）");
        assertThat(told(Map.of())).startsWith(UNIT + " “").contains("集体学法9次", "”：原 9次，改为 3次");
        corrected(FactKind.COUNT, "集体学法9次", Map.of(FactField.VALUE, "4", FactField.SCOPE, "planned"));
        assertThat(told(topics)).isEqualTo(UNIT + " " + topic + "：原 3次，改为 4次；范围原 已做，改为 计划（看了原件）");
        undone(FactKind.COUNT, "集体学法9次");
        assertThat(told(topics)).isEqualTo(UNIT + " " + topic + "：不再按 4次 计划 计，恢复程序读到的（看错了）");
        rejected(FactKind.COUNT, "集体学法9次");
        assertThat(told(topics)).isEqualTo(UNIT + " " + topic + "：原 9次 已做，否定（不是这么回事）");
        theLogHolds();
    }

    @Test
    void correctedPartsAreAddedUpAnew() throws Exception {
        JsonNode before = json(UNIT);
        assertThat(item(before, "X1").path("reason").asString()).contains("12＋15＋6＝33，与所报总数36不符");
        corrected(FactKind.COUNT, "进校园6场次", Map.of(FactField.VALUE, "9"));
        JsonNode part = json(UNIT);
        assertThat(part.path("facts").path("sums").toString()).contains("12＋15＋9＝36，与总数36相符");
        assertThat(part.path("redFlags").toString()).doesNotContain("12＋15").contains("216÷240");
        JsonNode count = part.path("facts")
                .path("counts")
                .valueStream()
                .filter(one -> one.path("quote").asString().equals("进校园6场次"))
                .findFirst()
                .orElseThrow();
        assertThat(count.path("value").asInt()).isEqualTo(9);
        assertThat(count.path("corrected").toString())
                .isEqualTo("{\"was\":{\"value\":6},\"reason\":\"看了原件\",\"by\":\"王芳\"}");
        corrected(FactKind.COUNT, "化解216件", Map.of(FactField.VALUE, "235"));
        JsonNode whole = json(UNIT);
        assertThat(whole.path("redFlags").toString()).doesNotContain("X1");
        assertThat(whole.path("deducted").asDouble())
                .isEqualTo(before.path("deducted").asDouble() - 6);
        theLogHolds();
    }

    @Test
    void aTotalThatIsCorrectedMovesItsItemAndItsSum() throws Exception {
        corrected(FactKind.COUNT, "普法宣传活动36场次", Map.of(FactField.VALUE, "33"));
        JsonNode after = json(UNIT);
        assertThat(item(after, "F1").path("reason").asString()).contains("全年普法宣传活动33次");
        assertThat(after.path("redFlags").toString()).doesNotContain("12＋15");
        corrected(FactKind.COUNT, "普法宣传活动36场次", Map.of(FactField.SCOPE, "planned"));
        assertThat(item(json(UNIT), "F1").path("score").asDouble()).isLessThan(6);
        JsonNode now = json(UNIT).path("facts").path("counts");
        assertThat(now.toString()).contains("\"was\":{\"value\":36,\"scope\":\"done\"}");
        theLogHolds();
    }

    @Test
    void aFigureThatIsNoPartIsAddedAgain() throws Exception {
        corrected(FactKind.COUNT, "集中宣传12场次", Map.of(FactField.PART, "否"));
        JsonNode after = json(UNIT);
        assertThat(item(after, "F1").path("reason").asString()).contains("48次");
        theLogHolds();
    }

    @Test
    void whatIsUndoneGivesTheVerySameBytesAsBefore() throws Exception {
        byte[] before = bytes(UNIT);
        String key = judged(UNIT).key();
        corrected(FactKind.COUNT, "集体学法9次", Map.of(FactField.VALUE, "3"));
        assertThat(bytes(UNIT)).isNotEqualTo(before);
        FactDesk.Taken taken = undone(FactKind.COUNT, "集体学法9次");
        assertThat(taken.alone()).isTrue();
        assertThat(bytes(UNIT)).isEqualTo(before);
        assertThat(judged(UNIT).key()).isEqualTo(key);
        assertThat(desk.history(page())).extracting(Amendment::words).containsExactly("改正为数值 3", "撤销了更正");
        assertThat(loop.audit().written()).isZero();
        theLogHolds();
    }

    @Test
    void theNextAuditJudgesNothing() throws Exception {
        rejected(FactKind.COUNT, "集体学法9次");
        corrected(FactKind.COUNT, "专题培训5期", Map.of(FactField.VALUE, "2"));
        byte[] result = bytes(UNIT);
        BatchAudit.Done next = loop.audit();
        assertThat(next.written()).isZero();
        assertThat(bytes(UNIT)).isEqualTo(result);
        assertThat(cn.fazhi.audit.audit.ResultsJson.report(
                        next.audit().outcomes().get(0)))
                .as("what it hands out is the corrected result, too")
                .isEqualTo(result);
    }

    @Test
    void anAuditJudgesWhatNobodyJudgedAgainAndNothingElse() throws Exception {
        FactPage page = page();
        FactState state = fact(page, FactKind.COUNT, "集体学法9次");
        String fact = "{\"kind\":\"count\",\"about\":\"%s\",\"start\":%d,\"end\":%d,\"words\":\"%s\"}"
                .formatted(
                        state.id().about(),
                        state.id().start(),
                        state.id().end(),
                        state.id().words());
        archive.append(new cn.fazhi.audit.archive.NewEntry(
                WHO,
                Kind.CORRECTED.word(),
                Loop.BATCH,
                "{\"submission\":%d,\"fact\":%s,\"before\":{},\"change\":\"否定\",\"after\":{},\"reason\":\"断电前\"}"
                        .formatted(page.report().number(), fact)));
        assertThat(loop.audit().written()).isEqualTo(1);
        assertThat(json(UNIT).path("facts").path("rejected").size()).isEqualTo(1);
        theLogHolds();
    }

    @Test
    void whoHasNotSeenWhatAnotherDidIsTold() throws Exception {
        FactPage seen = page();
        FactState state = fact(seen, FactKind.COUNT, "集体学法9次");
        corrected(FactKind.COUNT, "集体学法9次", Map.of(FactField.VALUE, "4"));
        long entries = archive.last().orElseThrow().number();
        assertThatThrownBy(() -> desk.take(seen, FactChange.reject(state.code(), "不算", state.seen()), "李明"))
                .isInstanceOf(CaseException.class)
                .hasMessage("“集体学法9次”已由王芳先改正为数值 4（看了原件），这次没有保存：请看过再改。");
        assertThatThrownBy(() -> desk.take(page(), FactChange.reject(state.code(), "不算", state.seen()), "李明"))
                .hasMessageContaining("已由王芳先改正为数值 4");
        assertThat(archive.last().orElseThrow().number()).isEqualTo(entries);
        FactState now = fact(page(), FactKind.COUNT, "集体学法9次");
        desk.take(page(), FactChange.reject(now.code(), "不算", now.seen()), "李明");
        theLogHolds();
    }

    @Test
    void ofTwoPeopleAtTheSameMomentOneIsTold() throws Exception {
        FactPage page = page();
        FactState state = fact(page, FactKind.COUNT, "集体学法9次");
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<String>> said = new ArrayList<>();
        for (String who : List.of("王芳", "李明")) {
            FactDesk own = new FactDesk(archive, new StoredResults(archive, Loop.rules()), "试");
            FactPage seen = own.page(Loop.BATCH, UNIT);
            said.add(people.submit(() -> {
                start.await();
                try {
                    own.take(seen, FactChange.reject(state.code(), "不算", state.seen()), who);
                    return "";
                } catch (CaseException e) {
                    return String.valueOf(e.getMessage());
                }
            }));
        }
        List<String> answers = List.of(said.get(0).get(), said.get(1).get());
        people.shutdown();
        assertThat(answers).containsOnlyOnce("");
        assertThat(answers).anyMatch(one -> one.matches("“集体学法9次”已由(王芳|李明)先否定（不算），这次没有保存：请看过再改。"));
        assertThat(loop.batch().entries())
                .filteredOn(one -> one.kind().equals(Kind.CORRECTED.word()))
                .hasSize(1);
        theLogHolds();
    }

    @Test
    void twoPeopleMayCorrectTwoFactsThatTheySawAtOnce() throws Exception {
        FactPage one = page();
        FactPage other = page();
        FactState study = fact(one, FactKind.COUNT, "集体学法9次");
        FactState training = fact(other, FactKind.COUNT, "专题培训5期");
        desk.take(one, FactChange.reject(study.code(), "不算", study.seen()), WHO);
        desk.take(other, FactChange.reject(training.code(), "也不算", training.seen()), "李明");
        assertThat(json(UNIT).path("facts").path("rejected").size()).isEqualTo(2);
        assertThat(loop.audit().written()).isZero();
        theLogHolds();
    }

    @Test
    void anotherRoundsReportIsReadAsItIs() throws Exception {
        rejected(FactKind.COUNT, "集体学法9次");
        FactPage old = page();
        loop.submit(UNIT + "修改稿.txt", Loop.sample(UNIT).replace("户外电子屏52块", "户外电子屏53块"));
        JsonNode after = json(UNIT);
        assertThat(item(after, "D2").path("score").asDouble()).isEqualTo(7);
        assertThat(after.toString()).doesNotContain("\"corrected\"");
        assertThatThrownBy(() -> desk.page(Loop.BATCH, old.report().number()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("后来又报送过");
        theLogHolds();
    }

    @Test
    void problemsMentionsFrequenciesAndSlipsAreFactsToo() throws Exception {
        JsonNode before = json(UNIT);
        corrected(FactKind.PROBLEM, "二是一些干部", Map.of(FactField.SPECIFIC, "是"));
        JsonNode specific = json(UNIT);
        assertThat(item(specific, "H2").path("score").asDouble()).isEqualTo(5);
        rejected(FactKind.PROBLEM, "二是一些干部");
        JsonNode one = json(UNIT);
        assertThat(item(one, "H1").path("reason").asString()).contains("1个问题");
        rejected(FactKind.MENTION, "镇里在国家宪法日、民法典宣传月等节点");
        assertThat(moved(one, json(UNIT))).contains("F4");
        FactDesk.Taken slip = rejected(FactKind.FLAW, "清水镇");
        assertThat(json(UNIT).path("redFlags").toString()).doesNotContain("X4");
        assertThat(before.path("redFlags").toString()).contains("X4");
        assertThat(slip.alone())
                .as("the other units' names are looked for anew")
                .isFalse();
        assertThat(loop.audit().written()).isZero();
        theLogHolds();
    }

    @Test
    void aYearThatIsPutRightMovesAllThatFollowsFromIt() throws Exception {
        byte[] others = bytes(OTHER);
        FactPage page = page();
        FactState head = page.states().get(0);
        assertThat(head.id().kind()).isEqualTo(FactKind.REPORT);
        assertThat(head.values().get(FactField.YEAR)).isEqualTo("2024");
        desk.take(page, FactChange.correct(head.code(), Map.of(FactField.YEAR, "2022"), "试改", head.seen()), WHO);
        JsonNode after = json(UNIT);
        assertThat(after.path("year").asInt()).isEqualTo(2022);
        assertThat(after.path("facts")
                        .path("report")
                        .path("corrected")
                        .path("was")
                        .path("year")
                        .asInt())
                .isEqualTo(2024);
        assertThat(item(after, "A2").path("score").asDouble()).isLessThan(2);
        assertThat(bytes(OTHER)).isEqualTo(others);
        assertThat(loop.audit().written()).isZero();
        theLogHolds();
    }

    @Test
    void whatTheProgramMissedIsCountedFromItsWords() throws Exception {
        FactPage page = page();
        String text = desk.text(page);
        int at = text.indexOf("播放法治微视频");
        FactChange add = FactChange.add(
                at,
                at + "播放法治微视频".length(),
                Map.of(FactField.VALUE, "3", FactField.UNIT, "次", FactField.TOPIC, "study-session"),
                "影像也是学法");
        FactDesk.Effect would = desk.tried(page, add, WHO);
        assertThat(would.from()).isEmpty();
        assertThat(judged(UNIT).total()).isEqualTo(81.5);
        desk.take(page, add, WHO);
        assertThat(item(json(UNIT), "D2").path("reason").asString()).contains("全年集体学法12次");
        assertThat(json(UNIT).path("facts").path("counts").toString()).contains("\"was\":null");
        assertThatThrownBy(() -> desk.take(page(), add, WHO)).hasMessageContaining("已经读作数据");
        corrected(FactKind.COUNT, "播放法治微视频", Map.of(FactField.VALUE, "4"));
        assertThat(item(json(UNIT), "D2").path("reason").asString()).contains("全年集体学法13次");
        assertThatThrownBy(() -> rejected(FactKind.COUNT, "播放法治微视频")).hasMessageContaining("请撤销");
        undone(FactKind.COUNT, "播放法治微视频");
        assertThat(item(json(UNIT), "D2").path("reason").asString()).contains("全年集体学法9次");
        FactChange title = FactChange.add(0, 4, Map.of(FactField.VALUE, "3", FactField.TOPIC, "集体学法"), "标题");
        assertThatThrownBy(() -> desk.take(page(), title, WHO)).hasMessageContaining("标题、落款和附表不算");
        theLogHolds();
    }

    @Test
    void everyFactOfTheSamplesHasAnIdentityOfItsOwn() throws Exception {
        for (String unit : List.of(UNIT, OTHER, "长滩乡")) {
            FactPage page = desk.page(Loop.BATCH, unit);
            assertThat(page.states()).hasSizeGreaterThan(8);
            assertThat(page.states().stream().map(FactState::code)).doesNotHaveDuplicates();
            assertThat(desk.page(Loop.BATCH, unit).states().stream().map(FactState::code))
                    .containsExactlyElementsOf(
                            page.states().stream().map(FactState::code).toList());
        }
    }

    @Test
    void wrongInputIsToldInASentence() throws Exception {
        FactPage page = page();
        String code = fact(page, FactKind.COUNT, "集体学法9次").code();
        String mention = fact(page, FactKind.MENTION, "国家宪法日").code();
        String measure = fact(page, FactKind.MEASURE, "清单").code();
        String head = page.states().get(0).code();
        long entries = archive.last().orElseThrow().number();
        Map<FactChange, String> wrong = Map.ofEntries(
                Map.entry(FactChange.reject("c0000000", "不算", 0), "没有编号为“c0000000”的事实"),
                Map.entry(FactChange.reject(code, " ", 0), "更正要写明理由。"),
                Map.entry(FactChange.reject(code, "长".repeat(501), 0), "理由最多写 500 个字"),
                Map.entry(FactChange.reject(head, "不要", 0), "报告信息不能否定"),
                Map.entry(FactChange.correct(code, Map.of(), "改", 0), "没有写要改成什么"),
                Map.entry(FactChange.correct(code, Map.of(FactField.VALUE, "九"), "改", 0), "“数值”写成了“九”"),
                Map.entry(FactChange.correct(code, Map.of(FactField.VALUE, "-1"), "改", 0), "“数值”写成了“-1”"),
                Map.entry(FactChange.correct(code, Map.of(FactField.VALUE, "9"), "改", 0), "改成的和现在的一样"),
                Map.entry(FactChange.correct(code, Map.of(FactField.TOPIC, "学法会"), "改", 0), "应写 "),
                Map.entry(FactChange.correct(code, Map.of(FactField.SCOPE, "我的"), "改", 0), "“范围”写成了“我的”，应写 已做"),
                Map.entry(FactChange.correct(code, Map.of(FactField.YEAR, "2023"), "改", 0), "“数据”没有“年度”可改"),
                Map.entry(FactChange.correct(mention, Map.of(FactField.VALUE, "3"), "改", 0), "可以改正范围"),
                Map.entry(FactChange.correct(measure, Map.of(FactField.VALUE, "3"), "改", 0), "只能否定"),
                Map.entry(FactChange.correct(head, Map.of(FactField.YEAR, "24"), "改", 0), "四位数的年度"),
                Map.entry(FactChange.correct(head, Map.of(FactField.SIGNED_ON, "去年"), "改", 0), "2024-01-15"),
                Map.entry(FactChange.undo(code, "改", 0), "没有更正过"),
                Map.entry(FactChange.add(5, 5, Map.of(), "补"), "没有选中"),
                Map.entry(FactChange.add(5, 9, Map.of(FactField.VALUE, "2"), "补"), "要写明主题和数值"),
                Map.entry(FactChange.add(-4, 9, Map.of(FactField.VALUE, "2"), "补"), "没有选中"));
        wrong.forEach((change, sentence) -> assertThatThrownBy(() -> desk.take(page, change, WHO))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining(sentence));
        assertThatThrownBy(() -> desk.page(Loop.BATCH, "没有镇")).hasMessageContaining("没有“没有镇”的报告，现有：");
        assertThatThrownBy(() -> desk.page("没有", UNIT)).hasMessageContaining("没有批次");
        loop.add("金沙坝镇.txt", Loop.sample("金沙坝镇"));
        assertThatThrownBy(() -> desk.page(Loop.BATCH, "金沙坝镇")).hasMessageContaining("还没有审核结果");
        assertThat(archive.last().orElseThrow().number()).isEqualTo(entries + 1);
    }

    @Test
    void aCorrectionIsJudgedWithinASecond() throws Exception {
        rejected(FactKind.COUNT, "集体学法9次");
        double[] took = new double[6];
        for (int i = 0; i < took.length; i++) {
            FactPage page = page();
            FactState state = fact(page, FactKind.COUNT, "专题培训5期");
            FactChange change = i % 2 == 0
                    ? FactChange.reject(state.code(), "不算", state.seen())
                    : FactChange.undo(state.code(), "算", state.seen());
            long from = System.nanoTime();
            assertThat(desk.take(page, change, WHO).alone()).isTrue();
            took[i] = (System.nanoTime() - from) / 1e9;
        }
        Arrays.sort(took);
        assertThat(took[took.length / 2]).isLessThan(1);
    }
}
