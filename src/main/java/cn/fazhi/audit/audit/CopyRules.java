package cn.fazhi.audit.audit;

import cn.fazhi.audit.copying.Boilerplate;
import cn.fazhi.audit.copying.Measures;
import cn.fazhi.audit.extract.BadWordListException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How reports are compared: the folder {@code rules/boilerplate}.
 *
 * @param folder the folder, its word lists not yet read
 * @param measures the measures of a comparison
 * @param steady topics whose figures seldom change from year to year
 */
public record CopyRules(Path folder, Measures measures, Set<String> steady) {

    private static final String FILE = "measures.yaml";

    public CopyRules {
        steady = Set.copyOf(steady);
    }

    /** Reads the folder; what is wrong goes to the problems, one sentence each. */
    static CopyRules load(Path folder, List<String> problems) {
        List<String> wrong = new ArrayList<>();
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
        CopyRules rules = new CopyRules(folder, measures, steady);
        if (wrong.isEmpty()) {
            try {
                rules.boilerplate("");
            } catch (BadWordListException bad) {
                wrong.add(String.valueOf(bad.getMessage()));
            }
        }
        problems.addAll(wrong);
        return rules;
    }

    /** The word lists, together with the text of an outline; "" for none. */
    Boilerplate boilerplate(String outline) {
        return Boilerplate.load(folder, outline, measures);
    }

    private static JsonNode read(Path path, List<String> wrong) {
        YAMLMapper yaml = new YAMLMapper();
        try {
            return yaml.readTree(Files.readString(path));
        } catch (IOException | JacksonException e) {
            wrong.add("boilerplate/" + FILE + " 读不出来：请检查文件是否存在、是否是 UTF-8 编码、每行是否写成“名称: 数字”。");
            return yaml.createObjectNode();
        }
    }

    private static int number(JsonNode file, String name, int least, int most, List<String> wrong) {
        JsonNode node = file.path(name);
        if (node.isInt() && node.asInt() >= least && node.asInt() <= most) {
            return node.asInt();
        }
        if (!file.isEmpty()) {
            wrong.add("boilerplate/" + FILE + " 的 " + name + " 应是 " + least + " 到 " + most + " 的整数。");
        }
        return least;
    }
}
