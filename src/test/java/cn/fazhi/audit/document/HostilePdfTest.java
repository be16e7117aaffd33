package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDFs that are locked, damaged, or made to hurt their reader. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePdfTest {

    private static final String WORDS = "柳林乡开展普法宣传十二场，发放资料三百份。";

    @Test
    void anOpenPasswordIsAskedToBeTakenOff() throws IOException {
        assertRefused(locked("打开"), "文件设有打开密码");
    }

    @Test
    void aPasswordThatOnlyForbidsCopyingDoesNotMatter() throws IOException, UnreadableException {
        assertThat(read(locked(""))).isEqualTo(WORDS);
    }

    private static byte[] locked(String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument file = Loader.loadPDF(pdf())) {
            AccessPermission none = new AccessPermission();
            none.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("主人", password, none);
            policy.setEncryptionKeyLength(128);
            file.protect(policy);
            file.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void aCertificateAsLockIsRefused() {
        PdfFile file = PdfFile.with(List.of(content(WORDS)));
        String bytes = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        String locked = bytes.replace(
                "/Root 1 0 R",
                "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Recipients [<3000>]"
                        + " /CF << /DefaultCryptFilter << /CFM /AESV2 /Recipients [<3000>] >> >> >>");
        assertRefused(locked.getBytes(StandardCharsets.ISO_8859_1), "");
    }

    @Test
    void pagesThatAreTheirOwnChildrenAreReadOnce() throws UnreadableException {
        PdfFile file = PdfFile.with(List.of(content(WORDS)));
        file.set(2, "<< /Type /Pages /Count 1 /Kids [2 0 R 5 0 R 2 0 R] >>");
        assertThat(read(file.bytes())).isEqualTo(WORDS);
    }

    @Test
    void aTreeOfPagesAsDeepAsTheFileIsReadOrRefused() {
        PdfFile file = PdfFile.with(List.of(content(WORDS)));
        int first = file.add("");
        for (int i = 0; i < 40_000; i++) {
            file.add("<< /Type /Pages /Count 1 /Kids [" + (first + i + 2) + " 0 R] >>");
        }
        file.add("<< /Type /Pages /Count 1 /Kids [5 0 R] >>");
        file.pages(List.of(first + 1));
        assertReadOrRefused(file.bytes(), "deep tree");
    }

    @Test
    void objectsThatPointAtThemselvesAreReadOrRefused() {
        PdfFile file = PdfFile.with(List.of(content(WORDS)));
        file.set(3, "3 0 R");
        assertReadOrRefused(file.bytes(), "a font that is itself");
        file.set(4, "4 0 R");
        assertReadOrRefused(file.bytes(), "a content that is itself");
        file.set(2, "2 0 R");
        assertReadOrRefused(file.bytes(), "pages that are themselves");
    }

    @Test
    void aFormThatDrawsItselfIsReadToTheEndOfTheRing() throws UnreadableException {
        PdfFile file = PdfFile.with(List.of(content(WORDS) + " /X Do"));
        int form = file.stream(form(6), "/X Do".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(form).isEqualTo(6);
        file.set(5, withForm(6));
        assertThat(read(file.bytes())).isEqualTo(WORDS);
    }

    @Test
    void formsThatDrawOneAnotherMoreAndMoreAreStopped() {
        PdfFile file = PdfFile.with(List.of("/X Do"));
        for (int i = 0; i < 30; i++) {
            file.stream(form(7 + i), "/X Do /X Do /X Do /X Do".getBytes(StandardCharsets.ISO_8859_1));
        }
        file.stream(form(6), new byte[0]);
        file.set(5, withForm(6));
        assertRefused(file.bytes(), "大得反常");
    }

    private static String form(int next) {
        return "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X " + next + " 0 R >> >>";
    }

    private static String withForm(int form) {
        return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /X "
                + form + " 0 R >> >> /Contents 4 0 R >>";
    }

    @Test
    void contentThatUnpacksBeyondMeasureIsRefused() {
        byte[] bomb = packed(new byte[80 << 20]);
        assertRefused(withContent("/Filter /FlateDecode", bomb), "大得反常");
        assertRefused(withContent("/Filter [/FlateDecode /LZWDecode]", packed(new byte[1000])), "大得反常");
    }

    @Test
    void aPictureThatUnpacksBeyondMeasureIsNeverUnpacked() throws UnreadableException {
        PdfFile file = PdfFile.with(List.of(content(WORDS) + " q 10 0 0 10 0 0 cm /X Do Q"));
        file.stream(
                "/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
                packed(new byte[150 << 20]));
        file.set(5, withForm(6));
        assertThat(read(file.bytes())).isEqualTo(WORDS);
    }

    @Test
    void aPackedContentIsRead() throws UnreadableException {
        byte[] packed = packed(content(WORDS).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(withContent("/Filter /FlateDecode", packed))).isEqualTo(WORDS);
    }

    private static byte[] withContent(String dictionary, byte[] data) {
        PdfFile file = PdfFile.with(List.of(""));
        int stream = file.stream(dictionary, data);
        file.set(
                5,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents "
                        + stream + " 0 R >>");
        return file.bytes();
    }

    @Test
    void statesSavedWithoutEndAreStopped() {
        assertRefused(PdfFile.with(List.of("q ".repeat(1_000_000))).bytes(), "大得反常");
    }

    @Test
    void moreTextThanAnyReportIsRefused() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append("BT /F 10 Tf 10 ")
                    .append(i * 12)
                    .append(" Td ")
                    .append(PdfFile.hex("柳林乡法治政府建设".repeat(50)))
                    .append(" Tj ET ");
        }
        assertRefused(PdfFile.with(List.of(lines.toString())).bytes(), "超过 200 万字");
    }

    @Test
    void aFileOfThousandsOfPagesIsRefused() {
        assertRefused(PdfFile.with(Collections.nCopies(2_100, "")).bytes(), "超过 2000 页");
    }

    @Test
    void aPageListedTenThousandTimesIsRefused() {
        PdfFile file = PdfFile.with(List.of(content(WORDS)));
        file.pages(Collections.nCopies(10_000, 5));
        assertRefused(file.bytes(), "超过 2000 页");
    }

    @Test
    void scriptsAreNotRun() throws UnreadableException {
        byte[] file = PdfFile.with(List.of(content(WORDS)))
                .catalog(
                        "/OpenAction << /S /JavaScript /JS (while (true) {}) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>")
                .bytes();
        assertThat(read(file)).isEqualTo(WORDS);
    }

    @Test
    void aDynamicFormIsRefused() {
        byte[] file = PdfFile.with(List.of(content("请稍候，如果此消息没有被替换，请安装最新的阅读器")))
                .catalog("/NeedsRendering true /AcroForm << /XFA [(template) 4 0 R] /Fields [] >>")
                .bytes();
        assertRefused(file, "动态表单");
    }

    @Test
    void linesBeforeTheFileDoNotMatter() throws UnreadableException {
        byte[] pdf = pdf();
        byte[] mailed = ("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + new String(pdf, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(mailed)).isEqualTo(WORDS);
        String text = "说明：文件开头应为 %PDF-1.7 字样。";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void aFileWithoutPagesOrWithEmptyPagesIsRefused() {
        PdfFile none = PdfFile.with(List.of());
        assertRefused(none.bytes(), "PDF 文件已损坏");
        assertRefused(PdfFile.with(List.of("", "")).bytes(), "没有文字");
        assertRefused(Arrays.copyOf(pdf(), 100), "PDF 文件已损坏");
        assertRefused("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), "PDF 文件已损坏");
    }

    @Test
    void aPageOnItsSideIsReadUpright() throws UnreadableException {
        Typesetter page = new Typesetter().paragraph(WORDS.repeat(5)).paragraph(WORDS.repeat(4));
        String turned = PdfFile.content(page.sheets().get(0)).replace("1 0 0 1 ", "0 1 -1 0 ");
        // Turned by a quarter: what was x is y, and what was y counts from the left edge.
        String placed = turned.replaceAll("0 1 -1 0 ([\\d.]+) ([\\d.]+) Tm", "1 0 0 1 $1 $2 Tm");
        String content = "q 0 1 -1 0 842 0 cm " + placed + " Q";
        PdfFile file = PdfFile.with(List.of(content));
        file.set(
                5,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Rotate 90 /Resources << /Font << /F 3 0 R >> >>"
                        + " /Contents 4 0 R >>");
        assertThat(read(file.bytes()).lines()).containsExactly(WORDS.repeat(5), WORDS.repeat(4));
    }

    @Test
    void aSlantingWatermarkIsNoText() throws UnreadableException {
        String mark = " BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm " + PdfFile.hex("内部资料") + " Tj ET";
        assertThat(read(PdfFile.with(List.of(content(WORDS) + mark)).bytes())).isEqualTo(WORDS);
    }

    @Test
    void whatTheProducerMarkedAsPaginationIsNoText() throws UnreadableException {
        String head = "/Artifact << /Type /Pagination /Subtype /Header >> BDC BT /F 9 Tf 80 780 Td "
                + PdfFile.hex("只在一页上的页眉") + " Tj ET EMC ";
        assertThat(read(PdfFile.with(List.of(head + content(WORDS))).bytes())).isEqualTo(WORDS);
    }

    @Test
    void aFileThatHasLostAPartIsRefusedRatherThanHalfRead() throws UnreadableException {
        String words = content(WORDS.repeat(3));
        byte[] packed = packed(words.getBytes(StandardCharsets.ISO_8859_1));
        packed[packed.length / 2] ^= 0x55;
        assertRefused(withContent("/Filter /FlateDecode", packed), "PDF 文件已损坏");
        PdfFile lostContent = PdfFile.with(List.of(words, words));
        lostContent.set(6, "null");
        assertRefused(lostContent.bytes(), "PDF 文件已损坏");
        PdfFile lostPage = PdfFile.with(List.of(words, words));
        lostPage.set(7, "<< /Type /Pag >>");
        assertRefused(lostPage.bytes(), "PDF 文件已损坏");
        PdfFile lostFont = PdfFile.with(List.of(words));
        lostFont.set(3, "null");
        assertRefused(lostFont.bytes(), "");
    }

    @Test
    void damagedFilesAreReadOrRefusedWithASentence() {
        List<String> contents = new ArrayList<>();
        Typesetter page = new Typesetter().footer("— # —");
        for (int i = 0; i < 12; i++) {
            page.paragraph(WORDS.repeat(6)).row(List.of("学法", "6"));
        }
        page.sheets().forEach(sheet -> contents.add(PdfFile.content(sheet)));
        byte[] whole = PdfFile.with(contents).bytes();
        Random random = new Random(21);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = whole.clone();
            for (int flips = 1 << random.nextInt(9); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = bytes[random.nextInt(bytes.length)];
            }
            assertReadOrRefused(
                    random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes,
                    "variant " + i);
        }
    }

    private static byte[] pdf() {
        return PdfFile.with(List.of(content(WORDS))).bytes();
    }

    private static String content(String words) {
        return "BT /F 16 Tf 80 700 Td " + PdfFile.hex(words) + " Tj ET";
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static String read(byte[] file) throws UnreadableException {
        return new DocumentReader().read("报告.pdf", file).text();
    }

    private static void assertRefused(byte[] file, String part) {
        try {
            fail("was read: " + read(file).length() + " characters");
        } catch (UnreadableException e) {
            assertThat(e.getMessage()).contains(part).matches("[^。]+。");
        }
    }

    private static void assertReadOrRefused(byte[] file, String name) {
        try {
            assertThat(read(file)).as(name).isNotEmpty();
        } catch (UnreadableException e) {
            assertThat(e.getMessage()).as(name).matches("[^。]+。?");
        } catch (RuntimeException | Error e) {
            fail(name, e);
        }
    }
}
