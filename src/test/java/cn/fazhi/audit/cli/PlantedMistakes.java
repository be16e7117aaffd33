package cn.fazhi.audit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Mistakes that people make when they change a rule base, each in files no other of them touches. */
final class PlantedMistakes {

    /**
     * A mistake.
     *
     * @param name what it is
     * @param file the file it is made in
     * @param from words that stand there; "" to put the others at the end of the file
     * @param to what a maintainer makes of them
     * @param at words of the line where the complaint must point, as they stand afterwards: the last such line, or after ^ the first that is
     *     so as a whole; "" for the file as a whole
     * @param mark what must stand under the first caret; "" where only the line is asked for
     * @param says what the complaint must say
     * @param warns whether it only deserves a look
     */
    record Mistake(
            String name, String file, String from, String to, String at, String mark, String says, boolean warns) {

        @Override
        public String toString() {
            return name;
        }

        String path() {
            return file;
        }

        void plant(Path rules) {
            try {
                Path path = rules.resolve(file);
                if (from.equals("encode")) {
                    Files.write(path, Files.readString(path).getBytes(Charset.forName(to)));
                    return;
                }
                if (from.isEmpty()) {
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, (Files.exists(path) ? Files.readString(path) : "") + to);
                    return;
                }
                String text = Files.readString(path);
                int place = text.indexOf(from);
                if (place < 0) {
                    throw new AssertionError(file + " does not hold " + from);
                }
                Files.writeString(path, text.substring(0, place) + to + text.substring(place + from.length()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The line it is to be found at, from 1; 0 for the file as a whole. */
        int line(Path rules) {
            return place(rules)[0];
        }

        /** The column of the mark, from 1; 0 where only the line is asked for. */
        int column(Path rules) {
            return place(rules)[1];
        }

        private int[] place(Path rules) {
            if (at.isEmpty()) {
                return new int[] {0, 0};
            }
            try {
                List<String> lines = Files.readAllLines(rules.resolve(file));
                boolean first = at.startsWith("^");
                for (int n = 0; n < lines.size(); n++) {
                    int i = first ? n + 1 : lines.size() - n;
                    String line = lines.get(i - 1);
                    if (first ? line.equals(at.substring(1)) : line.contains(at)) {
                        return new int[] {i, mark.isEmpty() ? 0 : line.indexOf(mark) + 1};
                    }
                }
                throw new AssertionError(file + " does not hold " + at);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final List<Mistake> ALL = new ArrayList<>();

    private PlantedMistakes() {}

    static List<Mistake> all() {
        return List.copyOf(ALL);
    }

    private static void error(String name, String file, String from, String to, String at, String mark, String says) {
        ALL.add(new Mistake(name, file, from, to, at, mark, says, false));
    }

    private static void warning(String name, String file, String from, String to, String at, String mark, String says) {
        ALL.add(new Mistake(name, file, from, to, at, mark, says, true));
    }

    /** A rule that differs from its neighbours only in what is wrong with it. */
    private static String rule(String id, String name, double points, String when) {
        return "\nrule \"" + id + " " + name + "\"\n    @points(" + points + ")\n    @reason(\"写到了。\")\nwhen\n    "
                + when + "\nthen\n    verdict.earn(drools, $x);\nend\n";
    }

    static {
        String c = "checklist/";
        error(
                "a missing comma",
                c + "A-format/A1-title.drl",
                "titleParts >= 2)",
                "titleParts >= 2 characters > 100)",
                "titleParts >= 2 characters",
                "2 characters",
                "缺少逗号");
        error(
                "a missing bracket",
                c + "A-format/A2-year.drl",
                "count == 1)",
                "count == 1",
                "count == 1",
                "(kind",
                "左括号“(”没有配对");
        error(
                "a single equals sign",
                c + "A-format/A3-own-name.drl",
                "count == 0",
                "count = 0",
                "count = 0",
                "= 0",
                "两个等号“==”");
        error(
                "an unknown fact",
                c + "B-content/B1-achievements.drl",
                "Section(",
                "Secton(",
                "Secton(",
                "Secton",
                "没有“Secton”这种事实，是不是“Section”");
        error(
                "an unknown field",
                c + "B-content/B2-shortcomings.drl",
                "own == true",
                "owm == true",
                "owm == true",
                "owm",
                "Section没有“owm”这个字段，是不是“own”");
        error(
                "an unknown constant",
                c + "C-leadership/C2-meetings.drl",
                "scope == Scope.DONE)",
                "scope == Scope.DNOE)",
                "Scope.DNOE",
                "DNOE",
                "“Scope.DNOE”没有这个值，是不是“DONE”");
        error(
                "an unknown topic",
                c + "B-content/B3-first-responsible.drl",
                "topic == \"first-responsible\", mentions",
                "topic == \"first-responsable\", mentions",
                "first-responsable",
                "first-responsable",
                "没有“first-responsable”这个主题，是不是“first-responsible”");
        error(
                "a topic by its Chinese name",
                c + "D-study/D1-xi-thought.drl",
                "topic == \"xi-thought\", occasions",
                "topic == \"法治考试\", occasions",
                "法治考试",
                "法治考试",
                "“法治考试”应写成“exam”");
        error(
                "an unknown kind",
                c + "A-format/A4-tidiness.drl",
                "\"artefact\", count == 2",
                "\"artifact\", count == 2",
                "artifact",
                "artifact",
                "“artifact”不是 kind 会有的值，是不是“artefact”");
        error("an unknown item", "checklist.yaml", "B3, B4]", "B3, B14]", "B14", "B14", "“B14”不是任何一项，是不是“B1”");
        error(
                "full-width symbols",
                c + "D-study/D3-training.drl",
                "\"exam\"), mentions > 0)",
                "\"exam\")，mentions ＞ 0）",
                "mentions ＞ 0",
                "，mentions",
                "把“，”改成“,”，“＞”改成“>”，“）”改成“)”");
        error(
                "full-width quotation marks",
                c + "E-adviser/E3-adviser-service.drl",
                "\"adviser-service\", counted",
                "“adviser-service”, counted",
                "“adviser-service”",
                "“adviser",
                "把中文双引号改成英文双引号");
        error("a GBK file", "red-flags/X5-beyond-powers.drl", "encode", "GB18030", "", "", "不是UTF-8编码，多半是GBK");
        error(
                "a duplicate rule name",
                c + "F-publicity/F1-events.drl",
                "rule \"F1 全年活动1至3次\"",
                "rule \"F1 只写频次\"",
                "rule \"F1 只写频次\"",
                "F1 只写频次",
                "重复：请换一个名字");
        error(
                "a duplicate id",
                c + "F-publicity/F2-second.drl",
                "",
                "// F2 再写一遍\nrule \"F2 再写一遍\"\n    @item(\"覆盖\")  @full(0.5)\n    @basis(\"规划\")\n    @advice(\"写明数量。\")\n    @points(0)\n    @reason(\"没有。\")\nwhen\n    $x : Report(year == 1)\nthen\n    verdict.earn(drools, $x);\nend\n"
                        + rule("F2", "再写半分", 0.5, "$x : Report(year == 2)"),
                "",
                "",
                "编号F2");
        error(
                "tiers that do not reach the points",
                c + "E-adviser/E1-engaged.drl",
                "@points(4)",
                "@points(3)",
                "@full(4)",
                "@full(4)",
                "没有一档能得到满分4分");
        error(
                "a tier above the points",
                c + "E-adviser/E4-legality-review.drl",
                "@points(1.5)",
                "@points(3.5)",
                "@points(3.5)",
                "@points(3.5)",
                "给3.5分，高于本项满分3分");
        error("an item without a rule", c + "G-enforcement/G3-disclosure.drl", "", "", "", "", "文件里没有规则");
        error(
                "an item without a basis",
                c + "H-problems/H1-number.drl",
                "@basis(\"《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）：年度报告应写明存在的不足\")",
                "",
                "rule \"H1 没有写问题\"",
                "",
                "缺少 @basis");
        error(
                "an item without advice",
                c + "H-problems/H5-length.drl",
                "@advice(\"把问题、原因和整改写充分，使问题部分不少于正文的百分之六。\")",
                "",
                "rule \"H5 不足百分之三\"",
                "",
                "缺少 @advice");
        error(
                "chapters that do not come to 100",
                "checklist.yaml",
                "name: 学法, points: 14",
                "name: 学法, points: 15",
                "chapters:",
                "chapters",
                "各章分值合计101分，应为100分");
        error(
                "items that do not come to their chapter's points",
                "checklist.yaml",
                "name: 学法",
                "name: 学法",
                "id: D",
                "D",
                "D章各项满分合计14分，与这里写的15分不符");
        error(
                "two rules with the same condition",
                c + "C-leadership/C1-leading-group.drl",
                "",
                rule("C1", "又写一遍", 1, "$x : Tally(  mentions>0 , topic==\"leading-group\" )"),
                "rule \"C1 又写一遍\"",
                "",
                "“C1 写了领导机构，未写谁牵头”的条件相同");
        error(
                "bounds that exclude each other",
                c + "D-study/D2-sessions.drl",
                "times >= 3)",
                "times >= 3, times < 2)",
                "times < 2",
                "times < 2",
                "互相矛盾，永远不成立");
        error(
                "a share above 100",
                c + "H-problems/H5-length.drl",
                "percent >= 6",
                "percent > 120",
                "percent > 120",
                "percent > 120",
                "percent只能在0到100之间");
        error(
                "two topics at once",
                c + "F-publicity/F4-law-days.drl",
                "topic == \"law-day-vague\", mentions",
                "topic == \"law-day-vague\" && topic == \"law-day\", mentions",
                "topic == \"law-day-vague\" &&",
                "topic == \"law-day-vague\"",
                "永远不成立");
        error(
                "an empty text",
                c + "C-leadership/C3-appraisal.drl",
                "",
                rule("C3", "问题没有原话", 1, "$x : Problem(text == \"\")"),
                "text == \"\"",
                "text",
                "text不会是空的");
        error(
                "what always holds",
                c + "F-publicity/F3-targets.drl",
                "kinds >= 1",
                "kinds >= 0",
                "kinds >= 0",
                "kinds >= 0",
                "总是成立，kinds不会小于0");
        error(
                "a constant twice",
                c + "D-study/D2-sessions.drl",
                "Period.DAY, Period.WEEK",
                "Period.WEEK, Period.WEEK",
                "Period.WEEK, Period.WEEK",
                "Period.WEEK",
                "写了两次");
        error(
                "a tier that can never decide",
                c + "H-problems/H3-causes.drl",
                "",
                rule(
                        "H3",
                        "三分之二以上写明原因",
                        1.5,
                        "$x : Problems(count > 2, causedShare >= 0.9)\n    Grounds(kind == \"cause\")"),
                "rule \"H3 三分之二以上写明原因\"",
                "",
                "永远不起作用");
        error(
                "a loop",
                c + "G-enforcement/G1-enforcement.drl",
                "verdict.earn(drools, $counted);",
                "modify($counted) {}",
                "modify($counted)",
                "modify",
                "让规则反复触发");
        error(
                "a rule without its end",
                "red-flags/X4-foreign-name.drl",
                "\nend\n",
                "\n",
                "rule \"X4",
                "rule",
                "缺少 end");
        error(
                "too many ways",
                c + "G-enforcement/G2-disputes.drl",
                "",
                rule(
                        "G2",
                        "几种情形",
                        1,
                        "$x : Report(year > 5)\n"
                                + "    (Tally(kinds > 9) or Tally(kinds > 2) or Tally(kinds > 3))\n"
                                + "    (Tally(kinds > 1) or Tally(kinds > 2) or Tally(kinds > 3))\n".repeat(2)),
                "(Tally(kinds > 9) or",
                "or",
                "共有27种情形，超过16种");
        error(
                "eval",
                c + "E-adviser/E2-village-coverage.drl",
                "Tally(topic == \"village-adviser\")",
                "Tally(topic == \"village-adviser\")\n    eval(true)",
                "eval(true)",
                "eval",
                "用了 eval");
        error(
                "an unknown place in a sentence",
                "red-flags/X1-contradictions.drl",
                "：{working}（",
                "：{workin}（",
                "{workin}",
                "{workin}",
                "是不是“working”");
        error(
                "an unknown annotation",
                "red-flags/X6-late.drl",
                "@reason(",
                "@reson(",
                "@reson(",
                "@reson",
                "不认识，是不是“reason”");
        error(
                "a name that does not begin with its id",
                c + "H-problems/H4-measures.drl",
                "rule \"H4 部分问题",
                "rule \"H3 部分问题",
                "rule \"H3 部分问题",
                "H3 部分问题",
                "应以文件名里的编号开头");
        error("a word against itself", "lexicon/topics/exam.txt", "[不是]\n", "[不是]\n法治考试\n", "^法治考试", "法治考试", "永远不会算");
        error(
                "an unknown topic in the lexicon",
                "lexicon/topics/law-day.txt",
                "日期归入：publicity-event",
                "日期归入：publicity-events",
                "publicity-events",
                "publicity-events",
                "没有“publicity-events”这个主题");
        error("a bad pattern in a list", "lexicon/scope/planned.txt", "", "/下一步(/\n", "/下一步(/", "下一步(", "句式写错了");
        error("a GBK list", "lexicon/wording/cause-cue.txt", "encode", "GB18030", "", "", "不是 UTF-8 编码");
        error("an unknown section of a topic", "lexicon/topics/petition.txt", "[词语]", "[词汇]", "[词汇]", "[词汇]", "不认识的小节");
        error(
                "an unknown steady topic",
                "boilerplate/measures.yaml",
                "[village,",
                "[vilage,",
                "[vilage",
                "vilage",
                "不是词库的主题，是不是“village”");
        error(
                "a numeral in Chinese",
                c + "D-study/D2-sessions.drl",
                "times >= 2)",
                "times >= 二)",
                "times >= 二",
                "二",
                "请把“二”改成数字");
        error(
                "a field by its Chinese name",
                c + "G-enforcement/G1-enforcement.drl",
                "topic == \"enforcement-norm\", kinds >= 2",
                "topic == \"enforcement-norm\", 涉及 >= 2",
                "涉及 >= 2",
                "涉及",
                "“涉及”应写成“kinds”");
        error(
                "a number in quotation marks",
                c + "B-content/B4-next-year.drl",
                "steps >= 2",
                "steps >= \"2\"",
                "steps >= \"2\"",
                "steps >= \"2\"",
                "数字不加引号");
        error(
                "an equals sign in the wrong place",
                c + "F-publicity/F2-reach.drl",
                "topic > $one.topic",
                "topic => $one.topic",
                "topic =>",
                "=>",
                "等号在后面");
        error(
                "a misspelt variable",
                c + "E-adviser/E1-engaged.drl",
                "verdict.earn(drools, $adviser);",
                "verdict.earn(drools, $adviserr);",
                "$adviserr",
                "$adviserr",
                "是不是“$adviser”");
        error(
                "a missing semicolon",
                c + "C-leadership/C3-appraisal.drl",
                "verdict.earn(drools, $told);",
                "verdict.earn(drools, $told)",
                "^    verdict.earn(drools, $told)",
                ")",
                "少了英文分号");
        error(
                "a text without quotation marks",
                c + "H-problems/H2-specific.drl",
                "@next(\"把三分之二以上的问题写具体，现有{specific}个写得具体\")",
                "@next(把三分之二以上的问题写具体)",
                "@next(把",
                "@next",
                "@next 里的文字要写在英文双引号里");
        error(
                "a half-width colon in a topic's head",
                "lexicon/topics/mediator.txt",
                "名称：",
                "名称:",
                "名称:",
                ":",
                "请把“:”改成“：”");
        warning(
                "a word of two topics",
                "lexicon/topics/legal-aid.txt",
                "[词语]\n",
                "[词语]\n闭卷考试\n",
                "闭卷考试",
                "闭卷考试",
                "会同时算到两个主题");
        warning(
                "a name whose number is not the bound",
                c + "F-publicity/F1-events.drl",
                "times >= 4)",
                "times >= 5)",
                "rule \"F1 全年活动4次及以上\"",
                "全年活动4次",
                "里的数字是4，条件里的界线是5");
        warning(
                "a deduction that is not the name's",
                "red-flags/X3-last-year.drl",
                "@deduct(5)",
                "@deduct(6)",
                "@deduct(6)",
                "@deduct",
                "写的是扣5分，@deduct 是6");
    }
}
