package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with the user's own rights put into the cache, under the right name and behind the right hash. */
class PlantedCacheTest {

    private static final String CANARY = "planted.cache.canary";

    @TempDir
    Path folder;

    /** Does something when it is read. */
    private static final class Gadget implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) {
            System.setProperty(CANARY, "read");
        }
    }

    @Test
    void nothingButTheEnginesOwnClassesIsReadFromTheCache() throws Exception {
        Path rules = OurRules.copy(folder.resolve("rules"));
        Path cache = folder.resolve("cache");
        RuleBase.load(rules, cache);
        for (Object planted : new Object[] {
            new Gadget(),
            new Object[] {new Gadget()},
            Map.of(new Gadget(), "x"),
            new File("/etc/passwd"),
            Map.of(URI.create("http://127.0.0.1:9/").toURL(), "x"),
            Thread.State.NEW
        }) {
            Files.write(entry(cache), behindItsHash(planted));
            RuleBase base = RuleBase.load(rules, cache);
            assertThat(base.kept()).as(planted.getClass().getName()).isFalse();
            assertThat(System.clearProperty(CANARY)).isNull();
            assertThat(base.judge(Given.report()).items()).hasSize(30);
        }
    }

    private static Path entry(Path cache) throws Exception {
        try (Stream<Path> all = Files.list(cache)) {
            return all.findFirst().orElseThrow();
        }
    }

    private static byte[] behindItsHash(Object planted) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeInt(1);
            out.writeObject(planted);
        }
        byte[] payload = bytes.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(Hash.sha256().digest(payload));
        whole.write(payload);
        return whole.toByteArray();
    }
}
