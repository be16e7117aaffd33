package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.audit.FactsJson;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.OfdFile;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.document.PdfFile;
import cn.fazhi.audit.document.Typesetter;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report says the same and earns the same as PDF and as OFD, wherever its lines happen to be broken. */
class FixedLayoutSamplesTest {

    /** Where something stands in the text is not what the report says. */
    private static final Set<String> PLACES = Set.of("start", "end", "paragraph", "offset");

    private static final Path CONVERTED = Ours.PROJECT.resolve("src/test/resources/converted");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Ours.SAMPLES)) {
            return files.sorted().toList();
        }
    }

    static List<Path> converted() throws IOException {
        try (Stream<Path> files = Files.list(CONVERTED)) {
            return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleSetAsAnOfficeDoesEarnsTheSame(Path sample) {
        Document document = Ours.read(sample);
        Typesetter official =
                new Typesetter().size(16, 28).header(document.source()).footer("— # —");
        assertSame(document, set(document, official, 22));
        Typesetter small = new Typesetter().size(10.5, 17).indent(0).ragged().footer("第#页 共9页");
        assertSame(document, set(document, small, 14));
    }

    private static List<Typesetter.Sheet> set(Document document, Typesetter page, double titleSize) {
        List<Paragraph> paragraphs = document.paragraphs();
        for (Paragraph paragraph : paragraphs) {
            String text = document.textOf(paragraph);
            if (paragraph.kind() == Paragraph.Kind.TABLE_ROW) {
                page.row(List.of(text.split(" \\| ")));
            } else if (paragraph.number() == 1) {
                page.centred(text, titleSize);
            } else if (paragraph.number() > paragraphs.size() - 2 && text.length() < 20) {
                page.signed(text);
            } else {
                page.paragraph(text);
            }
        }
        return page.sheets();
    }

    private static void assertSame(Document sample, List<Typesetter.Sheet> sheets) {
        assertSame(sample, read(sample.source(), PdfFile.of(sheets)), "PDF");
        assertSame(sample, read(sample.source(), OfdFile.of(sheets)), "OFD");
    }

    /** Tells what differs only: a report holds some hundred facts. */
    private static void assertSame(Document expected, Document actual, String format) {
        List<String> missing = said(expected);
        List<String> added = said(actual);
        assertThat(missing).hasSizeGreaterThan(40);
        List<String> same = List.copyOf(missing);
        added.forEach(missing::remove);
        same.forEach(added::remove);
        assertThat(added)
                .as("said only by the " + format + "; only by the sample: " + missing)
                .isEmpty();
        assertThat(missing).as("said only by the sample, not by the " + format).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("converted")
    void whatOtherProgramsMakeOfASampleEarnsTheSame(Path file) throws IOException {
        String town = file.getFileName().toString().split("-")[0];
        Path sample = samples().stream()
                .filter(s -> s.getFileName().toString().startsWith(town))
                .findFirst()
                .orElseThrow();
        Document document = Ours.read(sample);
        assertSame(
                document,
                read(document.source(), Files.readAllBytes(file)),
                file.getFileName().toString());
    }

    private static Document read(String name, byte[] file) {
        try {
            return new DocumentReader().read(name, file);
        } catch (UnreadableException e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    /** Every fact, every item's points, state and reason, every red flag, the total and the conclusion, a line each. */
    private static List<String> said(Document document) {
        Outcome.Audited audited = Ours.audited(document);
        List<String> all = new ArrayList<>();
        FactsJson.of(audited.facts()).forEach((name, facts) -> {
            if (facts instanceof List<?> list) {
                list.forEach(fact -> all.add(name + " " + withoutPlaces(fact)));
            } else {
                all.add(name + " " + withoutPlaces(facts));
            }
        });
        for (ItemVerdict verdict : audited.scorecard().items()) {
            all.add(verdict.item().id() + " " + verdict.score() + " " + verdict.state() + " " + verdict.reason());
        }
        audited.scorecard()
                .redFlags()
                .forEach(flag -> all.add("flag " + flag.item().id() + " " + flag.reason()));
        all.add("total " + audited.scorecard().total() + " "
                + audited.scorecard().conclusion());
        return all;
    }

    private static Object withoutPlaces(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<Object, Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!PLACES.contains(String.valueOf(key))) {
                    kept.put(key, withoutPlaces(value));
                }
            });
            return kept;
        }
        return json instanceof List<?> list
                ? list.stream().map(FixedLayoutSamplesTest::withoutPlaces).toList()
                : String.valueOf(json);
    }
}
