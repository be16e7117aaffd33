package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts put right by the command line as an inspector would. */
class CorrectCommandTest {

    private static final String UNIT = "石桥铺镇";

    @TempDir
    static Path folder;

    private static App.Ran run(Object... args) {
        return App.run(Stream.concat(Stream.of(args), Stream.of("--archive", folder.resolve("档案")))
                .toArray());
    }

    private static App.Ran correct(Object... args) {
        return run(
                Stream.concat(Stream.of("correct", "试", UNIT), Stream.of(args)).toArray());
    }

    @BeforeAll
    static void aBatchIsAudited() {
        run("batch", "new", "试", "--year", "2024");
        run("batch", "add", "试", App.sample(UNIT));
        assertThat(run("batch", "audit", "试").code()).isZero();
    }

    /** The code of the figure with some words. */
    private static String code(String words) {
        App.Ran listed = correct("--find", words);
        assertThat(listed.code()).as(listed.err()).isZero();
        Matcher code = Pattern.compile("(?m)^(c[0-9a-f]{7}) 数据").matcher(listed.out());
        assertThat(code.find()).as(listed.out()).isTrue();
        return code.group(1);
    }

    private static List<String> rows(Path file, String words) throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet("数据核对")) {
                StringBuilder all = new StringBuilder();
                row.forEach(cell -> all.append(cell).append('|'));
                if (all.indexOf(words) >= 0) {
                    found.add(all.toString());
                }
            }
        }
        return found;
    }

    @Test
    void aFigureIsListedPreviewedCorrectedShownAndUndone() throws IOException {
        String code = code("进校园6场次");
        App.Ran preview = correct(code, "--value", "9", "--reason", "原件是9场次");
        assertThat(preview.out())
                .contains("6场次 已做 分项 → 普法宣传活动 9场次")
                .contains("X1 数据自相矛盾：扣 6 → 扣 3")
                .contains("机审 81.5分 良好 退回补正 → 84.5分")
                .contains("还没有记下");
        assertThat(run("batch", "show", "试").out()).contains("81.5");
        App.Ran taken = correct(code, "--value", "9", "--reason", "原件是9场次", "--take", "--by", "王芳");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("已记入档案");
        assertThat(run("batch", "show", "试").out()).contains("84.5");
        assertThat(correct("--find", "进校园").out()).contains("王芳改正为数值 9：原件是9场次").contains("其中更正过的 1 条");
        App.Ran again = run("batch", "audit", "试", "--out", folder.resolve("结果"));
        assertThat(again.out()).contains("没有重复审核");
        assertThat(rows(folder.resolve("结果/审核表.xlsx"), "王芳"))
                .singleElement()
                .asString()
                .contains("9.0")
                .contains("原读作数值 6；王芳改正：原件是9场次");
        App.Ran verified = run("verify", folder.resolve("结果/results.json"));
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(run("verify", folder.resolve("结果/审核表.xlsx")).out()).contains("都一致。");
        correct(code, "--undo", "--reason", "看错了", "--take");
        run("batch", "audit", "试", "--out", folder.resolve("撤销后"));
        Path plain = folder.resolve("不存档");
        App.run("audit", App.sample(UNIT), "--out", plain);
        assertThat(folder.resolve("撤销后/results.json")).hasSameBinaryContentAs(plain.resolve("results.json"));
    }

    @Test
    void wrongUseIsToldInASentence() {
        String code = code("集体学法9次");
        assertThat(correct(code).err()).contains("没有写怎样更正“" + code + "”");
        assertThat(correct("--value", "3").err()).contains("没有写事实的编号");
        assertThat(correct(code, "--reject", "--value", "3").err()).contains("只能选一样");
        assertThat(correct(code, "--add", "集体学法", "--value", "3").err()).contains("补充（--add）不用写编号");
        assertThat(correct("--add", "没有这样的话", "--value", "3", "--reason", "漏了").err())
                .contains("报告里没有“没有这样的话”");
        assertThat(correct("--add", "镇", "--value", "3", "--reason", "漏了").err())
                .contains("不止一处");
        assertThat(correct("--take").err()).contains("没有写要更正哪一条");
        App.Ran unknown = run("correct", "试", "没有镇");
        assertThat(unknown.err()).contains("没有“没有镇”的报告，现有：" + UNIT);
        assertThat(unknown.code()).isEqualTo(2);
        App.Ran bad = correct(code, "--value", "很多", "--reason", "改");
        assertThat(bad.err()).contains("“数值”写成了“很多”");
        assertThat(bad.code()).isEqualTo(2);
    }
}
