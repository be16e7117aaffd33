package cn.fazhi.audit.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colours of states, conclusions and standings. They are conditional, because an inspector's score changes the words. */
final class StateColours {

    private static final String GREEN = "D5EDD3";
    private static final String YELLOW = "FFF0B8";
    private static final String RED = "F8CBC4";
    private static final String GREY = "E3E3E3";
    private static final String BLUE = "CFE3F7";
    private static final String VIOLET = "E4D4F0";

    private static final Map<String, String> STATES = states();
    private static final Map<String, String> CONCLUSIONS =
            Map.of("通过", GREEN, "退回补正", YELLOW, "退回重报", RED, "待复核", BLUE);
    private static final Map<String, String> STANDINGS = Map.of("未完成", VIOLET, "未审核", GREY);

    private StateColours() {}

    /** On a report's sheet: the states and, below the items and in the head, the conclusion. */
    static void apply(XSSFSheet sheet, int first, int last) {
        colour(sheet, new CellRangeAddress(first, last, Column.判定.at(), Column.判定.at()), STATES);
        colour(sheet, new CellRangeAddress(first, last, Column.最终得分.at(), Column.判定.at()), CONCLUSIONS);
        colour(sheet, new CellRangeAddress(2, 2, Column.原因.at(), Column.原因.at()), CONCLUSIONS);
    }

    static void conclusions(XSSFSheet sheet, CellRangeAddress cells) {
        colour(sheet, cells, CONCLUSIONS);
    }

    static void standings(XSSFSheet sheet, CellRangeAddress cells) {
        colour(sheet, cells, STANDINGS);
    }

    static void checks(XSSFSheet sheet, CellRangeAddress cells) {
        colour(sheet, cells, Map.of("不符", RED, "相符", GREEN));
    }

    static void states(XSSFSheet sheet, CellRangeAddress cells) {
        colour(sheet, cells, STATES);
    }

    /** What became of findings. */
    static void endings(XSSFSheet sheet, CellRangeAddress cells) {
        colour(sheet, cells, Map.of("已整改", GREEN, "未整改", YELLOW, "新增", BLUE, "复发", RED, "不再考核", GREY));
        colour(sheet, cells, Map.of("未整改·待核实", VIOLET, "复发·待核实", VIOLET));
    }

    /** What was gained and what was lost. */
    static void changes(XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        fill(formatting, cells, formatting.createConditionalFormattingRule(ComparisonOperator.GT, "0"), GREEN);
        fill(formatting, cells, formatting.createConditionalFormattingRule(ComparisonOperator.LT, "0"), RED);
    }

    /** Cells for which a formula, worded for the first of them, is true. */
    static void differing(XSSFSheet sheet, CellRangeAddress cells, String formula) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        fill(formatting, cells, formatting.createConditionalFormattingRule(formula), YELLOW);
    }

    private static void fill(
            XSSFSheetConditionalFormatting formatting,
            CellRangeAddress cells,
            ConditionalFormattingRule rule,
            String colour) {
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.colour(colour));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("符合", GREEN);
        states.put("部分符合", YELLOW);
        states.put("不符合", RED);
        states.put("不适用", GREY);
        states.put("豁免", GREY);
        states.put("人工核实", BLUE);
        states.put("未判断", VIOLET);
        states.put("退回", RED);
        states.put("扣分", YELLOW);
        return states;
    }

    private static void colour(XSSFSheet sheet, CellRangeAddress cells, Map<String, String> colours) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        // Sorted, because the order of Map.of differs from run to run.
        colours.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            ConditionalFormattingRule rule =
                    formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + entry.getKey() + "\"");
            fill(formatting, cells, rule, entry.getValue());
        });
    }
}
