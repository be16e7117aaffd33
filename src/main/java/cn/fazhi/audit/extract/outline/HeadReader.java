package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.facts.Evidence;
import cn.fazhi.audit.facts.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads title, unit, year, addressee and signature. */
public final class HeadReader {

    /** The year's report, or one that next year's plan is joined to: 2025年工作总结及2026年工作计划. */
    private static final Pattern TITLE_END =
            Pattern.compile("(?:报告|总结|汇报|情况|材料|自查)(?:[（(].{0,10}[)）])?(?:[暨及和与、]{1,2}.{0,14}(?:计划|打算|安排|思路))?$");

    private static final Pattern NAMES_REPORT = Pattern.compile("(?:法治政府|法治建设|依法行政|依法治[镇乡街县区市]|法治[镇乡]).*(?:报告|总结|汇报)");
    private static final Pattern FILE_NUMBER = Pattern.compile("[〔\\[（(]\\s*20\\d\\d\\s*[〕\\])）].{0,4}号");
    private static final Pattern ADDRESSEE = Pattern.compile("^[^。，；]{2,40}[：:]$");
    private static final Pattern HEADING = Pattern.compile("^(?:[一二三四五六七八九十]+、|第[一二三四]部分|[（(][一二三四五六七八九十]+[)）]).*");
    private static final Pattern YEAR_IN_BODY =
            Pattern.compile("(20[0-4]\\d)\\s*(?:以来|年(?:度|以来|，|我|全|来|,|是|工作|法治|相关工作|有关工作|，在))");
    /** A date right below the title stands in brackets. */
    private static final Pattern BRACKETED = Pattern.compile("^[（(][^。]{6,20}[)）]$");

    private static final Pattern UNIT_LINE =
            Pattern.compile("[\\u4e00-\\u9fa5 ]{2,26}(?:政府|委员会|办事处|党委|工委|局|[镇乡]|街道|苏木)");

    private static final int LONGEST_TITLE_LINE = 60;
    private static final int TITLE_LINES = 5;

    /** Lines at the end that may belong to signature and imprint. */
    private static final int LAST_LINES = 8;

    /** A unit's name, and where in the report it stands. */
    private record Named(UnitName unit, String from) {

        static Optional<Named> of(Optional<UnitName> unit, String place, String words) {
            boolean committee = words.contains("中共") || words.contains("中国共产党");
            return unit.map(u -> new Named(u, committee ? place + "的“中共…委员会”" : place));
        }
    }

    private final Document document;
    private final List<Paragraph> paragraphs;
    private final String plain;

    private HeadReader(Document document) {
        this.document = document;
        this.paragraphs = document.paragraphs();
        this.plain = Plain.of(document.text());
    }

    /** Reads the head of a report. */
    public static Head read(Document document) {
        return new HeadReader(document).head();
    }

    private Head head() {
        int firstTitle = firstTitle();
        int lastTitle = lastTitle(firstTitle);
        int body = lastTitle + 1;
        Paragraph addressee = addressee(body);
        int afterBody = afterBody(body);
        String title = title(firstTitle, lastTitle);
        Optional<Named> named = Named.of(UnitName.in(Plain.of(title)), "标题", title);
        Optional<Named> unit = named.or(() -> belowTitle(lastTitle, body))
                .or(() -> signature(afterBody))
                .or(() -> Named.of(inOpening(body, UnitName::actingDepartment), "正文开头", ""))
                .or(() -> Named.of(inOpening(body, UnitName::mostNamed), "正文开头", ""))
                .or(() -> Named.of(UnitName.mostNamed(plain), "正文", ""))
                .or(() -> Named.of(inOpening(body, UnitName::actingTown), "正文开头", ""))
                .or(() -> Named.of(inFileName(), "文件名", ""));
        OptionalInt titleYear = Dates.year(Plain.of(title));
        OptionalInt year = titleYear.isPresent() ? titleYear : bodyYear(body, afterBody);
        Report report = new Report(
                unit.map(u -> u.unit().name()).orElse(""),
                unit.map(u -> u.unit().type()).orElseGet(() -> isBureau(body) ? "部门" : ""),
                unit.map(Named::from).orElse(""),
                year.isPresent() ? (Integer) year.getAsInt() : null,
                title,
                addressee == null ? null : document.textOf(addressee).strip().replaceFirst("\\s*[：:]$", ""),
                signedOn(body, afterBody),
                copies(body, afterBody),
                named.isPresent(),
                titleYear.isPresent(),
                NAMES_REPORT.matcher(title).find(),
                characters(body, afterBody, addressee),
                lastTitle < firstTitle ? List.of() : List.of(evidence(firstTitle, lastTitle)));
        return new Head(report, addressee == null ? body : Math.max(body, addressee.number()), afterBody, addressee);
    }

    private String text(int index) {
        return plain.substring(
                        paragraphs.get(index).start(), paragraphs.get(index).end())
                .strip();
    }

    private int firstTitle() {
        for (int i = 0; i < Math.min(paragraphs.size(), TITLE_LINES + 3); i++) {
            String line = text(i);
            if (line.length() > LONGEST_TITLE_LINE || ADDRESSEE.matcher(line).matches()) {
                return i;
            }
            boolean letterhead = line.endsWith("文件")
                    || i + 1 < paragraphs.size()
                            && FILE_NUMBER.matcher(text(i + 1)).find()
                            && !TITLE_END.matcher(line).find();
            if (!letterhead && !FILE_NUMBER.matcher(line).find() && !line.startsWith("附件") && line.length() > 3) {
                return i;
            }
        }
        return 0;
    }

    private int lastTitle(int first) {
        for (int i = first; i < Math.min(paragraphs.size(), first + TITLE_LINES); i++) {
            String line = text(i);
            if (line.length() > LONGEST_TITLE_LINE || HEADING.matcher(line).matches() || line.endsWith("。")) {
                return first - 1;
            }
            if (TITLE_END.matcher(line).find()) {
                return i;
            }
        }
        return first - 1;
    }

    private String title(int first, int last) {
        StringBuilder title = new StringBuilder();
        for (int i = first; i <= last; i++) {
            title.append(document.textOf(paragraphs.get(i)).strip());
        }
        return title.toString();
    }

    private Evidence evidence(int first, int last) {
        int start = paragraphs.get(first).start();
        int end = paragraphs.get(last).end();
        return new Evidence(
                document.text().substring(start, end),
                start,
                end,
                paragraphs.get(first).number(),
                "");
    }

    private @Nullable Paragraph addressee(int body) {
        for (int i = body; i < Math.min(paragraphs.size(), body + 3); i++) {
            String line = text(i);
            if (ADDRESSEE.matcher(line).matches()
                    && !line.contains("如下")
                    && !HEADING.matcher(line).matches()) {
                return paragraphs.get(i);
            }
        }
        return null;
    }

    /** The signature is the run of short last lines that name a unit or a date. */
    private int afterBody(int body) {
        int end = paragraphs.size();
        int signature = end;
        for (int i = end - 1; i >= Math.max(body, end - LAST_LINES); i--) {
            String line = text(i);
            boolean printed = Imprint.isPrinted(line);
            boolean date = !printed && line.length() <= 20 && Dates.date(line).isPresent();
            boolean unit = line.length() <= 30
                    && !line.endsWith("。")
                    && !HEADING.matcher(line).matches()
                    && (line.endsWith("政府")
                            || line.endsWith("委员会")
                            || line.endsWith("办事处")
                            || line.endsWith("党委")
                            || line.endsWith("局")
                            || line.endsWith("工委"));
            if (date || unit) {
                signature = i;
            } else if (!Imprint.is(line) && !(i > 0 && goesOn(text(i - 1)))) {
                break;
            }
        }
        return signature;
    }

    /** A list of bodies that breaks off at a comma. */
    private static boolean goesOn(String line) {
        return Imprint.is(line) && (line.endsWith("，") || line.endsWith("、"));
    }

    private Optional<Named> signature(int afterBody) {
        for (int i = afterBody; i < paragraphs.size(); i++) {
            Optional<UnitName> unit = Imprint.is(text(i)) ? Optional.empty() : UnitName.in(text(i));
            if (unit.isPresent()) {
                return Named.of(unit, "落款", text(i));
            }
        }
        return Optional.empty();
    }

    /** Copies stand below the signature or, rarely, below the addressee. */
    private List<String> copies(int body, int afterBody) {
        List<String> lines = new ArrayList<>();
        for (int i = body; i < paragraphs.size(); i++) {
            if (i < body + 3 || i >= Math.min(afterBody, paragraphs.size() - LAST_LINES)) {
                lines.add(text(i));
            }
        }
        return Imprint.copies(lines);
    }

    /** A line right below the title that is nothing but the unit. */
    private Optional<Named> belowTitle(int lastTitle, int body) {
        if (lastTitle < 0 || body >= paragraphs.size()) {
            return Optional.empty();
        }
        String line = text(body);
        return UNIT_LINE.matcher(line).matches() ? Named.of(UnitName.in(line), "标题下的署名", line) : Optional.empty();
    }

    private Optional<UnitName> inOpening(int body, Function<String, Optional<UnitName>> reading) {
        String opening = opening(body);
        return opening.isEmpty() ? Optional.empty() : reading.apply(opening);
    }

    private String opening(int body) {
        int to = Math.min(paragraphs.size(), body + 3);
        return to <= body
                ? ""
                : plain.substring(
                        paragraphs.get(body).start(), paragraphs.get(to - 1).end());
    }

    /** Whether a text that names no unit is a department's. */
    private boolean isBureau(int body) {
        return UnitName.saysBureau(plain) || UnitName.bureauActs(opening(body), plain);
    }

    private Optional<UnitName> inFileName() {
        return UnitName.in(document.source().replaceFirst("^.*/", "").replaceFirst("\\.[a-zA-Z]+$", ""));
    }

    private OptionalInt bodyYear(int body, int afterBody) {
        int to = Math.min(afterBody, paragraphs.size());
        if (to <= body) {
            return OptionalInt.empty();
        }
        Matcher m = YEAR_IN_BODY.matcher(plain.substring(
                paragraphs.get(body).start(), paragraphs.get(to - 1).end()));
        return m.find() ? OptionalInt.of(Integer.parseInt(m.group(1))) : Dates.year(document.source());
    }

    private @Nullable String signedOn(int body, int afterBody) {
        for (int i = paragraphs.size() - 1; i >= afterBody; i--) {
            Optional<LocalDate> date = Imprint.isPrinted(text(i)) ? Optional.empty() : Dates.date(text(i));
            if (date.isPresent()) {
                return date.get().toString();
            }
        }
        return body < afterBody && BRACKETED.matcher(text(body)).matches()
                ? Dates.date(text(body)).map(LocalDate::toString).orElse(null)
                : null;
    }

    private int characters(int body, int afterBody, @Nullable Paragraph addressee) {
        int count = 0;
        List<Paragraph> counted = new ArrayList<>(paragraphs.subList(Math.min(body, afterBody), afterBody));
        counted.remove(addressee);
        for (Paragraph paragraph : counted) {
            count += Plain.inked(document.textOf(paragraph));
        }
        return count;
    }
}
