package cn.fazhi.audit.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import cn.fazhi.audit.facts.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title, unit, year, addressee and signature. */
class HeadTest {

    private static Report head(String title, String end) {
        return Invented.facts(title.replace("\\n", "\n") + "\n"
                        + Invented.PROSE.replace("松塘镇", "本单位")
                        + "\n一、主要工作\n依法行政稳步推进，法治建设有新起色。\n二、存在的问题\n一是法治建设力量偏弱。\n三、下一步打算\n一是充实法治建设力量。\n"
                        + end.replace("\\n", "\n"))
                .report();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            松塘镇2023年法治政府建设情况报告                          | 松塘镇       | 镇     | 2023 | 3
            石鼓乡2021年度法治政府建设工作报告                        | 石鼓乡       | 乡     | 2021 | 3
            东湖街道办事处\\n2024年法治政府建设情况报告               | 东湖街道     | 街道   | 2024 | 3
            青山县松塘镇人民政府\\n关于2022年度法治政府建设情况的报告 | 松塘镇       | 镇     | 2022 | 3
            中共石鼓乡委员会\\n2023年度法治政府建设年度报告           | 石鼓乡       | 乡     | 2023 | 3
            金竹畲族乡2023年法治政府建设年度报告                      | 金竹畲族乡   | 民族乡 | 2023 | 3
            阿日昆苏木2022年法治政府建设工作报告                      | 阿日昆苏木   | 苏木   | 2022 | 3
            青山县林业局2023年法治政府建设工作报告                    | 青山县林业局 | 部门   | 2023 | 3
            松塘镇二〇二三年法治政府建设情况报告                      | 松塘镇       | 镇     | 2023 | 3
            松塘镇法治政府建设情况报告                                | 松塘镇       | 镇     |      | 2
            松塘镇2023年度工作报告                                    | 松塘镇       | 镇     | 2023 | 2
            松塘镇人民政府文件\\n松政发〔2024〕3号\\n松塘镇人民政府关于2023年度法治政府建设工作情况的报告 | 松塘镇 | 镇 | 2023 | 3
            关于报送松塘镇2023年法治政府建设工作报告的报告 | 松塘镇 | 镇 | 2023 | 3
            松塘镇2023年度推进法治政府建设工作总结 | 松塘镇 | 镇 | 2023 | 3
            青山市河口区白云街道2022年度法治政府建设年度报告 | 白云街道 | 街道 | 2022 | 3
            青山县城关镇2024年法治政府建设情况报告 | 城关镇 | 镇 | 2024 | 3
            新市镇2023年法治政府建设情况报告 | 新市镇 | 镇 | 2023 | 3
            青山县自然资源局关于２０２３年法治政府建设情况的报告 | 青山县自然资源局 | 部门 | 2023 | 3
            桃花乡人民政府2023年法治政府建设年度报告 | 桃花乡 | 乡 | 2023 | 3
            青山县马集镇2023年度法治政府建设情况报告 | 马集镇 | 镇 | 2023 | 3
            永和街道办事处2024年法治政府建设年度报告 | 永和街道 | 街道 | 2024 | 3
            大村乡2023年法治政府建设情况报告 | 大村乡 | 乡 | 2023 | 3
            青山县司法局2023年法治政府建设工作报告 | 青山县司法局 | 部门 | 2023 | 3
            青山县住房和城乡建设局2023年法治政府建设工作报告 | 青山县住房和城乡建设局 | 部门 | 2023 | 3
            """)
    void unitTypeAndYearAreReadFromTheTitle(String title, String unit, String type, Integer year, int parts) {
        Report head = head(title, "");
        assertThat(head.name()).isEqualTo(unit);
        assertThat(head.type()).isEqualTo(type);
        assertThat(head.year()).isEqualTo(year);
        assertThat(head.titleParts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            松塘镇2023年法治政府建设情况报告\\n县委依法治县办：     | 县委依法治县办
            松塘镇2023年法治政府建设情况报告\\n青山县人民政府:      | 青山县人民政府
            松塘镇2023年法治政府建设情况报告\\n县司法局 ：          | 县司法局
            松塘镇2023年法治政府建设情况报告                        |
            """)
    void theAddresseeStandsAboveTheText(String title, String addressee) {
        assertThat(head(title, "").addressee()).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            松塘镇人民政府\\n2024年1月16日        | 2024-01-16
            松塘镇人民政府\\n2024年 2 月 8 日     | 2024-02-08
            松塘镇人民政府\\n二〇二四年一月五日   | 2024-01-05
            松塘镇人民政府\\n2024年3月6日\\n（主动公开） | 2024-03-06
            松塘镇人民政府                        |
            """)
    void theDateStandsBelowTheText(String end, String date) {
        assertThat(head("松塘镇2023年法治政府建设情况报告", end).signedOn()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"2023年法治政府建设情况报告, 松塘镇人民政府\\n2024年1月16日, 松塘镇"})
    void aTitleWithoutAUnitTakesItFromTheSignature(String title, String end, String unit) {
        Report head = head(title, end);
        assertThat(head.name()).isEqualTo(unit);
        assertThat(head.titleNamesUnit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"推进新型城镇法治政府建设年度报告, 松塘镇", "特色集镇法治政府建设年度报告, 松塘镇", "城镇法治政府建设年度报告, 松塘镇"})
    void aCommonNounForATownIsNoName(String title, String unit) {
        assertThat(head(title, "松塘镇人民政府\\n2024年1月16日").name()).isEqualTo(unit);
    }
}
