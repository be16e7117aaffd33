package cn.fazhi.audit.notice;

import cn.fazhi.audit.workbook.CellText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * A Word document in the layout of an official paper. Fonts, sizes and margins are those of GB/T 9704—2012, 5.2 and 7: title 2号, body 3号,
 * margins 37, 35, 28 and 26 mm; 28 points from line to line fit its 22 lines a page.
 */
final class OfficialPaper {

    private static final String TITLE = "方正小标宋简体";
    private static final String BODY = "仿宋_GB2312";
    private static final String HEADING = "黑体";
    private static final String NUMBERS = "宋体";
    private static final String LATIN = "Times New Roman";

    /** 2号, 3号 and 4号 in half points. */
    private static final int SIZE_2 = 44;

    private static final int SIZE_3 = 32;
    private static final int SIZE_4 = 28;

    /** 28 points in twentieths of a point. */
    private static final int LINE = 560;

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    /** What stands in for fonts that not every computer has. */
    private static final String FONTS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + font(TITLE, "宋体") + font(BODY, "仿宋") + "</w:fonts>";

    private final XWPFDocument document = new XWPFDocument();

    OfficialPaper() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setHeader(twips(15));
        // The page number stands 7 mm below the text.
        margins.setFooter(twips(25));
        document.setEvenAndOddHeadings(true);
        pageNumber(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        pageNumber(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
        fonts();
    }

    /** A line of the title. */
    OfficialPaper title(String words) {
        run(paragraph(ParagraphAlignment.CENTER, 0, true), words, TITLE, SIZE_2);
        return this;
    }

    OfficialPaper empty() {
        run(paragraph(ParagraphAlignment.LEFT, 0, true), "", BODY, SIZE_3);
        return this;
    }

    /** To whom it goes: from the left edge. */
    OfficialPaper addressee(String words) {
        run(paragraph(ParagraphAlignment.LEFT, 0, false), words, BODY, SIZE_3);
        return this;
    }

    /** A heading of the first level. */
    OfficialPaper heading(String words) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, 2, true);
        run(paragraph, words, HEADING, SIZE_3);
        return this;
    }

    /** Body text, both edges straight, its first line two characters in. */
    OfficialPaper body(String words) {
        run(paragraph(ParagraphAlignment.BOTH, 2, false), words, BODY, SIZE_3);
        return this;
    }

    /** The last of the body text: it goes with the signature when that begins a new page. */
    OfficialPaper ending(String words) {
        run(paragraph(ParagraphAlignment.BOTH, 2, true), words, BODY, SIZE_3);
        return this;
    }

    /** Body text that begins with words of the heading's font. */
    OfficialPaper body(String lead, String words) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, 2, false);
        run(paragraph, lead, HEADING, SIZE_3);
        run(paragraph, words, BODY, SIZE_3);
        return this;
    }

    /** 落款 or its date: four characters from the right edge, never alone on a page. */
    OfficialPaper signature(String words, boolean last) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0, !last);
        CTInd indent = indent(paragraph);
        indent.setRightChars(BigInteger.valueOf(400));
        indent.setRight(BigInteger.valueOf(4L * SIZE_3 * 10));
        run(paragraph, words, BODY, SIZE_3);
        return this;
    }

    byte[] bytes(String heading) {
        document.getProperties().getCoreProperties().setCreator("法治政府建设年度报告审核");
        document.getProperties().getCoreProperties().setTitle(CellText.clean(heading));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be put together in memory", e);
        }
        return out.toByteArray();
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indented, boolean withNext) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        CTSpacing spacing = paragraph.getCTP().getPPr().addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        if (indented > 0) {
            CTInd indent = indent(paragraph);
            indent.setFirstLineChars(BigInteger.valueOf(indented * 100L));
            indent.setFirstLine(BigInteger.valueOf((long) indented * SIZE_3 * 10));
        }
        if (withNext) {
            paragraph.setKeepNext(true);
        }
        return paragraph;
    }

    private static CTInd indent(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private static void run(XWPFParagraph paragraph, String words, String font, int halfPoints) {
        XWPFRun run = paragraph.createRun();
        style(run, font, halfPoints);
        run.setText(CellText.clean(words).replace('\n', ' '));
    }

    private static void style(XWPFRun run, String font, int halfPoints) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(LATIN);
        fonts.setEastAsia(font);
        properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        properties.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    }

    /** — 1 —, one character in from the outer edge. */
    private static void pageNumber(XWPFFooter footer, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(alignment);
        CTInd indent = indent(paragraph);
        BigInteger character = BigInteger.valueOf(SIZE_4 * 10L);
        if (alignment == ParagraphAlignment.RIGHT) {
            indent.setRight(character);
        } else {
            indent.setLeft(character);
        }
        numberRun(paragraph).setText("— ");
        numberRun(paragraph)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
        numberRun(paragraph).getCTR().addNewInstrText().setStringValue(" PAGE ");
        numberRun(paragraph)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
        numberRun(paragraph).setText(" —");
    }

    private static XWPFRun numberRun(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        style(run, NUMBERS, SIZE_4);
        return run;
    }

    private void fonts() {
        try {
            PackagePart part = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/fontTable.xml"),
                            XWPFRelation.FONT_TABLE.getContentType());
            try (OutputStream out = part.getOutputStream()) {
                out.write(FONTS.getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart()
                    .addRelationship(
                            part.getPartName(),
                            org.apache.poi.openxml4j.opc.TargetMode.INTERNAL,
                            XWPFRelation.FONT_TABLE.getRelation());
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String font(String name, String instead) {
        return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + instead
                + "\"/><w:charset w:val=\"86\"/></w:font>";
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
