package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose pages a person can read and a program cannot. */
class ScannedAndGarbledTest {

    private static final String SCAN = "扫描件，无文字层，请报送可编辑文本";
    private static final String PICTURE = "q 595 0 0 842 0 0 cm /X Do Q ";
    private static final String OFD_PICTURE = "<ofd:ImageObject ID=\"30\" Boundary=\"0 0 210 297\" ResourceID=\"9\"/>";
    private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static final String WORDS = "柳林乡全年开展普法宣传十二场，发放资料三百份，受教育群众两千人。";

    @Test
    void pagesOfPicturesAreAScan() {
        assertRefused(pdf(List.of(PICTURE, PICTURE)), SCAN);
        assertRefused(ofd(List.of(OFD_PICTURE, OFD_PICTURE)), SCAN);
    }

    @Test
    void theScannersOwnStampIsNoTextLayer() {
        assertRefused(pdf(List.of(PICTURE + words("扫描全能王 创建"), PICTURE + words("2"))), SCAN);
        assertRefused(ofd(List.of(OFD_PICTURE + ofdWords("CamScanner"))), SCAN);
    }

    @Test
    void aPictureDrawnInStripsIsAScanToo() {
        StringBuilder strips = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            strips.append("q 595 0 0 21 0 ").append(i * 21).append(" cm /X Do Q ");
        }
        assertRefused(pdf(List.of(strips.toString())), SCAN);
    }

    @Test
    void aScanWithATextLayerIsRead() throws UnreadableException {
        assertThat(read(pdf(List.of(PICTURE + "3 Tr " + words(WORDS))))).isEqualTo(WORDS);
        assertThat(read(ofd(List.of(OFD_PICTURE + ofdWords(WORDS))))).isEqualTo(WORDS);
    }

    @Test
    void aReportOfWhichMostPagesAreScannedIsRefusedWithTheirNumbers() {
        String sentence = "文件第 2、3 页是扫描图片，没有文字层，大半内容无法审核，请报送可编辑文本。";
        assertRefused(pdf(List.of(words(WORDS), PICTURE, PICTURE)), sentence);
        assertRefused(ofd(List.of(ofdWords(WORDS), OFD_PICTURE, OFD_PICTURE)), sentence);
        List<String> many = new ArrayList<>(Collections.nCopies(25, PICTURE));
        many.add(words(WORDS));
        assertRefused(
                pdf(many),
                "文件第 1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16、17、18、19、20 等 25 页是扫描图片，" + "没有文字层，大半内容无法审核，请报送可编辑文本。");
    }

    @Test
    void aReportWithSomeScannedPagesIsReadAndSaysWhich() throws UnreadableException {
        String said = "第2、4页是扫描图片，没有文字层";
        assertUnread(pdf(List.of(words(WORDS), PICTURE, words(WORDS), PICTURE)), said);
        assertUnread(ofd(List.of(ofdWords(WORDS), OFD_PICTURE, ofdWords(WORDS), OFD_PICTURE)), said);
        assertUnread(pdf(List.of(words(WORDS), words(WORDS + words("2")))));
    }

    @Test
    void picturesAsLargeAsAPageInADocumentAreTold() throws UnreadableException {
        DocxFile scans = new DocxFile()
                .text(WORDS)
                .body(drawing("wp:inline", 5_274_310, 7_459_980))
                .body(shape("width:415.3pt;height:587.25pt"))
                .body(drawing("wp:anchor behindDoc=\"0\"", 8_892_000, 5_760_000));
        assertUnread(scans.bytes(), "文中有3幅整页大小的图片，可能是扫描页");
        DocxFile photographs = new DocxFile()
                .text(WORDS)
                .body(drawing("wp:inline", 5_760_000, 4_320_000))
                .body(shape("width:340.1pt;height:255pt"))
                .body(drawing("wp:anchor behindDoc=\"1\"", 7_560_000, 10_692_000));
        assertUnread(photographs.bytes());
        String frame = "<text:p><draw:frame svg:width=\"%scm\" svg:height=\"%scm\" xmlns:svg=\"" + SVG
                + "\"><draw:image/></draw:frame></text:p>";
        assertUnread(
                new OdtFile()
                        .body("<text:p>" + WORDS + "</text:p>" + frame.formatted("14.65", "20.7"))
                        .bytes(),
                "文中有1幅整页大小的图片，可能是扫描页");
        assertUnread(new OdtFile()
                .body("<text:p>" + WORDS + "</text:p>" + frame.formatted("14.65", "10.9"))
                .bytes());
    }

    private static String drawing(String place, int width, int height) {
        String name = place.split(" ")[0];
        return "<w:p><w:r><w:drawing><" + place + " xmlns:wp=\"urn:wp\"><wp:extent cx=\"" + width + "\" cy=\"" + height
                + "\"/><a:blip xmlns:a=\"urn:a\"/></" + name + "></w:drawing></w:r></w:p>";
    }

    private static String shape(String style) {
        return "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:v\" style=\"" + style
                + "\"><v:imagedata/></v:shape></w:pict></w:r></w:p>";
    }

    private static void assertUnread(byte[] file, String... said) throws UnreadableException {
        Document document = new DocumentReader().read("报告", file);
        assertThat(document.text()).contains(WORDS);
        assertThat(document.unread()).containsExactly(said);
    }

    @Test
    void aSealOrAnEmblemBesideLittleTextIsNoScan() throws UnreadableException {
        assertThat(read(pdf(List.of("q 120 0 0 120 400 100 cm /X Do Q " + words("柳林乡人民政府")))))
                .isEqualTo("柳林乡人民政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif", "tif"})
    void aPictureIsAScanWhateverItsName(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        assertRefused(out.toByteArray(), SCAN);
    }

    @Test
    void codesOfAFontThatIsNotThereAreGarbled() {
        PdfFile file = PdfFile.with(List.of(words(WORDS)));
        file.set(
                3,
                "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+FangSong /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
                        + " /Subtype /CIDFontType2 /BaseFont /ABCDEF+FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
                        + " /Supplement 0 >> /DW 1000 >>] >>");
        assertGarbled(file.bytes());
    }

    @Test
    void aFontWhoseMapNamesPrivateOrShuffledCharactersIsGarbled() {
        assertGarbled(mapped("<4E00> <9FFF> <E000>"));
        assertGarbled(mapped("<4E00> <9FFF> <0400>"));
        assertGarbled(mapped("<4E00> <9FFF> <0023>"));
        // Each code taken for the character 4,001 further on: Chinese characters that make no sense.
        PdfFile shuffled = PdfFile.with(List.of(words(shifted(WORDS.repeat(6)))));
        assertGarbled(shuffled.bytes());
        assertGarbled(ofd(List.of(ofdWords(shifted(WORDS.repeat(6))))));
        assertGarbled(ofd(List.of(ofdWords("¤".repeat(200)))));
        assertGarbled(ofd(List.of(ofdWords("\uE123".repeat(200)))));
    }

    @Test
    void digitsThatAloneAreLostMakeAReportGarbled() throws UnreadableException {
        String report = WORDS.repeat(40);
        assertThat(read(ofd(List.of(ofdWords(report + "\uE001".repeat(12)))))).isEqualTo(report);
        assertGarbled(ofd(List.of(ofdWords(report + "\uE001\uE002\uE003\uE004".repeat(3)))));
    }

    @Test
    void lettersThatMakeNoWordsAreGarbled() {
        assertGarbled(ofd(List.of(ofdWords("K7$xQ(wZ}pV@tR#mD%hJ".repeat(10)))));
        assertGarbled(ofd(List.of(ofdWords("·¨ÖÎÕþ¸®½¨ÉèÇé¿ö±¨¸æ".repeat(10)))));
    }

    @Test
    void whatIsNoReportButTextIsNotCalledGarbled() throws UnreadableException {
        String english =
                "The county office reads every report that townships hand in before the first of March and answers it.";
        assertThat(read(ofd(List.of(ofdWords(english.repeat(3)))))).contains("county office");
        String table = "2023 1,234.56 98.1% 17 2024-01-19 ".repeat(20);
        assertThat(read(ofd(List.of(ofdWords(table))))).contains("98.1%");
        String lists = "⚫加强领导，全年开会4次。\uF0B7落实责任，办结案件12件。".repeat(4) + WORDS.repeat(10);
        assertThat(read(ofd(List.of(ofdWords(lists))))).contains("全年开会4次。落实责任");
    }

    private static String shifted(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 0x4E00 ? (char) c : (char) (0x4E00 + (c - 0x4E00 + 4001) % 20_900)));
        return out.toString();
    }

    private static byte[] mapped(String range) {
        PdfFile file = PdfFile.with(List.of(words(WORDS.repeat(6))));
        int map = file.stream(
                "",
                ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF>"
                                + " endcodespacerange 1 beginbfrange " + range + " endbfrange endcmap end end")
                        .getBytes(StandardCharsets.ISO_8859_1));
        file.set(
                3,
                "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+FangSong /Encoding /Identity-H /ToUnicode " + map
                        + " 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+FangSong"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>] >>");
        return file.bytes();
    }

    private static byte[] pdf(List<String> pages) {
        PdfFile file = PdfFile.with(pages);
        int picture = file.stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                new byte[1]);
        for (int i = 0; i < pages.size(); i++) {
            file.set(
                    5 + 2 * i,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >>"
                            + " /XObject << /X " + picture + " 0 R >> >> /Contents " + (4 + 2 * i) + " 0 R >>");
        }
        return file.bytes();
    }

    private static String words(String text) {
        return "BT /F 12 Tf 80 700 Td " + PdfFile.hex(text) + " Tj ET ";
    }

    private static byte[] ofd(List<String> pages) {
        return OfdFile.with(pages, "").bytes();
    }

    private static String ofdWords(String text) {
        return OfdFile.text(new Typesetter.Run(text, 80, 142, 12, 0, false));
    }

    private static String read(byte[] file) throws UnreadableException {
        return new DocumentReader().read("报告", file).text();
    }

    private static void assertGarbled(byte[] file) {
        assertRefused(file, "文件的字体没有对应的文字编码，读出来是乱码，请用 Word 或 WPS 打开原稿另存为 .docx 后重新提交。");
    }

    private static void assertRefused(byte[] file, String sentence) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(sentence);
    }
}
