package cn.fazhi.audit.rules;

import static cn.fazhi.audit.rules.Given.counted;
import static cn.fazhi.audit.rules.Given.kinds;
import static cn.fazhi.audit.rules.Given.often;
import static cn.fazhi.audit.rules.Given.problems;
import static cn.fazhi.audit.rules.Given.told;

import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicityToProblemsTiersTest {

    private final Expect expect = new Expect();

    @AfterEach
    void speakOnce() {
        expect.assertAll();
    }

    @Test
    void f1CountsEvents() {
        expect.item("F1", 6, State.符合, "4次，达到4次", counted("publicity-event", 4));
        expect.item("F1", 3, State.部分符合, "3次，未达到4次", counted("publicity-event", 3));
        expect.item("F1", 3, State.部分符合, "1次，未达到4次", counted("publicity-event", 1));
        expect.item("F1", 6, State.符合, "按4场计，达到4场", told("publicity-event"), kinds("law-day", 4));
        expect.item("F1", 3, State.部分符合, "按3场计，未达到4场", told("publicity-event"), kinds("law-day", 3));
        expect.item("F1", 2, State.部分符合, "没有写明次数", told("publicity-event"));
        expect.item("F1", 2, State.部分符合, "只有频次", often("publicity-event", Period.MONTH, Scope.DONE));
        expect.item("F1", 0, State.不符合, "未见本年度普法宣传活动");
    }

    @Test
    void f2AsksForTwoKindsOfFigures() {
        expect.item("F2", 4, State.符合, "两类以上", counted("publicity-material", 200), counted("publicity-audience", 90));
        expect.item("F2", 4, State.符合, "两类以上", counted("law-literate", 20), counted("publicity-display", 3));
        expect.item("F2", 2, State.部分符合, "只有一类", counted("publicity-audience", 90));
        expect.item("F2", 2, State.部分符合, "只有一类", counted("publicity-display", 3), told("publicity-audience"));
        expect.item("F2", 0, State.不符合, "未见资料份数", told("publicity-material"));
    }

    @Test
    void f3AndF4CountTargetsAndDays() {
        expect.item("F3", 2, State.符合, "3类对象（甲、乙、丙）", kinds("law-target", 3));
        expect.item("F3", 1, State.部分符合, "2类对象", kinds("law-target", 2));
        expect.item("F3", 1, State.部分符合, "1类对象", kinds("law-target", 1));
        expect.item("F3", 0, State.不符合, "未见法律进");
        expect.item("F4", 2, State.符合, "重要节点", told("law-day"));
        expect.item("F4", 1, State.部分符合, "只写到甲", told("law-day-vague"));
        expect.item("F4", 0, State.不符合, "未见国家宪法日");
    }

    @Test
    void g1AsksForAFigureOrTwoNames() {
        expect.item("G1", 2, State.符合, "数量", counted("enforcement-officer", 7));
        expect.item("G1", 2, State.符合, "数量", counted("enforcement-case", 3));
        expect.item("G1", 2, State.符合, "2样（甲、乙）", kinds("enforcement-norm", 2));
        expect.item("G1", 1, State.部分符合, "只写明一样", kinds("enforcement-norm", 1));
        expect.item("G1", 0, State.不符合, "未见持证人数");
    }

    @Test
    void g2AsksForCasesAndAnOutcome() {
        expect.item("G2", 2, State.符合, "件数和化解结果", counted("dispute-total", 36), told("dispute-outcome"));
        expect.item("G2", 2, State.符合, "件数和化解结果", counted("dispute-total", 36), counted("dispute-rate", 95));
        expect.item("G2", 2, State.符合, "化解矛盾纠纷的件数", counted("dispute-resolved", 30));
        expect.item("G2", 1, State.部分符合, "没有化解结果", counted("dispute-total", 36));
        expect.item("G2", 1, State.部分符合, "没有件数", counted("dispute-rate", 95));
        expect.item("G2", 1, State.部分符合, "没有件数", told("dispute-outcome"));
        expect.item("G2", 0, State.不符合, "未见矛盾纠纷", told("dispute-total"));
    }

    @Test
    void g3AsksForAFigure() {
        expect.item("G3", 2, State.符合, "数量", counted("disclosure", 12));
        expect.item("G3", 1, State.部分符合, "没有数量", told("disclosure"));
        expect.item("G3", 0, State.不符合, "未见政务公开");
    }

    @Test
    void h1CountsProblems() {
        expect.item("H1", 3, State.符合, "写了4个问题：“第1个问题”、“第2个问题”、“第3个问题”等4处", problems(4, 0, 0, 0));
        expect.item("H1", 3, State.符合, "写了3个问题", problems(3, 0, 0, 0));
        expect.item("H1", 2, State.部分符合, "写了2个问题", problems(2, 0, 0, 0));
        expect.item("H1", 1, State.部分符合, "写了1个问题", problems(1, 0, 0, 0));
        expect.item("H1", 0, State.不符合, "没有写出问题", problems(0, 0, 0, 0));
    }

    @Test
    void h2GivesFullFromTwoThirdsAndAShareBelow() {
        expect.item("H2", 5, State.符合, "3个问题中2个", problems(3, 2, 0, 0));
        expect.item("H2", 5, State.符合, "6个问题中4个", problems(6, 4, 0, 0));
        expect.item("H2", 3, State.部分符合, "5个问题中3个", problems(5, 3, 0, 0));
        expect.item("H2", 1.5, State.部分符合, "3个问题中1个", problems(3, 1, 0, 0));
        expect.item("H2", 1.5, State.部分符合, "4个问题中1个", problems(4, 1, 0, 0));
        expect.item("H2", 1, State.部分符合, "5个问题中1个", problems(5, 1, 0, 0));
        expect.item("H2", 0, State.不符合, "没有一个写明具体对象", problems(3, 0, 0, 0));
        expect.item("H2", 0, State.不符合, "0个问题", problems(0, 0, 0, 0));
    }

    @Test
    void h3AsksForCausesOfHalfTheProblems() {
        expect.item("H3", 4, State.符合, "4个问题中2个", problems(4, 0, 2, 0));
        expect.item("H3", 2, State.部分符合, "3个问题中1个", problems(3, 0, 1, 0));
        expect.item("H3", 0, State.不符合, "没有一个写明原因", problems(3, 0, 0, 0));
        expect.item("H3", 0, State.不符合, "0个问题", problems(0, 0, 0, 0));
    }

    @Test
    void h4AsksForMeasuresForTwoThirdsAndOneSpecificAmongThem() {
        expect.item("H4", 3, State.符合, "3个问题中2个有相应措施，其中写得具体的1个", problems(3, 1, 0, 2));
        expect.item("H4", 1.5, State.部分符合, "写得具体的0个", problems(3, 0, 0, 3));
        expect.item("H4", 1.5, State.部分符合, "写得具体的0个", Given.answeredBoilerplate());
        expect.item("H4", 1.5, State.部分符合, "3个问题中1个", problems(3, 3, 0, 1));
        expect.item("H4", 0, State.不符合, "没有一个有相应的整改", problems(3, 3, 0, 0));
    }

    @Test
    void h5ComparesThePartWithTheBody() {
        expect.item("H5", 3, State.符合, "120字，占正文6%", problems(1, 0, 0, 0, 120, 2000));
        expect.item("H5", 1.5, State.部分符合, "119字，占正文5.95%", problems(1, 0, 0, 0, 119, 2000));
        expect.item("H5", 1.5, State.部分符合, "占正文5.99%", problems(1, 0, 0, 0, 5999, 100_000));
        expect.item("H5", 1.5, State.部分符合, "占正文3%", problems(1, 0, 0, 0, 60, 2000));
        expect.item("H5", 0, State.不符合, "占正文2.95%", problems(1, 0, 0, 0, 59, 2000));
        expect.item("H5", 0, State.不符合, "占正文0%", problems(0, 0, 0, 0, 0, 0));
    }
}
