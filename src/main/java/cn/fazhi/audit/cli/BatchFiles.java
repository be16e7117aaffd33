package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Intake;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that are taken into a batch. */
class BatchFiles {

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = {"报告文件或文件夹（含下级文件夹），格式与 audit 相同。", "压缩包里的文件逐份加入。"})
    private List<Path> paths = List.of();

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            converter = BudgetConverter.class,
            description = "每份报告最多用多少秒，1 到 3600（默认：20）。")
    private Duration budget = Intake.BUDGET;

    Duration budget() {
        return budget;
    }

    List<Path> files() throws MissingPathException, NothingToAuditException {
        return Submissions.found(paths);
    }
}
