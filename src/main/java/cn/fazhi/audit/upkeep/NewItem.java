package cn.fazhi.audit.upkeep;

import cn.fazhi.audit.rules.examples.ExampleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new item's files: a rule file and its examples, to be filled in. The examples fail until they are.
 *
 * @param folder the rule base
 * @param id such as D4
 * @param name the English words of the file name, such as night-study
 * @param chapter the English words of the chapter's folder, for a chapter that has none yet; "" for one that has
 */
public record NewItem(Path folder, String id, String name, String chapter) {

    private static final String RED_FLAGS = "red-flags";
    private static final String RED_FLAG = "X";

    /** The files it would write, relative to the rule base: the rules and the examples. */
    public record Written(String rules, String examples) {}

    /** Whether it deducts. */
    public boolean redFlag() {
        return id.startsWith(RED_FLAG);
    }

    /** The file that holds this item already, relative to the rule base. */
    public Optional<String> taken() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(id + "-"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .findFirst();
        }
    }

    /** The chapter's folder, relative to the rule base; empty when there is none and none is named. */
    public Optional<String> place() throws IOException {
        if (redFlag()) {
            return Optional.of(RED_FLAGS);
        }
        String letter = id.substring(0, 1) + "-";
        Path items = folder.resolve("checklist");
        if (Files.isDirectory(items)) {
            try (Stream<Path> chapters = Files.list(items)) {
                Optional<Path> found = chapters.filter(
                                path -> path.getFileName().toString().startsWith(letter))
                        .filter(Files::isDirectory)
                        .sorted()
                        .findFirst();
                if (found.isPresent()) {
                    return Optional.of("checklist/" + found.get().getFileName());
                }
            }
        }
        return chapter.isEmpty() ? Optional.empty() : Optional.of("checklist/" + letter + chapter);
    }

    /**
     * Writes both files; neither may be there already.
     *
     * @param place the chapter's folder, relative to the rule base
     */
    public Written write(String place) throws IOException {
        String path = place + "/" + id + "-" + name;
        Written written = new Written(path + ".drl", path + ExampleFiles.ENDING);
        Files.createDirectories(folder.resolve(place));
        put(written.rules(), redFlag() ? "red-flag.drl" : "item.drl", place);
        put(written.examples(), redFlag() ? "red-flag.examples.yaml" : "item.examples.yaml", place);
        return written;
    }

    private void put(String file, String skeleton, String place) throws IOException {
        String up = "../".repeat(place.split("/").length);
        Files.writeString(
                folder.resolve(file),
                skeleton(skeleton).replace("{编号}", id).replace("{上级}", up),
                StandardOpenOption.CREATE_NEW);
    }

    private static String skeleton(String name) throws IOException {
        try (var in = NewItem.class.getResourceAsStream("skeleton/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What its keeper does next, one Chinese line each. */
    public List<String> next(Written written) {
        return List.of(
                "1. 改 " + written.rules() + "：写上名称、分值、依据、建议和条件；主题名见 README.md，词写在 lexicon/topics 里。",
                redFlag()
                        ? "2. 红线只扣分，不用改 checklist.yaml。"
                        : "2. 改 checklist.yaml：本章的分值要与各项合计相等，各章合计仍为100分；新的一章还要加上编号和名称。",
                "3. 改 " + written.examples() + "：在 text 后面写上句子，用【】标出应当引用的原文。没有写好之前，这些例子都不通过。",
                "4. 运行 rules test " + id + "，全部通过后在 更新记录.md 里记一行。");
    }
}
