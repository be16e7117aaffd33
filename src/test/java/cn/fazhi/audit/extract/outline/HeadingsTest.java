package cn.fazhi.audit.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings and what their sections are for. */
class HeadingsTest {

    private static List<String> roles(String text) {
        return Invented.facts("松塘镇2023年法治政府建设情况报告\n" + Invented.PROSE + "\n" + text.replace("\\n", "\n"))
                .sections()
                .stream()
                .filter(s -> s.level() == 1)
                .map(s -> s.role().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、主要举措和成效\\n工作有序。\\n二、存在的不足\\n一是力量偏弱。\\n三、下一年度工作安排\\n一是充实力量。                           | achievement problem plan
            一、总体情况\\n平稳。\\n二、党政主要负责人履行第一责任人职责情况\\n带头学法。\\n三、存在问题和原因\\n一是力量偏弱。                 | overview first-responsible problem
            一、强化统筹，凝聚合力\\n工作有序。\\n二、问题与不足\\n一是力量偏弱。\\n三、2024年工作思路\\n一是充实力量。                         | achievement problem plan
            第一部分 主要工作\\n工作有序。\\n第二部分 存在的短板\\n一是力量偏弱。\\n第三部分 下步打算\\n一是充实力量。                          | achievement problem plan
            （一）主要工作成效\\n工作有序。\\n（二）存在的问题\\n一是力量偏弱。\\n（三）下一步工作计划\\n一是充实力量。                         | achievement problem plan
            1.主要做法\\n工作有序。\\n2.存在的主要问题\\n一是力量偏弱。\\n3.今后打算\\n一是充实力量。                                          | achievement problem plan
            主要工作情况\\n工作有序。\\n存在的问题\\n一是力量偏弱。\\n下一步打算\\n一是充实力量。                                              | achievement problem plan
            一、主要工作成效。各项工作有序开展。\\n二、存在的问题。一是力量偏弱。\\n三、下一步打算。一是充实力量。                              | achievement problem plan
            一、2023年推进法治政府建设的主要做法\\n有序。\\n二、当前工作中的薄弱环节\\n一是力量偏弱。\\n三、2024年度法治政府建设工作计划\\n一是充实力量。 | achievement problem plan
            一、提高站位，加强领导\\n有序。\\n二、突出重点，狠抓落实\\n有序。\\n三、存在的困难和不足\\n一是力量偏弱。\\n四、努力方向\\n一是充实力量。 | achievement achievement problem plan
            一、化解矛盾问题，维护稳定\\n有序。\\n二、存在问题\\n一是力量偏弱。\\n三、明年工作重点\\n一是充实力量。 | achievement problem plan
            一、工作开展情况\\n有序。\\n二、主要负责人履行推进法治建设职责情况\\n带头学法。\\n三、不足之处\\n一是力量偏弱。\\n四、下阶段工作设想\\n一是充实力量。 | achievement first-responsible problem plan
            """)
    void eachFirstLevelSectionHasItsRole(String text, String roles) {
        assertThat(String.join(" ", roles(text))).isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、主要工作\\n工作有序。\\n二、存在的问题及下一步打算\\n（一）存在的问题\\n一是力量偏弱。\\n（二）下一步打算\\n一是充实力量。\\n二是加强宣传。 | problem plan
            一、主要工作\\n工作有序。\\n二、存在的问题和整改情况\\n（一）存在问题\\n一是力量偏弱。\\n（二）整改情况\\n已充实力量。                         | problem rectification
            """)
    void aCombinedSectionIsPartedByItsOwnHeadings(String text, String roles) {
        List<String> all =
                Invented.facts("松塘镇2023年法治政府建设情况报告\n" + Invented.PROSE + "\n" + text.replace("\\n", "\n"))
                        .sections()
                        .stream()
                        .map(s -> s.role().code())
                        .toList();
        assertThat(all).contains(roles.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、主要工作\\n（一）举办法治讲座4场，参训90人次。\\n（二）普法。发放普法读本300册。              | training 4场； study-participants 90人次； publicity-material 300册
            一、主要工作\\n1.集体学法5次。\\n2.召开法治建设专题会议2次。                                     | study-session 5次； meeting 2次
            一、集体学法7次，法治讲座3场。\\n二、存在的不足\\n一是力量偏弱。                                 | study-session 7次； training 3场
            一、主要工作\\n（一）抓实3项重点，落实“八五”普法\\n工作有序。\\n（二）推进2024年创建\\n有序。        |
            """)
    void aNumberedSentenceWithFiguresIsRead(String text, String figures) {
        assertThat(Invented.figures(
                        Invented.facts("松塘镇2023年法治政府建设情况报告\n" + Invented.PROSE + "\n" + text.replace("\\n", "\n"))))
                .isEqualTo(Invented.expected(figures));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、主要工作\\n集体学法3次。\\n下一步，开展集体学法9次，加强学习。      | study-session 3次
            一、主要工作\\n集体学法3次。\\n虽然有成绩，但仍存在一些不足：一是普法宣传仅开展1场。 | study-session 3次
            """)
    void aLeadThatBelongsElsewhereTakesItsSentencesAlong(String text, String figures) {
        assertThat(Invented.figures(
                        Invented.facts("松塘镇2023年法治政府建设情况报告\n" + Invented.PROSE + "\n" + text.replace("\\n", "\n"))))
                .isEqualTo(Invented.expected(figures));
    }
}
