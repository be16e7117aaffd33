package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files as a failing disk or a broken upload leaves them. */
class DamagedFilesTest {

    private static final int VARIANTS = 400;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDamagedDocxIsReadOrRefusedWithASentence() {
        assertNothingElseComesOut(docx(), 11);
    }

    private static byte[] docx() {
        DocxFile file = new DocxFile().list(1, "chineseCounting", "%1、").style("Normal", "", "");
        for (int i = 0; i < 40; i++) {
            file.item(1, 0, "柳林乡开展普法宣传" + i + "场").styled("Normal", "发放资料" + i * 37 % 101 + "份");
        }
        file.body(DocxFile.table(DocxFile.row(DocxFile.cell("甲"), DocxFile.cell("乙"))));
        return file.bytes();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDamagedDocIsReadOrRefusedWithASentence() throws IOException {
        assertNothingElseComesOut(DocFileTest.bytes("numbered.doc"), 12);
        assertNothingElseComesOut(DocFileTest.bytes("nested.doc"), 13);
    }

    /** The checksum of an entry tells of flipped bytes; here it is right and the XML inside is wrong. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void wrongXmlInSoundZipsIsReadOrRefusedWithASentence() throws IOException {
        byte[] whole = docx();
        Random random = new Random(14);
        for (int i = 0; i < VARIANTS; i++) {
            DocxFile variant = new DocxFile();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    byte[] part = zip.readAllBytes();
                    variant.part(entry.getName(), random.nextInt(3) == 0 ? shuffled(part, random) : part);
                }
            }
            assertReadOrRefused(variant.bytes(), "variant " + i);
        }
    }

    /** Swaps characters, which keeps more of the markup alive than new ones would. */
    private static byte[] shuffled(byte[] part, Random random) {
        byte[] bytes = part.clone();
        for (int swaps = 1 << random.nextInt(4); swaps > 0; swaps--) {
            bytes[random.nextInt(bytes.length)] = bytes[random.nextInt(bytes.length)];
        }
        return bytes;
    }

    private static void assertNothingElseComesOut(byte[] whole, long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < VARIANTS; i++) {
            byte[] damaged = damage(whole, random);
            refused += assertReadOrRefused(damaged, "variant " + i + " of seed " + seed) ? 0 : 1;
        }
        assertThat(refused).as("damage that was noticed").isGreaterThan(VARIANTS / 20);
    }

    /** Whether it was read. */
    private static boolean assertReadOrRefused(byte[] bytes, String name) {
        try {
            assertThat(new DocumentReader().read("报告", bytes).paragraphs()).isNotEmpty();
            return true;
        } catch (UnreadableException e) {
            assertThat(e.getMessage()).matches("[^。]+。");
            return false;
        } catch (RuntimeException | Error e) {
            return fail(name, e);
        }
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
