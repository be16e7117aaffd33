package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.Batches;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a batch. */
@Component
@Command(
        name = "new",
        description = "新建一个批次。",
        exitCodeList = {"0:已新建", "2:命令写错，或这个批次已经有了", "4:档案打不开，或程序故障"})
class BatchNewCommand implements Callable<Integer> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BATCH", description = "批次名称，如 2024年度。")
    private String name;

    @Option(names = "--year", paramLabel = "YYYY", required = true, description = "报告的年度，如 2024。")
    private int year;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new ParameterException(spec.commandLine(), "--year 要写四位数的年度，如 2024。");
        }
        PrintWriter out = spec.commandLine().getOut();
        String who = archiveOption.who();
        try (Archive archive = archiveOption.open()) {
            new Batches(archive).create(name.strip(), year, who);
        }
        out.println("已新建批次“" + name.strip() + "”（" + year + "年度报告）。接下来用 batch add 加入报告。");
        out.flush();
        return ExitCode.DONE;
    }
}
