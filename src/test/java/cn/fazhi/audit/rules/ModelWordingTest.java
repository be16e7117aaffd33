package cn.fazhi.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rule base gives to returned checklists: model sentences, and which item is behind which. */
class ModelWordingTest {

    @Test
    void everyItemHasAModelSentenceWithBlanksAndWithoutFigures() {
        List<Item> items = OurRules.BASE.checklist().all().toList();
        assertThat(items).hasSizeGreaterThan(30).allSatisfy(item -> {
            assertThat(item.wording()).as(item.id()).contains("__");
            // A figure in a model sentence would be copied.
            assertThat(item.wording()).as(item.id()).doesNotContainPattern("[0-9]|[两三四五六七八九十]次");
        });
    }

    @Test
    void theMissingProblemsSectionIsBehindEverythingAskedOfProblems() {
        assertThat(OurRules.BASE.checklist().causes().get("B2")).containsExactly("H1", "H2", "H3", "H4", "H5");
    }

    @Test
    void causesThatNameNoItemOrGoRoundInARingAreTold(@TempDir Path folder) {
        Path unknown = OurRules.copy(folder.resolve("甲"));
        OurRules.change(unknown, "checklist.yaml", "E1: [E3]", "E1: [E9]");
        assertThat(problems(unknown)).contains("“E9”不是任何一项");
        Path ring = OurRules.copy(folder.resolve("乙"));
        OurRules.change(ring, "checklist.yaml", "H1: [H2, H3, H4]", "H1: [B2]");
        assertThat(problems(ring)).contains("绕了一圈");
    }

    private static String problems(Path folder) {
        try {
            RuleBase.load(folder, OurRules.CACHE);
            return "";
        } catch (RuleBaseException broken) {
            return broken.problems().toString();
        }
    }
}
