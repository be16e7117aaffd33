package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** About all rules at once: every offender is named before the test fails. */
class AllRulesTest {

    private static final Map<String, Double> POINTS = new TreeMap<>(Map.ofEntries(
            Map.entry("A", 8.0),
            Map.entry("B", 16.0),
            Map.entry("C", 8.0),
            Map.entry("D", 14.0),
            Map.entry("E", 16.0),
            Map.entry("F", 14.0),
            Map.entry("G", 6.0),
            Map.entry("H", 18.0)));

    private final Checklist checklist = OurRules.BASE.checklist();

    @Test
    void theChaptersAreWorthWhatTheSpecificationSays() {
        Map<String, Double> points = new TreeMap<>();
        checklist.items().forEach(item -> points.merge(item.chapter(), item.points(), Double::sum));
        assertThat(points).isEqualTo(POINTS);
        assertThat(checklist.chapters()).extracting(Checklist.Chapter::id).containsExactlyElementsOf(POINTS.keySet());
        assertThat(checklist.items())
                .extracting(Item::id)
                .containsExactly(
                        "A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "C1", "C2", "C3", "D1", "D2", "D3", "E1", "E2",
                        "E3", "E4", "F1", "F2", "F3", "F4", "G1", "G2", "G3", "H1", "H2", "H3", "H4", "H5");
        assertThat(checklist.redFlags()).extracting(Item::id).contains("X1", "X4", "X5", "X6");
    }

    @Test
    void everyFileOpensWithItsPlainSentenceAndEveryRuleReadsInOneLine() throws IOException {
        List<String> offenders = new ArrayList<>();
        List<Path> files = drl();
        for (Path file : files) {
            String text = Files.readString(file);
            String id = file.getFileName().toString().replaceFirst("-.*", "");
            if (!text.startsWith("// " + id + " ")) {
                offenders.add(file + " does not open with // " + id);
            }
            RuleProblems problems = new RuleProblems();
            for (RuleText rule : RuleScanner.scan(file.toString(), text, problems)) {
                String body = text.substring(rule.start(), rule.end());
                String then = body.substring(body.lastIndexOf("then") + 4, body.lastIndexOf("end"));
                if (then.strip().lines().count() != 1) {
                    offenders.add(rule.name() + " does more than one thing");
                }
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(34);
        assertThat(offenders).isEmpty();
    }

    @Test
    void everyItemSaysWhatItRestsOnAndWhatToDo() {
        List<String> offenders = new ArrayList<>();
        List<Item> all = Stream.concat(checklist.items().stream(), checklist.redFlags().stream())
                .toList();
        for (Item item : all) {
            if (!item.advice().endsWith("。") || item.advice().length() < 10) {
                offenders.add(item.id() + " gives no advice: " + item.advice());
            }
            if (item.basis().contains("党政主要负责人履行") && !item.basis().contains("参照《党政主要负责人履行")) {
                offenders.add(item.id() + " binds a township to a rule for counties");
            }
            if (item.basis().matches(".*第[一二三四五六七八九十百\\d]+条.*")) {
                offenders.add(item.id() + " cites an article that its sources do not give");
            }
            if (item.tiers().isEmpty()
                    || item.tiers().get(0).points() != item.points()
                            && item.points() > 0
                            && !item.chapter().equals("X")) {
                offenders.add(item.id() + " has no full tier on top");
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(34);
        assertThat(offenders).isEmpty();
    }

    @Test
    void theStandardReadsAsOnTheScoreSheet() {
        Item h2 = checklist.items().stream()
                .filter(item -> item.id().equals("H2"))
                .findFirst()
                .orElseThrow();
        assertThat(h2.standard()).isEqualTo("三分之二以上的问题写得具体：5分；不足三分之二的问题写得具体：按比例得分；没有写得具体的问题：0分");
        assertThat(checklist.items())
                .allSatisfy(item -> assertThat(item.standard()).endsWith("：0分"));
    }

    @Test
    void theReadmeNamesEveryFactAndEveryTopicTheRulesUse() throws IOException {
        String readme = Files.readString(OurRules.FOLDER.resolve("README.md"));
        List<String> missing = new ArrayList<>();
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            if (!readme.contains("`" + fact.getSimpleName() + "`")) {
                missing.add(fact.getSimpleName());
            }
        }
        Pattern topic = Pattern.compile("topic (?:==|in) \\(?((?:\"[a-z-]+\"(?:, )?)+)");
        int seen = 0;
        for (Path file : drl()) {
            Matcher used = topic.matcher(Files.readString(file));
            while (used.find()) {
                for (String name : used.group(1).replace("\"", "").split(", ")) {
                    seen++;
                    if (!readme.contains("`" + name + "`")) {
                        missing.add(name);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    private static List<Path> drl() throws IOException {
        try (Stream<Path> files = Files.walk(OurRules.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }
}
