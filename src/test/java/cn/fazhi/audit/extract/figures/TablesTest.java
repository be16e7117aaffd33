package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures in tables. */
class TablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            集体学法次数 | 6次                                # study-session 6次
            集体学法（次） | 6                                # study-session 6次
            普法宣传活动 | 18 | 场次                          # publicity-event 18场次
            发放普法宣传资料 | 1.5万份                        # publicity-material 15000份
            1 | 法治讲座 | 3场                                # training 3场
            主动公开政府信息（条） | 240 | 已完成             # disclosure 240条
            """)
    void aRowNamesWhatItsNumberCounts(String row, String figures) {
        assertThat(Invented.figures(Invented.done("有关数据见下表。\n项目 | 数量\n" + row))).isEqualTo(Invented.expected(figures));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            集体学法（次） | 法治讲座（场） | 普法宣传活动（场次）   # 5 | 2 | 14    # study-session 5次； training 2场； publicity-event 14场次
            """)
    void theHeadOfAColumnNamesWhatItsNumbersCount(String head, String row, String figures) {
        assertThat(Invented.figures(Invented.done("有关数据见下表。\n" + head + "\n" + row)))
                .isEqualTo(Invented.expected(figures));
    }

    @ParameterizedTest
    @CsvSource({"河道长度（公里）", "水泥路（公里）", "消防演练（次）"})
    void aRowOfAnotherMatterCountsNothing(String label) {
        assertThat(Invented.figures(Invented.done("项目 | 数量\n" + label + " | 12")))
                .isEmpty();
    }
}
