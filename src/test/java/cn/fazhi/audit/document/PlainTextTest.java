package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String TEXT = "柳林乡2023年法治政府建设年度报告\r\n\r\n　　一、主要做法。\r开展普法 4 场㐀\n";
    private static final String READ = "柳林乡2023年法治政府建设年度报告\n一、主要做法。\n开展普法 4 场㐀";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void textIsReadInTheEncodingsOfTheOffice(String charset) throws UnreadableException {
        assertThat(read(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void aByteOrderMarkIsNoText(String charset) throws UnreadableException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)))).isEqualTo(READ);
    }

    @Test
    void gbkIsRead() throws UnreadableException {
        assertThat(read("柳林乡报告，共计四场。".getBytes(Charset.forName("GBK")))).isEqualTo("柳林乡报告，共计四场。");
    }

    @Test
    void aFewBrokenBytesDoNotTurnUtf8IntoGibberish() throws UnreadableException {
        byte[] text = "柳林乡法治政府建设年度报告主要做法。".repeat(20).getBytes(StandardCharsets.UTF_8);
        text[31] = (byte) 0xFF;
        assertThat(read(text)).startsWith("柳林乡法治政府建设年").contains("\uFFFD").endsWith("年度报告主要做法。");
    }

    @Test
    void paragraphsOfATextStandWhereTheirOffsetsSay() throws UnreadableException {
        Document document = new DocumentReader().read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(document.paragraphs().stream().map(document::textOf))
                .containsExactly("柳林乡2023年法治政府建设年度报告", "一、主要做法。", "开展普法 4 场㐀");
    }

    @Test
    void utf16WithoutItsMarkIsToldByItsZeroBytes() throws UnreadableException {
        String text = "柳林乡2023年\r\n开展普法3场";
        assertThat(read(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("柳林乡2023年\n开展普法3场");
        assertThat(read(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo("柳林乡2023年\n开展普法3场");
    }

    @Test
    void binaryGarbageIsRefused() {
        byte[] garbage = new byte[5000];
        new Random(7).nextBytes(garbage);
        assertRefused(garbage, "认不出这是什么文件");
        assertRefused(new byte[500], "认不出这是什么文件");
    }

    @Test
    void otherFormatsAreNamed() {
        assertRefused("%PDF-1.7 …", "PDF 文件");
        assertRefused("<?xml version='1.0'?><a/>", "XML 文件");
        assertRefused(new byte[] {'R', 'a', 'r', '!', 26, 7, 0}, "压缩包");
        assertRefused(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, "压缩包");
        assertRefused(new byte[] {1, (byte) 0xFE, 0x32, 3, 0, 0}, "Works");
        assertRefused(new byte[] {'M', 'Z', 0, 0}, "可执行程序");
    }

    @Test
    void twoMillionCharactersAreTheMost() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] line = "柳林乡法治\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= 400_000; i++) {
            out.writeBytes(line);
        }
        assertRefused(out.toByteArray(), "超过 200 万字");
    }

    private static String read(byte[] bytes) throws UnreadableException {
        return new DocumentReader().read("报告.txt", bytes).text();
    }

    private static void assertRefused(String text, String part) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), part);
    }

    private static void assertRefused(byte[] bytes, String part) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(part)
                .message()
                .matches("[^。]+。");
    }
}
