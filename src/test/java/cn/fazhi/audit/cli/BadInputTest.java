package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One folder as it comes in from townships, with everything that can be wrong: each file gets its row, none stops the others. */
class BadInputTest {

    private static final String INVOICE = """
            电子发票（普通发票）
            发票号码：24432000000012345678
            开票日期：2024年01月08日
            购买方信息 名称：云岭镇人民政府 统一社会信用代码：11430000000000000X
            销售方信息 名称：丰禾县文印社
            项目名称 规格型号 单位 数量 单价 金额 税率 税额
            *印刷品*法治政府建设宣传手册 32开 册 2000 1.50 3000.00 3% 90.00
            *印刷品*依法行政宣传横幅 条 20 45.00 900.00 3% 27.00
            *设计服务*法治建设展板设计 项 1 800.00 800.00 3% 24.00
            合计 ¥4700.00 ¥141.00
            价税合计（大写） 肆仟捌佰肆拾壹圆整 （小写） ¥4841.00
            备注：法治政府建设宣传月用品，款项已付清，请妥善保管本发票并于三十日内办理报销手续，逾期不予受理。
            收款人：周某 复核人：吴某 开票人：郑某
            """;

    @TempDir
    static Path folder;

    private static App.Ran ran;
    private static final Map<String, JsonNode> REPORTS = new HashMap<>();
    private static final Map<String, String> SUMMARY = new HashMap<>();
    private static String workbook;

    @BeforeAll
    static void auditTheFolder() throws Exception {
        Path in = Files.createDirectories(folder.resolve("报送"));
        Path docx = App.sample("云岭镇");
        Files.copy(docx, in.resolve("好的.docx"));
        Files.copy(App.sample("南屏街道"), in.resolve("后缀写错.txt"));
        Files.createFile(in.resolve("空文件.docx"));
        Files.copy(App.PROJECT.resolve("pom.xml"), in.resolve("网页.docx"));
        Files.write(in.resolve("真图片.docx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        byte[] whole = Files.readAllBytes(docx);
        Files.write(in.resolve("损坏.docx"), Arrays.copyOf(whole, whole.length / 2));
        encrypt(docx, in.resolve("加密.docx"));
        try (RandomAccessFile large = new RandomAccessFile(in.resolve("太大.docx").toFile(), "rw")) {
            large.setLength((20 << 20) + 1);
        }
        bomb(docx, in.resolve("炸弹.docx"));
        Files.writeString(in.resolve("发票.txt"), INVOICE);
        for (String name : App.filesIn(App.REFUSED)) {
            Files.copy(App.REFUSED.resolve(name), in.resolve(name));
        }
        Files.copy(App.sample("金沙坝镇"), in.resolve("金沙坝镇.txt"));
        Files.copy(App.sample("金沙坝镇"), in.resolve("金沙坝镇（再报）.txt"));
        String text = Files.readString(App.sample("长滩乡"));
        Files.writeString(in.resolve("长滩乡.txt"), text);
        Files.writeString(in.resolve("长滩乡改.txt"), text + "\n特此报告。\n");
        Files.copy(App.sample("青溪乡"), in.resolve("=1+1 & “怪名”.txt"));
        Files.createSymbolicLink(in.resolve("回到上级"), in);
        Files.createSymbolicLink(in.resolve("断链.docx"), in.resolve("不在了.docx"));
        shell("cp \"$1\" \"$2/\"$'\\xb0\\xd7\\xca\\xaf\\xd5\\xf2.txt'", App.sample("白石镇"), in);
        Path out = folder.resolve("结果");
        ran = App.run("audit", in, "--out", out);
        new JsonMapper()
                .readTree(Files.readString(out.resolve("results.json")))
                .get("reports")
                .forEach(r -> REPORTS.put(r.get("source").asString(), r));
        readWorkbook(out.resolve("审核表.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({
        "空文件.docx, 文件是空的",
        "网页.docx, XML",
        "真图片.docx, 扫描件，无文字层，请报送可编辑文本",
        "损坏.docx, 已损坏",
        "加密.docx, 打开密码",
        "太大.docx, 超过 20 MB",
        "炸弹.docx, 解压后大得反常",
        "发票.txt, 发票",
        "关于召开2023年法治政府建设工作会议的通知.txt, 通知",
        "云岭镇2023年政府工作报告.txt, 政府工作报告",
        "我看法治政府建设.txt, 不",
        "断链.docx, 不存在"
    })
    void whatCannotBeAuditedIsARowWithItsReasonAndNoPoints(String name, String reason) {
        JsonNode report = REPORTS.get(name);
        assertThat(report).as(name + " among " + REPORTS.keySet()).isNotNull();
        assertThat(report.get("status").asString()).as(name).isEqualTo("refused");
        String said = report.get("refusal").asString();
        assertThat(said)
                .contains(reason)
                // The county's own words for a scan have no full stop.
                .matches(".*(。|请报送可编辑文本)")
                .doesNotContain("Exception")
                .doesNotContain("org.apache");
        assertThat(report.has("total")).as("no points for " + name).isFalse();
        assertThat(SUMMARY).containsKey(name);
        assertThat(SUMMARY.get(name)).contains("未审核").contains(said);
        assertThat(ran.out()).contains("未审核 " + name + "：" + said);
    }

    @ParameterizedTest
    @CsvSource({
        "好的.docx, 云岭镇",
        "后缀写错.txt, 南屏街道",
        "金沙坝镇.txt, 金沙坝镇",
        "长滩乡.txt, 长滩乡",
        "=1+1 & “怪名”.txt, 青溪乡",
        "白石镇.txt, 白石镇"
    })
    void theGoodFilesBesideThemAreAudited(String name, String unit) {
        JsonNode report = REPORTS.get(name);
        assertThat(report).as(name + " among " + REPORTS.keySet()).isNotNull();
        assertThat(report.get("status").asString()).isEqualTo("audited");
        assertThat(report.get("unit").asString()).isEqualTo(unit);
        assertThat(SUMMARY.get(name)).contains(unit);
    }

    @Test
    void theBatchEndsWithOneAndWithoutAStackTrace() {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err() + ran.out()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(REPORTS.values().stream()
                        .filter(r -> r.get("status").asString().equals("refused"))
                        .count())
                .isEqualTo(12);
        assertThat(REPORTS).hasSize(20);
    }

    @Test
    void theSameFileTwiceIsNoticedOnBoth() {
        assertNotices("金沙坝镇.txt", "与“金沙坝镇（再报）.txt”内容完全相同，疑为重复报送。");
        assertNotices("金沙坝镇（再报）.txt", "与“金沙坝镇.txt”内容完全相同，疑为重复报送。");
    }

    @Test
    void twoReportsOfOneUnitAndYearAreNoticedOnBoth() {
        assertNotices("长滩乡.txt", "与“长滩乡改.txt”是同一单位同一年度的报告，请确认以哪一份为准。");
        assertNotices("长滩乡改.txt", "与“长滩乡.txt”是同一单位同一年度的报告，请确认以哪一份为准。");
        assertNotices("好的.docx");
    }

    private static void assertNotices(String name, String... notices) {
        List<String> said = REPORTS.get(name)
                .get("notices")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(said).containsExactly(notices);
        for (String notice : notices) {
            assertThat(ran.out()).contains("请留意 " + name + "：" + notice);
            assertThat(workbook).as("the workbook").contains(notice);
        }
    }

    private static void encrypt(Path docx, Path target) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(target)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream inside = encryptor.getDataStream(files)) {
                Files.copy(docx, inside);
            }
            files.writeFilesystem(out);
        }
    }

    /** The sample with 200 MB of blanks in its text, which zip down to 200 KB. */
    private static void bomb(Path docx, Path target) throws IOException {
        try (InputStream bytes = Files.newInputStream(docx);
                ZipInputStream in = new ZipInputStream(bytes);
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    byte[] blanks = new byte[1 << 20];
                    Arrays.fill(blanks, (byte) ' ');
                    for (int i = 0; i < 200; i++) {
                        out.write(blanks);
                    }
                }
                out.write(part);
            }
        }
    }

    private static void shell(String command, Path... args) throws Exception {
        String[] all = new String[args.length + 4];
        all[0] = "bash";
        all[1] = "-c";
        all[2] = command;
        all[3] = "bash";
        for (int i = 0; i < args.length; i++) {
            all[i + 4] = args[i].toString();
        }
        assertThat(new ProcessBuilder(all).inheritIO().start().waitFor()).isZero();
    }

    /** All words of the workbook, and every row of 汇总 by the file it names, its cells as one text. */
    private static void readWorkbook(Path file) throws IOException {
        StringBuilder words = new StringBuilder();
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(text(cell)));
                    String line = String.join("\t", cells);
                    words.append(line).append('\n');
                    if (sheet.getSheetName().equals("汇总")) {
                        cells.stream().filter(REPORTS::containsKey).forEach(name -> SUMMARY.put(name, line));
                    }
                }
            }
        }
        workbook = words.toString();
    }

    private static String text(Cell cell) {
        boolean text = cell.getCellType() == CellType.STRING
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING;
        return text ? cell.getStringCellValue() : "";
    }
}
