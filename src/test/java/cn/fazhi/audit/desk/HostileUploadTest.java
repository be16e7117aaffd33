package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.desk.Caller.Answer;
import cn.fazhi.audit.desk.Caller.Sent;
import cn.fazhi.audit.document.PackedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes in over HTTP is a sentence or text on a page: never a page, a formula or a path, and never the end of the desk. */
class HostileUploadTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MARK = "<img src=x onerror=alert(1)>";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships/officeDocument\"/></Relationships>";

    @TempDir
    static Path data;

    private static AtTheDesk desk;
    private static Caller inspector;
    private static Caller program;

    @BeforeAll
    static void open() throws Exception {
        desk = AtTheDesk.withPeople(data);
        inspector = desk.person(AtTheDesk.INSPECTOR);
        program = desk.program(AtTheDesk.INSPECTOR);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String batch(String name) {
        return inspector.post("/batches", "name", name, "year", "2023").location();
    }

    private static Sent text(String name, String text) {
        return new Sent(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] docx(String head, PackedFiles more) {
        String document = "<?xml version=\"1.0\"?>" + head
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>前&e;后</w:t></w:r></w:p></w:body></w:document>";
        return more.with("[Content_Types].xml", TYPES)
                .with("_rels/.rels", RELS)
                .with("word/document.xml", document)
                .zip("UTF-8", true);
    }

    @Test
    void pagesAndPicturesWithScriptsAndNamesWithMarkupAreOnlyEverText() {
        String at = batch("脚本" + MARK);
        byte[] packed = new PackedFiles()
                .with(MARK + ".txt", "云岭镇2023年法治政府建设年度报告\n" + MARK)
                .zip("UTF-8", true);
        List<Sent> sent = List.of(
                text("页.html", "<html><body><script>alert(1)</script>" + MARK + "云岭镇</body></html>"),
                text("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><text>甲</text></svg>"),
                text(MARK + "\u202Etxt.docx\r\n.html", "<script>alert(2)</script>"),
                new Sent("包.zip", packed));
        Answer taken = inspector.upload(at + "/reports", sent);
        assertThat(taken.status()).isEqualTo(200);
        List<Answer> pages = new ArrayList<>(List.of(taken));
        for (String path : List.of("/", "/batches", at, at + "/table", "/journal")) {
            pages.add(inspector.get(path));
        }
        List<Long> reports = numbers(at);
        assertThat(reports).hasSize(4);
        for (long report : reports) {
            pages.add(inspector.get("/reports/" + report));
            Answer original = inspector.get("/reports/" + report + "/original");
            assertThat(original.header("Content-Type")).hasValue("application/octet-stream");
            assertThat(original.header("Content-Disposition").orElse("")).startsWith("attachment;");
            assertThat(original.header("Content-Security-Policy").orElse("")).contains("sandbox");
            assertThat(original.header("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.body())
                        .doesNotContain(
                                "<img src=x", "onerror=alert(1)>", "<script>alert", "\u202E", "onload=\"alert"));
        assertThat(inspector.get("/journal").body()).contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    private static List<Long> numbers(String at) {
        JsonNode all = JSON.readTree(program.get("/api" + at + "/reports").bytes());
        return all.valueStream().map(one -> one.path("number").asLong()).toList();
    }

    @Test
    void namesNeverBecomePathsAndMayBeOfAnyLength() {
        List<Sent> sent = List.of(
                text("../../../../etc/passwd.txt", "甲"),
                text("C:\\Windows\\system32\\乙.txt", "乙"),
                text("..", "丙"),
                text("长".repeat(1_000) + ".txt", "丁"),
                text("\u0001\u0002.txt", "戊"));
        assertThat(program.files("/api/audits", List.of(text("己\u0000.txt", "己")))
                        .status())
                .isEqualTo(400);
        assertThat(program.files("/api/audits", List.of(text("庚".repeat(4_000), "庚")))
                        .body())
                .contains("文件名太长");
        Answer answer = program.files("/api/audits", sent);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> names = JSON.readTree(answer.bytes())
                .path("reports")
                .valueStream()
                .map(one -> one.path("source").asString())
                .toList();
        assertThat(names)
                .hasSize(4)
                .contains("passwd.txt", "乙.txt", "__.txt")
                .allSatisfy(
                        name -> assertThat(name).doesNotContain("..", "/", "\\").hasSizeLessThan(200));
    }

    @Test
    void bombsEntitiesMacrosAndTraversalAreSentences() {
        byte[] blanks = " ".repeat(110 << 20).getBytes(StandardCharsets.US_ASCII);
        byte[] bomb = docx("", new PackedFiles().with("word/big.xml", blanks));
        byte[] entities = docx("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", new PackedFiles());
        byte[] macros = docx("", new PackedFiles().with("word/vbaProject.bin", new byte[4096]));
        PackedFiles nested = new PackedFiles();
        byte[] inner = new PackedFiles().with("0.txt", new byte[19 << 20]).zip();
        for (int i = 0; i < 12; i++) {
            nested.with(i + ".zip", inner);
        }
        PackedFiles many = new PackedFiles();
        for (int i = 0; i < 10_000; i++) {
            many.with(i + ".txt", "甲");
        }
        byte[] traversal = new PackedFiles()
                .with("../../../tmp/甲.txt", "甲")
                .with("/etc/乙.txt", "乙")
                .zip();
        long began = System.nanoTime();
        Answer answer = program.files(
                "/api/audits",
                List.of(
                        new Sent("弹.docx", bomb),
                        new Sent("实体.docx", entities),
                        new Sent("宏.docm", macros),
                        new Sent("套.zip", nested.zip()),
                        new Sent("多.zip", many.zip()),
                        new Sent("穿.zip", traversal)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        JsonNode reports = JSON.readTree(answer.bytes()).path("reports");
        assertThat(reports.valueStream().map(one -> one.path("status").asString()))
                .hasSizeLessThan(3_000)
                .containsOnly("refused");
        assertThat(reports.valueStream().map(one -> one.path("refusal").asString()))
                .allSatisfy(why -> assertThat(why).matches("(?s).*\\p{IsHan}.*[。].*"));
        assertThat(answer.body()).contains("文件太多").doesNotContain("/etc/", "../");
        assertThat(program.get("/api/batches").status()).isEqualTo(200);
    }

    @Test
    void namesThatLookLikeFormulasAreTextInTheWorkbook() throws Exception {
        String at = batch("公式");
        String sample = java.nio.file.Files.readString(AtTheDesk.SAMPLES.resolve("长滩乡2023年法治政府建设情况报告.txt"));
        String formula = "=HYPERLINK(\"http://evil.example\",\"看\")";
        inspector.upload(
                at + "/reports",
                List.of(
                        text("=1+cmd' C calc'!A0.txt", sample + "\n" + formula),
                        text("+SUM(1).txt", "不是报告"),
                        text("@SUM(1).txt", "不是报告"),
                        text("-2+3.txt", "不是报告")));
        inspector.post(at + "/audit");
        for (int i = 0; i < 400 && !inspector.get(at).body().contains("已完成"); i++) {
            Thread.sleep(100);
        }
        List<String> odd = new ArrayList<>();
        int names = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(inspector.get(at + "/files/workbook").bytes()))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCellFormula().matches("(?i).*(cmd|evil|1\\+cmd|SUM\\(1\\)|2\\+3).*")) {
                            odd.add(sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula());
                        } else if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().matches("(?s)([=+@-]).*\\.txt.*")) {
                            names++;
                        }
                    }
                }
            }
        }
        assertThat(odd).isEmpty();
        assertThat(names).as("the names stand there, as text").isGreaterThan(3);
    }

    @Test
    void tenThousandFilesInOneRequestAreRefusedWithASentence() {
        List<Sent> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(text(i + ".txt", "甲"));
        }
        Answer program = HostileUploadTest.program.files("/api/audits", many);
        assertThat(program.status()).isEqualTo(413);
        assertThat(program.body()).contains("一次最多 200 个");
        Answer page = inspector.upload(batch("一万份") + "/reports", many);
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("一次最多 200 个");
        Answer plain =
                inspector.send(inspector.multipart("/batches/1/reports", "files", many, "_csrf", inspector.token()));
        assertThat(plain.status()).as("from a page without scripts").isIn(400, 403, 413);
    }

    @Test
    void moreThanTwoHundredMegabytesAreRefusedWithASentence() {
        String head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.zip\"\r\n\r\n";
        Answer answer = program.send(program.request("/api/audits")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new Zeros(head, 230L << 20)), 230L << 20)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("200 MB");
    }

    /** A beginning, and then zeros. */
    private static final class Zeros extends InputStream {

        private final byte[] head;
        private final long length;
        private long at;

        Zeros(String head, long length) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            if (at >= length) {
                return -1;
            }
            int next = at < head.length ? head[(int) at] : 0;
            at++;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int read = 0;
            while (read < most && at < length) {
                into[from + read++] = at < head.length ? head[(int) at] : 0;
                at++;
            }
            return read == 0 ? -1 : read;
        }
    }

    @Test
    void whoSendsAByteASecondIsCutAndHoldsNobodyUp() throws Exception {
        int port = desk.uri("/").getPort();
        String login = Base64.getEncoder()
                .encodeToString((AtTheDesk.INSPECTOR + ":" + AtTheDesk.PASSWORD).getBytes(StandardCharsets.UTF_8));
        List<Socket> slow = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < 12; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            socket.getOutputStream()
                    .write(("POST /api/audits HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Basic " + login
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        List<Socket> open = new ArrayList<>(slow);
        boolean others = false;
        while (!open.isEmpty() && System.nanoTime() - began < 60e9) {
            open.removeIf(socket -> !drips(socket));
            if (!others) {
                long asked = System.nanoTime();
                assertThat(inspector.get("/batches").status()).isEqualTo(200);
                assertThat(program.files("/api/audits", List.of(text("a.txt", "甲")))
                                .status())
                        .isEqualTo(200);
                assertThat(open).as("the slow are still there").isNotEmpty();
                assertThat((System.nanoTime() - asked) / 1e9).isLessThan(8);
                others = true;
            }
            Thread.sleep(1_000);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (Socket socket : slow) {
            socket.close();
        }
        assertThat(open).as("clients that still drip after " + seconds + " s").isEmpty();
    }

    /** One byte more; false when the other side has ended it. */
    private static boolean drips(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            socket.setSoTimeout(5);
            return socket.getInputStream().read() >= 0 && answered(socket);
        } catch (java.net.SocketTimeoutException nothingYet) {
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    /** An answer before the end is the end as well. */
    private static boolean answered(Socket socket) {
        return socket.isClosed();
    }

    @Test
    void aTokenOfAPageIsFoundInEveryForm() {
        Matcher forms = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(?s)(.*?)</form>")
                .matcher(inspector.get("/batches").body());
        int found = 0;
        while (forms.find()) {
            assertThat(forms.group(1)).contains("name=\"_csrf\"");
            found++;
        }
        assertThat(found).isPositive();
    }
}
