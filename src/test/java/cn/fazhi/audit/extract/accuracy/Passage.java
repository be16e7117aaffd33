package cn.fazhi.audit.extract.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One passage and what should be read from it; README.md beside the passages explains the keys.
 *
 * @param theme the file it stands in, without its ending
 * @param node the passage as written
 */
record Passage(String theme, JsonNode node) {

    static final Path FOLDER = Path.of(System.getProperty("project.dir", "."), "src", "test", "resources", "passages");
    static final YAMLMapper YAML = new YAMLMapper();

    private static final Set<String> NO_PASSAGES = Set.of("frame.yaml", "floor.yaml");

    /** All passages, theme by theme. */
    static List<Passage> all() {
        List<Passage> all = new ArrayList<>();
        for (Path file : files()) {
            String theme = file.getFileName().toString().replace(".yaml", "");
            yaml(file).forEach(node -> all.add(new Passage(theme, node)));
        }
        return all;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !NO_PASSAGES.contains(f.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return node.get("id").asString();
    }

    String about() {
        return node.get("about").asString();
    }

    String section() {
        return text("section", "achievement");
    }

    /** The text of a key, or what stands for it. */
    String text(String key, String otherwise) {
        return node.has(key) ? node.get(key).asString().strip() : otherwise;
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The lines under a key; none when the key is absent. */
    List<Line> lines(String key) {
        List<Line> lines = new ArrayList<>();
        if (node.has(key)) {
            node.get(key).forEach(l -> lines.add(Line.parse(l.asString())));
        }
        return lines;
    }
}
