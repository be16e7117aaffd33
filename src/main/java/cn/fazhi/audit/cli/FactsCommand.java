package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.FactsJson;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.ResultsJson;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.facts.Facts;
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

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        List<Path> files = submissions.files();
        Rules rules = rulesOption.load();
        Lines lines = new Lines(spec.commandLine().getErr());
        try (Intake<Line> intake = new Intake<>(new Reading(rules, table), lines, 1, submissions.budget())) {
            intake.all(files).forEach(lines::add);
        }
        String text = lines.text.toString();
        if (out == null) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.print(text);
            terminal.flush();
        } else {
            SafeFile.write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)), out);
        }
        return lines.refused ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    /**
     * What became of one submission.
     *
     * @param facts its facts as a line of JSON, "" for none
     * @param refusal why there are none, "" where there are
     */
    private record Line(String source, String facts, String refusal) {}

    private record Reading(Rules rules, boolean table) implements Intake.Work<Line> {

        @Override
        public Line of(Source source) throws UnreadableException {
            Document document = new DocumentReader().read(source);
            Extraction extraction = rules.extractor().read(document);
            if (extraction instanceof Extraction.Read read) {
                return new Line(document.source(), told(document.source(), read.facts()), "");
            }
            return refused(document.source(), ((Extraction.NotAReport) extraction).reason());
        }

        private String told(String source, Facts facts) {
            return table
                    ? FactsTable.of(source, facts, rules.extractor().topics())
                    : ResultsJson.line(FactsJson.of(source, facts)) + "\n";
        }

        @Override
        public Line refused(String name, String reason) {
            return new Line(name, "", reason);
        }
    }

    /** Gathers the lines; refusals are told at once. */
    private static final class Lines implements Intake.Listener<Line> {

        private final StringBuilder text = new StringBuilder();
        private final PrintWriter refusals;
        private boolean refused;

        Lines(PrintWriter refusals) {
            this.refusals = refusals;
        }

        void add(Line line) {
            text.append(line.facts());
        }

        @Override
        public void more(int count) {
            // There is no bar.
        }

        @Override
        public void done(Line line) {
            if (!line.refusal().isEmpty()) {
                refused = true;
                refusals.println(ResultTable.refused(line.source(), line.refusal()));
            }
        }
    }
}
