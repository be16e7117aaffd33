package cn.fazhi.audit.score.rounds;

import static cn.fazhi.audit.score.rounds.Answer.Claim.已整改;
import static cn.fazhi.audit.score.rounds.Answer.Claim.已说明;
import static cn.fazhi.audit.score.rounds.Answer.Claim.有异议;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.rules.State;
import cn.fazhi.audit.score.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundComparisonTest {

    private static UnitRounds compared(Told... rounds) {
        return RoundComparison.of("柳溪镇", Stream.of(rounds).map(Told::round).toList());
    }

    private static FindingChange only(Told... rounds) {
        List<FindingChange> changes = compared(rounds).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    @Test
    void whatIsMovedAboutAndRetypedIsTheSameFinding() {
        Random random = new Random(6);
        for (int run = 0; run < 200; run++) {
            List<String> quotes = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                quotes.add("第" + i + "季度调解纠纷" + (100 + random.nextInt(900)) + "件，办结" + random.nextInt(99) + "件");
            }
            Told first = new Told(1).item("D2", State.部分符合, 2, "第3段：次数不够", quotes.toArray(String[]::new));
            quotes.forEach(quote -> first.flag("X1", quote));
            Collections.shuffle(quotes, random);
            String[] retyped = quotes.stream().map(q -> retyped(q, random)).toArray(String[]::new);
            Told second = new Told(2).item("D2", State.部分符合, 2, "第41段：次数不够", retyped);
            Stream.of(retyped).forEach(quote -> second.flag("X1", quote));
            assertThat(compared(first, second).changes())
                    .hasSize(1 + quotes.size())
                    .allSatisfy(change -> {
                        assertThat(change.ending()).isEqualTo(Ending.未整改);
                        assertThat(change.verdict()).isEqualTo("未答复，未见变化");
                        assertThat(change.words()).extracting(Piece::kind).containsOnly(Piece.Kind.SAME);
                    });
        }
    }

    private static String retyped(String words, Random random) {
        StringBuilder out = new StringBuilder();
        for (char c : words.toCharArray()) {
            boolean wide = c >= '0' && c <= '9' && random.nextBoolean();
            out.append(wide ? (char) (c - '0' + '０') : c).append(random.nextInt(5) == 0 ? " " : "");
        }
        return out.toString();
    }

    @Test
    void eachContradictionFindsItsOwnWhicheverComesFirst() {
        Told first = new Told(1).flag("X1", "调解纠纷120件，其中山林45件、邻里90件").flag("X1", "培训3次，分别在3月、6月、9月、11月");
        Told second = new Told(2).flag("X1", "公开信息56条，其中网站60条").flag("X1", "培训3次，分别在3月、5月、9月、11月");
        List<FindingChange> changes = compared(first, second).changes();
        assertThat(changes).extracting(FindingChange::ending).containsExactly(Ending.未整改, Ending.新增, Ending.已整改);
        assertThat(changes.get(0).verdict()).contains("由“培训3次，分别在3月、6月、9月、11月”改为“培训3次，分别在3月、5月、9月、11月”");
        assertThat(changes.get(1).now().problem()).isEqualTo("前后不一");
        assertThat(changes.get(2).then().evidence().get(0).quote()).startsWith("调解纠纷120件");
        assertThat(changes).extracting(FindingChange::pointsThen).containsExactly(-3.0, 0.0, -3.0);
        assertThat(changes).extracting(FindingChange::pointsNow).containsExactly(-3.0, -3.0, 0.0);
    }

    @Test
    void oneOfTwoContradictionsPutRightIsNotAll() {
        FindingChange change =
                only(new Told(1).flag("X1", "调解纠纷120件，其中山林45件", "培训3次，分别在四个月"), new Told(2).flag("X1", "培训3次，分别在四个月"));
        assertThat(change.ending()).isEqualTo(Ending.未整改);
        assertThat(change.verdict()).isEqualTo("未答复，有改动，仍不足：去掉了“调解纠纷120件，其中山林45件”");
    }

    @Test
    void whatWasGoneAndIsBackHasRelapsedAndWhatStaysGoneIsPutRight() {
        UnitRounds rounds = compared(
                new Told(1).item("A4", State.部分符合, 6, "错字", "决策布署").item("D2", State.部分符合, 2, "次数不够", "学法两次"),
                new Told(2),
                new Told(3).item("A4", State.部分符合, 6, "错字", "决策布署"));
        assertThat(rounds.changes()).extracting(FindingChange::ending).containsExactly(Ending.复发, Ending.已整改);
        assertThat(rounds.changes().get(0).verdict()).contains("第1次报送时有此问题，其后改正过，本次又出现");
        assertThat(rounds.changes().get(0).task()).startsWith("重点督促整改");
        assertThat(rounds.changes()).extracting(FindingChange::from).containsExactly(1, 1);
        assertThat(rounds.headline()).isEqualTo("已整改1项，未整改0项，新增0项，复发1项");
    }

    @Test
    void aClaimIsHeldAgainstWhatTheReportSays() {
        Told before = new Told(1)
                .item("A4", State.部分符合, 6, "错字", "布署")
                .item("D2", State.部分符合, 2, "次数不够", "学法两次")
                .item("D3", State.部分符合, 2, "没有次数", "积极参加培训")
                .item("E1", State.不符合, 0, "通读全文3个部分、29句，未见法律顾问。")
                .answer("A4", 已整改, "")
                .answer("D2", 已整改, "")
                .answer("D3", 已整改, "")
                .answer("E1", 已说明, "由县里统一聘请。");
        Told after = new Told(2)
                .item("D2", State.部分符合, 2, "次数不够", "学法 两次")
                .item("D3", State.部分符合, 3.5, "没有次数", "多次参加培训")
                .item("E1", State.不符合, 0, "通读全文3个部分、31句，未见法律顾问。");
        assertThat(compared(before, after).changes())
                .extracting(FindingChange::verdict)
                .containsExactly(
                        "称已整改，未见变化", "称已整改，有改动，仍不足：由“积极参加培训”改为“多次参加培训”，得分由2变为3.5", "称已说明：由县里统一聘请；未见变化", "称已整改，已查实");
    }

    @Test
    void newWordsThatNeverCameIntoTheReportAreCalledOut() {
        Answer answer = new Answer(已整改, "全年集体学法５次", "", "赵敏", "2024-03-01");
        Told before = new Told(1).item("D2", State.部分符合, 2, "次数不够", "学法两次").answer("D2", answer);
        Told absent = new Told(2).item("D2", State.部分符合, 2, "次数不够", "学法两次").text("学法两次。");
        assertThat(only(before, absent).verdict()).isEqualTo("称已整改，未见变化；所填“整改后原文”在报告里没有找到");
        Told there = new Told(2).item("D2", State.部分符合, 2, "次数不够", "学法两次").text("全年集体 学法5次。学法两次。");
        assertThat(only(before, there).verdict()).endsWith("仍达不到要求");
    }

    @Test
    void aDisputeAboutWhatStillStandsHoldsUpTheConclusion() {
        Told before = new Told(1)
                .item("D2", State.部分符合, 2, "次数不够", "学法两次")
                .item("D3", State.部分符合, 2, "没有次数", "培训")
                .answer("D2", 有异议, "两次是专题学习，另有台账")
                .answer("D3", 有异议, "已有次数");
        UnitRounds rounds = compared(before, new Told(2).item("D2", State.部分符合, 2, "次数不够", "学法两次"));
        assertThat(rounds.disputed()).singleElement().satisfies(change -> {
            assertThat(change.item().id()).isEqualTo("D2");
            assertThat(change.verdict()).isEqualTo("有异议：两次是专题学习，另有台账，转人工核实");
            assertThat(change.result()).isEqualTo("未整改·待核实");
            assertThat(change.task()).contains("人工核实");
        });
        assertThat(rounds.conclusion()).isEqualTo("待复核");
        assertThat(rounds.headline()).endsWith("其中有异议待人工核实1项");
        UnitRounds settled = compared(before, new Told(2));
        assertThat(settled.conclusion()).isEqualTo("退回补正");
        assertThat(settled.changes().get(0).verdict()).isEqualTo("有异议：两次是专题学习，另有台账；本次报送已无此问题");
    }

    @Test
    void onlyTheAnswerToTheRoundItIsComparedWithCounts() {
        Told first = new Told(1).item("D2", State.部分符合, 2, "次数不够", "学法两次").answer("D2", 有异议, "不认可");
        Told second = new Told(2).item("D2", State.部分符合, 2, "次数不够", "学法两次").answer("D2", 已整改, "");
        Told third = new Told(3).item("D2", State.部分符合, 2, "次数不够", "学法两次");
        assertThat(only(first, second, third).verdict()).isEqualTo("称已整改，未见变化");
    }

    @Test
    void whatNoListNamedIsNotCalledUnanswered() {
        Told before = new Told(1).item("D2", State.部分符合, 2, "次数不够", "学法两次").notReturned();
        FindingChange change = only(before, new Told(2).item("D2", State.部分符合, 2, "次数不够", "学法两次"));
        assertThat(change.verdict()).isEqualTo("未见变化");
        assertThat(change.asked()).isFalse();
    }

    @Test
    void anItemThatTheRulesDroppedIsNotPutRightAndANewOneIsNoFaultOfTheUnit() {
        UnitRounds rounds = compared(
                new Told(1).item("D2", State.部分符合, 2, "次数不够", "学法两次").without("D3"),
                new Told(2).item("D3", State.部分符合, 2, "没有次数", "培训").without("D2"));
        assertThat(rounds.changes()).extracting(FindingChange::ending).containsExactly(Ending.新增, Ending.不再考核);
        assertThat(rounds.changes().get(0).verdict()).contains("规则库新增的项目");
        assertThat(rounds.changes().get(0).pointsThen()).isNull();
        assertThat(rounds.changes().get(1).pointsNow()).isNull();
        assertThat(rounds.sameRules()).isFalse();
    }

    @Test
    void anItemThatNoLongerAppliesAndOneThatNobodyJudgedAreSaidToBe() {
        Told before = new Told(1)
                .item("D2", State.部分符合, 2, "次数不够", "学法两次")
                .item("D3", State.部分符合, 2, "没有次数", "培训")
                .answer("D2", 已整改, "");
        Told after = new Told(2).item("D2", State.不适用, 0, "不适用").item("D3", State.未判断, 0, "规则出错");
        List<FindingChange> changes = compared(before, after).changes();
        assertThat(changes.get(0).verdict()).endsWith("规则没有判断出来");
        assertThat(changes.get(1).verdict()).isEqualTo("称已整改，本项现在不适用");
        assertThat(changes.get(1).pointsNow()).isNull();
    }

    @Test
    void wordsThatAreGoneAreShownAsWhatBecameOfThem() {
        String was = "一年来，我乡高度重视法治建设工作，成立了领导小组。其他工作照常。";
        String is = "其他工作照常。一年来，我镇高度重视法治建设工作，成立了领导小组。";
        Told before = new Told(1).flag("X4", "我乡").text(" ".repeat(153) + was);
        int start = before.round().findings().get(0).evidence().get(0).start();
        before.text(" ".repeat(start - was.indexOf("我乡")) + was);
        FindingChange change = only(before, new Told(2).text(is));
        assertThat(change.words())
                .containsSequence(new Piece(Piece.Kind.REMOVED, "乡"), new Piece(Piece.Kind.ADDED, "镇"));
    }

    @Test
    void anAnswerOfAnyLengthAndKindStaysOneSentence() {
        Answer wild = new Answer(有异议, "", "理由\n\t=1+1" + "很长".repeat(5000), "", "");
        Told before = new Told(1).item("D2", State.部分符合, 2, "次数不够", "学法两次").answer("D2", wild);
        FindingChange change = only(before, new Told(2).item("D2", State.部分符合, 2, "次数不够", "学法两次"));
        assertThat(change.verdict())
                .startsWith("有异议：理由 =1+1很长")
                .endsWith("……，转人工核实")
                .hasSizeLessThan(200);
        Told silent = new Told(1).item("D2", State.部分符合, 2, "次数不够", "学法两次").answer("D2", 有异议, " ");
        assertThat(only(silent, new Told(2).item("D2", State.部分符合, 2, "次数不够", "学法两次"))
                        .verdict())
                .isEqualTo("有异议：没有写理由，转人工核实");
    }

    @Test
    void oneRoundCannotBeCompared() {
        assertThatThrownBy(() -> compared(new Told(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFindingOfEveryRoundIsInExactlyOneRow() {
        Random random = new Random(9);
        for (int run = 0; run < 100; run++) {
            List<Round> rounds = new ArrayList<>();
            for (int n = 1; n <= 4; n++) {
                Told told = new Told(n);
                for (String id : List.of("A4", "D2", "D3", "E1", "H2")) {
                    if (random.nextBoolean()) {
                        told.item(id, State.部分符合, 1, "不够", "句子" + random.nextInt(5));
                    }
                }
                for (int i = random.nextInt(4); i > 0; i--) {
                    told.flag("X1", "数字不符的第" + random.nextInt(5) + "句，共" + random.nextInt(3) + "件");
                }
                rounds.add(told.round());
            }
            List<FindingChange> changes = RoundComparison.of("柳溪镇", rounds).changes();
            List<Finding> newest = rounds.get(3).findings();
            assertThat(changes.stream().map(FindingChange::now).filter(f -> f != null))
                    .containsExactlyInAnyOrderElementsOf(newest);
            assertThat(changes)
                    .allSatisfy(change -> assertThat(change.now() == null).isEqualTo(change.ending() == Ending.已整改));
        }
    }
}
