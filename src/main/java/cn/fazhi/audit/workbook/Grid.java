package cn.fazhi.audit.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet being written row by row. Rows and columns are numbered from 0, as POI does. */
public final class Grid {

    private final XSSFSheet sheet;
    private final Styles styles;
    private final double[] widths;

    /**
     * @param widths widths of the columns in Excel's unit of one digit
     */
    public Grid(XSSFSheet sheet, Styles styles, double... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = widths.clone();
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (int) Math.round(widths[i] * 256));
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    int columns() {
        return widths.length;
    }

    /** Width of the columns from one to another, both included. */
    double width(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += widths[i];
        }
        return sum;
    }

    public Line line(int row) {
        return new Line(row);
    }

    /** One row being written; {@link #fit} ends it. */
    public final class Line {

        private final int number;
        private final XSSFRow row;
        private int lines = 1;

        private Line(int number) {
            this.number = number;
            this.row = sheet.createRow(number);
        }

        /** Words, never a formula; the row grows with them. */
        public Line text(int column, String words, Look look) {
            return text(column, column, words, look);
        }

        /** Words for the program in a hidden column; the row does not grow with them. */
        Line hidden(int column, String words) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(CellText.escaped(CellText.clean(words)));
            cell.setCellStyle(styles.get(Look.HIDDEN));
            return this;
        }

        /** Words across merged columns. */
        public Line text(int from, int to, String words, Look look) {
            String clean =
                    RowHeights.fitted(CellText.clean(words), width(from, to), RowHeights.MOST_LINES, "……（过长，已截断）");
            XSSFCell cell = row.createCell(from);
            cell.setCellValue(CellText.escaped(clean));
            cell.setCellStyle(CellText.looksLikeFormula(clean) ? styles.quoted(look) : styles.get(look));
            lines = Math.max(lines, RowHeights.lines(clean, width(from, to)));
            return merge(from, to, look);
        }

        /** Words of which some are bold; what does not fit the row is left out. */
        Line rich(int column, BoldWords words, Look look) {
            return rich(column, column, RichWords.of(words), look);
        }

        /** Words in several faces, across merged columns; what does not fit the row is left out. */
        Line rich(int from, int to, RichWords words, Look look) {
            double wide = width(from, to);
            String all = words.text();
            String fitted = RowHeights.fitted(all, wide, RowHeights.MOST_LINES, "……（过长，已截断）");
            int room = fitted.equals(all) ? all.length() : fitted.length() - "……（过长，已截断）".length();
            XSSFRichTextString text = new XSSFRichTextString();
            for (RichWords.Piece piece : words.pieces()) {
                String part = room <= 0 ? "" : CellText.head(piece.words(), room);
                room -= part.length();
                if (!part.isEmpty()) {
                    text.append(CellText.escaped(part), styles.font(piece.face()));
                }
            }
            if (!fitted.equals(all)) {
                text.append("……（过长，已截断）", styles.bodyFont());
            }
            XSSFCell cell = row.createCell(from);
            cell.setCellValue(text);
            cell.setCellStyle(CellText.looksLikeFormula(all) ? styles.quoted(look) : styles.get(look));
            // Bold words of Latin letters are wider.
            lines = Math.max(lines, Math.min(RowHeights.MOST_LINES, RowHeights.lines(fitted, wide) + 1));
            return merge(from, to, look);
        }

        public Line number(int column, double value, Look look) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(value);
            cell.setCellStyle(styles.get(look));
            return this;
        }

        Line formula(int column, String formula, Look look) {
            return formula(column, column, formula, look);
        }

        /** A formula of our own making: no word of a report may be part of it. */
        Line formula(int from, int to, String formula, Look look) {
            XSSFCell cell = row.createCell(from);
            cell.setCellFormula(formula);
            cell.setCellStyle(styles.get(look));
            return merge(from, to, look);
        }

        public Line blank(int from, int to, Look look) {
            for (int i = from; i <= to; i++) {
                row.createCell(i).setCellStyle(styles.get(look));
            }
            return this;
        }

        /** Makes the cell a link, to a place in this workbook or to a file beside it. */
        Line link(int column, HyperlinkType type, String address) {
            Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
            link.setAddress(address);
            row.getCell(column).setHyperlink(link);
            return this;
        }

        /** The row is at least so many lines high. */
        public Line atLeast(int least) {
            lines = Math.max(lines, least);
            return this;
        }

        /** Gives the row its height, in lines of 10 pt text. */
        public void fit() {
            row.setHeightInPoints((float) RowHeights.height(lines));
        }

        /** Gives the row a fixed height in points. */
        public void fixed(double points) {
            row.setHeightInPoints((float) points);
        }

        private Line merge(int from, int to, Look look) {
            if (to > from) {
                blank(from + 1, to, look);
                // Unsafe only skips the search for overlaps, which grows with the square of the merged cells.
                sheet.addMergedRegionUnsafe(new CellRangeAddress(number, number, from, to));
            }
            return this;
        }
    }
}
