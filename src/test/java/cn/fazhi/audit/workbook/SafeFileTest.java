package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void foldersAreMadeAndNothingElseIsLeftBehind() throws Exception {
        Path target = folder.resolve("审核结果/审核表/柳河镇.xlsx");
        SafeFile.write(BYTES, target);
        assertThat(target).hasBinaryContent(BYTES);
        assertThat(files(target.getParent())).containsExactly("柳河镇.xlsx");
    }

    @Test
    void anOlderFileIsReplaced() throws Exception {
        Path target = Files.writeString(folder.resolve("审核表.xlsx"), "上一次的结果");
        SafeFile.write(BYTES, target);
        assertThat(target).hasBinaryContent(BYTES);
        assertThat(files(folder)).containsExactly("审核表.xlsx");
    }

    @Test
    void aPlaceThatIsTakenIsSaidInChineseAndNothingIsLeftBehind() throws Exception {
        Path target = folder.resolve("审核表.xlsx");
        Files.createDirectories(target.resolve("里面有文件"));
        assertThatThrownBy(() -> SafeFile.write(BYTES, target))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("审核表.xlsx”没有写成：");
        assertThat(files(folder)).containsExactly("审核表.xlsx");
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidInChinese() throws Exception {
        Path file = Files.writeString(folder.resolve("审核结果"), "不是文件夹");
        assertThatThrownBy(() -> SafeFile.write(BYTES, file.resolve("审核表.xlsx")))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("占用了这个位置");
        assertThat(file).hasContent("不是文件夹");
    }

    @Test
    void eachFailureHasItsOwnAdvice() {
        assertThat(said(new IOException("No space left on device"))).contains("磁盘空间不足");
        assertThat(said(new FileSystemException("x", null, "设备上没有空间"))).contains("磁盘空间不足");
        assertThat(said(new FileSystemException("x", null, "Disk quota exceeded")))
                .contains("磁盘空间不足");
        assertThat(said(new AccessDeniedException("x"))).contains("没有写入权限");
        assertThat(said(new FileSystemException("x", null, "Read-only file system")))
                .contains("只读");
        assertThat(said(new FileSystemException(
                        "x", null, "The process cannot access the file because it is being used by another process")))
                .contains("关闭 Excel 或 WPS");
        assertThat(said(new FileSystemException("x", null, "File name too long")))
                .contains("太长");
        assertThat(said(new IOException("Input/output error"))).contains("写入出错");
    }

    private static String said(IOException e) {
        return SafeFile.sentence(Path.of("审核表.xlsx"), e);
    }

    private static java.util.List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
