package cn.fazhi.audit.rules.examples;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The examples of a rule base.
 *
 * @param byItem the examples of every item and red flag by its id, in the order of their files
 * @param problems what is wrong with the files, by the item's id, each one Chinese line: 文件:行 what is wrong and what to do
 * @param strays files of examples beside which no rule file stands, each one Chinese line
 */
public record ExampleFiles(Map<String, List<Example>> byItem, Map<String, List<String>> problems, List<String> strays) {

    /** What a file of examples is called: the name of its rule file with this in place of .drl. */
    public static final String ENDING = ".examples.yaml";

    public ExampleFiles {
        byItem = Map.copyOf(byItem);
        problems = Map.copyOf(problems);
        strays = List.copyOf(strays);
    }

    /** Reads the examples of every item of the checklist. */
    public static ExampleFiles read(Path folder, Checklist checklist) {
        Map<String, List<Example>> byItem = new TreeMap<>();
        Map<String, List<String>> problems = new TreeMap<>();
        TreeSet<String> strays = files(folder);
        for (Item item : checklist.all().toList()) {
            Problems wrong = new Problems(fileOf(item));
            strays.remove(fileOf(item));
            byItem.put(item.id(), List.copyOf(read(folder, item, checklist, wrong)));
            problems.put(item.id(), List.copyOf(wrong.lines()));
        }
        List<String> lines = strays.stream()
                .filter(file -> !Files.isRegularFile(folder.resolve(file.replace(ENDING, ".drl"))))
                .map(file -> file + " 旁边没有同名的规则文件：请改成与规则文件一致的名字，或删去")
                .toList();
        return new ExampleFiles(byItem, problems, lines);
    }

    private static List<Example> read(Path folder, Item item, Checklist checklist, Problems wrong) {
        Path file = folder.resolve(fileOf(item));
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            boolean redFlag = checklist.redFlags().contains(item);
            return new ExampleReader(wrong, redFlag).read(Files.readString(file));
        } catch (CharacterCodingException e) {
            wrong.add(0, "不是UTF-8编码：请用UTF-8另存一次");
        } catch (IOException e) {
            wrong.add(0, "读不了：请检查文件权限（" + e.getMessage() + "）");
        }
        return List.of();
    }

    /** Where the examples of an item stand, relative to the rule base. */
    public static String fileOf(Item item) {
        return item.file().replaceFirst("\\.drl$", ENDING);
    }

    private static TreeSet<String> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            TreeSet<String> files = new TreeSet<>();
            walk.map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ENDING))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is wrong: files that cannot be understood, and examples that every item must have and some item lacks. */
    public List<String> missing(Checklist checklist) {
        List<String> all = new ArrayList<>(strays);
        List<Item> items = checklist.all().toList();
        // Of an id that two files have, nobody can say whose examples they are.
        items.stream()
                .filter(item -> items.stream()
                        .noneMatch(other -> other != item && other.id().equals(item.id())))
                .forEach(item -> all.addAll(missing(checklist, item)));
        return all;
    }

    /** The same of one item or red flag. */
    public List<String> missing(Checklist checklist, Item item) {
        if (checklist.isOff(item)) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>(problems.getOrDefault(item.id(), List.of()));
        List<Example> examples = byItem.getOrDefault(item.id(), List.of());
        // What is there but cannot be read is not missing.
        if (wrong.isEmpty() || !examples.isEmpty()) {
            wrong.addAll(Coverage.lacks(item, checklist.redFlags().contains(item), examples));
        }
        return wrong;
    }
}
