package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.document.MissingPathException;
import cn.fazhi.audit.document.SubmissionFinder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that a command is given. */
class Submissions {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "报告文件或文件夹（含下级文件夹）。",
                "支持 docx、doc、wps、rtf、odt、pdf、ofd、html、mht、txt，",
                "以及装有这些文件的压缩包 zip、rar、7z。"
            })
    private List<Path> paths = List.of();

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            converter = BudgetConverter.class,
            description = "每份报告最多用多少秒，1 到 3600，超过的不再审核（默认：20）。")
    private Duration budget = Intake.BUDGET;

    /** The time each submission has. */
    Duration budget() {
        return budget;
    }

    /** Every file to read, in a fixed order; never none. */
    List<Path> files() throws MissingPathException, NothingToAuditException {
        return found(paths);
    }

    /** Every file of these files and folders, in a fixed order; never none. */
    static List<Path> found(List<Path> paths) throws MissingPathException, NothingToAuditException {
        if (paths.stream().anyMatch(p -> p.toString().isBlank())) {
            throw new NothingToAuditException("报告文件或文件夹的路径是空的，请写明路径；当前文件夹写作一个点（.）。");
        }
        List<Path> files = new SubmissionFinder().find(paths);
        if (files.isEmpty()) {
            throw new NothingToAuditException(
                    paths.stream().map(Path::toString).collect(Collectors.joining("、")) + " 里没有可审核的文件，请检查文件夹是否写对。");
        }
        return files;
    }
}
