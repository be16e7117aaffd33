package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedText;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.score.Inspection;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.score.rounds.UnitRounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** One workbook being put together, from its sheets to its bytes. */
final class Book {

    private static final List<String> OWN_SHEETS = Stream.concat(
                    Stream.of(
                            SummarySheet.NAME,
                            HeatMapSheet.NAME,
                            FactsSheet.NAME,
                            ChecklistSheet.NAME,
                            NotesSheet.NAME,
                            RoundsSheet.NAME),
                    SharedSheets.NAMES.stream())
            .toList();

    private final Checklist checklist;
    private final Stamp stamp;
    private final String version;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Styles styles = new Styles(book);

    private Book(Checklist checklist, Stamp stamp) {
        this.checklist = checklist;
        this.stamp = stamp;
        this.version = CellText.head(checklist.sha256(), 12);
        // The evaluation parses every formula anyway; checking each as it is set would parse it twice.
        book.setCellFormulaValidation(false);
        book.getProperties().getCoreProperties().setCreator("法治政府建设年度报告审核");
    }

    /** A workbook with everything: 汇总, 热力图, a sheet a report, 数据核对, 检查清单, 说明. */
    static byte[] whole(
            List<Outcome> outcomes,
            SharedText shared,
            CaseNotes notes,
            Checklist checklist,
            Stamp stamp,
            Map<String, String> topics) {
        return new Book(checklist, stamp).whole(outcomes, shared, notes, topics);
    }

    /** A workbook of one report among many: its sheet, 数据核对, 检查清单, 说明. */
    static byte[] single(
            Outcome.Audited audited, Inspection decided, Checklist checklist, Stamp stamp, Map<String, String> topics) {
        Book out = new Book(checklist, stamp);
        String name = Names.ofSheets(OWN_SHEETS).unique(name(audited, false));
        XSSFSheet sheet = out.book.createSheet(name);
        XSSFSheet facts = out.book.createSheet(FactsSheet.NAME);
        Limits limits = out.checklistSheet();
        ReportSheet.write(sheet, out.styles, audited, decided, limits, out.version);
        FactsSheet.write(facts, out.styles, List.of(audited), topics, out.version);
        out.notesSheet(List.of(input(audited)));
        return out.bytes(null, null);
    }

    /** The summary of many workbooks: 汇总 and 热力图 in values, 检查清单, 说明. */
    static byte[] summary(
            List<SummarySheet.Row> rows,
            SharedText shared,
            List<UnitRounds> rounds,
            List<Outcome.Refused> refused,
            List<NotesSheet.Input> inputs,
            Checklist checklist,
            Stamp stamp) {
        Book out = new Book(checklist, stamp);
        XSSFSheet summary = out.book.createSheet(SummarySheet.NAME);
        XSSFSheet heat = out.book.createSheet(HeatMapSheet.NAME);
        List<String> units = rows.stream().map(r -> r.figures().unit()).toList();
        out.roundsSheet(rounds);
        SharedSheets sheets = out.shared(shared, units);
        out.checklistSheet();
        SummaryChart chart = SummarySheet.write(summary, out.styles, checklist, rows, refused, rounds, out.version);
        HeatMapSheet.write(heat, out.styles, checklist, rows, out.version);
        sheets.write();
        out.notesSheet(inputs);
        return out.bytes(summary, chart);
    }

    /** The sheets of shared text, where anything was compared. */
    private SharedSheets shared(SharedText shared, List<String> units) {
        SharedSheets sheets = new SharedSheets(book, shared, units);
        if (shared != SharedText.NONE) {
            sheets.create(styles, version);
        }
        return sheets;
    }

    /** Right behind the summary: whoever opens the workbook of a later round asks for it first. */
    private void roundsSheet(List<UnitRounds> rounds) {
        if (!rounds.isEmpty()) {
            RoundsSheet.write(book.createSheet(RoundsSheet.NAME), styles, rounds, version);
        }
    }

    private byte[] whole(List<Outcome> outcomes, SharedText shared, CaseNotes notes, Map<String, String> topics) {
        List<Outcome.Audited> reports = audited(outcomes);
        XSSFSheet summary = book.createSheet(SummarySheet.NAME);
        XSSFSheet heat = book.createSheet(HeatMapSheet.NAME);
        roundsSheet(notes.rounds());
        SharedSheets between = shared(
                shared, reports.stream().map(r -> name(r, sameUnit(reports, r))).toList());
        List<XSSFSheet> sheets = new ArrayList<>();
        Names names = Names.ofSheets(OWN_SHEETS);
        for (Outcome.Audited audited : reports) {
            sheets.add(book.createSheet(names.unique(name(audited, sameUnit(reports, audited)))));
        }
        XSSFSheet facts = book.createSheet(FactsSheet.NAME);
        Limits limits = checklistSheet();
        List<SummarySheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Inspection inspection = notes.decided().apply(reports.get(i));
            ReportCells cells = ReportSheet.write(sheets.get(i), styles, reports.get(i), inspection, limits, version);
            String link = ReportCells.quoted(cells.sheet()) + "!A1";
            rows.add(new SummarySheet.Row(Figures.of(reports.get(i), inspection), cells, link));
        }
        SummaryChart chart =
                SummarySheet.write(summary, styles, checklist, rows, refused(outcomes), notes.rounds(), version);
        HeatMapSheet.write(heat, styles, checklist, rows, version);
        between.write();
        FactsSheet.write(facts, styles, reports, topics, version);
        notesSheet(outcomes.stream().map(Book::input).toList());
        return bytes(summary, chart);
    }

    private Limits checklistSheet() {
        return ChecklistSheet.write(book.createSheet(ChecklistSheet.NAME), styles, checklist, version);
    }

    private void notesSheet(List<NotesSheet.Input> inputs) {
        NotesSheet.write(book.createSheet(NotesSheet.NAME), styles, checklist, stamp, inputs, version);
    }

    private byte[] bytes(@Nullable XSSFSheet summary, @Nullable SummaryChart chart) {
        // The values must be there before the chart copies them, and for readers that do not calculate.
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        if (summary != null && chart != null) {
            chart.draw(summary);
        }
        book.setActiveSheet(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be put together in memory", e);
        }
        return out.toByteArray();
    }

    static List<Outcome.Audited> audited(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Audited.class::isInstance)
                .map(Outcome.Audited.class::cast)
                .toList();
    }

    private static List<Outcome.Refused> refused(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .toList();
    }

    static NotesSheet.Input input(Outcome outcome) {
        String became = outcome instanceof Outcome.Audited audited ? audited.complete() ? "已审核" : "未完成" : "未审核";
        return new NotesSheet.Input(outcome.source(), outcome.sha256(), became);
    }

    /** A unit's name, or the file's where there is none; with the year where that tells two reports apart. */
    static String name(Outcome.Audited audited, boolean withYear) {
        String unit = audited.facts().report().name();
        Integer year = audited.facts().report().year();
        String stem = unit.isBlank() ? audited.source().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") : unit;
        return stem + (withYear && year != null ? year : "");
    }

    private static boolean sameUnit(List<Outcome.Audited> reports, Outcome.Audited audited) {
        String unit = audited.facts().report().name();
        return reports.stream()
                        .filter(r -> r.facts().report().name().equals(unit))
                        .count()
                > 1;
    }
}
