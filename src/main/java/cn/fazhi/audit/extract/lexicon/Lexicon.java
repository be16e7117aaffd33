package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.BadWordListException;
import cn.fazhi.audit.extract.LexiconException;
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
    private final HitFinder finder;
    private final Words words;

    private Lexicon(Map<String, Topic> topics, Map<String, WordList> lists) {
        this.topics = topics;
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
     * @throws LexiconException with every problem found
     */
    public static Lexicon load(Path folder) throws LexiconException {
        List<String> problems = new ArrayList<>();
        Map<String, Topic> topics = new LinkedHashMap<>();
        Map<String, WordList> lists = new TreeMap<>();
        try {
            Map<String, List<String>> classes = new TreeMap<>();
            for (Path file : files(folder.resolve("classes"))) {
                classes.put(baseName(file), WordList.read(file).words());
            }
            for (Path file : files(folder.resolve("topics"))) {
                Topic topic = TopicFile.read(file, classes, problems);
                topics.put(topic.name(), topic);
            }
            for (String sub : List.of("roles", "scope")) {
                for (Path file : files(folder.resolve(sub))) {
                    list(sub + "/" + baseName(file), file, lists, problems);
                }
            }
        } catch (BadWordListException bad) {
            problems.add(bad.getMessage());
        } catch (IOException unreadable) {
            problems.add(folder + "：读不出词库（" + unreadable.getMessage() + "），请确认规则库文件夹完整");
        }
        if (topics.isEmpty() && problems.isEmpty()) {
            problems.add(folder + "：词库里没有任何主题文件（topics/*.txt）");
        }
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
        return new Lexicon(topics, lists);
    }

    private static void list(String name, Path file, Map<String, WordList> lists, List<String> problems) {
        try {
            lists.put(name, WordList.read(file));
        } catch (BadWordListException bad) {
            problems.add(bad.getMessage());
        }
    }

    /** The topics in the order of their names. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
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

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".txt".length());
    }
}
