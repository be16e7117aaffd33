package cn.fazhi.audit.document;

import static cn.fazhi.audit.document.DocxFile.level;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxNumberingTest {

    private static final String THREE_LEVELS = level(0, "chineseCounting", "%1、", "")
            + level(1, "chineseCountingThousand", "（%2）", "")
            + level(2, "decimal", "%3.", "");

    @Test
    void automaticNumbersStandInFrontOfTheirParagraphs() throws UnreadableException {
        DocxFile file = new DocxFile().definition(0, THREE_LEVELS).num(1, 0, "");
        file.item(1, 0, "主要做法").item(1, 1, "组织领导").item(1, 2, "开会").item(1, 2, "发文");
        file.item(1, 1, "普法宣传").item(1, 2, "进村").item(1, 0, "存在不足").item(1, 1, "力量薄弱");
        assertThat(read(file)).isEqualTo("一、主要做法\n（一）组织领导\n1.开会\n2.发文\n（二）普法宣传\n1.进村\n二、存在不足\n（一）力量薄弱");
    }

    @Test
    void plainParagraphsBetweenItemsDoNotDisturbTheCount() throws UnreadableException {
        DocxFile file = new DocxFile().list(1, "japaneseCounting", "%1、");
        file.item(1, 0, "甲").text("正文").item(1, 0, "乙");
        assertThat(read(file)).isEqualTo("一、甲\n正文\n二、乙");
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 十二", "chineseCountingThousand, 十二", "japaneseCounting, 十二", "taiwaneseCountingThousand, 十二",
        "ideographDigital, 一二", "chineseLegalSimplified, 壹拾贰", "ideographZodiac, 亥", "ideographTraditional, 12",
        "decimal, 12", "decimalZero, 12", "decimalFullWidth, １２", "decimalEnclosedCircle, ⑫",
        "decimalEnclosedFullstop, ⒓", "decimalEnclosedParen, ⑿", "upperRoman, XII", "lowerRoman, xii",
        "upperLetter, L", "lowerLetter, l", "numberInDash, - 12 -", "somethingNewer, 12"
    })
    void theTwelfthItemIsWrittenInItsFormat(String format, String number) throws UnreadableException {
        DocxFile file = new DocxFile().list(1, format, "%1、");
        for (int i = 1; i <= 12; i++) {
            file.item(1, 0, "做法");
        }
        assertThat(read(file)).endsWith("\n" + number + "、做法");
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "99, 九十九", "100, 一百", "105, 一百零五", "110, 一百一十", "1010, 一千零一十"})
    void chineseNumbersReadAsTheyAreSpoken(int number, String words) {
        assertThat(NumberStyle.CHINESE.format(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "CIRCLE, 21, ㉑",
        "CIRCLE, 36, ㊱",
        "CIRCLE, 51, 51",
        "STEMS, 3, 丙",
        "UPPER_LETTER, 28, BB",
        "LOWER_ROMAN, 4, iv"
    })
    void rarerNumbersAreWrittenAsWordWritesThem(NumberStyle style, int number, String written) {
        assertThat(style.format(number)).isEqualTo(written);
    }

    @Test
    void numbersOfOuterLevelsStandInALabelThatNamesThem() throws UnreadableException {
        DocxFile file = new DocxFile()
                .definition(0, level(0, "chineseCounting", "第%1章", "") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
                .num(1, 0, "");
        file.item(1, 0, "总体情况").item(1, 0, "主要做法").item(1, 1, "学法").item(1, 1, "普法");
        assertThat(read(file)).isEqualTo("第一章 总体情况\n第二章 主要做法\n2.1 学法\n2.2 普法");
    }

    @Test
    void aLabelNeverGrowsTogetherWithAFigure() throws UnreadableException {
        DocxFile file =
                new DocxFile().list(1, "decimal", "%1.").item(1, 0, "2023年开展普法").item(1, 0, "走访");
        assertThat(read(file)).isEqualTo("1. 2023年开展普法\n2.走访");
    }

    @Test
    void aStyleAndTheStylesItIsBasedOnGiveTheirNumbering() throws UnreadableException {
        DocxFile file = new DocxFile()
                .definition(
                        0,
                        level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"Lead\"/>")
                                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"Second\"/>"))
                .num(4, 0, "")
                .style("Lead", "", "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>")
                .style("LeadBold", "Lead", "")
                .style("Second", "", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>");
        file.styled("LeadBold", "主要做法").styled("Second", "学法").styled("Lead", "存在不足");
        assertThat(read(file)).isEqualTo("一、主要做法\n（一）学法\n二、存在不足");
    }

    @Test
    void aParagraphCanStepOutOfItsStylesList() throws UnreadableException {
        DocxFile file = new DocxFile()
                .list(4, "decimal", "%1.")
                .style("Lead", "", "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>")
                .styled("Lead", "甲")
                .body("<w:p><w:pPr><w:pStyle w:val=\"Lead\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                        + DocxFile.run("乙") + "</w:p>");
        assertThat(read(file)).isEqualTo("1.甲\n乙");
    }

    @Test
    void aStartOverrideBeginsAnewAndListsOfOneDefinitionCountOn() throws UnreadableException {
        String anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
        DocxFile file = new DocxFile()
                .definition(0, THREE_LEVELS)
                .num(1, 0, "")
                .num(2, 0, anew)
                .num(3, 0, "");
        file.item(1, 0, "甲").item(1, 0, "乙").item(3, 0, "丙").item(2, 0, "丁").item(2, 0, "戊");
        assertThat(read(file)).isEqualTo("一、甲\n二、乙\n三、丙\n五、丁\n六、戊");
    }

    @Test
    void anOverriddenLevelIsWrittenInItsOwnWay() throws UnreadableException {
        String own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimal", "（%1）", "") + "</w:lvlOverride>";
        DocxFile file =
                new DocxFile().definition(0, THREE_LEVELS).num(1, 0, own).item(1, 0, "甲");
        assertThat(read(file)).isEqualTo("（1）甲");
    }

    @Test
    void aLevelThatNeverRestartsCountsThrough() throws UnreadableException {
        DocxFile file = new DocxFile()
                .definition(
                        0,
                        level(0, "chineseCounting", "%1、", "")
                                + level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"))
                .num(1, 0, "");
        file.item(1, 0, "甲").item(1, 1, "乙").item(1, 0, "丙").item(1, 1, "丁");
        assertThat(read(file)).isEqualTo("一、甲\n1.乙\n二、丙\n2.丁");
    }

    @Test
    void aDefinitionKeptInAListStyleIsFound() throws UnreadableException {
        DocxFile file = new DocxFile()
                .definition(0, THREE_LEVELS)
                .definition(1, "<w:numStyleLink w:val=\"Official\"/>")
                .num(7, 0, "")
                .num(8, 1, "")
                .style("Official", "", "<w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>");
        assertThat(read(file.item(8, 0, "甲").item(8, 1, "乙"))).isEqualTo("一、甲\n（一）乙");
    }

    @Test
    void bulletsAreNotPutInFront() throws UnreadableException {
        assertThat(read(new DocxFile().list(1, "bullet", "\uF0B7").item(1, 0, "甲")))
                .isEqualTo("甲");
    }

    @Test
    void wordsOfALabelWithoutANumberStand() throws UnreadableException {
        assertThat(read(new DocxFile().list(1, "none", "附：").item(1, 0, "名单"))).isEqualTo("附：名单");
    }

    @Test
    void anEmptyItemIsCountedButLeavesNoParagraph() throws UnreadableException {
        DocxFile file = new DocxFile()
                .list(1, "decimal", "%1.")
                .item(1, 0, "甲")
                .item(1, 0, " ")
                .item(1, 0, "乙");
        assertThat(read(file)).isEqualTo("1.甲\n3.乙");
    }

    @Test
    void ringsOfStylesAndMissingDefinitionsDoNoHarm() throws UnreadableException {
        DocxFile file = new DocxFile().style("A", "B", "").style("B", "A", "").num(3, 99, "");
        file.styled("A", "甲").item(3, 0, "乙").item(77, 2, "丙").styled("Nowhere", "丁");
        assertThat(read(file)).isEqualTo("甲\n乙\n丙\n丁");
    }

    private static String read(DocxFile file) throws UnreadableException {
        return new DocumentReader().read("报告.docx", file.bytes()).text();
    }
}
