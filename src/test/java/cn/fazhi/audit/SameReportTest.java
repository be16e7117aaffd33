package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.FactsJson;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same report gives the same facts and the same scores whatever it was saved as; only the places may differ. */
class SameReportTest {

    private static final Path CONVERTED = Ours.PROJECT.resolve("src/test/resources/document/same");

    static List<Path> converted() throws IOException {
        try (Stream<Path> files = Files.list(CONVERTED)) {
            return files.filter(f -> !f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void everyFormatIsAmongThem() throws IOException {
        assertThat(converted().stream().map(f -> f.toString().replaceFirst(".*\\.", "")))
                .contains("doc", "docx", "odt", "rtf", "html")
                .hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("converted")
    void aConversionReadsLikeItsOriginal(Path file) throws IOException {
        assertThat(result(Ours.read(file))).isEqualTo(result(Ours.read(original(file))));
    }

    @ParameterizedTest
    @MethodSource("converted")
    void thePlainTextReadsLikeTheDocumentInEveryCharset(Path file) throws Exception {
        Document document = Ours.read(file);
        // Rows of tables are told from text in a document only.
        boolean tables =
                document.paragraphs().stream().anyMatch(p -> p.kind() != cn.fazhi.audit.document.Paragraph.Kind.TEXT);
        org.assertj.core.api.Assumptions.assumeThat(tables).isFalse();
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE)) {
            assertThat(result(read(document.text().getBytes(charset)))).isEqualTo(result(document));
        }
    }

    @ParameterizedTest
    @MethodSource("converted")
    void aPageSavedAsOneFileReadsLikeThePage(Path file) throws Exception {
        org.assertj.core.api.Assumptions.assumeThat(file.toString()).endsWith(".html");
        String mht =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(Files.readAllBytes(file)) + "\r\n--b--\r\n";
        assertThat(result(read(mht.getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(result(Ours.read(file)));
    }

    private static Document read(byte[] bytes) throws UnreadableException {
        return new DocumentReader().read("报告", bytes);
    }

    private static Path original(Path file) throws IOException {
        String stem = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        try (Stream<Path> samples = Files.list(Ours.SAMPLES)) {
            return samples.filter(s -> s.getFileName().toString().startsWith(stem))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Scores, reasons and facts as one text, places and the file's name left out. */
    private static String result(Document document) {
        Document unnamed = new Document("报告", "", document.text(), document.paragraphs());
        Outcome.Audited audited = Ours.audited(unnamed);
        StringBuilder result = new StringBuilder();
        audited.scorecard()
                .items()
                .forEach(v ->
                        result.append(v.item().id() + " " + v.score() + " " + v.state() + " " + v.reason() + "\n"));
        audited.scorecard()
                .redFlags()
                .forEach(f -> result.append(f.item().id() + " " + f.deduction() + " " + f.reason() + "\n"));
        result.append(audited.scorecard().total() + " " + audited.scorecard().conclusion() + "\n");
        result.append(
                ResultsJson.line(FactsJson.of(audited.facts())).replaceAll("\"(start|end|paragraph)\":\\d+,?", ""));
        return result.toString();
    }
}
