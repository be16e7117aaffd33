package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old audit is run again under its own rules. */
class KeptRulesTest {

    private static final String FILE = "checklist/D-study/D2-sessions.drl";

    @TempDir
    Path folder;

    private Path rules;
    private Path kept;

    @BeforeEach
    void copyRules() throws IOException {
        rules = folder.resolve("rules");
        kept = folder.resolve("kept");
        try (Stream<Path> all = Files.walk(App.RULES)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path to = rules.resolve(App.RULES.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void anOldAuditIsRunAgainUnderItsOwnRulesToTheSameBytes() throws IOException {
        byte[] first = audit("first", "--rules", rules, "--keep-rules", kept);
        Path drl = rules.resolve(FILE);
        Files.writeString(drl, Files.readString(drl).replace("达到每年4次", "已满每年4次"));
        byte[] second = audit("second", "--rules", rules, "--keep-rules", kept);
        assertThat(second).isNotEqualTo(first);
        assertThat(hashes()).hasSize(2);
        String hash = new String(first, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("(?s).*?\"sha256\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(hashes()).contains(hash);
        byte[] again = audit("again", "--keep-rules", kept, "--rules-hash", hash.substring(0, 12));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void theSameRulesAreKeptOnce() throws IOException {
        audit("first", "--rules", rules, "--keep-rules", kept);
        audit("second", "--rules", rules, "--keep-rules", kept);
        assertThat(hashes()).hasSize(1);
    }

    @Test
    void anUnknownAShortAndATamperedHashAreToldApart() throws IOException {
        audit("first", "--rules", rules, "--keep-rules", kept);
        String hash = hashes().get(0);
        assertThat(refused("ffffffffffff")).contains("没有留存");
        assertThat(refused("ab")).contains("至少写前8位");
        Path drl = kept.resolve(hash).resolve(FILE);
        Files.writeString(drl, Files.readString(drl).replace("达到每年4次", "已满每年4次"));
        assertThat(refused(hash.substring(0, 10))).contains("被人改动过");
    }

    @Test
    void aHashWithoutAPlaceToLookIsAUsageError() {
        App.Ran ran = App.run("audit", sample(), "--rules-hash", "0123456789ab", "--out", folder.resolve("x"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--keep-rules");
    }

    private String refused(String hash) {
        App.Ran ran = App.run(
                "audit", sample(), "--keep-rules", kept, "--rules-hash", hash, "--out", folder.resolve("refused"));
        assertThat(ran.code()).isEqualTo(2);
        return ran.err();
    }

    private byte[] audit(String out, Object... options) throws IOException {
        List<Object> args = new java.util.ArrayList<>(List.of("audit", sample(), "--out", folder.resolve(out)));
        args.addAll(List.of(options));
        App.Ran ran = App.run(args.toArray());
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return Files.readAllBytes(folder.resolve(out).resolve("results.json"));
    }

    private List<String> hashes() throws IOException {
        try (Stream<Path> all = Files.list(kept)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static Path sample() {
        try (Stream<Path> all = Files.list(App.SAMPLES)) {
            return all.filter(p -> p.toString().contains("红枫岭")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
