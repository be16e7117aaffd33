package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files as a failing disk or a broken upload leaves them. */
class DamagedFilesTest {

    private static final int VARIANTS = 400;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDamagedDocxIsReadOrRefusedWithASentence() {
        DocxFile file = new DocxFile().list(1, "chineseCounting", "%1、").style("Normal", "", "");
        for (int i = 0; i < 40; i++) {
            file.item(1, 0, "柳林乡开展普法宣传" + i + "场").styled("Normal", "发放资料" + i * 37 % 101 + "份");
        }
        file.body(DocxFile.table(DocxFile.row(DocxFile.cell("甲"), DocxFile.cell("乙"))));
        assertNothingElseComesOut(file.bytes(), 11);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDamagedDocIsReadOrRefusedWithASentence() throws IOException {
        assertNothingElseComesOut(DocFileTest.bytes("numbered.doc"), 12);
        assertNothingElseComesOut(DocFileTest.bytes("nested.doc"), 13);
    }

    private static void assertNothingElseComesOut(byte[] whole, long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < VARIANTS; i++) {
            byte[] damaged = damage(whole, random);
            try {
                Document document = new DocumentReader().read("报告", damaged);
                assertThat(document.paragraphs()).isNotEmpty();
            } catch (UnreadableException e) {
                assertThat(e.getMessage()).matches("[^。]+。");
                refused++;
            } catch (Throwable e) {
                fail("variant " + i + " of seed " + seed, e);
            }
        }
        assertThat(refused).as("damage that was noticed").isGreaterThan(VARIANTS / 20);
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int flips = 1 << random.nextInt(8);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
