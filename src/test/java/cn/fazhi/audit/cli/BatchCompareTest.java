package cn.fazhi.audit.cli;

import static cn.fazhi.audit.casework.Loop.BATCH;
import static cn.fazhi.audit.casework.Loop.disputed;
import static cn.fazhi.audit.casework.Loop.done;
import static cn.fazhi.audit.casework.Loop.explained;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.Loop;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit's report through three rounds, as the terminal and the workbook tell of it. */
class BatchCompareTest {

    @TempDir
    static Path folder;

    private static final String NAME = "金沙坝镇.txt";
    private static String early = "";
    private static String afterTwo = "";

    @BeforeAll
    static void threeRounds() throws Exception {
        String first = Loop.sample("金沙坝镇");
        String second = first.replace("布署", "部署")
                .replace("积极选派人员参加上级法治培训", "多次选派业务骨干参加上级法治培训")
                .replace("我镇历来高度重视", "我乡历来高度重视");
        String third = second.replace("我乡历来", "我镇历来")
                .replace("决策部署", "决策布署")
                .replace("一是部分干部的法治意识有待进一步加强，依法办事的自觉性还需进一步提高", "一是河口村调解台账缺失，全年45件纠纷中有11件没有卷宗");
        try (Archive archive = Archive.in(folder.resolve("档案"))) {
            Loop loop = Loop.on(archive, folder);
            loop.add("青溪乡.txt", Loop.sample("青溪乡"));
            loop.submit(NAME, first);
            loop.replied(
                    loop.returned("金沙坝镇", "2023-03-31"),
                    done("A4"),
                    done("D2", "全年组织集体学法5次"),
                    done("D3"),
                    explained("E1", "本镇由县司法局统一安排顾问"),
                    disputed("F1", "宣传次数另有台账"));
            loop.add(NAME, second);
        }
        early = batch("compare", BATCH).out();
        try (Archive archive = Archive.in(folder.resolve("档案"))) {
            Loop.on(archive, folder).audit();
        }
        afterTwo = batch("compare", BATCH, "金沙坝镇").out();
        try (Archive archive = Archive.in(folder.resolve("档案"))) {
            Loop loop = Loop.on(archive, folder);
            loop.replied(loop.returned("金沙坝镇", "2099-12-31"), disputed("F1", "宣传次数另有台账"));
            loop.submit(NAME, third);
        }
    }

    private static App.Ran batch(Object... args) {
        List<Object> all = new ArrayList<>(List.of("batch"));
        all.addAll(List.of(args));
        all.addAll(List.of("--archive", folder.resolve("档案")));
        return App.run(all.toArray());
    }

    @Test
    void theSecondReportIsHeldAgainstTheFirstAndTheClaims() {
        assertThat(early).contains("金沙坝镇：第2次报送还没有审核");
        assertThat(afterTwo)
                .contains("第1次43.5分（退回重报）→第2次43分（退回重报），现为待复核")
                .contains("已整改1项，未整改24项，新增1项，复发0项，其中有异议待人工核实1项。")
                .contains("【已整改】A4 文面整洁　1.5→2分　称已整改，已查实")
                .contains("【未整改】D2 集体学法次数　2→2分　称已整改，未见变化；所填“整改后原文”在报告里没有找到")
                .contains("原文：［删：积极选派人员］［增：多次选派业务骨干］参加上级法治培训")
                .contains("【未整改】E1 党委政府聘请法律顾问　0→0分　称已说明：本镇由县司法局统一安排顾问；未见变化")
                .contains("【未整改·待核实】F1 普法宣传活动频次　2→2分　有异议：宣传次数另有台账，转人工核实")
                .contains("【新增】A3 自称与单位一致　2→1分　前几次没有的问题")
                .contains("决策［删：布］［增：部］署")
                .contains("“存在的不足”部分：一字未改。");
    }

    @Test
    void theThirdReportShowsARelapseAndTheWordsThatAreNew() {
        App.Ran ran = batch("compare", BATCH);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("【复发】A4 文面整洁　1.5→1.5分　称已整改，第1次报送时有此问题，其后改正过，本次又出现")
                .contains("【已整改】A3 自称与单位一致　1→2分　未答复，本次报送已无此问题")
                .contains("【未整改】H2 问题具体　0→1.5分　未答复，有改动，仍不足")
                .contains("新写的文字占")
                .contains("写得具体的问题由0个变为1个")
                .doesNotContain("青溪乡");
    }

    @Test
    void theBatchIsShownWithRoundsListsAnswersAndTheOpenDispute() {
        String shown = batch("show", BATCH).out();
        assertThat(shown)
                .contains("43.5→43→45")
                .contains("2099-12-31")
                .contains("已答复1/25")
                .contains("待复核（1项有")
                .contains("87");
    }

    @Test
    void theWorkbookOfTheBatchHasTheSheet() throws Exception {
        Path out = folder.resolve("出");
        App.Ran ran = batch("audit", BATCH, "--out", out, "--rules", App.RULES);
        assertThat(ran.code()).as(ran.err()).isZero();
        try (InputStream in = Files.newInputStream(out.resolve("审核表.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("整改对比");
            assertThat(sheet.getRow(3).getCell(6).getStringCellValue()).isEqualTo("复发");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("A4 文面整洁");
        }
    }

    @Test
    void aUnitThatSentOneReportAndOneThatIsNotThereAreTold() {
        assertThat(batch("compare", BATCH, "青溪乡").out()).contains("青溪乡：只报送过一次，没有可以对比的。");
        App.Ran wrong = batch("compare", BATCH, "没有镇");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("里没有“没有镇”，现有：青溪乡、金沙坝镇。");
        assertThat(batch("compare", "别的").code()).isEqualTo(2);
    }
}
