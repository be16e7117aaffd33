package cn.fazhi.audit.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.extract.Invented;
import cn.fazhi.audit.facts.Report;
import org.junit.jupiter.api.Test;
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
            柳岸街2022年法治政府建设情况报告 | 柳岸街 | 街道 | 2022 | 3
            青山市河口区新桥街2023年度法治政府建设情况报告 | 新桥街 | 街道 | 2023 | 3
            古井街党工委、办事处关于2024年法治政府建设情况的报告 | 古井街 | 街道 | 2024 | 3
            北城街街道2024年法治政府建设情况报告 | 北城街街道 | 街道 | 2024 | 3
            青山市河口区城市管理局2023年法治政府建设情况报告 | 河口区城市管理局 | 部门 | 2023 | 3
            青山市云岭县农业农村局关于2022年法治政府建设情况的报告 | 云岭县农业农村局 | 部门 | 2022 | 3
            青山市水利局2021年法治政府建设年度报告 | 青山市水利局 | 部门 | 2021 | 3
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            松塘镇2023年法治政府建设情况报告 |                                     | 松塘镇 | 标题
            中共石鼓乡委员会2023年法治政府建设报告 |                               | 石鼓乡 | 标题的“中共…委员会”
            2023年法治政府建设情况报告 | 松塘镇人民政府\\n2024年1月16日           | 松塘镇 | 落款
            2023年法治政府建设情况报告 | 中共松塘镇委员会\\n2024年1月16日         | 松塘镇 | 落款的“中共…委员会”
            2023年法治政府建设情况报告 | 松塘镇推进法治建设，松塘镇群众办事更方便。 | 松塘镇 | 正文
            2023年法治政府建设情况报告 |                                           | 柳湾镇 | 文件名
            """)
    void itIsSaidWhereTheUnitsNameStands(String title, String end, String unit, String from) {
        String text = title + "\n一、主要工作\n依法行政稳步推进，法治建设有新起色，全年召开法治建设专题会议4次。\n二、存在的问题\n一是法治建设力量偏弱。\n"
                + "三、下一步打算\n一是充实法治建设力量。\n" + (end == null ? "" : end.replace("\\n", "\n"));
        Document made = Invented.document(text);
        Report head = HeadReader.read(
                        new Document("报送/2024.zip/柳湾镇报告.docx", made.sha256(), made.text(), made.paragraphs()))
                .report();
        assertThat(head.name()).isEqualTo(unit);
        assertThat(head.nameFrom()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            松塘镇人民政府\\n2024年1月16日\\n抄送：县人大常委会办公室，县司法局。 | 县人大常委会办公室+县司法局
            松塘镇人民政府\\n2024年1月16日\\n抄  送：县委依法治县办、县司法局；各村（社区）。\\n松塘镇党政综合办公室        2024年1月18日印发 | 县委依法治县办+县司法局+各村（社区）
            松塘镇人民政府\\n2024年1月16日\\n（此件公开发布）\\n抄送：县委办公室，县政府办公室，\\n县司法局。\\n松塘镇党政办2024年1月18日印发\\n（共印12份） | 县委办公室+县政府办公室+县司法局
            松塘镇人民政府\\n2024年1月16日\\n抄报：县委全面依法治县委员会办公室 | 县委全面依法治县委员会办公室
            松塘镇人民政府\\n2024年1月16日 |
            """)
    void copiesAndWhatStandsBesideThemAreNotTheSignature(String end, String copies) {
        Report head = head("松塘镇2023年法治政府建设情况报告\\n县人民政府：", end);
        assertThat(String.join("+", head.copies())).isEqualTo(copies == null ? "" : copies);
        assertThat(head.signedOn()).isEqualTo("2024-01-16");
        assertThat(head.addressee()).isEqualTo("县人民政府");
        assertThat(head.characters())
                .isEqualTo(head("松塘镇2023年法治政府建设情况报告\\n县人民政府：", "松塘镇人民政府\\n2024年1月16日")
                        .characters());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024年，云岭县应急管理局在县委、县政府的领导下，依法行政稳步推进。 | 云岭县应急管理局 | 部门 | 2024
            为落实依法行政要求，云岭县民政局在县委领导下抓法治建设。2023年工作有序。 | 云岭县民政局 | 部门 | 2023
            在市委的领导下，青山市河口区教育局紧紧围绕依法行政抓落实。2022年度工作有序。 | 河口区教育局 | 部门 | 2022
            2022年，我局依法行政。局党组带头学法，我局法治建设有新起色。 | '' | 部门 | 2022
            2022年，柳岸街党工委带头学法。柳岸街始终坚持依法行政，柳岸街党工委、办事处抓法治建设。 | 柳岸街 | 街道 | 2022
            2024以来，依法行政有序。推动松塘镇法治政府建设，《松塘镇依法治理方案》印发。 | 松塘镇 | 镇 | 2024
            2023年，在云岭县司法局的指导下，松塘镇党委抓依法行政，松塘镇政府抓法治建设。 | 松塘镇 | 镇 | 2023
            2023年，松塘镇始终坚持依法行政，抓实法治建设。 | 松塘镇 | 镇 | 2023
            2024年，柳岸街道领导班子以依法行政为要，抓实法治建设。 | 柳岸街道 | 街道 | 2024
            2022年度，在县委、县政府的领导下，石鼓乡党委、政府认真抓依法行政和法治建设。 | 石鼓乡 | 乡 | 2022
            今年以来，全乡镇坚持依法行政，小城镇持续抓法治建设。2023年工作有序。 | '' | '' | 2023
            2025年，区水利局深入推进依法行政，抓实法治建设。 | '' | 部门 | 2025
            2024年，全市司法行政系统坚持依法行政，抓实法治建设。 | '' | 部门 | 2024
            2024年，县教育局党组认真落实依法行政和法治建设的要求。 | '' | 部门 | 2024
            2024年，在县司法局的指导下抓依法行政，县司法局积极帮助，我镇法治建设有新起色。 | '' | '' | 2024
            """)
    void withoutATitleTheOpeningTellsTheUnit(String opening, String unit, String type, Integer year) {
        Report head = Invented.facts(
                        opening + "\n" + Invented.PROSE.replace("松塘镇", "本单位") + "\n一、推进法治政府建设的主要举措\n依法行政稳步推进。\n")
                .report();
        assertThat(head.name()).isEqualTo(unit);
        assertThat(head.type()).isEqualTo(type);
        assertThat(head.year()).isEqualTo(year);
    }

    @Test
    void aLineBelowTheTitleThatIsOnlyTheUnitNamesIt() {
        Report head = head("2024年法治政府建设情况报告\\n云岭县水利局\\n（2025年2月18日）", "");
        assertThat(head.name()).isEqualTo("云岭县水利局");
        assertThat(head.type()).isEqualTo("部门");
    }
}
