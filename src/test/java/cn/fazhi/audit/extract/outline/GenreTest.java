package cn.fazhi.audit.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no such report is refused with the reason. */
class GenreTest {

    private static final String LONG = Invented.PROSE + "\n" + Invented.PROSE;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            关于召开松塘镇法治政府建设推进会的通知
            松塘镇2023年政府工作报告
            松塘镇2023年法治政府建设实施方案
            松塘镇2024年法治政府建设工作要点
            松塘镇法治政府建设专题会议纪要
            学习习近平法治思想心得体会
            增值税电子普通发票
            """)
    void anotherKindOfDocumentIsRefused(String title) {
        assertThat(Invented.refusal(title + "\n" + LONG))
                .hasValueSatisfying(reason -> assertThat(reason).endsWith("。").containsPattern("\\p{IsHan}{6}"));
    }

    @Test
    void aTextAboutOtherMattersIsRefused() {
        assertThat(Invented.refusal("松塘镇2023年林业工作报告\n" + "今年春季雨水充足，苗木成活率高，护林员巡山勤快，山场没有发生火情，群众造林热情高。".repeat(8)))
                .isPresent();
    }

    @Test
    void aTextOfAFewLinesIsRefused() {
        assertThat(Invented.refusal("松塘镇2023年法治政府建设情况报告\n法治政府建设取得成效。依法行政、法治建设有进步。"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("字"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            松塘镇2023年法治政府建设工作总结及2024年工作计划
            松塘镇2023年法治政府建设情况报告暨2024年度工作计划
            松塘镇2023年法治政府建设工作总结和下一年计划
            """)
    void aSummaryThatEndsInNextYearsPlanIsNotRefused(String title) {
        assertThat(Invented.refusal(title + "\n" + LONG + "\n法治政府建设有进步，依法行政、法治建设都抓。"))
                .isEmpty();
        assertThat(Invented.facts(title + "\n" + LONG + "\n法治政府建设有进步，依法行政、法治建设都抓。")
                        .report()
                        .year())
                .isEqualTo(2023);
        assertThat(Invented.refusal("松塘镇2024年法治政府建设工作计划\n" + LONG)).isPresent();
    }

    @Test
    void aReportIsNotRefused() {
        assertThat(Invented.refusal(Invented.report("全年集体学法4次。"))).isEmpty();
    }

    @Test
    void aReportThatSpeaksOfNoticesAndPlansInItsTextIsNotRefused() {
        assertThat(Invented.refusal(Invented.report("印发了年度工作方案和会议通知，依法公开政府工作报告。")))
                .isEmpty();
    }

    @Test
    void aReportWithoutTitleIsReadWhenItsOpeningSaysWhatItIs() {
        assertThat(Invented.refusal("2023年，松塘镇落实依法行政要求。现将2023年法治政府建设情况报告如下：\n" + LONG + "\n法治政府建设有进步，法治建设力量增强。"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            松塘镇各村：现将依法治理有关事项通知如下：
            2023年，松塘镇造林顺利，护林员依法行政意识增强。现将林业工作情况报告如下：
            """)
    void aTextWithoutTitleThatAnnouncesAnotherMatterIsRefused(String opening) {
        assertThat(Invented.refusal(opening + "\n" + "今年春季雨水充足，苗木成活率高，护林员巡山勤快，山场没有发生火情，群众造林热情高。".repeat(8)))
                .isPresent();
    }

    @Test
    void aReportOnTheWorkOfGovernmentUnderLawIsNoGovernmentWorkReport() {
        assertThat(Invented.refusal("松塘镇2023年法治政府工作报告\n" + LONG + "\n法治政府建设有进步，依法行政、法治建设都抓。"))
                .isEmpty();
    }

    @Test
    void anOpeningParagraphThatTellsOfEssaysMakesNoEssay() {
        assertThat(Invented.refusal("2023年，松塘镇坚持法治建设与中心工作同部署，干部学法后撰写心得体会，在依法行政中学以致用，法治政府建设年年有新的起色，群众看在眼里。"
                        + "现将2023年法治政府建设情况报告如下：\n" + LONG))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、2024年推进法治政府建设的主要举措和成效
            一、2023年度推进法治建设的主要措施
            一、党政主要负责人履行推进法治建设第一责任人职责情况
            """)
    void aHeadingThatNamesTheMatterStandsForAMissingTitle(String heading) {
        assertThat(Invented.refusal(heading + "\n" + Invented.PROSE.replaceAll("法治建设|依法行政|法治政府", "工作")
                        + "依法行政有进步，法治建设有起色。" + Invented.PROSE.replaceAll("法治建设|依法行政|法治政府", "工作")))
                .isEmpty();
    }
}
