package cn.fazhi.audit.cli;

import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.MissingPathException;
import cn.fazhi.audit.document.SubmissionFinder;
import cn.fazhi.audit.document.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the reports are compared with besides each other. */
class CompareOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--last-year", paramLabel = "DIR", description = "上年报告所在的文件夹，按单位配对，比对是否沿用上年报告；不写时不比对。")
    private @Nullable Path lastYear;

    @Option(names = "--outline", paramLabel = "FILE", description = "上级统一下发的提纲或样本，其中的文字不算雷同；不写时从同批报告里自动认。")
    private @Nullable Path outline;

    /** Files of the year before, in a fixed order; none when they were not asked for. */
    List<Path> lastYear() throws MissingPathException {
        if (lastYear == null) {
            return List.of();
        }
        List<Path> files = new SubmissionFinder().find(List.of(lastYear));
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--last-year 指明的“" + lastYear + "”里没有报告，请检查文件夹是否写对。");
        }
        return files;
    }

    /** The outline's text; "" for none. */
    String outline() {
        if (outline == null) {
            return "";
        }
        if (!Files.isRegularFile(outline)) {
            throw new ParameterException(spec.commandLine(), "--outline 应指明一个文件，没有找到“" + outline + "”。");
        }
        try {
            return new DocumentReader().read(outline).text();
        } catch (UnreadableException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "--outline 指明的提纲读不了：" + unreadable.getMessage(), unreadable);
        }
    }
}
