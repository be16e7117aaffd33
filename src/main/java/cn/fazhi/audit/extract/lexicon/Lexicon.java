package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.BadWordListException;
import cn.fazhi.audit.extract.WordFault;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All the words of one rule base. Two lexicons never share state, so two rule bases can be loaded side by side.
 *
 * <p>The folder holds topics/ (one topic a file), classes/ (words that topics share, written {name}), roles/ (headings by role) and kinds of
 * documents), and scope/ (words that tell a plan, a rule or another body).
 */
public final class Lexicon {

    private final Map<String, Topic> topics;
    private final Map<String, WordList> lists;
    private final List<Topic> inOrder;
    private final HitFinder finder;
    private final Words words;

    private Lexicon(Map<String, Topic> topics, Map<String, WordList> lists) {
        this.topics = topics;
        this.inOrder = List.copyOf(topics.values());
        this.lists = lists;
        this.finder = new HitFinder(topics.values());
        this.words = new Words(topics.values().stream()
                .flatMap(t -> t.words().stream())
                .map(Topic.Word::text)
                .filter(w -> w.length() > 1)
                .toList());
    }

    /**
     * Loads a lexicon.
     *
     * @param folder rules/lexicon
     * @param faults what is wrong with it goes here; what can be read is read all the same
     */
    public static Lexicon load(Path folder, List<WordFault> faults) {
        Consumer<BadWordListException> bad = fault -> faults.add(fault.in(folder, "lexicon"));
        Map<String, List<String>> classes = new TreeMap<>();
        for (Path file : files(folder.resolve("classes"), faults)) {
            classes.put(
                    baseName(file),
                    WordFolder.gathering(folder, bad).list(below(folder, file)).words());
        }
        List<TopicFile> read = new ArrayList<>();
        for (Path file : files(folder.resolve("topics"), faults)) {
            read.add(TopicFile.read(file, classes, faults, bad));
        }
        if (read.isEmpty()) {
            faults.add(new WordFault("lexicon/topics", 0, "", "词库里没有任何主题文件：请从原规则库恢复 lexicon/topics 文件夹", true));
        }
        SharedWords.check(read, faults);
        Map<String, Topic> topics = new LinkedHashMap<>();
        read.forEach(file -> topics.put(file.name(), file.topic()));
        Map<String, WordList> lists = new TreeMap<>();
        for (String sub : List.of("roles", "scope")) {
            for (Path file : files(folder.resolve(sub), faults)) {
                lists.put(
                        sub + "/" + baseName(file),
                        WordFolder.gathering(folder, bad).list(below(folder, file)));
            }
        }
        return new Lexicon(topics, lists);
    }

    private static String below(Path folder, Path file) {
        return folder.relativize(file).toString();
    }

    /** The topics in the order of their names. */
    public List<Topic> topics() {
        return inOrder;
    }

    /** A topic by name; fails when the lexicon has no such topic. */
    public Topic topic(String name) {
        Topic topic = topics.get(name);
        if (topic == null) {
            throw new IllegalArgumentException("no topic " + name);
        }
        return topic;
    }

    /** Topic names with their Chinese labels. */
    public Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        topics.values().forEach(t -> labels.put(t.name(), t.label()));
        return labels;
    }

    /** Every unit some topic's figures stand with. */
    public TreeSet<String> measures() {
        TreeSet<String> all = new TreeSet<>();
        topics.values().forEach(t -> all.addAll(t.measures()));
        return all;
    }

    /** A list by folder and name, such as scope/planned; an empty one when the maintainers keep none. */
    public WordList list(String name) {
        return lists.getOrDefault(name, WordList.EMPTY);
    }

    /** Finds the words of all topics. */
    public HitFinder hits() {
        return finder;
    }

    /** Cuts text into words, with the lexicon's own words known. */
    public Words words() {
        return words;
    }

    private static List<Path> files(Path folder, List<WordFault> faults) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            // A hidden file is no part of the rule base, nor of its hash.
            return all.filter(f -> f.getFileName().toString().endsWith(".txt"))
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            String what = "读不了这个文件夹：请检查文件权限（" + unreadable.getMessage() + "）";
            faults.add(new WordFault("lexicon/" + folder.getFileName(), 0, "", what, true));
            return List.of();
        }
    }

    private static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".txt".length());
    }
}
