package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.NearWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A county's {@code overlay.yaml}.
 *
 * @param name what the county calls its provisions
 * @param words why and since when it has lists of words of its own
 * @param changes what it changes
 */
record ProvisionsFile(String name, Grounds words, List<Change> changes) {

    private static final String FILE = Overlay.FILE;
    private static final int LONGEST = 1_000;
    private static final Set<String> TOP = Set.of("name", "words", "changes");
    static final Set<String> KNOWN = Set.of(
            "item", "chapter", "rule", "off", "as", "name", "points", "full", "deduct", "atMost", "reason", "next",
            "basis", "advice", "wording", "when", "why", "date");

    /** Why and since when. */
    record Grounds(String why, String date) {}

    /**
     * One change.
     *
     * @param of item or chapter
     * @param id such as D2, or D
     * @param rule the rule's name without the id; "" for the item as a whole
     * @param line where it begins in the file
     */
    record Change(String of, String id, String rule, boolean off, String why, String date, JsonNode node, int line) {}

    static ProvisionsFile read(RuleFolder folder, RuleProblems problems) {
        if (!folder.files().containsKey(FILE)) {
            problems.add(FILE, 0, "补充规定的文件夹里没有这个文件：请写上，或检查 --rules 逗号后面指的文件夹");
            return new ProvisionsFile("", new Grounds("", ""), List.of());
        }
        String text = folder.text(FILE, problems);
        problems.source(FILE, text);
        try {
            boolean lists = folder.files().keySet().stream().anyMatch(path -> path.endsWith(".txt"));
            return read(new YAMLMapper().readTree(text), text.lines().toList(), lists, problems);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            int last = (int) text.lines().count();
            problems.add(FILE, Math.min(line, last), "读不懂这一行前后的写法：请检查缩进（用空格，不用Tab）、冒号后的空格和括号是否配对");
            return new ProvisionsFile("", new Grounds("", ""), List.of());
        }
    }

    private static ProvisionsFile read(JsonNode node, List<String> lines, boolean lists, RuleProblems problems) {
        unknown(node, TOP, 1, problems);
        String name = node.path("name").asString("");
        if (name.isBlank()) {
            problems.add(FILE, 1, "缺少“name: ”：请写上补充规定的名称，如“云岭县2025年补充规定”");
        }
        unsound(node, 1, problems);
        if (node.has("changes") && !node.path("changes").isArray()) {
            problems.add(FILE, 1, "changes 下面应是一条条改动，每条以“- item: ”开头：请改正");
        }
        List<Change> changes = new ArrayList<>();
        List<Integer> starts = starts(lines);
        for (JsonNode change : node.path("changes")) {
            int line = changes.size() < starts.size() ? starts.get(changes.size()) : 1;
            changes.add(change(change, line, problems));
        }
        JsonNode words = node.path("words");
        boolean grounds = !words.path("why").asString("").isBlank()
                && !words.path("date").asString("").isBlank();
        if (lists && !grounds) {
            problems.add(FILE, 1, "另放了词表，缺少“words: {why: 依据的文件, date: 哪天起}”：请补上，审核表里要写明");
        }
        return new ProvisionsFile(
                name,
                new Grounds(words.path("why").asString(""), words.path("date").asString("")),
                changes);
    }

    private static Change change(JsonNode node, int line, RuleProblems problems) {
        unknown(node, KNOWN, line, problems);
        boolean chapter = node.has("chapter");
        String id = node.path(chapter ? "chapter" : "item").asString("");
        String why = node.path("why").asString("");
        String date = node.path("date").asString("");
        if (id.isBlank()) {
            problems.add(FILE, line, "缺少“item: ”：请写明改的是哪一项，如 item: D2");
        }
        if (why.isBlank() || !date.matches("20\\d\\d-\\d\\d-\\d\\d")) {
            problems.add(FILE, line, "缺少“why: ”（依据的文件）或“date: ”（哪天起，如 2025-01-10）：请补上，审核表里要写明");
        }
        unsound(node, line, problems);
        boolean off = node.path("off").asBoolean(false);
        if (off && node.size() > 4 || !off && node.size() < 4) {
            problems.add(FILE, line, off ? "停用一项时不能再改别的：请只留 item、off、why、date" : "这一条没有写要改什么：请写上，或删去这一条");
        }
        return new Change(chapter ? "chapter" : "item", id, node.path("rule").asString(""), off, why, date, node, line);
    }

    /** What is written here becomes part of rules and of sheets: nothing that could end a text there or cannot be seen. */
    private static void unsound(JsonNode node, int line, RuleProblems problems) {
        node.properties().forEach(entry -> {
            String words = entry.getValue().asString("");
            if (words.length() > LONGEST || words.strip().codePoints().anyMatch(ProvisionsFile::unseen)) {
                problems.add(FILE, line, entry.getKey() + " 里不能换行，不能有看不见的字符，最多" + LONGEST + "字：请改写");
            }
            if (entry.getKey().equals("as") && !words.matches("[^\"\\\\]*")) {
                problems.add(FILE, line, "as 里不能有英文双引号和反斜杠：请改成中文引号“”或删去");
            }
            if (entry.getKey().equals("when") && !entry.getValue().isObject()) {
                problems.add(FILE, line, "when 要写成“when: {字段: 数字}”：请改正");
            }
        });
    }

    private static boolean unseen(int c) {
        int kind = Character.getType(c);
        return kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }

    private static void unknown(JsonNode node, Set<String> known, int line, RuleProblems problems) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                String near = NearWords.asked(key, known);
                problems.add(
                        FILE,
                        line,
                        "不认识“" + key + "”" + (near.isEmpty() ? "，可写：" + String.join("、", new TreeSet<>(known)) : near)
                                + "请改正或删去");
            }
        }
    }

    /** Lines where the changes begin: those with a dash at the indent of the first. */
    private static List<Integer> starts(List<String> lines) {
        List<Integer> starts = new ArrayList<>();
        int indent = -1;
        boolean within = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            within |= line.startsWith("changes:");
            int at = line.indexOf("- ");
            if (within && at >= 0 && line.substring(0, at).isBlank() && (indent < 0 || indent == at)) {
                indent = at;
                starts.add(i + 1);
            }
        }
        return starts;
    }

    /** The record of what was changed, for the rule base it holds in. */
    static byte[] written(List<Provision> provisions) {
        return new YAMLMapper().writeValueAsBytes(provisions);
    }
}
