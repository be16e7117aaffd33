package cn.fazhi.audit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal, in an encoding that can show Chinese. */
final class Terminal {

    private Terminal() {}

    static PrintWriter out() {
        return writer(FileDescriptor.out);
    }

    static PrintWriter err() {
        return writer(FileDescriptor.err);
    }

    /** Whether a person sits before it: progress may then be drawn in place. */
    static boolean interactive() {
        return System.console() != null;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset()), true);
    }

    /** What the terminal says it uses, unless that cannot write Chinese. */
    private static Charset charset() {
        String named = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(named) ? Charset.forName(named) : StandardCharsets.UTF_8;
        return charset.canEncode() && charset.newEncoder().canEncode('审') ? charset : StandardCharsets.UTF_8;
    }
}
