package cn.fazhi.audit.audit;

import cn.fazhi.audit.copying.Boilerplate;
import cn.fazhi.audit.copying.Measures;
import cn.fazhi.audit.extract.WordFault;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.rules.check.NearWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How reports are compared: the folder {@code rules/boilerplate}.
 *
 * @param boilerplate what is nobody's own
 * @param measures the measures of a comparison
 * @param steady topics whose figures seldom change from year to year
 */
public record CopyRules(Boilerplate boilerplate, Measures measures, Set<String> steady) {

    private static final String FILE = "measures.yaml";

    public CopyRules {
        steady = Set.copyOf(steady);
    }

    /**
     * Reads the folder; what is wrong goes to the faults.
     *
     * @param topics the topics of the lexicon
     */
    static CopyRules load(Path folder, Set<String> topics, List<WordFault> faults) {
        List<WordFault> wrong = new ArrayList<>();
        JsonNode file = read(folder.resolve(FILE), wrong);
        Measures measures = new Measures(
                number(file, "alike", 50, 100, wrong),
                number(file, "passage", 5, 1000, wrong),
                number(file, "pair", 5, 10_000, wrong),
                number(file, "share", 1, 100, wrong),
                number(file, "most", 1, 100, wrong),
                number(file, "atLeast", 2, 10_000, wrong),
                number(file, "enough", 2, 100_000, wrong),
                number(file, "nearest", 1, 1000, wrong));
        Set<String> steady = new TreeSet<>();
        file.path("steady").forEach(topic -> steady.add(topic.asString()));
        List<String> lines = lines(folder.resolve(FILE));
        for (String topic : steady) {
            if (!topics.contains(topic)) {
                String near = NearWords.asked(topic, topics);
                wrong.add(fault(
                        line(lines, topic),
                        topic,
                        "steady 里的“" + topic + "”不是词库的主题" + (near.isEmpty() ? "：" : near) + "请改正或删去"));
            }
        }
        Boilerplate boilerplate = Boilerplate.load(
                folder, WordFolder.gathering(folder, bad -> wrong.add(bad.in(folder, "boilerplate"))), measures);
        wrong.stream()
                .map(fault -> fault.line() > 0 || fault.words().isEmpty()
                        ? fault
                        : fault(line(lines, fault.words()), fault.words(), fault.sentence()))
                .forEach(faults::add);
        return new CopyRules(boilerplate, measures, steady);
    }

    private static WordFault fault(int line, String words, String sentence) {
        return new WordFault("boilerplate/" + FILE, line, words, sentence, true);
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static int line(List<String> lines, String word) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#")
                    && lines.get(i).matches(".*(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-]).*")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static JsonNode read(Path path, List<WordFault> wrong) {
        YAMLMapper yaml = new YAMLMapper();
        try {
            return yaml.readTree(Files.readString(path));
        } catch (IOException | JacksonException e) {
            wrong.add(fault(0, "", "读不出来：请检查文件是否存在、是否是 UTF-8 编码、每行是否写成“名称: 数字”"));
            return yaml.createObjectNode();
        }
    }

    private static int number(JsonNode file, String name, int least, int most, List<WordFault> wrong) {
        JsonNode node = file.path(name);
        if (node.isInt() && node.asInt() >= least && node.asInt() <= most) {
            return node.asInt();
        }
        if (!file.isEmpty()) {
            wrong.add(fault(0, name, name + " 应是 " + least + " 到 " + most + " 的整数：请改正"));
        }
        return least;
    }
}
