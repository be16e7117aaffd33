package cn.fazhi.audit.notice;

import cn.fazhi.audit.casework.CaseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens a workbook that came from outside: looked at before POI holds all of it in memory, and never run or calculated. */
final class FilledFile {

    /** Larger files are refused unread: 20 MB. */
    static final int MOST_BYTES = 20 << 20;

    /** Unpacked bytes of all parts; a checklist of a hundred rows has less than one million. */
    private static final long MOST_UNPACKED = 40L << 20;

    /** Unpacked bytes of one XML part, which POI holds as a tree some ten times as large. */
    private static final long MOST_XML = 12L << 20;

    private static final int MOST_PARTS = 2_000;

    private FilledFile() {}

    /**
     * Opens it.
     *
     * @throws CaseException with a sentence when it is no workbook that can be taken
     */
    static XSSFWorkbook open(byte[] bytes) throws CaseException {
        check(bytes);
        try {
            return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
        } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError e) {
            throw damaged();
        } catch (OutOfMemoryError e) {
            throw tooLarge();
        }
    }

    private static void check(byte[] bytes) throws CaseException {
        if (bytes.length == 0) {
            throw new CaseException("文件是空的：请用填好的退回整改清单重新提交。");
        }
        if (bytes.length > MOST_BYTES) {
            throw new CaseException("文件超过 20 MB，不像填好的退回整改清单：请删去插入的图片后重新提交。");
        }
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            throw new CaseException("这是设有密码的文件，或 Excel 97-2003 的 .xls：请取消密码，另存为 .xlsx 后重新提交。");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new CaseException("这不是 .xlsx 文件：请用发出的退回整改清单填写后提交。");
        }
        try {
            parts(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** POI reads the very same stream of parts, so that nothing is unpacked that was not counted here. */
    private static void parts(byte[] bytes) throws IOException, CaseException {
        boolean workbook = false;
        long all = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                workbook |= name.equals("xl/workbook.xml");
                if (name.endsWith("vbaProject.bin")) {
                    throw new CaseException("这个文件带有宏，不予读取：请另存为不带宏的 .xlsx 后重新提交。");
                }
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                long own = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    own += read;
                    all += read;
                    if (all > MOST_UNPACKED || own > MOST_XML && !name.startsWith("xl/media/")) {
                        throw tooLarge();
                    }
                }
            }
        }
        if (!workbook) {
            throw new CaseException("这不是 .xlsx 文件：请用发出的退回整改清单填写后提交。");
        }
    }

    private static CaseException damaged() {
        return new CaseException("文件已损坏，无法打开：请用 Excel 或 WPS 打开确认后另存一份，重新提交。");
    }

    private static CaseException tooLarge() {
        return new CaseException("文件解压后大得反常，不像填好的退回整改清单，不予读取：请把内容抄到发出的清单里重新提交。");
    }
}
