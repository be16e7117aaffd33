package cn.fazhi.audit.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the sheets can be filled in, read and printed. */
class LayoutTest {

    private static final List<String> UNITS = List.of("柳河镇", "石桥乡", "白塔街道", "高岭民族乡");

    @TempDir
    private Path folder;

    private OpenedBook book;

    @BeforeEach
    void write() throws Exception {
        Path file = folder.resolve("审核表.xlsx");
        AuditWorkbook.write(Samples.batch(), SampleChecklist.checklist(), Samples.STAMP, Samples.TOPICS, file);
        book = new OpenedBook(file);
    }

    @AfterEach
    void close() throws Exception {
        book.close();
    }

    @Test
    void onlyScoresOfPeopleAndRemarksAreUnlocked() {
        SoftAssertions all = new SoftAssertions();
        for (XSSFSheet sheet : sheets()) {
            all.assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
            Set<String> unlocked = new TreeSet<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (!cell.getCellStyle().getLocked()) {
                        Cell head = sheet.getRow(ReportSheet.HEAD_ROW).getCell(cell.getColumnIndex());
                        unlocked.add(head.getStringCellValue().replace("\n", ""));
                    }
                }
            }
            if (UNITS.contains(sheet.getSheetName())) {
                all.assertThat(unlocked).containsExactlyInAnyOrder("自评得分", "复核得分", "备注");
            } else {
                all.assertThat(unlocked).as(sheet.getSheetName()).isEmpty();
            }
        }
        all.assertAll();
    }

    @Test
    void aReviewedScoreTakesZeroToTheItemsPoints() {
        XSSFSheet sheet = book.sheet("石桥乡");
        int validated = 0;
        for (DataValidation validation : sheet.getDataValidations()) {
            for (CellRangeAddress cells : validation.getRegions().getCellRangeAddresses()) {
                String head = sheet.getRow(ReportSheet.HEAD_ROW)
                        .getCell(cells.getFirstColumn())
                        .getStringCellValue();
                var rule = validation.getValidationConstraint();
                boolean points = rule.getFormula2().equals("$D" + (cells.getFirstRow() + 1));
                assertThat(rule.getFormula1()).isEqualTo("0");
                if (head.equals("复核\n得分") && points) {
                    validated += cells.getNumberOfCells();
                }
            }
            assertThat(validation.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        }
        assertThat(validated).as("one for every item").isEqualTo(30);
    }

    @Test
    void everySheetPrintsOnA4LandscapeOnePageWide() {
        SoftAssertions all = new SoftAssertions();
        for (XSSFSheet sheet : sheets()) {
            var setup = sheet.getPrintSetup();
            all.assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            all.assertThat(setup.getLandscape()).isTrue();
            all.assertThat(sheet.getFitToPage()).isTrue();
            all.assertThat(setup.getFitWidth()).isEqualTo((short) 1);
            all.assertThat(setup.getFitHeight()).isEqualTo((short) 0);
            all.assertThat(sheet.getRepeatingRows()).as(sheet.getSheetName()).isNotNull();
            all.assertThat(sheet.getFooter().getCenter()).contains("&P").contains("&N");
            all.assertThat(sheet.getFooter().getLeft()).contains(SampleChecklist.SHA.substring(0, 12));
        }
        all.assertAll();
        assertThat(book.sheet("石桥乡").getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("5:5"));
        assertThat(book.sheet("热力图").getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:4"));
    }

    @Test
    void everyRowIsHighEnoughForItsWords() {
        SoftAssertions all = new SoftAssertions();
        int checked = 0;
        for (XSSFSheet sheet : sheets()) {
            for (Row row : sheet) {
                assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(409);
                for (Cell cell : row) {
                    // Hidden columns hold words for the program that nobody sees.
                    if (cell.getCellType() == CellType.STRING
                            && !sheet.isColumnHidden(cell.getColumnIndex())
                            && cell.getCellStyle().getRotation() == 0) {
                        all.assertThat(row.getHeightInPoints())
                                .as(sheet.getSheetName() + cell.getAddress() + cell.getStringCellValue())
                                .isGreaterThanOrEqualTo((float) needed(sheet, cell));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(800);
        all.assertAll();
    }

    /** Another way to count than the product's: whole squares to a line, 12.75 points a line as Excel gives 宋体 of 10 points. */
    private static double needed(XSSFSheet sheet, Cell cell) {
        double pixels = 0;
        CellRangeAddress merged = sheet.getMergedRegions().stream()
                .filter(r -> r.isInRange(cell))
                .findFirst()
                .orElse(new CellRangeAddress(0, 0, cell.getColumnIndex(), cell.getColumnIndex()));
        for (int i = merged.getFirstColumn(); i <= merged.getLastColumn(); i++) {
            pixels += sheet.getColumnWidthInPixels(i);
        }
        int halfSquares = 2 * (int) ((pixels - 4) / 13.34);
        int lines = 0;
        for (String line : cell.getStringCellValue().split("\n", -1)) {
            int used = line.chars().map(c -> c < 128 ? 1 : 2).sum();
            lines += Math.max(1, (used + halfSquares - 1) / Math.max(1, halfSquares));
        }
        return lines * 12.75;
    }

    @Test
    void theSummaryIsFilteredOverItsDataAndCarriesAChart() {
        XSSFSheet summary = book.sheet("汇总");
        // Head in row 3, four reports, one refused file.
        assertThat(summary.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:U8");
        assertThat(summary.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        assertThat(summary.getDrawingPatriarch().getCharts()).hasSize(1);
        String chart = summary.getDrawingPatriarch()
                .getCharts()
                .get(0)
                .getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .toString();
        assertThat(chart).contains("汇总!$E$4:$E$7", "汇总!$B$4:$B$7", "<c:v>83.5</c:v>", "solidFill");
        assertThat(summary.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isGreaterThanOrEqualTo(3);
        assertThat(book.sheet("热力图").getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(1);
        assertThat(book.sheet("数据核对").getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:M");
    }

    @Test
    void stylesAreSharedAndTheFontsAreOnEveryChineseWindows() {
        assertThat(book.book().getNumCellStyles()).isLessThan(40);
        Set<String> fonts = new TreeSet<>();
        for (int i = 0; i < book.book().getNumberOfFonts(); i++) {
            fonts.add(book.book().getFontAt(i).getFontName());
        }
        assertThat(fonts).containsExactlyInAnyOrder("宋体", "黑体");
    }

    @Test
    void formulasUseOnlyFunctionsOfExcel2010() {
        Set<String> used = new TreeSet<>();
        var name = java.util.regex.Pattern.compile("([A-Z][A-Z0-9.]+)\\(");
        for (XSSFSheet sheet : sheets()) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        name.matcher(cell.getCellFormula()).results().forEach(m -> used.add(m.group(1)));
                    }
                }
            }
        }
        assertThat(used)
                .contains("SUM", "IF", "ROUND")
                .isSubsetOf(
                        "SUM",
                        "IF",
                        "ROUND",
                        "MAX",
                        "INT",
                        "OR",
                        "COUNT",
                        "COUNTIF",
                        "COUNTIFS",
                        "ISNUMBER",
                        "INDEX",
                        "MATCH",
                        "LARGE",
                        "ROW");
    }

    private List<XSSFSheet> sheets() {
        List<XSSFSheet> sheets = new java.util.ArrayList<>();
        for (int i = 0; i < book.book().getNumberOfSheets(); i++) {
            sheets.add(book.book().getSheetAt(i));
        }
        assertThat(sheets).hasSize(9);
        return sheets;
    }
}
