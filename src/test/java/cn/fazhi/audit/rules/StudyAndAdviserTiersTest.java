package cn.fazhi.audit.rules;

import static cn.fazhi.audit.rules.Given.counted;
import static cn.fazhi.audit.rules.Given.head;
import static cn.fazhi.audit.rules.Given.mention;
import static cn.fazhi.audit.rules.Given.occasions;
import static cn.fazhi.audit.rules.Given.often;
import static cn.fazhi.audit.rules.Given.told;

import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StudyAndAdviserTiersTest {

    private final Expect expect = new Expect();

    @AfterEach
    void speakOnce() {
        expect.assertAll();
    }

    @Test
    void d1AsksForAConcreteOccasion() {
        expect.item("D1", 3, State.符合, "“3月5日”", occasions("xi-thought", 1));
        expect.item("D1", 1.5, State.部分符合, "没有写明次数", told("xi-thought"));
        expect.item("D1", 0, State.不符合, "未见本年度学习");
    }

    @Test
    void d2CountsSessions() {
        expect.item("D2", 7, State.符合, "全年集体学法5次，达到每年4次", counted("study-session", 5));
        expect.item("D2", 7, State.符合, "全年集体学法4次，达到每年4次", counted("study-session", 4));
        expect.item("D2", 5, State.部分符合, "全年集体学法3次，未达到4次", counted("study-session", 3));
        expect.item("D2", 4, State.部分符合, "全年集体学法2次", counted("study-session", 2));
        expect.item("D2", 2.5, State.部分符合, "全年集体学法1次", counted("study-session", 1));
        expect.item("D2", 0, State.不符合, "未见本年度集体学法");
    }

    @Test
    void d2GivesLessForAFrequencyAndLeastForVagueWords() {
        expect.item("D2", 4, State.部分符合, "每季度不少于一次", often("study-session", Period.WEEK, Scope.DONE));
        expect.item("D2", 4, State.部分符合, "每季度不少于一次", often("study-session", Period.QUARTER, Scope.DONE));
        expect.item("D2", 2, State.部分符合, "笼统说法", often("study-session", Period.HALF_YEAR, Scope.DONE));
        expect.item("D2", 2, State.部分符合, "笼统说法", often("study-session", Period.VAGUE, Scope.DONE));
        expect.item("D2", 2, State.部分符合, "没有写明次数", told("study-session"));
        expect.item("D2", 0, State.不符合, "未见", often("study-session", Period.WEEK, Scope.PLANNED));
        expect.item(
                "D2", 7, State.符合, "4次", often("study-session", Period.WEEK, Scope.DONE), counted("study-session", 4));
    }

    @Test
    void d3AsksForTimesOrPeople() {
        expect.item("D3", 4, State.符合, "写明了", counted("training", 1));
        expect.item("D3", 4, State.符合, "写明了", counted("exam", 1));
        expect.item("D3", 4, State.符合, "写明了", counted("exam-participants", 79));
        expect.item("D3", 4, State.符合, "参加人数", told("training"), counted("study-participants", 60));
        expect.item("D3", 2, State.部分符合, "没有写明次数或人数", told("training"));
        expect.item("D3", 2, State.部分符合, "没有写明次数或人数", told("exam"));
        expect.item("D3", 2, State.部分符合, "只有频次", often("training", Period.VAGUE, Scope.DONE));
        expect.item("D3", 0, State.不符合, "未见本年度法治培训", counted("study-participants", 60));
    }

    @Test
    void e1AsksForAnEngagement() {
        expect.item("E1", 4, State.符合, "聘请了法律顾问", told("adviser-engaged"));
        expect.item("E1", 2, State.部分符合, "没有写明聘请", counted("adviser", 1));
        expect.item("E1", 2, State.部分符合, "没有写明聘请", told("adviser"));
        expect.item("E1", 0, State.不符合, "未见本单位聘请", mention("adviser", Scope.NORM));
    }

    @Test
    void e2AsksForCoverageAndLeavesDepartmentsOut() {
        expect.item("E2", 5, State.符合, "覆盖面", told("village-adviser-coverage"));
        expect.item("E2", 3, State.部分符合, "没有写明覆盖面", told("village-adviser"));
        expect.item("E2", 1, State.部分符合, "只写在计划里", mention("village-adviser", Scope.PLANNED));
        expect.item("E2", 1, State.部分符合, "只写在计划里", mention("village-adviser-coverage", Scope.PLANNED));
        expect.item("E2", 0, State.不符合, "未见村（社区）法律顾问", mention("village-adviser", Scope.OTHER));
        expect.item("E2", 0, State.不适用, "报告单位是部门", head("部门", true, true, true), told("village-adviser"));
    }

    @Test
    void e3AndE4AskForCases() {
        expect.item("E3", 4, State.符合, "数量", counted("adviser-service", 5));
        expect.item("E3", 2, State.部分符合, "没有件数或次数", told("adviser-service"));
        expect.item("E3", 0, State.不符合, "未见法律顾问开展工作");
        expect.item("E4", 3, State.符合, "件数", counted("legality-review", 2));
        expect.item("E4", 3, State.符合, "件数", counted("normative-document", 1));
        expect.item("E4", 1.5, State.部分符合, "没有件数", told("normative-document"));
        expect.item("E4", 0, State.不符合, "未见合法性审查", mention("legality-review", Scope.NORM));
    }
}
