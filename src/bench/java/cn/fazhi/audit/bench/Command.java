package cn.fazhi.audit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM, timed from start to end. */
final class Command {

    private final List<String> words = new ArrayList<>();
    private final Path cache;
    private final Path log;

    /**
     * @param cache where the command keeps what it compiles
     * @param log where its output goes
     * @param words what stands behind "java"
     */
    Command(Path cache, Path log, List<String> words) {
        this.cache = cache;
        this.log = log;
        this.words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        this.words.addAll(words);
    }

    /** An audit of a folder, in the project's folder so that it finds its rules. */
    static Command audit(Path folder, Path work, List<String> jvm, int jobs) {
        List<String> words = new ArrayList<>(jvm);
        words.addAll(List.of("-jar", Project.jar().toString(), "audit", folder.toString()));
        words.addAll(List.of("--rules", Project.rules().toString()));
        words.addAll(List.of("--out", work.resolve("out").toString(), "--jobs", Integer.toString(jobs)));
        return new Command(work.resolve("cache"), work.resolve("log.txt"), words);
    }

    /** Seconds from start to end. Fails when the command did not end well. */
    double seconds() throws IOException, InterruptedException {
        Files.createDirectories(cache);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IOException("exit code " + code + " of " + words + "\n" + Files.readString(log));
        }
        return seconds;
    }
}
