package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.document.Paragraph.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;

class DocFileTest {

    @Test
    void aPictureAsLargeAsAPageIsTold() throws Exception {
        Document document = new DocumentReader().read("a.doc", bytes("pages.doc"));
        assertThat(document.text()).startsWith("柳林乡全年开展普法宣传十二场");
        assertThat(document.unread()).containsExactly("文中有1幅整页大小的图片，可能是扫描页");
        assertThat(new DocumentReader().read("a.doc", bytes("changes.doc")).unread())
                .isEmpty();
    }

    @Test
    void listNumbersAreChineseAndTablesAreRows() throws UnreadableException, IOException {
        Document document = new DocumentReader().read("青石镇.doc", bytes("numbered.doc"));
        assertThat(document.text()).isEqualTo("""
                        青石镇2023年法治政府建设年度报告
                        一、主要做法
                        （一）组织领导
                        1.开会
                        2.发文
                        （二）普法宣传
                        1.进村
                        ①挂图
                        ②发册子
                        事项 | 次数
                        普法 宣传 | 4
                        表后
                        二、存在不足
                        前
                        后""");
        assertThat(document.paragraphs().stream().filter(p -> p.kind() == Kind.TABLE_ROW))
                .extracting(Paragraph::number)
                .containsExactly(10, 11);
    }

    @Test
    void deletedAndHiddenTextAndFieldInstructionsAreNotRead() throws UnreadableException, IOException {
        byte[] file = bytes("changes.doc");
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_16LE)
                        + new String(file, 1, file.length - 1, java.nio.charset.StandardCharsets.UTF_16LE))
                .as("the hidden words are in the file")
                .contains("藏起来的话");
        assertThat(new DocumentReader().read("a.doc", file).text()).isEqualTo("枫桥乡报告\n开展普法3场\n第1页");
    }

    @Test
    void nestedTablesAndWideCellsAreReadOnce() throws UnreadableException, IOException {
        assertThat(new DocumentReader().read("a.doc", bytes("nested.doc")).text())
                .isEqualTo("表前\n内一 内二 | 外\n合计 5 次\n表后");
    }

    @Test
    void aPasswordProtectedDocIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(bytes("numbered.doc")))) {
            Biff8EncryptionKey.setCurrentUserPassword("秘密");
            word.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> new DocumentReader().read("a.doc", out.toByteArray()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("打开密码");
    }

    static byte[] bytes(String name) throws IOException {
        try (var in = DocFileTest.class.getResourceAsStream("/document/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
