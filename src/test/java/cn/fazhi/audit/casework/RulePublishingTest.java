package cn.fazhi.audit.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.NewEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changed rule files on their way into the folder, whatever comes in between. */
class RulePublishingTest {

    private static final RulePublishing.Check GOOD = edits -> new RulePublishing.Checked(List.of(), "0".repeat(64));

    @TempDir
    Path folder;

    private Archive archive;
    private RuleFiles files;
    private RuleDrafts drafts;
    private RulePublishing publishing;
    private RuleChanges changes;

    @BeforeEach
    void open() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("甲.txt"), "一\r\n二\r\n");
        Files.writeString(rules.resolve("乙.txt"), "一\n");
        archive = Archive.in(folder.resolve("archive"));
        files = new RuleFiles(rules);
        drafts = new RuleDrafts(archive, files);
        publishing = new RulePublishing(archive, files);
        changes = new RuleChanges(archive);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private long proposed() throws Exception {
        drafts.save("甲.txt", files.hash("甲.txt"), "一\n三\n", "陈规");
        drafts.save("乙.txt", files.hash("乙.txt"), "二\n", "陈规");
        return drafts.propose("改两个文件", "陈规");
    }

    private String text(String path) throws Exception {
        return new String(files.bytes(path), StandardCharsets.UTF_8);
    }

    private RuleProposal.State state(long number) {
        return changes.proposal(number).orElseThrow().state();
    }

    @Test
    void aProgramThatWasKilledBetweenTwoFilesFinishesAtItsNextStart() throws Exception {
        long number = proposed();
        archive.append(new NewEntry("何则", Kind.RULES_APPROVED.word(), "", "{\"proposal\":" + number + "}"));
        files.write(Map.of("甲.txt", "一\r\n三\r\n".getBytes(StandardCharsets.UTF_8)));
        publishing.finish();
        assertThat(text("甲.txt")).isEqualTo("一\r\n三\r\n");
        assertThat(text("乙.txt")).isEqualTo("二\n");
        assertThat(state(number)).isEqualTo(RuleProposal.State.PUBLISHED);
    }

    @Test
    void whatSomebodyChangedByHandMeanwhileIsNotOverwrittenAtTheNextStart() throws Exception {
        long number = proposed();
        archive.append(new NewEntry("何则", Kind.RULES_APPROVED.word(), "", "{\"proposal\":" + number + "}"));
        Files.writeString(folder.resolve("rules/乙.txt"), "手改\n");
        publishing.finish();
        assertThat(text("甲.txt")).isEqualTo("一\r\n二\r\n");
        assertThat(text("乙.txt")).isEqualTo("手改\n");
        assertThat(state(number)).isEqualTo(RuleProposal.State.REJECTED);
    }

    @Test
    void whileOneChangeIsBeingWrittenNoOtherBegins() throws Exception {
        long number = proposed();
        archive.append(new NewEntry("何则", Kind.RULES_APPROVED.word(), "", "{\"proposal\":" + number + "}"));
        drafts.save("乙.txt", files.hash("乙.txt"), "三\n", "何则");
        long other = drafts.propose("改一个文件", "何则");
        assertThatThrownBy(() -> publishing.publish(other, "", "陈规", false, GOOD))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("正在发布另一个改动");
        assertThat(text("乙.txt")).isEqualTo("一\n");
    }

    @Test
    void whatDoesNotHoldLeavesTheFolderAndTheProposalAsTheyAre() throws Exception {
        long number = proposed();
        assertThatThrownBy(() -> publishing.publish(
                        number, "", "何则", false, edits -> new RulePublishing.Checked(List.of("甲.txt:1 不对"), "")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("甲.txt:1 不对");
        assertThat(text("乙.txt")).isEqualTo("一\n");
        assertThat(state(number)).isEqualTo(RuleProposal.State.WAITING);
        assertThat(changes.draft("陈规")).isEmpty();
    }

    @Test
    void eachEarlierStateComesBackToTheByte() throws Exception {
        publishing.publish(proposed(), "", "何则", false, GOOD);
        long first = changes.publications().get(0).published();
        drafts.save("乙.txt", files.hash("乙.txt"), "三\n", "陈规");
        publishing.publish(drafts.propose("再改", "陈规"), "", "何则", false, GOOD);
        publishing.publish(drafts.back(first, "回到第一次之后", "陈规"), "", "何则", false, GOOD);
        assertThat(text("乙.txt")).isEqualTo("二\n");
        publishing.publish(drafts.back(0, "回到最初", "陈规"), "", "何则", false, GOOD);
        assertThat(text("甲.txt")).isEqualTo("一\r\n二\r\n");
        assertThat(text("乙.txt")).isEqualTo("一\n");
        assertThatThrownBy(() -> drafts.back(0, "再回一次", "陈规")).hasMessageContaining("没有什么可以退回");
    }

    @Test
    void anEmptyAndAnOverlongTextAreRefused() throws Exception {
        String base = files.hash("乙.txt");
        assertThatThrownBy(() -> drafts.save("乙.txt", base, " \n", "陈规")).hasMessageContaining("空的");
        assertThatThrownBy(() -> drafts.save("乙.txt", base, "长".repeat(RuleFiles.LONGEST + 1), "陈规"))
                .hasMessageContaining("太长");
    }
}
