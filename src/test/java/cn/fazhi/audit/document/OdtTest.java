package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.document.Paragraph.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtTest {

    private static final String CHINESE = "#一, 二, 三, ...#、";

    @Test
    void numbersOfListsAreWorkedOutAsThePageShowsThem() {
        OdtFile file = new OdtFile()
                .list("L", CHINESE, "（#一, 二, 三, ...#）", "#1#.", "#①, ②, ③, ...#")
                .body(list(
                        "L",
                        "",
                        item("甲") + "<text:list-item>" + p("乙") + list("", "", item("丙") + item("丁"))
                                + "</text:list-item>"))
                .body("<text:p>文</text:p>")
                .body(list("L", "text:continue-numbering=\"true\"", item("戊")))
                .body(list("L", "", item("己")));
        assertThat(read(file)).isEqualTo("一、甲\n二、乙\n（一）丙\n（二）丁\n文\n三、戊\n一、己");
    }

    @Test
    void anItemThatOnlyHoldsAnInnerListIsNotCounted() {
        String inner = "<text:list-item>" + list("", "", item("三级")) + "</text:list-item>";
        OdtFile file = new OdtFile()
                .list("L", CHINESE, "（#一, 二, 三, ...#）")
                .body(list(
                        "L",
                        "xml:id=\"a\"",
                        "<text:list-item>" + p("首") + list("", "", item("二级")) + "</text:list-item>"))
                .body(list("L", "text:continue-list=\"a\"", inner))
                .body(list("L", "text:continue-list=\"a\"", item("次")));
        assertThat(read(file)).isEqualTo("一、首\n（一）二级\n（二）三级\n二、次");
    }

    @Test
    void startsHeadersBulletsAndSeveralLevelsInOneLabel() {
        OdtFile file = new OdtFile()
                .style("<text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\""
                        + " style:num-format=\"1\" text:start-value=\"3\"/><text:list-level-style-number text:level=\"2\""
                        + " style:num-format=\"1\" text:display-levels=\"2\" style:num-suffix=\"\"/></text:list-style>")
                .style("<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\""
                        + " text:bullet-char=\"•\"/></text:list-style>")
                .body(list(
                        "N",
                        "",
                        "<text:list-header>" + p("无") + "</text:list-header><text:list-item>" + p("三")
                                + list("", "", item("一")) + "</text:list-item><text:list-item text:start-value=\"9\">"
                                + p("九")
                                + p("续") + "</text:list-item>" + item("十")))
                .body(list("B", "", item("点")));
        assertThat(read(file)).isEqualTo("无\n3 三\n3.1 一\n9 九\n续\n10 十\n点");
    }

    @Test
    void headingsAreNumberedByTheOutline() {
        OdtFile file = new OdtFile()
                .style(
                        "<text:outline-style style:name=\"O\"><text:outline-level-style text:level=\"1\" style:num-format=\"一, 二, 三, ...\""
                                + " style:num-list-format=\"%1%、\"/><text:outline-level-style text:level=\"2\" style:num-format=\"\"/></text:outline-style>")
                .body("<text:h text:outline-level=\"1\">甲</text:h><text:h text:outline-level=\"2\">乙</text:h>")
                .body(
                        "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">丙</text:h><text:h text:outline-level=\"1\">丁</text:h>");
        assertThat(read(file)).isEqualTo("一、甲\n乙\n丙\n二、丁");
    }

    @Test
    void trackedChangesAreReadAsAccepted() {
        String changes =
                "<text:tracked-changes><text:changed-region xml:id=\"d\"><text:deletion><text:p>旧</text:p></text:deletion>"
                        + "</text:changed-region><text:changed-region xml:id=\"i\"><text:insertion/></text:changed-region></text:tracked-changes>";
        OdtFile file = new OdtFile()
                .body(changes)
                .body(
                        "<text:p>学法<text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>2<text:change-end"
                                + " text:change-id=\"i\"/><text:change-start text:change-id=\"d\"/>5</text:p><text:p>旧段<text:change-end"
                                + " text:change-id=\"d\"/>次</text:p>");
        assertThat(read(file)).isEqualTo("学法2次");
    }

    @Test
    void hiddenTextNotesCommentsFramesAndContentsAreNotTheBody() {
        OdtFile file = new OdtFile()
                .style(
                        "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>")
                .style("<style:style style:name=\"S\" style:family=\"text\" style:parent-style-name=\"H\"/>")
                .style(
                        "<style:style style:name=\"V\" style:family=\"text\"><style:text-properties text:display=\"true\"/></style:style>")
                .style(
                        "<style:style style:name=\"PH\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>")
                .body(
                        "<text:table-of-content><text:index-body><text:p>目录</text:p></text:index-body></text:table-of-content>")
                .body(
                        "<text:p>甲<text:span text:style-name=\"S\">隐<text:span text:style-name=\"V\">现</text:span></text:span>"
                                + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>"
                                + "<office:annotation><text:p>批</text:p></office:annotation><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box>"
                                + "</draw:frame>乙<text:s text:c=\"2\"/><text:tab/>丙<text:line-break/>丁</text:p>")
                .body(
                        "<text:p text:style-name=\"PH\">隐段</text:p><text:section text:display=\"none\"><text:p>隐节</text:p></text:section>")
                .body("<text:section><text:p>节</text:p></text:section>");
        assertThat(read(file)).isEqualTo("甲现乙  \t丙\n丁\n节");
    }

    @Test
    void aTableIsReadRowByRow() throws UnreadableException {
        String rows = "<table:table><table:table-column/><table:table-header-rows>" + row("项目", "次数")
                + "</table:table-header-rows>" + row("学法", "6")
                + "<table:table-row><table:table-cell table:number-columns-spanned=\"2\">"
                + p("合并") + "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>";
        Document document =
                new DocumentReader().read("a", new OdtFile().body(rows).bytes());
        assertThat(document.text()).isEqualTo("项目 | 次数\n学法 | 6\n合并");
        assertThat(document.paragraphs()).allSatisfy(p -> assertThat(p.kind()).isEqualTo(Kind.TABLE_ROW));
    }

    @Test
    void aFlatFileIsReadLikeAPackedOne() throws UnreadableException {
        OdtFile file =
                new OdtFile().list("L", CHINESE).body(list("L", "", item("甲"))).body("<text:p>乙</text:p>");
        assertThat(new DocumentReader().read("a.xml", file.flat()).text()).isEqualTo(read(file));
    }

    @Test
    void aLockedFileIsRefused() {
        byte[] file = new OdtFile()
                .body("<text:p>x</text:p>")
                .part("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                .bytes();
        assertThatThrownBy(() -> new DocumentReader().read("a", file)).hasMessageContaining("打开密码");
    }

    @Test
    void entitiesAreNotExpandedAndFilesNotFetched(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        for (String head : new String[] {
            "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE d [<!ENTITY a \"哈哈\"><!ENTITY e \"&a;&a;&a;&a;\">]>"
        }) {
            byte[] file =
                    new OdtFile().head(head).body("<text:p>前&e;后</text:p>").bytes();
            try {
                assertThat(new DocumentReader().read("a", file).text()).isEqualTo("前后");
            } catch (UnreadableException e) {
                assertThat(e).hasMessageContaining("已损坏");
            }
        }
    }

    @Test
    void brokenFilesAreRefused() {
        assertThatThrownBy(() -> new DocumentReader()
                        .read("a", new OdtFile().body("<text:p>").bytes()))
                .hasMessageContaining("OpenDocument 文件（.odt）已损坏");
        byte[] spreadsheet = new PackedFiles()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")
                .zip();
        assertThatThrownBy(() -> new DocumentReader().read("a", spreadsheet)).hasMessageContaining("OpenDocument");
    }

    private static String read(OdtFile file) {
        try {
            return new DocumentReader().read("a.odt", file.bytes()).text();
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String item(String text) {
        return "<text:list-item>" + p(text) + "</text:list-item>";
    }

    private static String list(String style, String more, String items) {
        String named = style.isEmpty() ? "" : " text:style-name=\"" + style + "\"";
        return "<text:list" + named + " " + more + ">" + items + "</text:list>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell>" + p(cell) + "</table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }
}
