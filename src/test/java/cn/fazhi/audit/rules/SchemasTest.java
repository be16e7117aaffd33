package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that editors complete and check by: every YAML file of the rule base names one and keeps it. */
class SchemasTest {

    private static final Pattern NAMED = Pattern.compile("\\A# yaml-language-server: \\$schema=(\\S+)\\R");
    private static final Path SCHEMAS = OurRules.FOLDER.resolve(".schema");

    @Test
    void everyYamlFileNamesItsSchemaAndKeepsIt() throws IOException {
        Map<String, Integer> seen = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : yaml()) {
            String text = Files.readString(file);
            Matcher named = NAMED.matcher(text);
            if (!named.find()) {
                wrong.add(file + " names no schema");
                continue;
            }
            Path schema = file.resolveSibling(named.group(1)).normalize();
            seen.merge(schema.getFileName().toString(), 1, Integer::sum);
            schema(schema).validate(text, InputFormat.YAML).forEach(error -> wrong.add(file + ": " + error));
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsEntry("checklist.schema.json", 1).containsEntry("measures.schema.json", 1);
        assertThat(seen.get("examples.schema.json")).isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource({
        "examples, '[{name: 学法, text: 学法, earns: 7, why: 试}]', true",
        "examples, '[{name: 学法, text: 学法, earn: 7, why: 试}]', false",
        "examples, '[{name: 学法, text: 学法, report: 整份, earns: 7, why: 试}]', false",
        "examples, '[{name: 学法, text: 学法, earns: 很多, why: 试}]', false",
        "examples, '[{name: 学法, text: 学法, earns: 7, deducts: 1, why: 试}]', false",
        "examples, '[{name: 学法, text: 学法, earns: 7}]', false",
        "examples, '[{name: 学法, text: 学法, section: 成绩, earns: 7, why: 试}]', false",
        "overlay, '{name: 试, changes: [{item: D2, off: true, why: 甲, date: 2025-01-10}]}', true",
        "overlay, '{name: 试, changes: [{chapter: D, points: 15, why: 甲, date: 2025-01-10}]}', true",
        "overlay, '{name: 试, changes: [{item: D2, rule: 一档, when: {times: 6}, why: 甲, date: 2025-01-10}]}', true",
        "overlay, '{name: 试, changes: [{item: D2, off: true, date: 2025-01-10}]}', false",
        "overlay, '{name: 试, changes: [{item: D2, ponts: 3, why: 甲, date: 2025-01-10}]}', false",
        "overlay, '{name: 试, changes: [{item: D2, chapter: D, points: 3, why: 甲, date: 2025-01-10}]}', false",
        "overlay, '{name: 试, changes: [{item: D2, points: 很多, why: 甲, date: 2025-01-10}]}', false",
        "measures, 'alike: 30', false",
        "checklist, 'title: 清单', false"
    })
    void aMistakeIsSeen(String schema, String yaml, boolean right) throws IOException {
        List<?> errors = schema(SCHEMAS.resolve(schema + ".schema.json")).validate(yaml, InputFormat.YAML);
        assertThat(errors.isEmpty()).as(errors.toString()).isEqualTo(right);
    }

    @Test
    void theSchemaOfExamplesAndTheReaderKnowTheSameKeys() throws Exception {
        var keys = new JsonMapper()
                .readTree(Files.readString(SCHEMAS.resolve("examples.schema.json")))
                .at("/items/properties")
                .propertyNames();
        var known = Class.forName("cn.fazhi.audit.rules.examples.Entry").getDeclaredField("KEYS");
        known.setAccessible(true);
        assertThat(new TreeSet<>(keys)).isEqualTo(new TreeSet<>((List<?>) known.get(null)));
    }

    @Test
    void theSchemaOfOverlaysAndTheReaderKnowTheSameKeys() throws IOException {
        var keys = new JsonMapper()
                .readTree(Files.readString(SCHEMAS.resolve("overlay.schema.json")))
                .at("/properties/changes/items/properties")
                .propertyNames();
        assertThat(new TreeSet<>(keys)).isEqualTo(new TreeSet<>(ProvisionsFile.KNOWN));
    }

    @Test
    void theSnippetsAreJson() throws IOException {
        var snippets =
                new JsonMapper().readTree(Files.readString(OurRules.FOLDER.resolve(".vscode/drl.code-snippets")));
        assertThat(snippets.propertyNames()).contains("一档规则", "例子");
        snippets.forEach(snippet -> assertThat(snippet.path("body").isArray()).isTrue());
    }

    private static Schema schema(Path file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file));
    }

    private static List<Path> yaml() throws IOException {
        try (Stream<Path> files = Files.walk(OurRules.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
