package cn.fazhi.audit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The terminal, in an encoding that can show Chinese. */
final class Terminal {

    /** Said when the system's locale cannot name our files; the second half is for whoever set the machine up. */
    static final String NO_CHINESE_NAMES =
            "当前系统的语言环境不能处理中文文件名。请先运行 export LC_ALL=C.UTF-8，再重新运行本程序。(Set a UTF-8 locale.)";

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

    /** Whether files can have Chinese names here: under the POSIX locale Java cannot even name 审核表.xlsx. */
    static boolean namesFilesInChinese() {
        try {
            Path.of("审核结果");
            return true;
        } catch (InvalidPathException unmappable) {
            return false;
        }
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
