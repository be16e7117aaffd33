package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.FactsJson;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.FileNames;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.workbook.SafeFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what was read from reports, without judging it. */
@Component
@Command(
        name = "facts",
        description = "只列出从报告里读到的事实，每份报告一行 JSON；加 --table 时列成表。",
        exitCodeList = {"0:全部读完", "1:有文件未能读取，或不是这类报告", "2:命令写错，或没有找到文件", "3:规则库不能使用", "4:程序或磁盘故障"})
class FactsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Submissions submissions;

    @Mixin
    private RulesOption rulesOption;

    @Option(names = "--out", paramLabel = "FILE", description = "写到这个文件；不写时输出到终端。")
    private @Nullable Path out;

    @Option(names = "--table", description = "不用 JSON，按章节列成人看的表，一份报告接一份。")
    private boolean table;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示这份说明。")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        List<Path> files = submissions.files();
        Rules rules = rulesOption.load();
        StringBuilder lines = new StringBuilder();
        int refused = 0;
        for (Path file : files) {
            String line = line(file, rules);
            refused += line.isEmpty() ? 1 : 0;
            lines.append(line);
        }
        if (out == null) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.print(lines);
            terminal.flush();
        } else {
            SafeFile.write(stream -> stream.write(lines.toString().getBytes(StandardCharsets.UTF_8)), out);
        }
        return refused > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private String line(Path file, Rules rules) {
        try {
            Document document = new DocumentReader().read(file);
            Extraction extraction = rules.extractor().read(document);
            if (extraction instanceof Extraction.Read read) {
                return table
                        ? FactsTable.of(
                                document.source(),
                                read.facts(),
                                rules.extractor().topics())
                        : ResultsJson.line(FactsJson.of(document.source(), read.facts())) + "\n";
            }
            spec.commandLine()
                    .getErr()
                    .println("未审核 " + document.source() + "：" + ((Extraction.NotAReport) extraction).reason());
        } catch (UnreadableException unreadable) {
            spec.commandLine().getErr().println("未审核 " + FileNames.of(file) + "：" + unreadable.getMessage());
        }
        return "";
    }
}
