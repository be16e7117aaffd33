package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.document.Paragraph.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RtfTest {

    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}"
            + "{\\f1\\fcharset0 Times;}{\\f2\\fcharset2 Symbol;}}\n";

    @Test
    void chineseIsReadFromEscapedBytesFromUnicodeAndFromBareBytes() {
        assertThat(read("\\'b7\\'e3\\'c7\\'c5\\u20065?\\par\n{\\f1\\u25253\\'3f\\u21578\\'3f}\\par "))
                .isEqualTo("枫桥乡\n报告");
        byte[] bare = (HEAD + "枫桥乡躙報\\par 乱\\'b7\\'a8}").getBytes(Charset.forName("GBK"));
        assertThat(read(bare)).isEqualTo("枫桥乡躙報\n乱法");
    }

    @Test
    void bareBytesWhoseSecondHalfIsABraceOrABackslashAreOneCharacter() {
        // 昞 is 95 5C, 寋 is 8C 7B, 巬 is 8E 7D in GBK.
        byte[] bytes = (HEAD + "前昞寋巬后\\par}").getBytes(Charset.forName("GBK"));
        assertThat(read(bytes)).isEqualTo("前昞寋巬后");
    }

    @Test
    void aWesternFontThatHoldsChineseBytesIsReadAsChinese() {
        assertThat(read("{\\f1 \\'b7\\'a8\\'d6\\'ce}\\par")).isEqualTo("法治");
        assertThat(read("{\\uc2\\u27861\\'b7\\'a8\\u27835\\'d6\\'ce}\\par")).isEqualTo("法治");
    }

    @Test
    void labelsOfListsStandInFrontAndBulletsDoNot() {
        String text = "{\\listtext\\pard\\plain \\u19968\\'3f\\u12289\\'3f\\tab}\\ilvl0\\ls1 \\u20027\\'3f\\par"
                + "{\\pntext\\f2\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}\\u28857\\'3f\\par"
                + "{\\listtext 1.1\\tab}\\u20845\\'3f\\par";
        assertThat(read(text)).isEqualTo("一、主\n点\n1.1 六");
    }

    @Test
    void hiddenAndDeletedTextIsLeftOutAndTheirMarksJoinParagraphs() {
        assertThat(read("a{\\v hidden}b{\\deleted gone\\par }c{\\revised new}\\par d{\\v0 e}\\par"))
                .isEqualTo("abcnew\nde");
    }

    @Test
    void notesHeadersBoxesPicturesAndCommentsAreNotTheBody() {
        String body = "{\\header head\\par}{\\footerr foot\\par}one{\\super\\chftn{\\footnote \\pard note\\par}}"
                + "{\\*\\annotation remark}{\\*\\atnauthor me}{\\shp{\\*\\shpinst{\\shptxt box\\par}}}"
                + "{\\pict\\bin5 {}}\\\\}{\\object{\\*\\objdata 00}}{\\info{\\title t}}two\\par";
        assertThat(read(body)).isEqualTo("onetwo");
    }

    @Test
    void fieldsShowTheirResultAndAContentsTableIsLeftOut() {
        String styles = "{\\stylesheet{\\s0 Normal;}{\\s19 toc 1;}}";
        assertThat(
                        read(
                                styles
                                        + "\\pard\\s19 \\u19968\\'3f\\tab 1\\par\\pard\\s0 page {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par"))
                .isEqualTo("page 7");
    }

    @Test
    void aTableIsReadRowByRow() {
        String row = "\\trowd\\cellx1\\cellx2\\pard\\intbl %s\\cell %s\\cell\\row ";
        Document document = document(HEAD + "before\\par " + String.format(row, "a", "6")
                + String.format(row, "b\\par c", "7") + "\\pard after\\par}");
        assertThat(document.text()).isEqualTo("before\na | 6\nb c | 7\nafter");
        assertThat(document.paragraphs().get(1).kind()).isEqualTo(Kind.TABLE_ROW);
        assertThat(document.paragraphs().get(3).kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void aTableInATableStaysInItsCell() {
        String nested = "\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell\\pard\\intbl\\itap2 x\\nestcell y\\nestcell"
                + "{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\cell\\row\\pard z\\par";
        assertThat(read(nested)).isEqualTo("a | x | y\nz");
    }

    @Test
    void theUnicodeVersionOfATextGivenTwiceIsTaken() {
        assertThat(read("{\\upr{old}{\\*\\ud{\\u26032\\'3f}}}\\par")).isEqualTo("新");
    }

    @Test
    void damagedFilesAreRefused() {
        assertThatThrownBy(() -> new DocumentReader().read("a", bytes(HEAD + "text\\par")))
                .hasMessageContaining("RTF 文件已损坏");
        assertThatThrownBy(() -> new DocumentReader().read("a", bytes("{\\rtf1" + "{".repeat(3_000_000))))
                .hasMessageContaining("已损坏");
    }

    private static String read(String body) {
        return document(HEAD + body + "}").text();
    }

    private static String read(byte[] bytes) {
        try {
            return new DocumentReader().read("a.rtf", bytes).text();
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static Document document(String rtf) {
        try {
            return new DocumentReader().read("a.rtf", bytes(rtf));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String rtf) {
        return rtf.getBytes(StandardCharsets.ISO_8859_1);
    }
}
