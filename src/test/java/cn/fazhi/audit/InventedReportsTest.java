package cn.fazhi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading held against reports that were written without sight of the program. The bounds only ever rise. */
class InventedReportsTest {

    private static final Path FOLDER = Ours.PROJECT.resolve("src/test/resources/invented-reports");

    /** F1 of the counts when the set was first committed was 0.953. */
    private static final double F1 = 0.94;

    /** Figures of another body or another matter taken for the unit's own: four when the set was first committed. */
    private static final int TRAPS = 4;

    private static final GoldScore SCORE = new GoldScore();

    @BeforeAll
    static void read() throws IOException {
        JsonNode gold = new JsonMapper().readTree(Files.readString(FOLDER.resolve("gold.json")));
        assertThat(gold.size()).as("reports in the set").isEqualTo(8);
        for (String name : gold.propertyNames()) {
            Extraction extraction = Ours.RULES.extractor().read(Ours.read(FOLDER.resolve(name)));
            assertThat(extraction).as(name).isInstanceOf(Extraction.Read.class);
            SCORE.compare(name, gold.get(name), ((Extraction.Read) extraction).facts());
        }
    }

    @Test
    void unseenReportsAreReadAlmostAsByHand() {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(SCORE.f1()).as("F1 of counts: %s", SCORE.notes()).isGreaterThanOrEqualTo(F1);
        all.assertThat(SCORE.trapped()).as("traps: %s", SCORE.notes()).isLessThanOrEqualTo(TRAPS);
        all.assertThat((double) SCORE.right() / SCORE.asked())
                .as("other readings: %s", SCORE.notes())
                .isGreaterThanOrEqualTo(0.95);
        all.assertAll();
    }
}
