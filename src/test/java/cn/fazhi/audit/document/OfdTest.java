package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ways OFD writers put text, and the ways an OFD can be wrong. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OfdTest {

    private static final String WORDS = "柳林乡开展普法宣传12场，发放资料300份。";

    @TempDir
    Path folder;

    @Test
    void everyCharacterMayBeAnObjectInAnyOrder() throws UnreadableException {
        StringBuilder objects = new StringBuilder();
        for (int i = WORDS.length() - 1; i >= 0; i--) {
            objects.append(text(
                    "Boundary=\"" + (20 + i * 5) + " 40 5 6\" Size=\"5\"",
                    "X=\"0\" Y=\"5\"",
                    WORDS.substring(i, i + 1)));
        }
        assertThat(read(objects.toString())).isEqualTo(WORDS);
    }

    @Test
    void stepsMayBeWrittenOnceForMany() throws UnreadableException {
        String many = text(
                "Boundary=\"20 40 170 6\" Size=\"5\"", "X=\"0\" Y=\"5\" DeltaX=\"g 6 5 2.5 g 9 5\"", "开展普法宣传12场次共三百人");
        assertThat(read(many)).isEqualTo("开展普法宣传12场次共三百人");
    }

    @Test
    void severalCodesOfOneObjectStandWhereTheySay() throws UnreadableException {
        String two = "<ofd:TextObject ID=\"8\" Boundary=\"20 40 170 60\" Font=\"3\" Size=\"5\">"
                + "<ofd:TextCode X=\"25\" Y=\"5\" DeltaX=\"5 5 5\">学法六次</ofd:TextCode><ofd:TextCode X=\"0\" DeltaX=\"5 5 5 5\">领导班子的</ofd:TextCode>"
                + "</ofd:TextObject>";
        assertThat(read(two)).isEqualTo("领导班子的学法六次");
    }

    @Test
    void stepsDownMakeLines() throws UnreadableException {
        String down = text(
                "Boundary=\"20 40 170 60\" Size=\"5\"",
                "X=\"0\" Y=\"5\" DeltaX=\"5 5 -10 5 5\" DeltaY=\"0 0 20 0 0\"",
                "学法次数六次整");
        assertThat(read(down).lines()).containsExactly("学法次", "数六次整");
    }

    @Test
    void hiddenAndSlantingTextIsNoText() throws UnreadableException {
        String hidden = text("Boundary=\"20 80 170 6\" Size=\"5\" Visible=\"false\"", "X=\"0\" Y=\"5\"", "看不见");
        String slanting =
                text("Boundary=\"20 90 170 6\" CTM=\"0.7 0.7 -0.7 0.7 0 0\" Size=\"5\"", "X=\"0\" Y=\"5\"", "水印");
        assertThat(read(words() + hidden + slanting)).isEqualTo(WORDS);
    }

    @Test
    void anotherPrefixOrNoneIsTheSameVocabulary() throws UnreadableException {
        for (String prefix : new String[] {"", "o:"}) {
            String space = prefix.isEmpty() ? "xmlns" : "xmlns:o";
            String page = ("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>" + words()
                            + "</ofd:Layer></ofd:Content></ofd:Page>")
                    .replace("xmlns:ofd", space)
                    .replace("ofd:", prefix);
            byte[] file = OfdFile.with(List.of(""), "")
                    .part("Doc_0/Pages/Page_0/Content.xml", page)
                    .bytes();
            assertThat(read(file)).isEqualTo(WORDS);
        }
    }

    @Test
    void locationsAreToldFromTheRootOrFromTheirFile() throws UnreadableException {
        for (String location : new String[] {
            "/Doc_0/Pages/Page_0/Content.xml", "./Pages/../Pages/Page_0/Content.xml", "Pages\\Page_0\\Content.xml"
        }) {
            byte[] file = OfdFile.with(List.of(words()), "")
                    .document("<ofd:Page ID=\"1\" BaseLoc=\"" + location + "\"/>")
                    .bytes();
            assertThat(read(file)).as(location).isEqualTo(WORDS);
        }
    }

    @Test
    void locationsOutsideThePackageAreRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.xml"), "<a/>");
        for (String location :
                new String[] {"../../../etc/passwd", "file://" + secret, secret.toString(), "没有.xml", ""}) {
            byte[] file = OfdFile.with(List.of(words()), "")
                    .document("<ofd:Page ID=\"1\" BaseLoc=\"" + location + "\"/>")
                    .bytes();
            assertRefused(file, "OFD 文件已损坏");
        }
    }

    @Test
    void entitiesAreNotExpandedAndFilesNotFetched() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        String page = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">" + "<ofd:Content>"
                + text("Boundary=\"20 40 170 6\" Size=\"5\"", "X=\"0\" Y=\"5\"", "前&e;后") + "</ofd:Content></ofd:Page>";
        byte[] file = OfdFile.with(List.of(""), "")
                .part("Doc_0/Pages/Page_0/Content.xml", page)
                .bytes();
        try {
            assertThat(read(file)).isEqualTo("前后");
        } catch (UnreadableException e) {
            assertThat(e).hasMessageContaining("已损坏");
        }
    }

    @Test
    void aLockedFileIsRefused() {
        assertRefused(
                OfdFile.with(List.of(words()), "")
                        .part("Encryptions.xml", "<a/>")
                        .bytes(),
                "打开密码");
    }

    @Test
    void moreThanAnyReportIsRefused() {
        byte[] blanks = new byte[110 << 20];
        Arrays.fill(blanks, (byte) ' ');
        assertRefused(
                OfdFile.with(List.of(words()), "")
                        .part("Doc_0/Pages/Page_0/Content.xml", blanks)
                        .bytes(),
                "大得反常");
        StringBuilder pages = new StringBuilder();
        Collections.nCopies(2_100, "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>")
                .forEach(pages::append);
        assertRefused(
                OfdFile.with(List.of(words()), "").document(pages.toString()).bytes(), "超过 2000 页");
        String much = text("Boundary=\"20 40 170 6\" Size=\"5\"", "X=\"0\" Y=\"5\"", "柳林乡法治政府建设".repeat(500_000));
        assertRefused(OfdFile.with(List.of(much), "").bytes(), "超过 200 万字");
    }

    @Test
    void stepsWithoutEndAreCutShort() throws UnreadableException {
        String endless = text(
                "Boundary=\"20 40 170 6\" Size=\"5\"",
                "X=\"0\" Y=\"5\" DeltaX=\"" + "g 2000000000 5 ".repeat(2000) + "\"",
                "学法六次");
        assertThat(read(endless)).isEqualTo("学法六次");
    }

    @Test
    void numbersThatAreNoneAreReadOrRefused() throws UnreadableException {
        String odd = text(
                "Boundary=\"NaN x 1e99 -1\" CTM=\"1 0\" Size=\"5\"", "X=\"Infinity\" Y=\"\" DeltaX=\"g g g\"", "学法六次");
        assertThat(read(odd)).isEqualTo("学法六次");
        assertThatThrownBy(() -> read(text("Boundary=\"0 0 1 1\" Size=\"-5\"", "X=\"0\" Y=\"5\"", "学法六次")))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void damagedFilesAreReadOrRefusedWithASentence() {
        Typesetter page = new Typesetter().footer("— # —");
        for (int i = 0; i < 12; i++) {
            page.paragraph(WORDS.repeat(6)).row(List.of("学法", "6"));
        }
        String objects = OfdFile.objects(page.sheets().get(0));
        Random random = new Random(22);
        for (int i = 0; i < 400; i++) {
            StringBuilder broken = new StringBuilder(objects);
            for (int swaps = 1 << random.nextInt(6); swaps > 0; swaps--) {
                broken.setCharAt(random.nextInt(broken.length()), broken.charAt(random.nextInt(broken.length())));
            }
            byte[] file = OfdFile.with(List.of(broken.toString()), "").bytes();
            try {
                assertThat(read(file)).isNotEmpty();
            } catch (UnreadableException e) {
                assertThat(e.getMessage()).matches("[^。]+。");
            } catch (RuntimeException | Error e) {
                fail("variant " + i, e);
            }
        }
    }

    @Test
    void whatOfdrwWroteIsRead() throws Exception {
        Document document = new DocumentReader().read("报告", DocFileTest.bytes("ofdrw.ofd"));
        List<String> lines = document.text().lines().toList();
        assertThat(lines).hasSize(20).startsWith("杏花乡人民政府", "2019年度法治政府建设工作报告").endsWith("杏花乡人民政府", "2020年1月8日");
        assertThat(lines.get(3)).isEqualTo("一、加强领导，健全组织体系");
        assertThat(lines.get(4)).startsWith("乡里成立了以乡长为组长").endsWith("考核结果作为评先评优的依据。");
    }

    private static String words() {
        return text("Boundary=\"20 40 170 6\" Size=\"5\"", "X=\"0\" Y=\"5\"", WORDS);
    }

    private static String text(String object, String code, String text) {
        return "<ofd:TextObject ID=\"8\" Font=\"3\" " + object + "><ofd:TextCode " + code + ">" + text
                + "</ofd:TextCode></ofd:TextObject>";
    }

    private static String read(String objects) throws UnreadableException {
        return read(OfdFile.with(List.of(objects), "").bytes());
    }

    private static String read(byte[] file) throws UnreadableException {
        return new DocumentReader().read("报告.ofd", file).text();
    }

    private static void assertRefused(byte[] file, String part) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(part);
    }
}
