package cn.fazhi.audit.extract.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Sample;
import cn.fazhi.audit.facts.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static ProblemReader.Reading read(String problem, String measure) {
        return Read.of(Sample.of(
                "云溪镇",
                "镇",
                2023,
                "",
                "一、存在的问题\n一是" + problem + "；二是统计数据报送不及时；三是档案室面积偏小。\n二、下一步打算\n一是" + measure + "；二是改造食堂；三是修缮道路。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            普法形式单一                   | 创新法治宣传方式，用好短视频和院坝会
            执法人员偏少                   | 招录执法队员，充实一线执法力量
            执法案卷归档不及时             | 每季度开展案卷评查
            重大决策程序不够规范           | 严格落实依法决策机制
            合法性审查走过场               | 凡发文必先合法性审核
            法律顾问作用发挥不充分         | 让法律顾问列席党委会
            矛盾纠纷排查不及时             | 选聘人民调解员，逐户走访
            政务公开栏更新慢               | 指定专人负责信息公开
            窗口办事效率不高               | 推行便民服务帮办代办
            行政应诉能力不足               | 组织旁听庭审，落实出庭应诉
            干部学法不系统                 | 办好法治培训班
            法律明白人作用不明显           | 评选优秀法律明白人
            赋权事项承接不畅               | 修订权责清单
            留守儿童防溺水看护缺位         | 为留守儿童建立防溺水看护台账
            土地流转合同纠纷多             | 统一土地流转合同文本
            部门之间协作配合不够           | 建立联动会商机制
            """)
    void aMeasureOnTheSameMatterAnswersTheProblem(String problem, String measure) {
        ProblemReader.Reading reading = read(problem, measure);
        assertThat(reading.measures().get(0).problems()).contains(1);
        assertThat(reading.problems().all().get(0).measure()).contains(measure);
        assertThat(reading.matches()).anySatisfy(m -> assertThat(m.why()).startsWith("都说到："));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            法治建设水平有待提高           | 进一步加强法治建设工作
            普法形式单一                   | 严格落实依法决策机制
            执法人员偏少                   | 创新法治宣传方式
            法律顾问作用发挥不充分         | 充分发挥基层组织作用
            干部学法不系统                 | 加强干部作风建设
            政务公开栏更新慢               | 推进乡村振兴
            矛盾纠纷排查不及时             | 健全完善各项工作制度
            重大决策程序不够规范           | 提高思想认识，强化责任落实
            行政应诉能力不足               | 提升群众满意度
            合法性审查走过场               | 加强组织领导，形成工作合力
            窗口办事效率不高               | 营造良好法治环境
            基层治理能力不强               | 不断提高治理能力和水平
            群众法律素养不高               | 不断增强群众的获得感
            制度执行不到位                 | 健全制度体系，抓好工作落实
            法治观念淡薄                   | 全面推进依法治镇
            """)
    void wordsEveryReportRepeatsAnswerNothing(String problem, String measure) {
        ProblemReader.Reading reading = read(problem, measure);
        assertThat(reading.measures().get(0).problems()).isEmpty();
        assertThat(reading.problems().all().get(0).measure()).isNull();
    }

    @Test
    void rectificationInsideTheProblemSectionIsAMeasureAndNoProblem() {
        var reading = Read.problems("一是普法形式单一；二是案卷不规范。\n针对以上问题，我镇已组织案卷评查2次，并组建普法宣讲队。");
        assertThat(reading.problems().count()).isEqualTo(2);
        assertThat(reading.measures()).hasSize(1);
        assertThat(reading.measures().get(0).problems()).containsExactly(1, 2);
    }

    @Test
    void rectificationRightBehindAProblemAnswersIt() {
        var reading = Read.problems("（一）院落管理混乱。\n整改措施：统一钉门牌。\n（二）案卷不规范。\n整改措施：逐卷评查。");
        assertThat(reading.matches().get(0).why()).isEqualTo("紧接在该条问题之后");
        assertThat(reading.problems().all().get(0).measure()).isEqualTo("整改措施：统一钉门牌。");
    }

    @Test
    void aNeedInsideAProblemIsNoMeasure() {
        var reading = Read.problems("一是普法形式单一，需要更多开展互动式宣传；二是案卷不规范。");
        assertThat(reading.measures()).isEmpty();
        assertThat(reading.problems().matched()).isZero();
    }

    @Test
    void topicsOfTheLexiconMatchToo() {
        Sample sample = Sample.of("云溪镇", "镇", 2023, "", "一、存在的问题\n一是夜校停办；二是公章乱放。\n二、下一步打算\n一是恢复周三课堂；二是修路。");
        var reading = ProblemReader.load(Sample.WORDING)
                .read(
                        sample.document(),
                        sample.report(),
                        sample.sections(),
                        sample.sentences(),
                        t -> t.matches(".*(夜校|课堂).*") ? List.of("study-session") : List.of());
        assertThat(reading.measures()).extracting(Measure::topics).first().isEqualTo(List.of("study-session"));
        assertThat(reading.measures().get(0).problems()).containsExactly(1);
    }
}
