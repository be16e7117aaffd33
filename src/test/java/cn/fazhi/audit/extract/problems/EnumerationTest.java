package cn.fazhi.audit.extract.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Sample;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumerationTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2 | 虽然取得了一定成绩，但还存在以下不足：一是普法形式单一；二是执法力量不足。
            3 | 主要表现在：一是学法不够经常。二是案卷制作不规范。三是调解员年龄偏大，知识更新慢。
            2 | 一是依法行政意识有待提升。多数干部有进步，但遇到急事时仍有人先办后批。二是监督机制不健全。
            3 | 1.普法覆盖面不广。\\n2.执法人员不足。\\n3.村规民约修订滞后。
            2 | 1、学法不系统，不深入。\\n2、合同审查不及时。
            2 | （一）普法针对性不强\\n面向老人和学生的内容少，讲的是法条。\\n（二）执法力量薄弱\\n持证人员偏少。
            2 | （一）普法针对性不强。面向老人和学生的内容少。\\n（二）执法力量薄弱。持证人员偏少。
            4 | （一）思想认识方面\\n一是领导重视不够；二是干部学法不深。\\n（二）行政执法方面\\n一是持证人员偏少；二是案卷不规范。
            3 | 首先，普法方式单一。其次，执法人员配备不足。最后，考核机制不健全。
            2 | 第一，法治观念淡薄；第二，制度执行不严。
            3 | 其一，学法不够深入。其二，用法不够自觉。其三，监督不够有力。
            3 | 当前仍存在一些问题：普法形式较为单一；执法力量薄弱；案卷归档不及时。
            2 | 普法工作还不深入，群众知晓率偏低。外出务工人员基本没有听过宣讲。\\n执法队伍力量不足，三名队员要管十二个村。
            2 | 普法工作还不深入，群众知晓率偏低。执法队伍力量不足。
            3 | 虽然取得了一定成效，但仍存在普法形式单一、执法力量不足、案卷不规范等问题。
            0 | 我镇法治政府建设虽然取得了一定成绩，但与上级要求相比还存在一定差距。
            2 | ①普法方式陈旧，效果不明显；②复议应诉经验不足。
            2 | （1）普法方式陈旧，效果不明显。（2）应诉经验不足。
            2 | 一是部分干部首先想到的是完成任务，依法办事意识不强；二是制度不健全。
            2 | 一是普法不深入；二是执法不规范。\\n针对以上问题，我镇已召开会议研究：一是加强培训；二是完善制度。
            2 | 一是普法不深入；二是执法不规范。\\n原因分析：一是人员少；二是经费不足；三是重视不够。
            2 | （一）普法不深入。\\n整改措施：组建宣讲队。\\n（二）执法不规范。\\n整改措施：组织案卷评查。
            2 | 一是普法不深入，一方面内容陈旧，另一方面人手不足；二是执法不规范。
            11 | 一是甲项不足；二是乙项不足；三是丙项不足；四是丁项不足；五是戊项不足；六是己项不足；七是庚项不足；八是辛项不足；九是壬项不足；十是癸项不足；十一是子项不足。
            """)
    void aListIsCountedHoweverItIsNumbered(int count, String section) {
        assertThat(Read.problems(section).problems().all())
                .extracting(Problem::text)
                .hasSize(count);
    }

    @Test
    void aSloganAndItsExplanationAreOneProblem() {
        var problems = Read.problems("一是普法不深入。宣讲多在镇上办，偏远组的群众听不到。二是执法不规范。").problems();
        assertThat(problems.all().get(0).text()).isEqualTo("一是普法不深入。宣讲多在镇上办，偏远组的群众听不到。");
    }

    @Test
    void theQuoteStandsExactlyWhereItsOffsetsSay() {
        Sample sample = Sample.problems("　　虽然取得了成绩，但还存在：一是普法不深入；\n　　二是执法不规范。\n");
        for (Problem problem : Read.of(sample).problems().all()) {
            Evidence e = problem.evidence().get(0);
            assertThat(sample.document().text().substring(e.start(), e.end())).isEqualTo(e.quote());
            assertThat(e.section()).isEqualTo("一、存在的问题");
        }
    }

    @Test
    void numbersRunFromOneAcrossSections() {
        var problems = Read.of(
                        Sample.of("云溪镇", "镇", 2023, "", "一、工作成效\n开展了普法。\n二、存在的问题\n一是普法不深入；二是执法不规范。\n三、下一步打算\n加强普法。"))
                .problems();
        assertThat(problems.all()).extracting(Problem::number).containsExactly(1, 2);
        assertThat(problems.characters()).isEqualTo("二、存在的问题一是普法不深入；二是执法不规范。".length());
    }

    @Test
    void aReportWithoutProblemsHasAnEmptyEntry() {
        var problems =
                Read.of(Sample.of("云溪镇", "镇", 2023, "", "一、工作成效\n开展了普法活动。")).problems();
        assertThat(problems.count()).isZero();
        assertThat(problems.characters()).isZero();
        assertThat(problems.body()).isEqualTo(14);
    }
}
