package cn.fazhi.audit.audit;

import cn.fazhi.audit.rules.Overlay;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.rules.RuleBaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folders a rule base is made of: a shared one, and what counties lay over it, one over the other. */
public final class RuleFolders {

    private RuleFolders() {}

    /**
     * The rule base of several folders as it stands now, in a folder of its own below another.
     *
     * @param folders the shared rule base, then what is laid over it
     * @param below where to put it; it is up to the caller to take it away
     * @throws BrokenRulesException with everything that is wrong with what is laid over it
     * @throws IOException when it cannot be written
     */
    public static Path snapshot(List<Path> folders, Path below) throws BrokenRulesException, IOException {
        Path laid = Files.createTempDirectory(below, "rules");
        try {
            Overlay.copy(folders.get(0), laid);
            for (Path overlay : folders.subList(1, folders.size())) {
                Path next = Files.createTempDirectory(below, "rules");
                Overlay.lay(laid, overlay, next);
                delete(laid);
                laid = next;
            }
            return laid;
        } catch (RuleBaseException broken) {
            throw new BrokenRulesException(broken.problems());
        }
    }

    /** Tells whether anything in the folders has changed, at the cost of a look at each file: names, sizes and times. */
    public static String fingerprint(List<Path> folders) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file :
                        (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                    seen.append(file)
                            .append('|')
                            .append(Files.size(file))
                            .append('|')
                            .append(Files.getLastModifiedTime(file))
                            .append('\n');
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return seen.toString();
    }

    /** Hash over every file of a rule base and its path, examples included, lower-case hexadecimal. */
    public static String contents(Path folder) throws IOException {
        MessageDigest digest = sha256();
        for (Map.Entry<String, Path> file : RuleBase.files(folder).entrySet()) {
            byte[] path = file.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] content = Files.readAllBytes(file.getValue());
            digest.update((path.length + ":" + content.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(path);
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a folder and all that is in it away. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(one);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
