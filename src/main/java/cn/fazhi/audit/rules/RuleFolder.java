package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.wall.Breach;
import cn.fazhi.audit.rules.wall.Wall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of a rule base as they stood at one moment. Hidden files do not belong to it.
 *
 * @param files content by path relative to the rule base, with forward slashes, in order
 */
record RuleFolder(Map<String, byte[]> files) {

    static final String CHECKLIST = "checklist.yaml";
    /** What an overlay changed, written by {@link Overlay}. */
    static final String PROVISIONS = "provisions.yaml";

    static final String RED_FLAGS = "red-flags/";
    private static final String EXAMPLES = ".examples.yaml";

    private static final Pattern PLACE = Pattern.compile(
            "checklist/([A-Z])-[a-z0-9-]+/\\1\\d+-[a-z0-9-]+\\.drl|red-flags/[A-Z]\\d+-[a-z0-9-]+\\.drl");

    /** Ten times what we have: to check and compile one takes some hundredths of a second. */
    private static final int MOST_RULES = 2_000;

    private static final Pattern NEXT_RULE = Pattern.compile("\\brule\\s");
    private static final Pattern TOPIC = Pattern.compile("lexicon/topics/([^/]+)\\.txt");
    private static final Pattern LABEL = Pattern.compile("(?m)^名称：\\s*(\\S+)");

    static RuleFolder read(Path folder, RuleProblems problems) throws RuleBaseException {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, "不是文件夹：请指明规则库所在的文件夹");
            problems.throwIfAny();
        }
        Map<String, Path> found = FolderWalk.files(folder, problems);
        problems.throwIfAny();
        for (Map.Entry<String, Path> file : found.entrySet()) {
            try {
                files.put(file.getKey(), Files.readAllBytes(file.getValue()));
            } catch (IOException e) {
                problems.add(file.getKey(), 0, "读不了这个文件：请检查文件权限（" + e.getMessage() + "）");
            }
        }
        problems.throwIfAny();
        return new RuleFolder(files);
    }

    /** The rule files in the order of their paths. */
    List<RuleFile> rules(RuleProblems problems) {
        List<RuleFile> rules = new ArrayList<>();
        int rulesSeen = 0;
        for (String path : files.keySet()) {
            if (path.endsWith(".drl")) {
                if (!PLACE.matcher(path).matches()) {
                    problems.add(
                            path, 0, "位置或文件名不对：应像 checklist/D-study/D2-sessions.drl 或 red-flags/X1-contradictions.drl");
                }
                String written = text(path, problems);
                Optional<Breach> tooMuch = Wall.tooMuch(written);
                rulesSeen += tooMuch.isPresent() ? 0 : rulesIn(written);
                if (tooMuch.isPresent() || rulesSeen > MOST_RULES) {
                    Breach breach = tooMuch.orElse(new Breach(1, "", "规则库里的规则太多（超过" + MOST_RULES + "条）：请删去不用的"));
                    problems.add(path, breach.line(), breach.text());
                    rules.add(new RuleFile(path, "", List.of()));
                    continue;
                }
                String text = FullWidth.mended(path, written, problems);
                List<RuleText> found = RuleScanner.scan(path, text, problems);
                if (found.isEmpty() && !problems.concern(path)) {
                    problems.add(path, 0, "文件里没有规则：请写上规则，或删去这个文件");
                }
                rules.add(new RuleFile(path, text, found));
            }
        }
        return rules;
    }

    private static int rulesIn(String text) {
        return (int) NEXT_RULE.matcher(text).results().count();
    }

    /** A file's text; one that is not UTF-8 is a problem, and read as what it most likely is. */
    String text(String path, RuleProblems problems) {
        return FileText.of(path, files.getOrDefault(path, new byte[0]), problems);
    }

    /** The topics of the lexicon: the names of their files, with their Chinese names; none where there is no lexicon. */
    Map<String, String> topics() {
        Map<String, String> topics = new TreeMap<>();
        files.forEach((path, content) -> {
            Matcher file = TOPIC.matcher(path);
            if (file.matches()) {
                Matcher label = LABEL.matcher(FileText.of(path, content, new RuleProblems()));
                topics.put(file.group(1), label.find() ? label.group(1) : "");
            }
        });
        return topics;
    }

    /** What was laid over the shared rule base before; none for a rule base as it is. */
    List<Provision> provisions(RuleProblems problems) {
        if (!files.containsKey(PROVISIONS)) {
            return List.of();
        }
        try {
            Provision[] read = new YAMLMapper().readValue(files.get(PROVISIONS), Provision[].class);
            if (read != null && Arrays.stream(read).allMatch(one -> one != null && one.whole())) {
                return List.of(read);
            }
        } catch (JacksonException e) {
            // What is said below holds for it too.
        }
        problems.add(PROVISIONS, 0, "读不懂这个文件：它由程序写出，请用原来的规则库和补充规定重新生成");
        return List.of();
    }

    /** The items that no county may switch off. */
    Set<String> neverOff() {
        Set<String> items = new TreeSet<>();
        try {
            new YAMLMapper()
                    .readTree(text(CHECKLIST, new RuleProblems()))
                    .path("neverOff")
                    .forEach(id -> items.add(id.asString("")));
        } catch (JacksonException e) {
            // Its own reader tells what is wrong with the checklist; nothing is audited with it.
            return items;
        }
        return items;
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
}
