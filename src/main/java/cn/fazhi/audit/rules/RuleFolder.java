package cn.fazhi.audit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a rule base as they stood at one moment. Hidden files do not belong to it.
 *
 * @param files content by path relative to the rule base, with forward slashes, in order
 */
record RuleFolder(Map<String, byte[]> files) {

    static final String CHECKLIST = "checklist.yaml";
    static final String RED_FLAGS = "red-flags/";
    private static final String EXAMPLES = ".examples.yaml";

    private static final Pattern PLACE = Pattern.compile(
            "checklist/([A-Z])-[a-z0-9-]+/\\1\\d+-[a-z0-9-]+\\.drl|red-flags/[A-Z]\\d+-[a-z0-9-]+\\.drl");

    static RuleFolder read(Path folder, RuleProblems problems) throws RuleBaseException {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, "不是文件夹：请指明规则库所在的文件夹");
            problems.throwIfAny();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!hidden(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(folder.toString(), 0, "读不了这个文件夹：请检查文件权限（" + e.getMessage() + "）");
            problems.throwIfAny();
        }
        return new RuleFolder(files);
    }

    /** The rule files in the order of their paths. */
    List<RuleFile> rules(RuleProblems problems) {
        List<RuleFile> rules = new ArrayList<>();
        for (String path : files.keySet()) {
            if (path.endsWith(".drl")) {
                if (!PLACE.matcher(path).matches()) {
                    problems.add(
                            path, 0, "位置或文件名不对：应像 checklist/D-study/D2-sessions.drl 或 red-flags/X1-contradictions.drl");
                }
                String text = text(path, problems);
                List<RuleText> found = RuleScanner.scan(path, text, problems);
                if (found.isEmpty() && !problems.concern(path)) {
                    problems.add(path, 0, "文件里没有规则：请写上规则，或删去这个文件");
                }
                rules.add(new RuleFile(path, text, found));
            }
        }
        return rules;
    }

    /** A file's text; one that is not UTF-8 is a problem and reads as empty. */
    String text(String path, RuleProblems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(files.getOrDefault(path, new byte[0])))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "不是UTF-8编码：请用UTF-8另存一次");
            return "";
        }
    }

    /**
     * Hash over every path and content, lower-case hexadecimal. Examples are left out: they say what the rules should do and change
     * nothing of what they do, so an audit may name the same rule base before and after somebody adds one.
     */
    String sha256() {
        MessageDigest digest = Hash.sha256();
        files.forEach((path, content) -> {
            if (!path.endsWith(EXAMPLES)) {
                Hash.part(Hash.part(digest, path), content);
            }
        });
        return Hash.hex(digest);
    }

    private static boolean hidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }
}
