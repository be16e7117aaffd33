package cn.fazhi.audit.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seconds from the start of the desk to a usable page, and from the upload of one report to its result once it is warm. */
final class DeskRun {

    private static final Pattern LINK = Pattern.compile("http://\\S+/open\\?token=\\S+");
    private static final Pattern TOKEN = Pattern.compile("令牌：(\\S+)");
    private static final int WARM_UP = 30;
    private static final int UPLOADS = 60;
    private static final int PATIENCE_SECONDS = 300;

    private final int rounds;
    private final Report report;

    DeskRun(int rounds, Report report) {
        this.rounds = rounds;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("desk");
        try {
            List<Double> first = new ArrayList<>();
            List<Double> second = new ArrayList<>();
            List<Double> uploads = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Path fresh = Files.createDirectory(work.resolve("round" + round));
                first.add(start(fresh, false, uploads));
                second.add(start(fresh, true, uploads));
            }
            report.title("Desk through the jar: java to the first page answered, median of " + rounds + " rounds");
            print("first start (rules compiled)", first);
            print("second start (rules kept)", second);
            report.title("Upload of one report to its result (POST /api/audits), warm, " + uploads.size() + " uploads");
            uploads.sort(null);
            report.line(
                    "median %.0f ms   p95 %.0f ms   most %.0f ms",
                    1000 * Report.median(uploads),
                    1000 * uploads.get((int) (uploads.size() * 0.95)),
                    1000 * uploads.get(uploads.size() - 1));
        } finally {
            Folders.delete(work);
        }
    }

    private void print(String what, List<Double> seconds) {
        report.line("%-36s %6.2f s   (%s)", what, Report.median(seconds), Report.list(seconds));
    }

    /** Seconds to the first page; uploads are measured where somebody wants to know. */
    private static double start(Path work, boolean wanted, List<Double> uploads)
            throws IOException, InterruptedException {
        Path out = work.resolve("out.txt");
        Files.deleteIfExists(out);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-jar",
                Project.jar().toString(),
                "serve",
                "--no-browser",
                "--port",
                "0",
                "--data",
                work.resolve("data").toString(),
                "--rules",
                Project.rules().toString());
        builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
        long began = System.nanoTime();
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            HttpClient client =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            URI link = URI.create(said(LINK, out, process));
            client.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding());
            int status = client.send(
                            HttpRequest.newBuilder(link.resolve("/")).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (status != 200) {
                throw new IOException("the first page answered " + status);
            }
            if (wanted) {
                upload(client, link.resolve("/api/audits"), said(TOKEN, out, process), uploads);
            }
            return seconds;
        } finally {
            process.toHandle().destroy();
            process.waitFor();
        }
    }

    private static String said(Pattern pattern, Path out, Process process) throws IOException, InterruptedException {
        for (int i = 0; i < 50 * PATIENCE_SECONDS && process.isAlive(); i++) {
            Matcher found = pattern.matcher(Files.readString(out));
            if (found.find()) {
                return found.group(found.groupCount());
            }
            Thread.sleep(20);
        }
        throw new IOException("the desk did not open: " + Files.readString(out));
    }

    private static void upload(HttpClient client, URI to, String token, List<Double> seconds)
            throws IOException, InterruptedException {
        List<Path> samples = Project.files(Project.samples());
        for (int i = 0; i < WARM_UP + UPLOADS; i++) {
            Path file = samples.get(i % samples.size());
            HttpRequest request = HttpRequest.newBuilder(to)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form(file)))
                    .build();
            long began = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(file + ": " + answer.statusCode() + " " + answer.body());
            }
            if (i >= WARM_UP) {
                seconds.add((System.nanoTime() - began) / 1e9);
            }
        }
    }

    private static byte[] form(Path file) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.getFileName()
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(Files.readAllBytes(file));
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
