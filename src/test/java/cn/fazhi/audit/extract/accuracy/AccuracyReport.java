package cn.fazhi.audit.extract.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was measured to target/accuracy: accuracy.md for people, accuracy.json for programs. */
final class AccuracyReport {

    private static final Map<String, String> KINDS = Map.of(
            "missed", "漏读",
            "false", "误读",
            "trap", "落入陷阱",
            "wrong", "不对",
            "alarm", "误报不符",
            "doubt", "存疑的不符（不扣分）");

    private AccuracyReport() {}

    static void write(Scoreboard board, List<Passage> passages) {
        Path folder = Path.of(System.getProperty("project.dir", "."), "target", "accuracy");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("accuracy.md"), markdown(board, passages));
            Files.writeString(
                    folder.resolve("accuracy.json"),
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(json(board, passages)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String markdown(Scoreboard board, List<Passage> passages) {
        StringBuilder md = new StringBuilder("# 阅读准确率\n\n");
        md.append("样段 %d 个；陷阱 %d 个，落入 %d 个；误报不符 %d 处；单位读错 %d 处。\n"
                .formatted(passages.size(), board.trapsSet(), board.trapsTaken(), board.alarms(), board.unitsWrong()));
        table(md, "总计", Map.of("做了的数（done）", board.done, "所有范围的数", board.all));
        table(md, "按主题", board.topics);
        table(md, "按范围", board.scopes);
        table(md, "按写法", board.qualifiers);
        md.append("\n## 其他读法\n\n| 项 | 问 | 对 | 比例 |\n|---|---|---|---|\n");
        board.readings.forEach((key, cell) -> md.append(String.format(
                Locale.ROOT, "| %s | %d | %d | %.3f |\n", key, cell.asked(), cell.hits(), cell.recall())));
        md.append("\n## 每一处不同\n");
        for (Passage passage : passages) {
            List<Scoreboard.Note> notes = board.notes().stream()
                    .filter(n -> n.passage().equals(passage))
                    .toList();
            if (!notes.isEmpty()) {
                md.append("\n### %s %s\n\n> %s\n\n"
                        .formatted(
                                passage.id(),
                                passage.about(),
                                passage.text("text", "").replace("\n", "\n> ")));
                notes.forEach(n -> md.append("- %s：%s\n".formatted(KINDS.get(n.kind()), n.words())));
            }
        }
        return md.toString();
    }

    private static void table(StringBuilder md, String title, Map<String, Cell> cells) {
        md.append("\n## %s\n\n| 项 | 应读 | 读对 | 漏读 | 误读 | 准确率 | 召回率 | F1 |\n|---|---|---|---|---|---|---|---|\n"
                .formatted(title));
        cells.forEach((key, c) -> md.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.3f | %.3f | %.3f |\n",
                key,
                c.asked(),
                c.hits(),
                c.asked() - c.hits(),
                c.falseReadings(),
                c.precision(),
                c.recall(),
                c.f1())));
    }

    private static Map<String, Object> json(Scoreboard board, List<Passage> passages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("passages", passages.size());
        json.put("done", cell(board.done));
        json.put("all", cell(board.all));
        json.put("topics", cells(board.topics));
        json.put("scopes", cells(board.scopes));
        json.put("qualifiers", cells(board.qualifiers));
        json.put("readings", cells(board.readings));
        json.put("traps", Map.of("set", board.trapsSet(), "taken", board.trapsTaken()));
        json.put("falseAlarms", board.alarms());
        json.put("unitsWrong", board.unitsWrong());
        json.put(
                "notes",
                board.notes().stream()
                        .map(n -> List.of(n.passage().id(), n.kind(), n.words()))
                        .toList());
        return json;
    }

    private static Map<String, Object> cells(Map<String, Cell> cells) {
        Map<String, Object> json = new LinkedHashMap<>();
        cells.forEach((key, cell) -> json.put(key, cell(cell)));
        return json;
    }

    private static List<Number> cell(Cell c) {
        return List.of(c.asked(), c.hits(), c.falseReadings(), c.precision(), c.recall(), c.f1());
    }
}
