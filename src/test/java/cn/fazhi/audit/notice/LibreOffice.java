package cn.fazhi.audit.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice, where it is installed: another program's eyes on the files we write. */
public final class LibreOffice {

    private LibreOffice() {}

    /** Skips the test where LibreOffice is not installed. */
    public static void assumeThere() {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        Assumptions.assumeTrue(there, "没有安装 LibreOffice（soffice），跳过");
    }

    /**
     * Opens a file and saves it in another format.
     *
     * @param format such as pdf, or fods, or xlsx:Calc MS Excel 2007 XML
     * @return the new file
     */
    public static Path convert(Path file, String format, Path folder) throws IOException, InterruptedException {
        // A profile of its own: runs side by side would wait for each other otherwise.
        Path profile = folder.resolve("profile");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice is still at work on " + file);
        }
        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "." + format.replaceFirst(":.*", ""));
        Path made = folder.resolve(name);
        if (!Files.exists(made)) {
            throw new AssertionError(
                    "LibreOffice did not open " + file + ": " + Files.readString(folder.resolve("soffice.log")));
        }
        return made;
    }
}
