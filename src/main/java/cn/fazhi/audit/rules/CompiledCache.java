package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.wall.Wall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.kie.api.definition.KiePackage;

/**
 * Compiled rules kept between runs: the engine's packages in its own serial form, behind a hash of themselves, one file a
 * content. Measured cold on JDK 17 for 30 items and 4 red flags: 2.3 s to compile, 0.5 s to read back. Nothing here is
 * worth an error: whatever goes wrong, the rules are compiled.
 */
final class CompiledCache {

    private static final int HASH_BYTES = 32;

    /** Entries of this and of earlier versions of a rule base that are kept; each is about 1 MB. */
    private static final int KEPT = 8;

    /** To be counted up when a new check could refuse what an older one let through. */
    private static final String CHECKS = "checks 1";

    private static final String SUFFIX = ".rules";

    private final Path folder;

    CompiledCache(Path folder) {
        this.folder = folder;
    }

    /** The user's own cache folder, whether it exists or not. */
    static Path ofUser() {
        Path home = Path.of(System.getProperty("user.home"));
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = home.resolve(".cache");
        if (local != null && !local.isBlank()) {
            base = Path.of(local);
        } else if (xdg != null && Path.of(xdg).isAbsolute()) {
            base = Path.of(xdg);
        }
        return base.resolve("fazhi-audit");
    }

    /** Names what was checked and compiled, from which words, for which facts and topics, by which engine. */
    static String key(List<RuleFile> files, Map<String, String> topics) {
        MessageDigest digest = Hash.sha256();
        Hash.part(digest, Compiler.PREAMBLE);
        Hash.part(digest, Vocabulary.shape());
        Arrays.stream(Verdict.class.getMethods()).map(Object::toString).sorted().forEach(m -> Hash.part(digest, m));
        Hash.part(digest, version(CompiledCache.class));
        // What is kept here has passed the wall: this very one, for what it lets pass may become less.
        Hash.part(digest, Wall.version());
        Hash.part(digest, version(DroolsObjectInputStream.class));
        Hash.part(digest, Integer.toString(Runtime.version().feature()));
        files.forEach(file -> Hash.part(Hash.part(digest, file.path()), file.text()));
        Hash.part(digest, CHECKS);
        topics.keySet().forEach(topic -> Hash.part(digest, topic));
        return Hash.hex(digest);
    }

    /** The packages kept under a key, when the folder and the entry can be trusted and the entry is whole. */
    Optional<Collection<KiePackage>> find(String key) {
        Path entry = folder.resolve(key + SUFFIX);
        if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                || !TrustedPath.isMine(folder)
                || !TrustedPath.isMine(entry)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(entry);
            byte[] payload = Arrays.copyOfRange(bytes, Math.min(HASH_BYTES, bytes.length), bytes.length);
            byte[] hash = Arrays.copyOf(bytes, HASH_BYTES);
            return Arrays.equals(hash, Hash.sha256().digest(payload)) ? Optional.of(read(payload)) : Optional.empty();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Keeps packages that no rule base uses yet: adding them to one changes them. */
    void keep(String key, Collection<KiePackage> packages) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                makeFolder();
            }
            if (TrustedPath.isMine(folder)) {
                byte[] payload = written(packages);
                Path aside = Files.createTempFile(folder, key, ".tmp");
                try {
                    Files.write(aside, joined(Hash.sha256().digest(payload), payload));
                    Files.move(aside, folder.resolve(key + SUFFIX), StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(aside);
                }
                dropOld();
            }
        } catch (IOException | RuntimeException e) {
            // A full disk or a read-only home costs the next start its second and a half, not this run.
        }
    }

    private void makeFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private void dropOld() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> entries = all.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : entries.subList(Math.min(KEPT, entries.size()), entries.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static byte[] written(Collection<KiePackage> packages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeInt(packages.size());
            for (KiePackage one : packages) {
                out.writeObject(one);
            }
        }
        return bytes.toByteArray();
    }

    private static Collection<KiePackage> read(byte[] payload) throws IOException, ClassNotFoundException {
        ClassLoader loader = Guard.LOADER;
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(new ByteArrayInputStream(payload), loader)) {
            List<KiePackage> packages = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                packages.add((KiePackage) in.readObject());
            }
            return packages;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
