package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.archive.Entry;
import cn.fazhi.audit.archive.NewEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The rule bases under which anything in the archive was judged, each as one zip. Not safe for several threads. */
final class RuleStore {

    private final Archive archive;

    /** What was read already: each decision asks for a file of the same rule base. */
    private final Map<String, Map<String, byte[]>> unpacked = new HashMap<>();

    RuleStore(Archive archive) {
        this.archive = archive;
    }

    /** Keeps a rule base; one that is there already is left alone. */
    void keep(Path folder, String sha256, String who) throws ArchiveException, IOException {
        if (of(sha256).isEmpty()) {
            NewEntry entry =
                    new NewEntry(who, Kind.RULES.word(), "", Body.of(Map.of("rules", sha256)), List.of(packed(folder)));
            archive.appendUnless(() -> of(sha256).isPresent(), entry);
        }
    }

    /**
     * Unpacks a rule base.
     *
     * @param into an empty folder
     * @return whether it was there
     */
    boolean unpack(String sha256, Path into) throws IOException {
        Map<String, byte[]> files = files(sha256);
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Path file = into.resolve(one.getKey()).normalize();
            if (!file.startsWith(into)) {
                throw new IOException("档案里的规则库有不该有的路径：" + one.getKey());
            }
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
        return !files.isEmpty();
    }

    /** One file of a rule base; empty when it is not there. */
    Optional<byte[]> file(String sha256, String path) throws IOException {
        return Optional.ofNullable(files(sha256).get(path));
    }

    /** The files of a rule base by their paths; none when it is not there. */
    private Map<String, byte[]> files(String sha256) throws IOException {
        Map<String, byte[]> known = unpacked.get(sha256);
        if (known != null) {
            return known;
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        Optional<byte[]> kept =
                of(sha256).flatMap(entry -> archive.file(entry.files().get(0)));
        if (kept.isPresent()) {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(kept.get()), StandardCharsets.UTF_8)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
            unpacked.put(sha256, files);
        }
        return files;
    }

    private Optional<Entry> of(String sha256) {
        return archive.ofKind(Kind.RULES.word()).stream()
                .filter(entry -> Body.of(entry).path("rules").asString("").equals(sha256))
                .findFirst();
    }

    /** The files in the order of their names and without their times: the same rules give the same bytes. */
    private static byte[] packed(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> all = Files.walk(folder);
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }
}
