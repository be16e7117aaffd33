package cn.fazhi.audit.cli;

import java.io.PrintWriter;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Runs the command that the arguments name and gives its exit code. */
@Component
public class CommandLineRunner {

    private final FazhiCommand command;
    private final IFactory factory;

    public CommandLineRunner(FazhiCommand command, IFactory factory) {
        this.command = command;
        this.factory = factory;
    }

    /** The exit code: see {@link ExitCode}. */
    public int run(String... args) {
        PrintWriter out = Terminal.out();
        PrintWriter err = Terminal.err();
        try {
            if (!Terminal.namesFilesInChinese()) {
                err.println(Terminal.NO_CHINESE_NAMES);
                return ExitCode.USAGE;
            }
            return commandLine(out, err).execute(args);
        } catch (OutOfMemoryError full) {
            err.println("内存不够，审核没有完成。请减少一次审核的份数或 --jobs，或用 java -Xmx2g -jar … 重新运行。");
            return ExitCode.FAULT;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** The command line as it stands, for help and for running. */
    CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(command, factory);
        ChineseHelp.apply(line);
        return line.setExpandAtFiles(false) // a folder may well be called @2024
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Faults());
    }
}
