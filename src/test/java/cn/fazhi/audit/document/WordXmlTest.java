package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordXmlTest {

    @Test
    void aDocumentOfWord2003InOneFileIsRead() throws UnreadableException {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><?mso-application progid=\"Word.Document\"?>"
                        + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\""
                        + " xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\" xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\">"
                        + "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
                        + "<w:body><wx:sect><w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"1\"/><wx:t wx:val=\"一、\"/></w:listPr></w:pPr>"
                        + "<w:r><w:t>主要做法</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"h\"/></w:pPr><w:r><w:t>隐</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>学法</w:t></w:r><aml:annotation aml:id=\"0\" w:type=\"Word.Deletion\"><aml:content><w:r><w:delText>5</w:delText></w:r>"
                        + "</aml:content></aml:annotation><aml:annotation aml:id=\"1\" w:type=\"Word.Insertion\"><aml:content><w:r><w:t>2</w:t></w:r></aml:content>"
                        + "</aml:annotation><aml:annotation aml:id=\"2\" w:type=\"Word.Comment\"><aml:content><w:p><w:r><w:t>批注</w:t></w:r></w:p></aml:content>"
                        + "</aml:annotation><w:r><w:t>次</w:t></w:r><w:r><w:footnote><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>学法</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        + "<w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>";
        assertThat(read(xml)).isEqualTo("一、主要做法\n学法2次\n学法 | 2");
    }

    @Test
    void thePartsOfADocxInOneFileAreRead() throws UnreadableException {
        String w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        String xml =
                "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
                        + part(
                                "/word/document.xml",
                                "<w:document" + w
                                        + "><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                                        + "<w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:body></w:document>")
                        + part(
                                "/word/footnotes.xml",
                                "<w:footnotes" + w + "><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnotes>")
                        + part(
                                "/word/numbering.xml",
                                "<w:numbering" + w + "><w:abstractNum w:abstractNumId=\"0\">"
                                        + DocxFile.level(0, "chineseCounting", "%1、", "")
                                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")
                        + "</pkg:package>";
        assertThat(read(xml)).isEqualTo("一、甲\n乙");
    }

    @Test
    void otherXmlIsRefused() {
        assertThatThrownBy(() -> read("<?xml version=\"1.0\"?><project/>")).hasMessageContaining("XML 文件");
    }

    private static String part(String name, String xml) {
        return "<pkg:part pkg:name=\"" + name + "\"><pkg:xmlData>" + xml + "</pkg:xmlData></pkg:part>";
    }

    private static String read(String xml) throws UnreadableException {
        return new DocumentReader()
                .read("a.xml", xml.getBytes(StandardCharsets.UTF_8))
                .text();
    }
}
