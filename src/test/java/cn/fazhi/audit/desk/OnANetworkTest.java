package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of TLS and of proxies. */
class OnANetworkTest {

    @TempDir
    Path folder;

    private interface Use {
        void of(AtTheDesk desk) throws Exception;
    }

    /** As if they stood in application.properties. */
    private void with(Map<String, String> properties, Use use) throws Exception {
        properties.forEach(System::setProperty);
        try (AtTheDesk desk = AtTheDesk.withPeople(folder.resolve("档案"))) {
            use.of(desk);
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void behindAProxyItKnowsTheNameAndTheSchemeThatTheBrowserSees() throws Exception {
        Map<String, String> properties =
                Map.of("fazhi.host", "desk.county.example", "server.forward-headers-strategy", "native");
        with(properties, desk -> {
            int port = desk.uri("/").getPort();
            String forwarded = "X-Forwarded-For: 10.1.2.3\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: ";
            try (Socket socket = new Socket("127.0.0.1", port)) {
                assertThat(asked(socket, "/", "127.0.0.1:" + port, forwarded + "desk.county.example\r\n"))
                        .contains("302", "Location: https://desk.county.example/login")
                        .contains("Strict-Transport-Security");
            }
            try (Socket socket = new Socket("127.0.0.1", port)) {
                assertThat(asked(socket, "/login", "127.0.0.1:" + port, forwarded + "desk.county.example\r\n"))
                        .containsPattern("(?i)Set-Cookie: fazhi=[^\r]*; Secure");
            }
            try (Socket socket = new Socket("127.0.0.1", port)) {
                assertThat(asked(socket, "/login", "evil.example", "")).contains(" 400 ");
            }
        });
    }

    @Test
    void withAKeyOfItsOwnItSpeaksTls() throws Exception {
        Path key = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-alias",
                        "desk",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        "secret-1",
                        "-keystore",
                        key.toString())
                .start();
        assertThat(keytool.waitFor()).isZero();
        Map<String, String> properties =
                Map.of("server.ssl.key-store", key.toString(), "server.ssl.key-store-password", "secret-1");
        with(properties, desk -> {
            assertThat(desk.desk().address()).startsWith("https://127.0.0.1:");
            int port = desk.uri("/").getPort();
            try (SSLSocket socket = (SSLSocket) trusting(key).getSocketFactory().createSocket("127.0.0.1", port)) {
                assertThat(asked(socket, "/login", "127.0.0.1:" + port, ""))
                        .contains(" 200 ")
                        .containsPattern("(?i)Set-Cookie: fazhi=[^\r]*; Secure");
            }
        });
    }

    private static SSLContext trusting(Path key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(key)) {
            store.load(in, "secret-1".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("desk", store.getCertificate("desk"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String asked(Socket socket, String path, String host, String headers) throws Exception {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
