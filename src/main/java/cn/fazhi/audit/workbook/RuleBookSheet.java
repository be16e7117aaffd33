package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.rules.RuleWording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 考核细则 as a sheet: chapter by chapter an item's basis and advice, its rules a row each, and its examples. */
final class RuleBookSheet {

    static final String NAME = "考核细则";
    static final int HEAD_ROW = 2;

    private static final List<String> HEADS = List.of("编号", "档次", "给分", "成立的条件", "写给乡镇的原因", "怎样达到这一档", "规则文件:行");
    private static final double[] WIDTHS = {7, 32, 14, 46, 46, 28, 27};
    private static final int LAST = WIDTHS.length - 1;

    private final RuleBook rules;
    private final Grid grid;
    private int row = HEAD_ROW + 1;

    private RuleBookSheet(RuleBook rules, Grid grid) {
        this.rules = rules;
        this.grid = grid;
    }

    static byte[] book(RuleBook rules, String engineVersion) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator("法治政府建设年度报告审核");
            Styles styles = new Styles(book);
            XSSFSheet sheet = book.createSheet(NAME);
            new RuleBookSheet(rules, new Grid(sheet, styles, WIDTHS)).write(sheet, engineVersion);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be put together in memory", e);
        }
        return out.toByteArray();
    }

    private void write(XSSFSheet sheet, String engineVersion) {
        String hash = rules.checklist().sha256();
        grid.line(0)
                .text(0, LAST, rules.checklist().title() + "考核细则", Look.TITLE)
                .fixed(30);
        grid.line(1)
                .text(
                        0,
                        LAST,
                        RuleBook.how() + "规则库校验码（SHA-256）：" + hash + "，审核程序版本" + engineVersion + "。",
                        Look.SUBTITLE)
                .fit();
        Grid.Line heads = grid.line(HEAD_ROW);
        for (int i = 0; i <= LAST; i++) {
            heads.text(i, HEADS.get(i), Look.HEADER);
        }
        heads.fixed(24);
        for (RuleBook.Chapter chapter : rules.chapters()) {
            grid.line(row++).text(0, LAST, chapter.title(), Look.CHAPTER).fixed(24);
            chapter.items().forEach(this::item);
        }
        grid.line(row++).text(0, LAST, "等级与结论", Look.CHAPTER).fixed(24);
        wide("等级", rules.grades());
        wide("结论", rules.conclusions());
        sheet.createFreezePane(0, HEAD_ROW + 1);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, WIDTHS.length, row, CellText.head(hash, 12));
        PrintLayout.protect(sheet);
    }

    private void item(ItemWording item) {
        grid.line(row++)
                .text(0, item.item().id(), Look.SUM_LABEL)
                .text(1, LAST, RuleBook.title(item), Look.CHAPTER)
                .fit();
        wide("依据", item.item().basis());
        wide("建议", item.item().advice());
        if (!item.item().wording().isEmpty()) {
            wide("示范", item.item().wording());
        }
        item.rules().forEach(rule -> rule(item, rule));
        rules.examples(item).forEach(this::example);
    }

    private void rule(ItemWording item, RuleWording rule) {
        grid.line(row++)
                .text(0, item.item().id(), Look.CENTRED)
                .text(1, rule.title(), Look.TEXT)
                .text(2, rule.worth() + (rule.floor() ? "（保底）" : ""), Look.CENTRED)
                .text(3, String.join("\n", rule.conditions()), Look.TEXT)
                .text(4, rule.reason(), Look.TEXT)
                .text(5, rule.next(), Look.TEXT)
                .text(6, RuleBook.place(item, rule.line()), Look.TEXT)
                .fit();
    }

    private void example(RuleBook.Example example) {
        grid.line(row++)
                .text(0, "例子", Look.LABEL)
                .text(1, example.name(), Look.TEXT)
                .text(2, example.earns(), Look.CENTRED)
                .text(3, 4, example.text(), Look.TEXT)
                .text(5, LAST, example.why(), Look.TEXT)
                .fit();
    }

    private void wide(String label, String words) {
        grid.line(row++)
                .text(0, label, Look.LABEL)
                .text(1, LAST, words, Look.TEXT)
                .fit();
    }
}
