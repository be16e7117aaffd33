package cn.fazhi.audit.cli;

import cn.fazhi.audit.document.MissingPathException;
import cn.fazhi.audit.document.SubmissionFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** The files that a command is given. */
class Submissions {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "报告文件或文件夹（含下级文件夹），支持 .docx、.doc、.txt。")
    private List<Path> paths = List.of();

    /** Every file to read, in a fixed order; never none. */
    List<Path> files() throws MissingPathException, NothingToAuditException {
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
