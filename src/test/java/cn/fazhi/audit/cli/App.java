package cn.fazhi.audit.cli;

import cn.fazhi.audit.FazhiAudit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the real application: in this process with its output caught, or in a JVM of its own. */
final class App {

    static final Path PROJECT = Path.of(System.getProperty("project.dir", ".")).toAbsolutePath();
    static final Path SAMPLES = PROJECT.resolve("reports-sample");
    static final Path REFUSED = PROJECT.resolve("src/test/resources/samples/refused");
    static final Path RULES = PROJECT.resolve("rules");

    private App() {}

    /** What a run left behind: its exit code and all it said. */
    record Ran(int code, String out, String err) {

        /** What it said to a person, for assertions about bad news. */
        List<String> sentences() {
            return err.lines().toList();
        }
    }

    /** Runs the command in this process, in an application context of its own. */
    static Ran run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (var context = new SpringApplicationBuilder(FazhiAudit.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run()) {
            int code = context.getBean(CommandLineRunner.class)
                    .commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                    .execute(strings(args));
            return new Ran(code, out.toString(), err.toString());
        }
    }

    /** Starts the command as an inspector's shell would; its output goes to files in the folder. */
    static Process start(Path folder, String shellPrefix, Object... args) {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FazhiAudit.class.getName()));
        java.addAll(List.of(strings(args)));
        // "$@" keeps every argument as it is; exec gives the JVM the shell's own process id.
        List<String> shell = new ArrayList<>(List.of("bash", "-c", shellPrefix + "exec \"$@\"", "bash"));
        shell.addAll(java);
        ProcessBuilder builder = new ProcessBuilder(shell).directory(folder.toFile());
        builder.redirectOutput(folder.resolve("stdout").toFile());
        builder.redirectError(folder.resolve("stderr").toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a started command. */
    static Ran finish(Process process, Path folder) throws Exception {
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after 180 s: " + Files.readString(folder.resolve("stderr")));
        }
        return new Ran(
                process.exitValue(),
                Files.readString(folder.resolve("stdout")),
                Files.readString(folder.resolve("stderr")));
    }

    /** Every file below a folder, as paths relative to it. */
    static List<String> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the samples, by the beginning of its name. */
    static Path sample(String beginning) {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(f -> f.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no sample " + beginning));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] strings(Object... args) {
        return Stream.of(args).map(String::valueOf).toArray(String[]::new);
    }
}
