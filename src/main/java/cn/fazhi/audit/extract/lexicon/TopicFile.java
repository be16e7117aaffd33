package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.BadWordListException;
import cn.fazhi.audit.extract.TextLines;
import cn.fazhi.audit.extract.WordFault;
import cn.fazhi.audit.extract.WordList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one topic's file: lines 名称：, 单位：, 共用：, 书名内：是, 含村级：是, 按日期计次：是, then sections in square brackets. See rules/lexicon/README.md.
 */
final class TopicFile {

    private static final Set<String> SECTIONS = Set.of("词语", "需上下文", "搭配", "语境", "不是", "排除", "主语", "需上下文搭配", "另一主题");

    private final String file;
    private final Map<String, List<String>> classes;
    private final List<WordFault> faults;
    private final List<Topic.Word> words = new ArrayList<>();
    private final List<Topic.Word> weak = new ArrayList<>();
    private final List<Topic.Combination> combinations = new ArrayList<>();
    private final List<String> context = new ArrayList<>();
    private final Set<String> contextTopics = new LinkedHashSet<>();
    private final List<String> masks = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<String> otherMatter = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();
    private final Set<String> measures = new LinkedHashSet<>();
    private final Map<String, String> meant = new HashMap<>();
    private String label = "";
    private boolean inTitles;
    private boolean villagesToo;
    private boolean byDates;
    private String datesCountAs = "";
    private String section = "";
    private final Set<String> shares = new LinkedHashSet<>();
    private final List<Listed> listed = new ArrayList<>();
    private final List<Listed> topics = new ArrayList<>();

    /**
     * A word, or the name of another topic, where the file writes it.
     *
     * @param section the section without its brackets; "" in the head
     */
    record Listed(String section, String word, int line) {}

    private TopicFile(Path path, Map<String, List<String>> classes, List<WordFault> faults) {
        this.file = path.getFileName().toString();
        this.classes = classes;
        this.faults = faults;
    }

    /**
     * Reads a file; what is wrong with it is told, and what can be read of it is read.
     *
     * @param unreadable hears of a file that cannot be read or is not UTF-8
     */
    static TopicFile read(
            Path path,
            Map<String, List<String>> classes,
            List<WordFault> faults,
            Consumer<BadWordListException> unreadable) {
        TopicFile reading = new TopicFile(path, classes, faults);
        int number = 0;
        for (String raw : TextLines.of(path, unreadable)) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reading.line(line, number);
            }
        }
        reading.checkNeeded();
        return reading;
    }

    private void line(String line, int number) {
        if (line.startsWith("[") && line.endsWith("]")) {
            section = line.substring(1, line.length() - 1).strip();
            if (!SECTIONS.contains(section)) {
                problem(number, line, "不认识的小节“" + line + "”，可用的有：[词语] [需上下文] [搭配] [语境] [不是] [排除] [主语] [需上下文搭配] [另一主题]");
            }
        } else if (section.isEmpty()) {
            header(line, number);
        } else {
            entry(line, number);
        }
    }

    private void header(String line, int number) {
        int colon = line.indexOf('：');
        if (colon < 0 && line.indexOf(':') > 0) {
            problem(number, ":", "抬头要用中文（全角）冒号：请把“:”改成“：”");
            colon = line.indexOf(':');
        }
        String key = colon < 0 ? line : line.substring(0, colon).strip();
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (key) {
            case "名称" -> label = value;
            case "单位" -> Arrays.asList(value.split("\\s+")).forEach(this::measure);
            case "日期归入" -> {
                datesCountAs = value;
                topics.add(new Listed("", value, number));
            }
            case "接管" -> claims.addAll(named(value, number));
            case "共用" -> shares.addAll(named(value, number));
            case "书名内" -> inTitles = value.equals("是");
            case "含村级" -> villagesToo = value.equals("是");
            case "按日期计次" -> byDates = value.equals("是");
            default -> problem(number, line, "“" + line + "”应写成“名称：…”“单位：…”或放在小节之下");
        }
    }

    private List<String> named(String value, int number) {
        List<String> names = Arrays.asList(value.split("\\s+"));
        names.forEach(name -> topics.add(new Listed("", name, number)));
        return names;
    }

    /** A unit, or a misprint with what it means: 分=份. */
    private void measure(String unit) {
        int equals = unit.indexOf('=');
        measures.add(equals < 0 ? unit : unit.substring(0, equals));
        if (equals >= 0) {
            meant.put(unit.substring(0, equals), unit.substring(equals + 1));
        }
    }

    private void entry(String line, int number) {
        int colon = line.indexOf('：');
        String kind = colon < 0 ? "" : line.substring(0, colon).strip();
        String body = colon < 0 ? line : line.substring(colon + 1).strip();
        switch (section) {
            case "词语" -> addWords(kind, body, words, number);
            case "需上下文" -> addWords(kind, body, weak, number);
            case "搭配" -> addCombination(kind, body, false, number);
            case "需上下文搭配" -> addCombination(kind, body, true, number);
            case "语境" -> addContext(body, number);
            case "不是" -> masks.addAll(plain(body, number));
            case "排除" -> excluded.addAll(plain(body, number));
            case "另一主题" -> otherMatter.addAll(plain(body, number));
            case "主语" -> subjects.addAll(plain(body, number));
            default -> {}
        }
    }

    /** Words as they stand, remembered with their line. */
    private List<String> plain(String body, int number) {
        List<String> all = expand(List.of(body.split("\\s+")), number);
        all.forEach(word -> listed.add(new Listed(section, word, number)));
        return all;
    }

    private void addWords(String kind, String body, List<Topic.Word> into, int number) {
        for (String word : plain(body, number)) {
            into.add(new Topic.Word(kind.isEmpty() ? word : kind, word));
        }
    }

    private void addContext(String body, int number) {
        for (String word : body.split("\\s+")) {
            if (word.startsWith("@")) {
                contextTopics.add(word.substring(1));
                topics.add(new Listed(section, word.substring(1), number));
            } else {
                context.addAll(expand(List.of(word), number));
            }
        }
    }

    private void addCombination(String kind, String body, boolean inContext, int number) {
        boolean ordered = body.contains("→");
        List<List<String>> parts = new ArrayList<>();
        for (String part : body.split(ordered ? "→" : "＋")) {
            parts.add(expand(List.of(part.strip().split("\\s*[|｜]\\s*")), number));
        }
        if (parts.size() < 2) {
            problem(number, body, "搭配“" + body + "”至少要两部分，中间用“＋”（同一分句、不论先后）或“→”（同一句、依次出现）隔开");
            return;
        }
        combinations.add(new Topic.Combination(kind, parts, ordered, inContext));
    }

    private List<String> expand(List<String> alternatives, int number) {
        List<String> out = new ArrayList<>();
        for (String word : alternatives) {
            if (word.startsWith("{") && word.endsWith("}")) {
                String name = word.substring(1, word.length() - 1);
                List<String> of = classes.get(name);
                if (of == null) {
                    problem(number, word, "没有名为“" + name + "”的词类，请在 classes 文件夹下建立 " + name + ".txt");
                } else {
                    out.addAll(of);
                }
            } else if (!word.isEmpty()) {
                out.add(word);
            }
        }
        return out;
    }

    private void checkNeeded() {
        if (label.isEmpty()) {
            problem(1, "", "缺少“名称：…”一行，请在文件开头补上主题的中文名");
        }
        if (words.isEmpty() && weak.isEmpty() && combinations.isEmpty()) {
            problem(1, "", "没有任何词语，请在[词语]下面写上");
        }
    }

    /** Its place in the rules folder. */
    String path() {
        return "lexicon/topics/" + file;
    }

    String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Topics whose words it lists on purpose. */
    Set<String> shares() {
        return shares;
    }

    /** Every plain word in the order of the file. */
    List<Listed> listed() {
        return listed;
    }

    /** Every other topic it names. */
    List<Listed> topics() {
        return topics;
    }

    Topic topic() {
        return new Topic(
                name(),
                label,
                measures,
                meant,
                words,
                weak,
                combinations,
                list("语境", context),
                contextTopics,
                masks,
                list("排除", excluded),
                list("另一主题", otherMatter),
                list("主语", subjects),
                claims,
                inTitles,
                villagesToo,
                byDates,
                datesCountAs);
    }

    private static WordList list(String section, List<String> words) {
        return words.isEmpty() ? WordList.EMPTY : WordList.of(section, words);
    }

    private void problem(int number, String words, String what) {
        faults.add(new WordFault(path(), number, words, what, true));
    }
}
