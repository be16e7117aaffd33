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
            return commandLine(out, err).execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** The command line as it stands, for help and for running. */
    CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(command, factory);
        ChineseHelp.apply(line);
        return line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Faults());
    }
}
