package cn.fazhi.audit.notice;

import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Scorecard;
import cn.fazhi.audit.workbook.CellText;
import cn.fazhi.audit.workbook.EvidenceText;
import cn.fazhi.audit.workbook.Grid;
import cn.fazhi.audit.workbook.Look;
import cn.fazhi.audit.workbook.PrintLayout;
import cn.fazhi.audit.workbook.Styles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The 退回整改清单: one row a finding. Only the township's own columns can be filled; words of a report never become a formula. */
public final class ChecklistBook {

    static final String SHEET = "退回整改清单";
    static final String IDENTITY = "核对信息";
    static final String CODE = "清单编码";

    private static final int LAST = ChecklistColumn.完成时间.at();
    private static final int HEAD_ROW = 4;
    private static final int MOST_QUOTES = 3;
    private static final int LONGEST_QUOTE = 90;

    private final Letter letter;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Styles styles = new Styles(book);
    private final XSSFSheet sheet = book.createSheet(SHEET);
    private final Grid grid = new Grid(sheet, styles, ChecklistColumn.widths());

    private ChecklistBook(Letter letter) {
        this.letter = letter;
    }

    /** The workbook's bytes. */
    public static byte[] write(Letter letter) {
        return new ChecklistBook(letter).bytes();
    }

    private byte[] bytes() {
        head();
        int row = HEAD_ROW + 1;
        for (Line line : letter.lines()) {
            line(row++, line);
        }
        int last = row - 1;
        if (last > HEAD_ROW) {
            new ChecklistInputs(book, sheet, styles).open(HEAD_ROW + 1, last);
        }
        sheet.createFreezePane(ChecklistColumn.问题.at(), HEAD_ROW + 1);
        sheet.setColumnHidden(ChecklistColumn.编码.at(), true);
        PrintLayout.apply(sheet, HEAD_ROW, HEAD_ROW, LAST + 1, row, "");
        sheet.getFooter().setLeft(letter.code());
        PrintLayout.protect(sheet);
        identity();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be put together in memory", e);
        }
        return out.toByteArray();
    }

    private void head() {
        grid.line(0)
                .text(0, LAST, letter.whose() + letter.year() + "年法治政府建设年度报告退回整改清单", Look.TITLE)
                .fixed(34);
        grid.line(1).text(0, LAST, whatItIsAbout(), Look.PLAIN).fit();
        grid.line(2).text(0, LAST, howToFill(), Look.PLAIN).fit();
        grid.line(3)
                .text(0, LAST, CODE + "：" + letter.code() + "（回复时据此核对，请勿改动）", Look.SUBTITLE)
                .fit();
        Grid.Line heads = grid.line(HEAD_ROW);
        for (ChecklistColumn column : ChecklistColumn.values()) {
            heads.text(column.at(), column.head(), Look.HEADER);
        }
        heads.fixed(32);
    }

    private String whatItIsAbout() {
        Scorecard card = letter.scorecard();
        String judged = card == null
                ? ""
                : "　　总分：" + Points.plain(card.total()) + "分　　等级：" + card.grade() + "　　结论：" + card.conclusion();
        return "批次：" + letter.batch() + "　　报告：" + letter.source() + "（第" + letter.round() + "次报送）" + judged + "　　共"
                + letter.lines().size() + "项";
    }

    private String howToFill() {
        return "请于" + Letter.inWords(letter.deadline())
                + "前填好浅黄色的五列，连同修改后的报告一并报回。每项都要选“整改情况”：选“已整改”的，把改好的原文抄在“整改后原文”；"
                + "选“已说明”或“有异议”的，在“说明”里写清理由。示范表述里的横线由本单位按台账据实填写；没有开展的工作如实说明，不得编造。";
    }

    private void line(int row, Line line) {
        Finding finding = line.finding();
        grid.line(row)
                .number(ChecklistColumn.序号.at(), line.number(), Look.CENTRED)
                .text(ChecklistColumn.考核项目.at(), line.item(), Look.TEXT)
                .text(ChecklistColumn.问题.at(), problem(line), Look.TEXT)
                .text(ChecklistColumn.原文摘录.at(), quotes(line.evidence()), Look.TEXT)
                .text(ChecklistColumn.依据.at(), finding.item().basis(), Look.TEXT)
                .text(ChecklistColumn.整改要求.at(), asked(finding), Look.TEXT)
                .text(ChecklistColumn.分值影响.at(), line.effect(), Look.CENTRED)
                .blank(ChecklistColumn.整改情况.at(), LAST, Look.INPUT_TEXT)
                .text(ChecklistColumn.编码.at(), finding.code(), Look.HIDDEN)
                .atLeast(4)
                .fit();
    }

    private static String problem(Line line) {
        String behind = line.cause() == 0 ? "" : "（随第" + line.cause() + "项一并整改）";
        return "【" + line.finding().state() + "】" + line.finding().problem() + behind;
    }

    private static String asked(Finding finding) {
        List<String> parts = new ArrayList<>(List.of(finding.advice()));
        if (!finding.nextTier().isBlank()) {
            parts.add("再进一步：" + finding.nextTier());
        }
        if (!finding.item().wording().isEmpty()) {
            parts.add("示范表述：" + finding.item().wording());
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String quotes(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return "（未见有关内容）";
        }
        String all = evidence.stream()
                .limit(MOST_QUOTES)
                .map(one -> "“" + shortened(one.quote()) + "”（" + EvidenceText.place(one) + "）")
                .collect(Collectors.joining("\n"));
        return evidence.size() > MOST_QUOTES ? all + "\n……等" + evidence.size() + "处" : all;
    }

    private static String shortened(String quote) {
        String clean = CellText.clean(quote).strip();
        return clean.length() <= LONGEST_QUOTE ? clean : CellText.head(clean, LONGEST_QUOTE) + "……";
    }

    /** What ties the workbook to its report: a sheet that is not shown, and the file's own properties. */
    private void identity() {
        String findings =
                letter.lines().stream().map(line -> line.finding().code()).collect(Collectors.joining(","));
        Map<String, String> all = Map.of(
                CODE,
                letter.code(),
                "批次",
                letter.batch(),
                "报送次序",
                Integer.toString(letter.round()),
                "报告校验码",
                letter.sha256(),
                "项目",
                findings);
        XSSFSheet hidden = book.createSheet(IDENTITY);
        Grid rows = new Grid(hidden, styles, 14, 80);
        CustomProperties properties = book.getProperties().getCustomProperties();
        int row = 0;
        for (Map.Entry<String, String> entry :
                all.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            rows.line(row++)
                    .text(0, entry.getKey(), Look.PLAIN)
                    .text(1, entry.getValue(), Look.PLAIN)
                    .fit();
            properties.addProperty(entry.getKey(), CellText.clean(entry.getValue()));
        }
        PrintLayout.protect(hidden);
        book.setSheetVisibility(book.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
        book.getProperties().getCoreProperties().setCreator("法治政府建设年度报告审核");
        book.getProperties().getCoreProperties().setTitle(SHEET + " " + letter.code());
        book.setActiveSheet(0);
    }
}
