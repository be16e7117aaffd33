package cn.fazhi.audit.rules;

import static cn.fazhi.audit.rules.Given.counted;
import static cn.fazhi.audit.rules.Given.flaws;
import static cn.fazhi.audit.rules.Given.kinds;
import static cn.fazhi.audit.rules.Given.often;
import static cn.fazhi.audit.rules.Given.section;
import static cn.fazhi.audit.rules.Given.title;
import static cn.fazhi.audit.rules.Given.told;

import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormatAndContentTiersTest {

    private final Expect expect = new Expect();

    @AfterEach
    void speakOnce() {
        expect.assertAll();
    }

    @Test
    void a1CountsThePartsOfTheTitle() {
        expect.item("A1", 2, State.符合, "写明了单位", title(true, true, true));
        expect.item("A1", 1, State.部分符合, "缺少年度", title(true, false, true));
        expect.item("A1", 1, State.部分符合, "缺少单位名称", title(false, true, true));
        expect.item("A1", 0, State.不符合, "只具备1项要素，缺少单位名称、年度", title(false, false, true));
        expect.item("A1", 0, State.不符合, "只具备0项要素", title(false, false, false));
    }

    @Test
    void a2AllowsOneYearConflict() {
        expect.item("A2", 2, State.符合, "通读81句", flaws("year-conflict", 0));
        expect.item("A2", 1, State.部分符合, "1处不一致：“第0处”（与本单位不符）", flaws("year-conflict", 1));
        expect.item("A2", 0, State.不符合, "有2处不一致", flaws("year-conflict", 2));
        expect.item("A2", 2, State.符合, "通读81句", flaws("name-slip", 2));
    }

    @Test
    void a3AllowsTwoSlipsOfTheOwnName() {
        expect.item("A3", 2, State.符合, "自称与单位一致", flaws("name-slip", 0));
        expect.item("A3", 1, State.部分符合, "不一致1处", flaws("name-slip", 1));
        expect.item("A3", 1, State.部分符合, "不一致2处", flaws("name-slip", 2));
        expect.item("A3", 0, State.不符合, "不一致3处", flaws("name-slip", 3));
    }

    @Test
    void a4TakesHalfAPointForEachArtefact() {
        expect.item("A4", 2, State.符合, "未见残留标记", flaws("artefact", 0));
        expect.item("A4", 1.5, State.部分符合, "有1处", flaws("artefact", 1));
        expect.item("A4", 1, State.部分符合, "有2处", flaws("artefact", 2));
        expect.item("A4", 0.5, State.部分符合, "有3处", flaws("artefact", 3));
        expect.item("A4", 0, State.不符合, "有4处", flaws("artefact", 4));
        expect.item("A4", 0, State.不符合, "有9处", flaws("artefact", 9));
    }

    @Test
    void b1AsksForASectionOfItsOwn() {
        expect.item("B1", 4, State.符合, "“三、某一节”", section(Role.ACHIEVEMENT, true, 1));
        expect.item("B1", 0, State.不符合, "通读正文2000字", section(Role.ACHIEVEMENT, false, 1));
        expect.item("B1", 0, State.不符合, "通读正文2000字", section(Role.OVERVIEW, true, 1));
    }

    @Test
    void b2GivesHalfForAPassingParagraph() {
        expect.item("B2", 4, State.符合, "单列章节", section(Role.PROBLEM, true, 1));
        expect.item("B2", 2, State.部分符合, "只有一段", section(Role.PROBLEM, false, 1));
        expect.item("B2", 0, State.不符合, "未见写存在不足", section(Role.PLAN, true, 1));
    }

    @Test
    void b3AsksForASectionOrTwoConcreteActs() {
        expect.item("B3", 4, State.符合, "单列章节", section(Role.FIRST_RESPONSIBLE, true, 1));
        expect.item("B3", 4, State.符合, "2件具体工作（甲、乙）", kinds("first-responsible-act", 2));
        expect.item("B3", 2, State.部分符合, "只有一件（甲）", kinds("first-responsible-act", 1));
        expect.item("B3", 2, State.部分符合, "笼统表述", told("first-responsible"));
        expect.item("B3", 0, State.不符合, "通读全文4个部分、81句", section(Role.FIRST_RESPONSIBLE, false, 1));
    }

    @Test
    void b4AsksForASectionWithTwoMeasures() {
        expect.item("B4", 4, State.符合, "列出2条措施", section(Role.PLAN, true, 2));
        expect.item("B4", 2, State.部分符合, "1条措施", section(Role.PLAN, true, 1));
        expect.item("B4", 2, State.部分符合, "只有一句", section(Role.PLAN, false, 3));
        expect.item("B4", 0, State.不符合, "未见下一年度安排", section(Role.PROBLEM, true, 3));
    }

    @Test
    void c1AsksWhoLeadsTheGroup() {
        expect.item("C1", 2, State.符合, "领导机构和牵头人", told("leading-group"), told("leading-group-head"));
        expect.item("C1", 1, State.部分符合, "没有写明由谁牵头", told("leading-group"));
        expect.item("C1", 0, State.不符合, "未见成立", told("leading-group-head"));
    }

    @Test
    void c2CountsMeetingsOrTakesAQuarterlyPractice() {
        expect.item("C2", 4, State.符合, "2次，达到2次", counted("meeting", 2));
        expect.item("C2", 3, State.部分符合, "专题研究法治建设1次", counted("meeting", 1));
        expect.item("C2", 4, State.符合, "每季度", often("meeting", Period.QUARTER, Scope.DONE));
        expect.item("C2", 2, State.部分符合, "频次不到每季度", often("meeting", Period.HALF_YEAR, Scope.DONE));
        expect.item("C2", 2, State.部分符合, "笼统说法", often("meeting", Period.VAGUE, Scope.DONE));
        expect.item("C2", 2, State.部分符合, "没有写明次数", told("meeting"));
        expect.item("C2", 0, State.不符合, "未见专题研究", often("meeting", Period.MONTH, Scope.NORM));
        expect.item("C2", 0, State.不符合, "未见专题研究", often("meeting", Period.MONTH, Scope.PLANNED));
    }

    @Test
    void c3AsksForTwoOfThree() {
        expect.item("C3", 2, State.符合, "甲、乙", kinds("appraisal", 2));
        expect.item("C3", 1, State.部分符合, "只写明甲", kinds("appraisal", 1));
        expect.item("C3", 0, State.不符合, "未见述法");
    }
}
