package cn.fazhi.audit.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser at a desk, without its scripts: it keeps cookies and sends the CSRF token of its session with every form. It does not follow
 * redirections by itself. Safe for several threads once somebody has logged in.
 */
public final class Caller {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    private final URI desk;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String authorization;
    private volatile String csrf = "";

    Caller(URI desk) {
        this(desk, "");
    }

    /** A program that shows who it is with every request. */
    Caller(URI desk, String authorization) {
        this.desk = desk;
        this.authorization = authorization;
    }

    /**
     * What came back.
     *
     * @param bytes of the body
     */
    public record Answer(int status, byte[] bytes, HttpHeaders headers) {

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The path a redirection leads to, with its query; "" when it is none. */
        public String location() {
            return header("Location")
                    .map(URI::create)
                    .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                    .orElse("");
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        @Override
        public String toString() {
            return status + " " + location() + "\n" + body();
        }
    }

    /**
     * A file that is sent.
     *
     * @param name as the browser tells it
     */
    public record Sent(String name, byte[] bytes) {

        public static Sent of(Path file) {
            try {
                return new Sent(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Asks for a page. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The page that a redirection leads to. */
    public Answer follow(Answer answer) {
        return get(answer.location());
    }

    /** Sends a form: names and values by turns. */
    public Answer post(String path, String... pairs) {
        return send(form(path, pairs).header(csrfHeader(), token()));
    }

    /** The same as htmx does it: what comes back is a part of a page. */
    public Answer part(String path, String... pairs) {
        return send(form(path, pairs).header(csrfHeader(), token()).header("HX-Request", "true"));
    }

    /** Sends JSON, as programs do. */
    public Answer json(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends files, as programs do. */
    public Answer files(String path, List<Sent> files, String... pairs) {
        return send(multipart(path, "files", files, pairs));
    }

    /** Sends a form without the token of its session. */
    public Answer postWithoutToken(String path, String... pairs) {
        return send(form(path, pairs));
    }

    /** Sends files and other fields: names and values by turns. */
    public Answer upload(String path, List<Sent> files, String... pairs) {
        return send(multipart(path, "files", files, pairs).header(csrfHeader(), token()));
    }

    /** The same with a field of another name. */
    public Answer uploadAs(String field, String path, List<Sent> files, String... pairs) {
        return send(multipart(path, field, files, pairs).header(csrfHeader(), token()));
    }

    /** Any other request, with the cookies. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.timeout(Duration.ofSeconds(120)).build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A request to finish as the test likes. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.resolve(path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    /** Logs in by the form. */
    public Answer logIn(String name, String password) {
        csrf = "";
        Answer answer = post("/login", "username", name, "password", password);
        csrf = "";
        return answer;
    }

    /** Logs out. */
    public Answer logOut() {
        Answer answer = post("/logout");
        csrf = "";
        return answer;
    }

    /** The session's cookie; empty when there is none. */
    public Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("fazhi"))
                .findFirst();
    }

    /** The token of the session, as a page shows it. */
    public String token() {
        if (csrf.isEmpty()) {
            Matcher found = CSRF.matcher(get("/login").body());
            if (!found.find()) {
                throw new AssertionError("the page has no token");
            }
            csrf = found.group(1);
        }
        return csrf;
    }

    private static String csrfHeader() {
        return "X-CSRF-TOKEN";
    }

    private HttpRequest.Builder form(String path, String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(pairs[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    /** A request with files, as browsers write it: names in UTF-8, quotes and line ends escaped. */
    public HttpRequest.Builder multipart(String path, String field, List<Sent> files, String... pairs) {
        String boundary = "----fazhi" + Long.toHexString(System.nanoTime());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < pairs.length; i += 2) {
            body.writeBytes(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + pairs[i]
                    + "\"\r\n\r\n" + pairs[i + 1] + "\r\n"));
        }
        for (Sent file : files) {
            body.writeBytes(
                    utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + escaped(file.name()) + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            body.writeBytes(file.bytes());
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--" + boundary + "--\r\n"));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
