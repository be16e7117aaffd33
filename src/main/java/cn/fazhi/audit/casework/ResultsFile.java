package cn.fazhi.audit.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A results.json, read back.
 *
 * @param rules content hash of the rule base
 * @param reports its reports
 */
public record ResultsFile(String rules, List<One> reports) {

    public ResultsFile {
        reports = List.copyOf(reports);
    }

    /**
     * A report in it.
     *
     * @param source the file's name
     * @param sha256 hash of its bytes; "" when there were none
     * @param json the whole object
     */
    public record One(String source, String sha256, String json) {}

    /**
     * Reads a file.
     *
     * @throws CaseException when it is not a results.json
     */
    public static ResultsFile read(Path file) throws CaseException, IOException {
        JsonNode json;
        try {
            json = Body.of(Files.readAllBytes(file));
        } catch (JacksonException broken) {
            throw new CaseException("“" + file + "”不是完整的 results.json，读不懂。");
        }
        if (!json.path("rules").has("sha256") || !json.path("reports").isArray()) {
            throw new CaseException("“" + file + "”不是本程序写出的 results.json。");
        }
        List<One> reports = json.path("reports")
                .valueStream()
                .map(one -> new One(
                        one.path("source").asString(""), one.path("sha256").asString(""), one.toString()))
                .toList();
        return new ResultsFile(json.path("rules").path("sha256").asString(""), reports);
    }
}
