package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.NearWords;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Lays a county's own provisions over a shared rule base. The provisions are a folder with {@code overlay.yaml}, and lists of words that
 * take the place of the shared ones; the result is a rule base like any other, with a record of what was changed.
 */
public final class Overlay {

    /** What the county writes. */
    static final String FILE = "overlay.yaml";

    private static final Pattern WORDS = Pattern.compile("(?:lexicon|boilerplate)/.+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");
    private static final Map<String, String> NUMBERS =
            Map.of("points", "本档分值", "full", "满分", "deduct", "每处扣分", "atMost", "最多扣分");
    private static final Map<String, String> SENTENCES = Map.of(
            "name", "项目名称", "reason", "得分或扣分原因", "next", "下一档要求", "basis", "依据", "advice", "整改建议", "wording", "示范表述");

    /** Names in overlay.yaml that are other than the rule's own. */
    private static final Map<String, String> ANNOTATIONS = Map.of("name", "item");

    private static final Set<String> OF_A_RULE = Set.of("points", "deduct", "reason", "next");

    private final Map<String, byte[]> files;
    private final ProvisionsFile said;
    private final RuleProblems problems;
    private final List<Provision> provisions;

    private Overlay(Map<String, byte[]> files, ProvisionsFile said, RuleProblems problems, List<Provision> before) {
        this.files = files;
        this.said = said;
        this.problems = problems;
        this.provisions = new ArrayList<>(before);
    }

    /**
     * Writes the rule base that holds when provisions are laid over another.
     *
     * @param base the shared rule base
     * @param overlay the county's folder
     * @param into an empty folder
     * @throws RuleBaseException with everything that is wrong with the provisions
     * @throws IOException when the result cannot be written
     */
    public static void lay(Path base, Path overlay, Path into) throws RuleBaseException, IOException {
        RuleProblems problems = new RuleProblems();
        Map<String, byte[]> files =
                new TreeMap<>(RuleFolder.read(base, problems).files());
        RuleFolder own = RuleFolder.read(overlay, problems);
        ProvisionsFile said = ProvisionsFile.read(own, problems);
        problems.throwIfAny();
        Overlay laid = new Overlay(files, said, problems, new RuleFolder(files).provisions(problems));
        said.changes().forEach(laid::change);
        own.files().forEach(laid::words);
        problems.throwIfAny();
        files.put(RuleFolder.PROVISIONS, ProvisionsFile.written(laid.provisions));
        write(files, into);
    }

    /**
     * Copies a rule base as it stands at one moment, without its hidden files.
     *
     * @param into an empty folder
     */
    public static void copy(Path base, Path into) throws RuleBaseException, IOException {
        write(RuleFolder.read(base, new RuleProblems()).files(), into);
    }

    private static void write(Map<String, byte[]> files, Path into) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path at = into.resolve(file.getKey()).normalize();
            if (!at.startsWith(into.normalize())) {
                throw new IOException(file.getKey());
            }
            Files.createDirectories(at.getParent());
            Files.write(at, file.getValue());
        }
    }

    private void words(String path, byte[] content) {
        if (path.equals(FILE) || path.endsWith(".md")) {
            return;
        }
        if (path.endsWith(ExampleFiles.ENDING)) {
            files.put(path, content);
            return;
        }
        if (!WORDS.matcher(path).matches()) {
            problems.add(path, 0, "补充规定里不能有这个文件：改规则请写在" + FILE + "里，这里只能另放 lexicon、boilerplate 里的词表和例子");
            return;
        }
        byte[] before = files.put(path, content);
        provisions.add(new Provision(
                "",
                "词表",
                before == null ? "（没有）" : path,
                path,
                said.words().why(),
                said.words().date(),
                said.name()));
    }

    private void change(ProvisionsFile.Change change) {
        if (change.of().equals("chapter")) {
            chapter(change);
            return;
        }
        String path = files.keySet().stream()
                .filter(p -> p.endsWith(".drl") && id(p).equals(change.id()))
                .findFirst()
                .orElse(null);
        if (path == null) {
            List<String> known = files.keySet().stream()
                    .filter(p -> p.endsWith(".drl"))
                    .map(Overlay::id)
                    .toList();
            tell(change, "没有“" + change.id() + "”这一项" + NearWords.asked(change.id(), known));
        } else if (change.off()) {
            off(change);
        } else {
            edit(change, path);
        }
    }

    private void off(ProvisionsFile.Change change) {
        if (new RuleFolder(files).neverOff().contains(change.id())) {
            tell(change, change.id() + "是必查项（" + RuleFolder.CHECKLIST + " 的 neverOff），不能停用：请删去这一条");
            return;
        }
        note(change, Provision.OFF, "考核", "不考核");
    }

    private void chapter(ProvisionsFile.Change change) {
        String text = text(RuleFolder.CHECKLIST);
        Matcher at = Pattern.compile(
                        "(?m)^(.*\\bid:\\s*" + Pattern.quote(change.id()) + "\\b.*\\bpoints:\\s*)(\\d+(?:\\.\\d+)?)")
                .matcher(text);
        JsonNode points = change.node().path("points");
        if (!number(points) || !at.find()) {
            tell(change, "改一章的分值要写“chapter: 章的字母”和“points: 数字”，章应是 " + RuleFolder.CHECKLIST + " 里有的");
            return;
        }
        files.put(
                RuleFolder.CHECKLIST,
                bytes(at.replaceFirst(r -> Matcher.quoteReplacement(r.group(1) + points.asString()))));
        note(change, "本章分值", at.group(2), points.asString());
    }

    private void edit(ProvisionsFile.Change change, String path) {
        change.node().properties().forEach(entry -> {
            String key = entry.getKey();
            if (NUMBERS.containsKey(key) || SENTENCES.containsKey(key)) {
                annotation(change, path, key, entry.getValue());
            } else if (key.equals("when")) {
                entry.getValue()
                        .properties()
                        .forEach(field -> threshold(change, path, field.getKey(), field.getValue()));
            }
        });
        // Last, for until then the rule is found by the name it has.
        String title = change.node().path("as").asString("");
        rule(change, path).filter(rule -> !title.isBlank()).ifPresent(rule -> {
            files.put(path, bytes(new RuleEdit(text(path), rule).named(title)));
            note(change, "本档名称", rule.title(), title);
        });
    }

    private void annotation(ProvisionsFile.Change change, String path, String key, JsonNode value) {
        boolean number = NUMBERS.containsKey(key);
        if (number && !number(value) || !number && value.asString("").isBlank()) {
            tell(change, key + (number ? " 后面应是数字" : " 后面应是一句话"));
            return;
        }
        if (OF_A_RULE.contains(key) && change.rule().isEmpty()) {
            tell(change, "改 " + key + " 要用“rule: 规则名（不写编号）”指明是哪一档");
            return;
        }
        rule(change, path).ifPresent(rule -> {
            String annotation = ANNOTATIONS.getOrDefault(key, key);
            String words = number ? value.asString() : quoted(value.asString().strip());
            files.put(path, bytes(new RuleEdit(text(path), rule).annotated(annotation, words)));
            String before = rule.value(annotation);
            String what = (number ? NUMBERS : SENTENCES).get(key);
            note(
                    change,
                    tier(change, what),
                    before == null ? "（没有）" : before,
                    value.asString().strip());
        });
    }

    private void threshold(ProvisionsFile.Change change, String path, String field, JsonNode value) {
        if (!number(value) || change.rule().isEmpty()) {
            tell(change, "改界线要用“rule: 规则名”指明是哪一档，写成“when: {" + field + ": 数字}”");
            return;
        }
        rule(change, path).ifPresent(rule -> {
            RuleEdit edit = new RuleEdit(text(path), rule);
            Optional<String> changed = edit.compared(field, value.asString());
            if (changed.isEmpty()) {
                tell(
                        change,
                        "规则“" + rule.name() + "”的条件里，" + field + " 与数字相比的地方有"
                                + edit.numbers(field).size() + "处，只有一处时才能这样改");
                return;
            }
            files.put(path, bytes(changed.get()));
            note(change, tier(change, "界线 " + field), edit.numbers(field).get(0), value.asString());
        });
    }

    /** The rule a change is about: the one it names, or the first of the file, which speaks for the whole item. */
    private Optional<RuleText> rule(ProvisionsFile.Change change, String path) {
        List<RuleText> rules = RuleScanner.scan(path, text(path), new RuleProblems());
        Optional<RuleText> found = rules.stream()
                .filter(rule -> change.rule().isEmpty() || rule.title().equals(change.rule()))
                .findFirst();
        if (found.isEmpty()) {
            tell(
                    change,
                    "“" + path + "”里没有规则“" + change.rule() + "”，有："
                            + String.join(
                                    "、", rules.stream().map(RuleText::title).toList()));
        }
        return found;
    }

    private static String tier(ProvisionsFile.Change change, String what) {
        return change.rule().isEmpty() ? what : "“" + change.rule() + "”的" + what;
    }

    private void note(ProvisionsFile.Change change, String what, String from, String to) {
        provisions.add(new Provision(change.id(), what, from, to, change.why(), change.date(), said.name()));
    }

    private void tell(ProvisionsFile.Change change, String what) {
        problems.add(FILE, change.line(), what + "。");
    }

    private String text(String path) {
        return new RuleFolder(files).text(path, new RuleProblems());
    }

    /** Whether it can stand in a rule as it is. */
    private static boolean number(JsonNode value) {
        return value.isNumber() && NUMBER.matcher(value.asString()).matches();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String id(String path) {
        return path.replaceFirst(".*/", "").replaceFirst("-.*", "");
    }
}
