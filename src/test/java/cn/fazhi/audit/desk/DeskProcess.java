package cn.fazhi.audit.desk;

import cn.fazhi.audit.FazhiAudit;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A desk in a process of its own, started by the command serve as an office starts it, so that it can be killed. */
public final class DeskProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("工作台已打开：(http://\\S+/)");
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final URI address;

    private DeskProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Opens one on any free port. Its output goes to a file beside the data. */
    public static DeskProcess open(Path data, String... jvm) throws Exception {
        Path out = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".txt");
        List<String> words = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8"));
        words.addAll(List.of(jvm));
        words.addAll(List.of("-cp", classPath(), FazhiAudit.class.getName(), "serve", "--no-browser", "--port", "0"));
        words.addAll(List.of("--data", data.toString(), "--rules", AtTheDesk.RULES.toString()));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
            Matcher said = ADDRESS.matcher(Files.readString(out));
            if (said.find()) {
                return new DeskProcess(process, URI.create(said.group(1)));
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("the desk did not open: " + Files.readString(out));
    }

    /** As the program has it: the logging of tests is not its own. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A browser in which nobody has logged in. */
    public Caller nobody() {
        return new Caller(address);
    }

    /** Somebody who has logged in. */
    public Caller person(String name) {
        Caller caller = nobody();
        if (!caller.logIn(name, AtTheDesk.PASSWORD).location().equals("/")) {
            throw new AssertionError(name + " could not log in");
        }
        return caller;
    }

    /** A program of somebody. */
    public Caller program(String name) {
        String words = name + ":" + AtTheDesk.PASSWORD;
        return new Caller(
                address, "Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Ends it as a system does that shuts down. */
    public boolean end() throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
