package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void aBatchBecomesOneWorkbook() throws Exception {
        Path file = folder.resolve("审核表.xlsx");
        AuditWorkbook.write(Samples.batch(), SampleChecklist.checklist(), Samples.STAMP, Samples.TOPICS, file);
        assertThat(file).isRegularFile();
        Path keep = Path.of("target", "look");
        Files.createDirectories(keep);
        Files.copy(file, keep.resolve("审核表.xlsx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
