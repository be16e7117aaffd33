package cn.fazhi.audit.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of one workbook, each made once.
 * 宋体 and 黑体 are on every Chinese Windows and come with WPS; on Linux fontconfig and LibreOffice put Noto CJK or another Chinese font in their place.
 */
public final class Styles {

    static final String BODY_FONT = "宋体";
    static final String TITLE_FONT = "黑体";

    private static final String HEAD_FILL = "D9E2F0";
    private static final String CHAPTER_FILL = "EEF2F7";
    private static final String SUM_FILL = "F3F3F3";
    private static final String INPUT_FILL = "FFFBE0";
    private static final String LINE = "A6A6A6";

    /** Stacked, one character below the other, as Excel writes it. */
    private static final short UPRIGHT = 255;

    private final XSSFWorkbook book;
    private final XSSFFont bold;
    private final XSSFFont title;
    private final XSSFFont grey;
    private final XSSFFont link;
    private final XSSFFont removed;
    private final XSSFFont added;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    public Styles(XSSFWorkbook book) {
        this.book = book;
        XSSFFont body = book.getFontAt(0);
        body.setScheme(FontScheme.NONE);
        body.setFontName(BODY_FONT);
        body.setFontHeightInPoints((short) 10);
        bold = font(10, BODY_FONT, "000000");
        bold.setBold(true);
        title = font(16, TITLE_FONT, "1F3864");
        grey = font(9, BODY_FONT, "595959");
        link = font(10, BODY_FONT, "0563C1");
        link.setUnderline(XSSFFont.U_SINGLE);
        // Struck through and underlined, so that they are told apart without their colours too.
        removed = font(10, BODY_FONT, "C00000");
        removed.setStrikeout(true);
        added = font(10, BODY_FONT, "0B5CAD");
        added.setUnderline(XSSFFont.U_SINGLE);
    }

    XSSFFont font(RichWords.Face face) {
        return switch (face) {
            case PLAIN -> bodyFont();
            case BOLD -> bold;
            case REMOVED -> removed;
            case ADDED -> added;
        };
    }

    XSSFFont bodyFont() {
        return book.getFontAt(0);
    }

    public XSSFCellStyle get(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    /** The same look for words that a spreadsheet could take for a formula when the cell is edited. */
    XSSFCellStyle quoted(Look look) {
        return quoted.computeIfAbsent(look, l -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(get(l));
            style.setQuotePrefixed(true);
            return style;
        });
    }

    private XSSFCellStyle make(Look look) {
        return switch (look) {
            case TITLE -> with(plain(HorizontalAlignment.CENTER), title);
            case SUBTITLE -> with(plain(HorizontalAlignment.LEFT), grey);
            case PLAIN -> plain(HorizontalAlignment.LEFT);
            case HEADER, LABEL -> with(filled(boxed(HorizontalAlignment.CENTER), HEAD_FILL), bold);
            case HEADER_UPRIGHT -> upright(with(filled(boxed(HorizontalAlignment.CENTER), HEAD_FILL), bold));
            case TEXT -> boxed(HorizontalAlignment.LEFT);
            case CENTRED -> boxed(HorizontalAlignment.CENTER);
            case LINK -> with(boxed(HorizontalAlignment.CENTER), link);
            case NUMBER -> boxed(HorizontalAlignment.CENTER);
            case TOTAL -> format(boxed(HorizontalAlignment.CENTER), "0.0");
            case CHANGE -> format(boxed(HorizontalAlignment.CENTER), "+0.0#;-0.0#;0");
            case SHARE -> format(boxed(HorizontalAlignment.CENTER), "0%;-0%;;@");
            case INPUT_NUMBER -> unlocked(filled(boxed(HorizontalAlignment.CENTER), INPUT_FILL));
            case INPUT_TEXT -> unlocked(filled(boxed(HorizontalAlignment.LEFT), INPUT_FILL));
            case CHAPTER -> with(filled(boxed(HorizontalAlignment.LEFT), CHAPTER_FILL), bold);
            case CHAPTER_NUMBER -> with(filled(boxed(HorizontalAlignment.CENTER), CHAPTER_FILL), bold);
            case SUM_LABEL -> with(filled(boxed(HorizontalAlignment.CENTER), SUM_FILL), bold);
            case SUM_NUMBER -> format(with(filled(boxed(HorizontalAlignment.CENTER), SUM_FILL), bold), "0.0#");
            case SUM_COUNT -> with(filled(boxed(HorizontalAlignment.CENTER), SUM_FILL), bold);
            case HIDDEN -> format(plain(HorizontalAlignment.LEFT), ";;;");
            case SUM_TOTAL -> format(with(filled(boxed(HorizontalAlignment.CENTER), SUM_FILL), bold), "0.0");
            case SUM_TEXT -> filled(boxed(HorizontalAlignment.LEFT), SUM_FILL);
        };
    }

    private XSSFCellStyle plain(HorizontalAlignment alignment) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(book.getFontAt(0));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle boxed(HorizontalAlignment alignment) {
        XSSFCellStyle style = plain(alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        XSSFColor line = colour(LINE);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle with(XSSFCellStyle style, XSSFFont font) {
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle format(XSSFCellStyle style, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle unlocked(XSSFCellStyle style) {
        style.setLocked(false);
        return style;
    }

    private static XSSFCellStyle upright(XSSFCellStyle style) {
        style.setRotation(UPRIGHT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        // Stacked words that may also wrap lose their alignment in LibreOffice.
        style.setWrapText(false);
        return style;
    }

    private XSSFFont font(int points, String name, String rgb) {
        XSSFFont font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(rgb));
        return font;
    }

    /** A colour given as RRGGBB. */
    static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }
}
