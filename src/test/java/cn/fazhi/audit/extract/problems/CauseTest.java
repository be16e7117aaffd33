package cn.fazhi.audit.extract.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.facts.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一是由于编制偏紧，执法力量不足。 | 由于编制偏紧，执法力量不足
            一是普法不深入，主要是因为宣讲员多为兼职。 | 主要是因为宣讲员多为兼职
            一是案卷不规范。主要原因是队员培训不够。 | 主要原因是队员培训不够
            一是案卷不规范，原因在于没有专人负责。 | 原因在于没有专人负责
            一是公开不及时，究其原因，是信息员频繁轮换。 | 究其原因，是信息员频繁轮换
            一是制度执行不严，根源在于考核没有跟上。 | 根源在于考核没有跟上
            一是公示栏更新慢，归根到底是没人专管。 | 归根到底是没人专管
            一是受经费限制，宣传载体陈旧。 | 受经费限制
            一是因人手不足导致巡查不及时。 | 因人手不足导致
            一是调解不及时，缘于村里没有专职调解员。 | 缘于村里没有专职调解员
            一是赶工期时程序为进度让路，先干后批。 | 赶工期时程序为进度让路
            一是任务紧时首先服从于考核指标，程序不规范。 | 首先服从于考核指标
            一是重经济发展轻法治建设的现象没有根除。 | 重经济发展轻法治建设
            一是有的干部片面认为法治建设是司法所的事，重视不够。 | 片面认为法治建设是司法所的事
            一是执法人员存在怕得罪人的思想，不敢处罚。 | 存在怕得罪人的思想
            一是司法所干部身兼数职，调解不及时。 | 司法所干部身兼数职
            """)
    void aCauseIsFoundInTheProblemsOwnWords(String problem, String cause) {
        assertThat(Read.problems(problem).problems().all())
                .hasSize(1)
                .first()
                .satisfies(p -> assertThat(p.cause()).contains(cause));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是底线思维不够，直接导致依法办事能力不足。",
                "一是普法不深入，致使群众知晓率不高。",
                "一是制度不健全，造成执行走样。",
                "一是法治意识有待提升。",
                "一是因地制宜普法做得不够。",
                "一是因此而来的遗留问题处理不及时。",
                "一是群众遇事找法的习惯没有养成。",
                "一是学法用法结合不紧密；",
                "一是重点领域执法力度不够。",
                "一是法治宣传影响力不大。",
                "一是执法人员偏少。",
                "一是为民服务意识不强。",
                "一是公开原因说明不充分。",
                "一是行政应诉能力不足，败诉率较高。",
                "一是合同审查不严，埋下隐患。"
            })
    void aConsequenceOrABareShortcomingIsNoCause(String problem) {
        assertThat(Read.problems(problem).problems().all())
                .hasSize(1)
                .first()
                .satisfies(p -> assertThat(p.cause()).isNull());
    }

    @Test
    void aGeneralPassageOfAsManyCausesGoesByWordingAndThenByOrder() {
        var problems = Read.problems("一是普法不深入；二是执法不规范。\n原因分析：一是执法人员多为新手，案卷无人把关；二是普法宣讲队伍不稳定。")
                .problems();
        assertThat(problems.all()).extracting(Problem::cause).containsExactly("二是普法宣讲队伍不稳定。", "一是执法人员多为新手，案卷无人把关；");
    }

    @Test
    void aGeneralPassageWithoutAListGoesToAll() {
        var problems = Read.problems("一是普法不深入；二是执法不规范。\n究其原因，主要是编制和经费不足。").problems();
        assertThat(problems.caused()).isEqualTo(2);
        assertThat(problems.count()).isEqualTo(2);
    }

    @Test
    void aCauseBetweenTwoProblemsBelongsToTheFirst() {
        var problems = Read.problems("（一）普法不深入\n对象少。\n主要原因：宣讲员不足。\n（二）执法不规范\n案卷缺页。\n主要原因：培训没有跟上。")
                .problems();
        assertThat(problems.all()).extracting(Problem::cause).containsExactly("主要原因：宣讲员不足。", "主要原因：培训没有跟上。");
    }

    @Test
    void aHeadingOfCausesOpensTheGeneralCauses() {
        var problems = Read.problems("（一）主要问题\n1.普法不深入。\n2.执法不规范。\n（二）原因分析\n1.普法经费少。\n2.执法培训少。")
                .problems();
        assertThat(problems.all()).extracting(Problem::text).containsExactly("1.普法不深入。", "2.执法不规范。");
        assertThat(problems.all()).extracting(Problem::cause).containsExactly("1.普法经费少。", "2.执法培训少。");
    }
}
