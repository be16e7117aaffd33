package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void contentDecidesAndTheNameDoesNot() throws UnreadableException, IOException {
        Path docx = Files.write(folder.resolve("报告.txt"), DocxFile.of("其实是Word"));
        Path doc = Files.write(folder.resolve("报告.docx"), DocFileTest.bytes("changes.doc"));
        Path text = Files.writeString(folder.resolve("报告.doc"), "其实是文本");
        assertThat(new DocumentReader().read(docx).text()).isEqualTo("其实是Word");
        assertThat(new DocumentReader().read(doc).text()).startsWith("枫桥乡报告");
        assertThat(new DocumentReader().read(text).text()).isEqualTo("其实是文本");
        assertThat(new DocumentReader().read(text).source()).isEqualTo("报告.doc");
    }

    @Test
    void filesWithoutTextAreRefused() {
        assertRefused(new byte[0], "文件是空的");
        assertRefused(" \r\n　\uFEFF".getBytes(StandardCharsets.UTF_8), "没有文字");
        assertRefused(DocxFile.of(" ", "　"), "没有文字");
        assertRefused(new DocxFile().list(1, "decimal", "%1.").item(1, 0, "").bytes(), "没有文字");
    }

    @Test
    void aPasswordProtectedDocxIsRefused() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream inside = encryptor.getDataStream(files)) {
                inside.write(DocxFile.of("报告"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            assertRefused(out.toByteArray(), "打开密码");
        }
    }

    @Test
    void otherOfficeFilesAreNamed() throws IOException {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(xlsx);
        }
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(xls);
        }
        assertRefused(xlsx.toByteArray(), "Excel 表格");
        assertRefused(xls.toByteArray(), "Excel 表格");
        assertRefused(zip("报告.docx", DocxFile.of("报告")), "压缩包");
        assertRefused(zip("OFD.xml", new byte[5]), "OFD 文件已损坏");
        assertRefused(zip("ppt/presentation.xml", new byte[5]), "PowerPoint");
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        byte[] docx = DocxFile.of("报告".repeat(2000));
        byte[] doc = DocFileTest.bytes("numbered.doc");
        assertRefused(Arrays.copyOf(docx, docx.length / 2), "Word 或同类格式的文件已损坏");
        assertRefused(Arrays.copyOf(doc, 600), "已损坏");
        assertRefused(Arrays.copyOf(doc, 4096), "已损坏");
    }

    @Test
    void brokenXmlIsRefused() {
        assertRefused(new DocxFile().body("<w:p><w:r>").bytes(), "已损坏");
        assertRefused(new DocxFile().body("<w:p>" + "<w:ins>".repeat(200_000)).bytes(), "已损坏");
    }

    @Test
    void deepNestingIsReadOrRefusedButNeverFatal() throws UnreadableException {
        int depth = 50_000;
        byte[] file = new DocxFile()
                .body("<w:p>" + "<w:ins>".repeat(depth) + DocxFile.run("深") + "</w:ins>".repeat(depth) + "</w:p>")
                .bytes();
        assertThat(new DocumentReader().read("a", file).text()).isEqualTo("深");
    }

    @Test
    void entitiesAreNotExpandedAndFilesNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        String external = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE d [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String head : new String[] {external, laughs}) {
            byte[] file = new DocxFile().head(head).text("前&e;后").bytes();
            try {
                assertThat(new DocumentReader().read("a", file).text()).isEqualTo("前后");
            } catch (UnreadableException e) {
                assertThat(e).hasMessageContaining("已损坏");
            }
        }
    }

    @Test
    void aPartThatUnpacksToHundredsOfMegabytesIsRefused() {
        byte[] blanks = new byte[110 << 20];
        Arrays.fill(blanks, (byte) ' ');
        assertRefused(new DocxFile().part("word/document.xml", blanks).bytes(), "解压后大得反常");
    }

    @Test
    void anIndexThatUnpacksBeyondMeasureIsRefused() {
        byte[] blanks = new byte[12 << 20];
        Arrays.fill(blanks, (byte) ' ');
        assertRefused(
                new DocxFile()
                        .text("报告")
                        .part("docProps/_rels/x.bin.rels", blanks)
                        .part("docProps/x.bin", new byte[1])
                        .bytes(),
                "解压后大得反常");
    }

    @Test
    void aZipWithTensOfThousandsOfEntriesIsRefused() {
        DocxFile file = new DocxFile().text("报告");
        for (int i = 0; i < 10_000; i++) {
            file.part("word/media/" + i + ".bin", new byte[0]);
        }
        assertRefused(file.bytes(), "解压后大得反常");
    }

    @Test
    void aPictureThatUnpacksBeyondMeasureIsNeverUnpacked() throws UnreadableException {
        byte[] file = new DocxFile()
                .text("报告")
                .part("word/media/1.bin", new byte[150 << 20])
                .bytes();
        assertThat(new DocumentReader().read("a", file).text()).isEqualTo("报告");
    }

    @Test
    void moreTextThanAnyReportIsRefused() {
        DocxFile file = new DocxFile().body("<w:p>" + DocxFile.run("柳林乡法治政府建设".repeat(500_000)) + "</w:p>");
        assertRefused(file.bytes(), "超过 200 万字");
    }

    @Test
    void aMillionParagraphsAreReadAndMoreTextThanThatIsRefused() throws UnreadableException {
        String paragraph = DocxFile.paragraph(DocxFile.run("法"));
        byte[] many = new DocxFile().body(paragraph.repeat(1_000_000)).bytes();
        assertThat(new DocumentReader().read("a", many).paragraphs()).hasSize(1_000_000);
        byte[] empty =
                new DocxFile().text("报告").body("<w:p/>".repeat(1_000_000)).bytes();
        assertThat(new DocumentReader().read("a", empty).text()).isEqualTo("报告");
        byte[] rows =
                new OdtFile().body("<text:p>法治</text:p>".repeat(1_000_001)).bytes();
        assertRefused(rows, "超过 200 万字");
    }

    @Test
    void tablesInTablesWithoutEndAreRefused() {
        byte[] page = "<table><tr><td>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertRefused(page, "没有文字");
        byte[] file = new DocxFile().body("<w:tbl><w:tr><w:tc>".repeat(5_000)).bytes();
        assertRefused(file, "层层嵌套");
    }

    @Test
    void aDocumentWithMacrosIsReadAsTextAndTheyAreNeverRun() throws UnreadableException {
        byte[] macros = new byte[4096];
        byte[] file = new DocxFile()
                .text("报告")
                .part("word/vbaProject.bin", macros)
                .part(
                        "word/vbaData.xml",
                        "<wne:vbaSuppData xmlns:wne=\"x\">AutoOpen</wne:vbaSuppData>".getBytes(StandardCharsets.UTF_8))
                .bytes();
        assertThat(new DocumentReader().read("报告.docm", file).text()).isEqualTo("报告");
    }

    @Test
    void aDocumentOfMicrosoftWorksIsNamed() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[600]), "CONTENTS");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            assertRefused(out.toByteArray(), "微软 Works");
        }
    }

    @Test
    void aFileOverTwentyMegabytesIsRefusedUnread() throws IOException {
        Path large = folder.resolve("大.docx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertRefused(large, "3072.0 MB，超过 20 MB");
        assertRefused(new byte[DocumentReader.MOST_BYTES + 1], "20.1 MB，超过 20 MB");
    }

    @Test
    void aFileThatIsGoneOrAFolderOrALinkToNothingIsRefused() throws IOException {
        assertRefused(folder.resolve("没有.docx"), "不存在");
        assertRefused(folder, "这是文件夹");
        assertRefused(Files.createSymbolicLink(folder.resolve("断链.docx"), folder.resolve("没有")), "不存在");
        Path ring = folder.resolve("环.docx");
        assertRefused(Files.createSymbolicLink(ring, ring), "读取失败");
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        Path closed = Files.writeString(folder.resolve("a.txt"), "报告");
        assumeThat(closed.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(closed)).as("root reads everything").isFalse();
        assertRefused(closed, "没有读取这个文件的权限");
    }

    @Test
    void aDeviceIsNoFile() {
        Path device = Path.of("/dev/zero");
        assumeThat(device).exists();
        assertRefused(device, "不是普通文件");
    }

    @Test
    void aNameInGbkIsReadAsItWasMeant() throws UnreadableException, IOException {
        URI uri = URI.create(folder.toUri() + "%C1%F8%C1%D6%CF%E7.txt");
        Path path = Path.of(uri);
        assumeThat(path.toString()).as("a disk that keeps names as bytes").contains("\uFFFD");
        Files.writeString(path, "报告");
        assertThat(new DocumentReader().read(path).source()).isEqualTo("柳林乡.txt");
    }

    @Test
    void oddNamesStayAsTheyAre() throws UnreadableException, IOException {
        Path path = Files.writeString(folder.resolve("柳林乡 报告?（终稿）%41&<1>.txt"), "报告");
        assertThat(new DocumentReader().read(path).source()).isEqualTo("柳林乡 报告?（终稿）%41&<1>.txt");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static void assertRefused(byte[] bytes, String part) {
        assertSentence(catchRefusal(() -> new DocumentReader().read("报告.docx", bytes)), part);
    }

    private static void assertRefused(Path path, String part) {
        assertSentence(catchRefusal(() -> new DocumentReader().read(path)), part);
    }

    private interface Reading {
        Document read() throws UnreadableException;
    }

    private static String catchRefusal(Reading reading) {
        try {
            return "was read: " + reading.read().text().length() + " characters";
        } catch (UnreadableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void assertSentence(String message, String part) {
        assertThat(message).contains(part).matches("[^。]+。");
    }
}
