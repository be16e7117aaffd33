package cn.fazhi.audit.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Steps around a list that goes back and comes again, as browsers take them. */
final class ReturnSteps {

    static final int PROBLEM = 2;
    static final int CLAIM = 7;
    static final int NEW_WORDS = 8;
    static final int EXPLANATION = 9;

    private static final int FIRST_ROW = 5;

    private ReturnSteps() {}

    /** Makes a batch; the answer is its number. */
    static long batch(Caller inspector, int year) {
        String made = inspector
                .post("/batches", "name", year + "年度", "year", Integer.toString(year))
                .location();
        return Long.parseLong(made.substring(made.lastIndexOf('/') + 1));
    }

    static void upload(Caller inspector, long batch, Caller.Sent... files) {
        Caller.Answer answer = inspector.upload("/batches/" + batch + "/reports", List.of(files));
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
    }

    /** Audits a batch and waits for the end. */
    static void audit(Caller inspector, long batch) throws InterruptedException {
        inspector.post("/batches/" + batch + "/audit");
        for (int i = 0; i < 600; i++) {
            String page = inspector.get("/batches/" + batch).body();
            if (page.contains("已完成")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the audit does not end");
    }

    /** The number of the newest report of a unit, as the page of returns knows it. */
    static long report(Caller inspector, long batch, String unit) {
        String page = inspector.get("/returns/" + batch).body();
        Matcher found = Pattern.compile("/reports/(\\d+)\"[^>]*aria-label=\"打开" + Pattern.quote(unit) + "的报告")
                .matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + unit + " in " + page);
        }
        return Long.parseLong(found.group(1));
    }

    static Caller.Answer preview(Caller inspector, long batch, String deadline, long... reports) {
        StringBuilder query = new StringBuilder("?deadline=" + deadline + "&signer=");
        for (long report : reports) {
            query.append("&report=").append(report);
        }
        return inspector.get("/returns/" + batch + "/preview" + query);
    }

    /** Presses the button of a preview; the answer is the page on which one ends. */
    static Caller.Answer issue(Caller inspector, long batch, String preview) {
        List<String> pairs = new ArrayList<>();
        for (String name : List.of("deadline", "signer", "seen")) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(preview);
            while (found.find()) {
                pairs.add(name);
                pairs.add(found.group(1));
            }
        }
        Caller.Answer answer = inspector.post("/returns/" + batch + "/issue", pairs.toArray(String[]::new));
        return answer.location().isEmpty() ? answer : inspector.follow(answer);
    }

    /** Numbers of the lists that a page offers papers of, each once, in its order. */
    static List<Long> lists(String page) {
        Matcher found = Pattern.compile("/lists/(\\d+)/papers/0").matcher(page);
        List<Long> all = new ArrayList<>();
        while (found.find()) {
            all.add(Long.valueOf(found.group(1)));
        }
        return all.stream().distinct().toList();
    }

    /** Number of the newest entry of the log. */
    static long entries(Caller staff) {
        Matcher found = Pattern.compile("<td>(\\d+)</td><td class=\"time\">")
                .matcher(staff.get("/journal").body());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** Fills a checklist: each row with its number from 0. */
    static byte[] filled(byte[] checklist, BiConsumer<Integer, XSSFRow> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(checklist))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = FIRST_ROW;
                    sheet.getRow(i) != null
                            && !sheet.getRow(i).getCell(0).toString().isEmpty();
                    i++) {
                fill.accept(i - FIRST_ROW, sheet.getRow(i));
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    static void put(XSSFRow row, String claim, String newWords, String explanation) {
        row.getCell(CLAIM).setCellValue(claim);
        row.getCell(NEW_WORDS).setCellValue(newWords);
        row.getCell(EXPLANATION).setCellValue(explanation);
    }

    /** A checklist with a code that never went out, wherever it says its code. */
    static byte[] renamed(byte[] checklist, String code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(checklist))) {
            book.getSheetAt(0).getRow(3).getCell(0).setCellValue("清单编码：" + code);
            for (Row row : book.getSheetAt(1)) {
                if (row.getCell(0).toString().equals("清单编码")) {
                    row.getCell(1).setCellValue(code);
                }
            }
            book.getSheetAt(0).getFooter().setLeft(code);
            book.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().stream()
                    .filter(one -> one.getName().equals("清单编码"))
                    .forEach(one -> one.setLpwstr(code));
            book.write(out);
        }
        return out.toByteArray();
    }

    /** Every row explained, so that nothing stands against it. */
    static byte[] explained(byte[] checklist, String why) throws IOException {
        return filled(checklist, (number, row) -> put(row, "已说明", "", why));
    }

    /** Uploads a filled checklist, and the corrected report with it when there is one. */
    static Caller.Answer reply(Caller caller, String path, Caller.Sent checklist, Caller.Sent... report) {
        String boundary = "----reply";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "checklist", checklist);
        for (Caller.Sent one : report) {
            part(body, boundary, "report", one);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-CSRF-TOKEN", caller.token())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String field, Caller.Sent file) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.bytes());
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    static String token(Caller.Answer preview) {
        Matcher found = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"").matcher(preview.body());
        if (!found.find()) {
            throw new AssertionError("nothing to take: " + preview);
        }
        return found.group(1);
    }

    /** One of the samples as text, with another unit's name in it. */
    static Caller.Sent sample(String beginning, String unit) throws IOException {
        try (Stream<Path> all = Files.list(AtTheDesk.SAMPLES)) {
            Path file = all.filter(one -> one.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
            return text(
                    file.getFileName().toString().replace(beginning, unit),
                    Files.readString(file).replace(beginning, unit));
        }
    }

    static Caller.Sent text(String name, String words) {
        return new Caller.Sent(name, words.getBytes(StandardCharsets.UTF_8));
    }
}
