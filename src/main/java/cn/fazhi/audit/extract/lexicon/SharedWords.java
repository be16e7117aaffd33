package cn.fazhi.audit.extract.lexicon;

import cn.fazhi.audit.extract.WordFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds words that topic files claim twice over, or list and exclude at once, and topics that are named but do not exist. */
final class SharedWords {

    private static final String WORDS = "词语";
    private static final Set<String> AGAINST = Set.of("不是", "排除", "另一主题");

    private final Collection<TopicFile> files;
    private final List<WordFault> faults;

    private SharedWords(Collection<TopicFile> files, List<WordFault> faults) {
        this.files = files;
        this.faults = faults;
    }

    static void check(Collection<TopicFile> files, List<WordFault> faults) {
        SharedWords check = new SharedWords(files, faults);
        check.againstThemselves();
        check.underTwoTopics();
        check.unknownTopics();
    }

    /** A word that its own file excludes is never counted. */
    private void againstThemselves() {
        for (TopicFile file : files) {
            Map<String, TopicFile.Listed> against = file.listed().stream()
                    .filter(listed -> AGAINST.contains(listed.section()))
                    .collect(Collectors.toMap(TopicFile.Listed::word, listed -> listed, (a, b) -> a));
            for (TopicFile.Listed listed : file.listed()) {
                TopicFile.Listed other = against.get(listed.word());
                boolean counted =
                        listed.section().equals(WORDS) || listed.section().equals("需上下文");
                if (counted && other != null) {
                    String what = "“" + listed.word() + "”写在[" + listed.section() + "]下，又写在第" + other.line() + "行的["
                            + other.section() + "]下，永远不会算：请删去其中一处";
                    faults.add(new WordFault(file.path(), listed.line(), listed.word(), what, true));
                }
            }
        }
    }

    private record Owner(TopicFile file, TopicFile.Listed listed) {}

    /** A word of two topics counts for both; that is only right where somebody said so. */
    private void underTwoTopics() {
        Map<String, List<Owner>> owners = new HashMap<>();
        for (TopicFile file : files) {
            Set<String> seen = new HashSet<>();
            for (TopicFile.Listed listed : file.listed()) {
                if (listed.section().equals(WORDS) && seen.add(listed.word())) {
                    List<Owner> before = owners.computeIfAbsent(listed.word(), w -> new ArrayList<>());
                    before.stream()
                            .filter(owner -> !agreed(owner.file(), file))
                            .forEach(owner -> twice(file, listed, owner));
                    before.add(new Owner(file, listed));
                }
            }
        }
    }

    private static boolean agreed(TopicFile one, TopicFile other) {
        return one.shares().contains(other.name()) || other.shares().contains(one.name());
    }

    private void twice(TopicFile file, TopicFile.Listed listed, Owner other) {
        String what = "“" + listed.word() + "”也写在 " + other.file().path() + " 第"
                + other.listed().line() + "行，会同时算到两个主题：请删去一处；确要两边都算，在抬头写“共用："
                + other.file().name() + "”";
        faults.add(new WordFault(file.path(), listed.line(), listed.word(), what, false));
    }

    private void unknownTopics() {
        Set<String> known = files.stream().map(TopicFile::name).collect(Collectors.toSet());
        for (TopicFile file : files) {
            for (TopicFile.Listed named : file.topics()) {
                if (!known.contains(named.word())) {
                    String what = "没有“" + named.word() + "”这个主题：请写 lexicon/topics 里的文件名，不带 .txt";
                    faults.add(new WordFault(file.path(), named.line(), named.word(), what, true));
                }
            }
        }
    }
}
