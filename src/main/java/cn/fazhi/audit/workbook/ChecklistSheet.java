package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 检查清单: the items in force with their tiers and rule files, and the limits of grades and conclusions. */
final class ChecklistSheet {

    static final String NAME = "检查清单";

    private static final double[] WIDTHS = {6, 22, 7, 52, 34, 40, 30};
    private static final int LAST = WIDTHS.length - 1;
    private static final int LIMIT_COLUMN = 2;

    private final Grid grid;
    private int row;

    private ChecklistSheet(Grid grid) {
        this.grid = grid;
    }

    /** Writes the sheet and says where the limits stand. */
    static Limits write(XSSFSheet sheet, Styles styles, Checklist checklist, String version) {
        ChecklistSheet out = new ChecklistSheet(new Grid(sheet, styles, WIDTHS));
        out.items(checklist);
        Limits limits = out.limits(checklist);
        sheet.createFreezePane(0, 3);
        PrintLayout.apply(sheet, 2, 2, WIDTHS.length, out.row, version);
        PrintLayout.protect(sheet);
        return limits;
    }

    private void items(Checklist checklist) {
        grid.line(0).text(0, LAST, checklist.title(), Look.TITLE).fixed(30);
        grid.line(1)
                .text(0, LAST, "现行有效的考核项目及各档分值。规则库校验码（SHA-256）：" + checklist.sha256(), Look.SUBTITLE)
                .fixed(18);
        grid.line(2)
                .text(0, "编号", Look.HEADER)
                .text(1, "考核项目", Look.HEADER)
                .text(2, "分值", Look.HEADER)
                .text(3, "各档标准", Look.HEADER)
                .text(4, "依据", Look.HEADER)
                .text(5, "整改建议", Look.HEADER)
                .text(6, "规则文件与行号", Look.HEADER)
                .fixed(24);
        row = 3;
        for (Checklist.Chapter chapter : checklist.chapters()) {
            chapter(chapter.id(), chapter.name(), points(checklist, chapter));
            checklist.items().stream()
                    .filter(i -> i.chapter().equals(chapter.id()))
                    .forEach(item -> item(checklist, item));
        }
        chapter("X", "红线与扣分", Double.NaN);
        checklist.redFlags().forEach(item -> item(checklist, item));
    }

    private static double points(Checklist checklist, Checklist.Chapter chapter) {
        return checklist.items().stream()
                .filter(i -> i.chapter().equals(chapter.id()))
                .mapToDouble(Item::points)
                .sum();
    }

    private void chapter(String id, String name, double points) {
        Grid.Line line = grid.line(row++).text(0, id, Look.CHAPTER_NUMBER).text(1, name, Look.CHAPTER);
        if (Double.isNaN(points)) {
            line.blank(2, 2, Look.CHAPTER_NUMBER);
        } else {
            line.number(2, points, Look.CHAPTER_NUMBER);
        }
        line.blank(3, LAST, Look.CHAPTER).fit();
    }

    /** So that nobody takes the county's own figure for the shared one. */
    private static String changed(Checklist checklist, Item item) {
        List<Provision> own = checklist.provisions().stream()
                .filter(p -> p.id().equals(item.id()))
                .toList();
        return own.isEmpty() ? "" : own.stream().anyMatch(Provision::off) ? "\n（本县停用）" : "\n（本县有调整，见“说明”）";
    }

    private void item(Checklist checklist, Item item) {
        grid.line(row++)
                .text(0, item.id(), Look.CENTRED)
                .text(1, item.name() + changed(checklist, item), Look.TEXT)
                .number(2, item.points(), Look.NUMBER)
                .text(3, item.standard().replace("；", "；\n"), Look.TEXT)
                .text(4, item.basis(), Look.TEXT)
                .text(5, item.advice(), Look.TEXT)
                .text(6, place(item), Look.TEXT)
                .fit();
    }

    private static String place(Item item) {
        String lines = item.tiers().stream().map(t -> "" + t.line()).collect(Collectors.joining("、"));
        return item.file() + (lines.isEmpty() ? "" : "：第" + lines + "行");
    }

    private Limits limits(Checklist checklist) {
        row++;
        chapter("", "等级与结论标准", Double.NaN);
        List<String> names = new ArrayList<>();
        List<String> froms = new ArrayList<>();
        for (Checklist.Grade grade : checklist.grades()) {
            names.add(cell(1));
            froms.add(limit(grade.name(), grade.from(), "总分达到此数为“" + grade.name() + "”。"));
        }
        Checklist.Conclusion rule = checklist.conclusion();
        String mandatory = rule.mandatory().isEmpty() ? "" : String.join("、", rule.mandatory()) + "中任何一项不符合，或者";
        String resubmit = limit("退回重报线", rule.resubmitBelow(), mandatory + "总分低于此数，结论为“退回重报”。");
        String correct = limit("退回补正线", rule.correctBelow(), "触发应当退回的红线，或者总分低于此数，结论为“退回补正”。");
        String review = limit("待复核分值", rule.reviewPoints(), "有未判断的项目，或者分值达到此数的项目尚待人工核实，结论为“待复核”。");
        return new Limits(names, froms, resubmit, correct, review);
    }

    private String limit(String name, double value, String meaning) {
        String cell = cell(LIMIT_COLUMN);
        grid.line(row++)
                .text(0, "", Look.CENTRED)
                .text(1, name, Look.TEXT)
                .number(LIMIT_COLUMN, value, Look.NUMBER)
                .text(3, LAST, meaning, Look.TEXT)
                .fit();
        return cell;
    }

    /** The cell of the row to be written, as another sheet refers to it. */
    private String cell(int column) {
        return ReportCells.quoted(NAME) + "!" + new CellReference(row, column, true, true).formatAsString();
    }
}
