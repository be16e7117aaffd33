package cn.fazhi.audit;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.rules.ItemVerdict;
import cn.fazhi.audit.score.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The product as shipped: its rule base, its samples and what they should score. */
final class Ours {

    static final Path PROJECT = Path.of(System.getProperty("project.dir", "."));
    static final Path SAMPLES = PROJECT.resolve("reports-sample");
    static final Path EXPECTED = PROJECT.resolve("src/test/resources/samples");
    static final Rules RULES = rules();
    static final Auditor AUDITOR = new Auditor(RULES, new Options(MonthDay.of(3, 1), null, 2));

    private static final YAMLMapper YAML = new YAMLMapper();

    private Ours() {}

    private static Rules rules() {
        try {
            return Rules.load(PROJECT.resolve("rules"));
        } catch (BrokenRulesException e) {
            throw new AssertionError(e);
        }
    }

    static Document read(Path file) {
        try {
            return new DocumentReader().read(file);
        } catch (UnreadableException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    /** A text as if it had been handed in as a plain text file. */
    static Document text(String name, String text) {
        try {
            return new DocumentReader().read(name, text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableException e) {
            throw new AssertionError(name + " cannot be read", e);
        }
    }

    static Outcome.Audited audited(Document document) {
        if (AUDITOR.audit(document) instanceof Outcome.Audited audited) {
            return audited;
        }
        throw new AssertionError(document.source() + " was refused: " + AUDITOR.audit(document));
    }

    static ItemVerdict item(Outcome.Audited audited, String id) {
        return audited.scorecard().items().stream()
                .filter(v -> v.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
