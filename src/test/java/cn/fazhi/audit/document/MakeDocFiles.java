package cn.fazhi.audit.document;

import static cn.fazhi.audit.document.DocxFile.cell;
import static cn.fazhi.audit.document.DocxFile.level;
import static cn.fazhi.audit.document.DocxFile.paragraph;
import static cn.fazhi.audit.document.DocxFile.row;
import static cn.fazhi.audit.document.DocxFile.run;
import static cn.fazhi.audit.document.DocxFile.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the .docx files from which LibreOffice makes the .doc files in src/test/resources/document, for POI cannot make a
 * .doc from nothing. How to run it stands in the README there.
 */
final class MakeDocFiles {

    private MakeDocFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.write(folder.resolve("numbered.docx"), numbered());
        Files.write(folder.resolve("changes.docx"), changes());
        Files.write(folder.resolve("nested.docx"), nested());
    }

    private static byte[] numbered() {
        DocxFile file = new DocxFile()
                .definition(
                        0,
                        level(0, "chineseCountingThousand", "%1、", "")
                                + level(1, "chineseCountingThousand", "（%2）", "")
                                + level(2, "decimal", "%3.", ""))
                .num(1, 0, "")
                .list(5, "decimalEnclosedCircle", "%1");
        file.text("　　青石镇2023年法治政府建设年度报告").item(1, 0, "主要做法").item(1, 1, "组织领导").item(1, 2, "开会");
        file.item(1, 2, "发文")
                .item(1, 1, "普法宣传")
                .item(1, 2, "进村")
                .item(5, 0, "挂图")
                .item(5, 0, "发册子");
        file.body(table(row(cell("事项"), cell("次数")), row(cell("普法", "宣传"), cell("4"))));
        file.text("表后").item(1, 0, "存在不足").body(paragraph("<w:r><w:t>前</w:t><w:br/><w:t>后</w:t></w:r>"));
        return file.bytes();
    }

    private static byte[] nested() {
        String inner = "<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
                + table(row(cell("内一"), cell("内二"))) + paragraph("") + "</w:tc>";
        String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph(run("合计 5 次")) + "</w:tc>";
        return new DocxFile()
                .text("表前")
                .body(table(row(inner, cell("外")), row(wide)))
                .text("表后")
                .bytes();
    }

    private static byte[] changes() {
        String author = " w:author=\"某人\" w:date=\"2024-01-01T00:00:00Z\"";
        DocxFile file = new DocxFile().text("枫桥乡报告");
        file.body(paragraph(run("开展普法") + "<w:del w:id=\"1\"" + author + "><w:r><w:delText>30</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"" + author + ">" + run("3") + "</w:ins>" + run("场") + DocxFile.hiddenRun("藏起来的话")));
        file.body(paragraph(
                run("第") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("1")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("页")));
        return file.bytes();
    }
}
