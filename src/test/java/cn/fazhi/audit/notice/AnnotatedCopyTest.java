package cn.fazhi.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Section;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.score.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments in a township's own Word file. */
class AnnotatedCopyTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String TAIL = "</w:body></w:document>";
    private static final String TITLE = "<w:p><w:r><w:t>松坪镇2023年法治政府建设年度报告</w:t></w:r></w:p>";

    @Test
    void aCommentStandsAtTheExactWordsAndTheRunIsSplitThere() throws Exception {
        String run = "<w:r><w:rPr><w:b/></w:rPr><w:t>全年集体学法两次，反响很好。</w:t></w:r>";
        byte[] bytes = docx(TITLE + "<w:p>" + run + "</w:p>");
        byte[] copy = annotated(bytes, List.of(), finding("D2", "集体学法次数", quote(bytes, "集体学法两次")));
        assertThat(part(copy, "word/document.xml"))
                .isEqualTo(HEAD + TITLE + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>全年</w:t></w:r>"
                        + "<w:commentRangeStart w:id=\"0\"/>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">集体学法两次</w:t></w:r>"
                        + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">，反响很好。</w:t></w:r></w:p>" + TAIL);
        assertThat(part(copy, "word/comments.xml")).contains("清单第1项　D2 集体学法次数").contains("w:id=\"0\"");
        assertThat(new DocumentReader().read("副本.docx", copy).text())
                .isEqualTo(new DocumentReader().read("原件.docx", bytes).text());
    }

    @Test
    void everyOtherPartIsCopiedByteByByte() throws Exception {
        byte[] bytes = docx(TITLE + p("全年集体学法两次。"));
        byte[] copy = annotated(bytes, List.of(), finding("D2", "集体学法次数", quote(bytes, "两次")));
        Map<String, byte[]> before = parts(bytes);
        Map<String, byte[]> after = parts(copy);
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(after.get("word/media/印章.png")).isEqualTo(before.get("word/media/印章.png"));
        assertThat(part(copy, "word/_rels/document.xml.rels")).contains("Target=\"comments.xml\"");
        assertThat(part(copy, "[Content_Types].xml")).contains("/word/comments.xml");
    }

    @Test
    void wordsAcrossRunsInTablesBehindHiddenTextAndWithEntitiesAreFound() throws Exception {
        byte[] bytes = docx(TITLE
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿：两次</w:t></w:r><w:r><w:t>学</w:t></w:r>"
                + "<w:r><w:t xml:space=\"preserve\">法 </w:t></w:r><w:r><w:t>&lt;三&gt;次&amp;多</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + p("调解件数") + "</w:tc><w:tc>" + p("共五十件") + "</w:tc></w:tr></w:tbl>"
                + p("此后又调解共五十件。"));
        byte[] copy = annotated(
                bytes,
                List.of(),
                finding("D2", "学法", quote(bytes, "学法 <三>次")),
                finding("G2", "纠纷", quote(bytes, "共五十件")));
        String xml = part(copy, "word/document.xml");
        assertThat(xml)
                .contains("</w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t>学</w:t></w:r>")
                .contains("&lt;三&gt;次</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>")
                .contains("<w:tc><w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>共五十件</w:t></w:r>");
        assertThat(new DocumentReader().read("副本.docx", copy).text())
                .isEqualTo(new DocumentReader().read("原件.docx", bytes).text());
    }

    @Test
    void numbersThatWordCountsItselfDoNotMoveTheComments() throws Exception {
        String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>学法情况</w:t></w:r></w:p>";
        byte[] bytes = docx(TITLE + numbered + p("集体学法一次。") + numbered.replace("情况", "成效") + p("又学法一次。"));
        Document document = new DocumentReader().read("编号.docx", bytes);
        assertThat(document.text()).contains("一、学法情况").contains("二、学法成效");
        byte[] copy = annotated(bytes, List.of(), finding("D2", "学法", quote(bytes, "又学法一次")));
        assertThat(part(copy, "word/document.xml")).contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:t>又学法一次</w:t>");
    }

    @Test
    void whatIsMissingIsSaidUnderTheHeadingItBelongsToOrAtTheEnd() throws Exception {
        byte[] bytes = docx(TITLE + p("一、深化普法宣传") + p("做了一些工作。") + p("二、推行顾问制度") + p("有顾问。") + p("松坪镇人民政府"));
        Document document = new DocumentReader().read("原件.docx", bytes);
        List<Section> sections = List.of(section(document, "一、深化普法宣传"), section(document, "二、推行顾问制度"));
        byte[] copy =
                annotated(bytes, sections, finding("F1", "普法宣传活动频次"), finding("E3", "法律顾问作用发挥"), finding("B4", "明年打算"));
        assertThat(part(copy, "word/document.xml"))
                .contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:t>一、深化普法宣传")
                .contains("<w:commentRangeStart w:id=\"1\"/><w:r><w:t>二、推行顾问制度")
                .contains("<w:commentRangeStart w:id=\"2\"/><w:r><w:t>松坪镇人民政府");
    }

    @Test
    void commentsThatAreThereStay() throws Exception {
        byte[] bytes = docx(TITLE + p("集体学法一次。"));
        byte[] once = annotated(bytes, List.of(), finding("D2", "学法", quote(bytes, "学法")));
        byte[] twice = annotated(once, List.of(), finding("D3", "培训", quote(once, "一次")));
        assertThat(part(twice, "word/comments.xml"))
                .contains("D2 学法")
                .contains("D3 培训")
                .contains("w:id=\"1\"");
        assertThat(part(twice, "word/document.xml"))
                .contains("<w:commentReference w:id=\"0\"/>")
                .contains("<w:commentReference w:id=\"1\"/>");
    }

    @Test
    void whatIsNoDocxGetsNoCopy() {
        Letter letter = letter(List.of(finding("D2", "学法")));
        Document document = new Document("甲.txt", "", "学法", List.of());
        assertThat(AnnotatedCopy.of(letter, "学法".getBytes(StandardCharsets.UTF_8), document, List.of()))
                .isEmpty();
        assertThat(AnnotatedCopy.of(letter, new byte[] {'P', 'K', 3, 4, 0, 0}, document, List.of()))
                .isEmpty();
    }

    @Test
    void libreOfficeShowsEveryCommentAtItsWords(@TempDir Path folder) throws Exception {
        LibreOffice.assumeThere();
        byte[] bytes = docx(TITLE + p("全年集体学法两次，培训<&>三场。".replace("<&>", "&lt;&amp;&gt;")) + p("发放资料五百份。"));
        byte[] copy = annotated(
                bytes,
                List.of(),
                finding("D2", "学法", quote(bytes, "集体学法两次")),
                finding("F2", "资料", quote(bytes, "资料五百份")));
        Path file = Files.write(folder.resolve("批注.docx"), copy);
        String odt = Files.readString(LibreOffice.convert(file, "fodt", folder), StandardCharsets.UTF_8);
        assertThat(odt.split("<office:annotation ", -1)).hasSize(3);
        assertThat(odt.replaceAll("(?s)<office:annotation .*?</office:annotation>", "【")
                        .replaceAll("<office:annotation-end[^>]*>", "】")
                        .replaceAll("<[^>]+>", ""))
                .contains("全年【集体学法两次】，培训")
                .contains("发放【资料五百份】。");
    }

    private static byte[] annotated(byte[] bytes, List<Section> sections, Finding... findings) throws Exception {
        Document document = new DocumentReader().read("原件.docx", bytes);
        return AnnotatedCopy.of(letter(List.of(findings)), bytes, document, sections)
                .orElseThrow();
    }

    private static Letter letter(List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        findings.forEach(finding -> lines.add(new Line(lines.size() + 1, finding, 0)));
        LocalDate day = LocalDate.of(2024, 3, 5);
        return new Letter("TH2023-1-000000", "试", "松坪镇", "原件.docx", "", 2023, 1, null, "", day, day, "", lines);
    }

    private static Finding finding(String id, String name, Evidence... evidence) {
        Item item = new Item(id, id.substring(0, 1), name, 4, List.of(), "依据", "写明做法", "");
        return new Finding(id, item, "部分符合", "没有写明", "写明做法", "", 2, List.of(evidence));
    }

    private static Evidence quote(byte[] bytes, String words) throws Exception {
        int at = new DocumentReader().read("原件.docx", bytes).text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return new Evidence(words, at, at + words.length(), 2, "");
    }

    private static Section section(Document document, String heading) {
        int at = document.text().indexOf(heading);
        return new Section(heading, Role.OTHER, 1, true, at, at + heading.length() + 5, 1, List.of());
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] docx(String body) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>");
        parts.put("_rels/.rels", relationship("officeDocument", "word/document.xml"));
        parts.put("word/_rels/document.xml.rels", relationship("numbering", "numbering.xml"));
        parts.put("word/document.xml", HEAD + body + TAIL);
        parts.put(
                "word/numbering.xml",
                "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
        parts.put("word/media/印章.png", "不是文字");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String relationship(String kind, String target) {
        return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static Map<String, byte[]> parts(byte[] zip) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static String part(byte[] zip, String name) throws Exception {
        return new String(parts(zip).get(name), StandardCharsets.UTF_8);
    }
}
