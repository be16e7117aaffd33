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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The rule bases under which anything in the archive was judged, each as one zip. */
final class RuleStore {

    private final Archive archive;

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
        Optional<Entry> kept = of(sha256);
        if (kept.isEmpty()) {
            return false;
        }
        byte[] zip = archive.file(kept.get().files().get(0)).orElse(new byte[0]);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException("档案里的规则库有不该有的路径：" + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        return true;
    }

    /** One file of a rule base; empty when it is not there. */
    Optional<byte[]> file(String sha256, String path) throws IOException {
        byte[] zip =
                of(sha256).flatMap(entry -> archive.file(entry.files().get(0))).orElse(new byte[0]);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(path)) {
                    return Optional.of(in.readAllBytes());
                }
            }
        }
        return Optional.empty();
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
