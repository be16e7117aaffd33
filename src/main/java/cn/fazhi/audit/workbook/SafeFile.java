package cn.fazhi.audit.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/** Puts bytes in place as a whole or not at all: written beside the target first, then moved over it. */
public final class SafeFile {

    private SafeFile() {}

    /** Something that writes itself to a stream. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes the folder when it is missing. A file already at {@code target} stays untouched until the new one is complete. */
    static void write(byte[] bytes, Path target) throws UnwritableException {
        write(out -> out.write(bytes), target);
    }

    /**
     * Makes the folder when it is missing. A file already at {@code target} stays untouched until the new one is complete.
     *
     * @throws UnwritableException when it cannot be written; the message is a Chinese sentence for the inspector
     */
    public static void write(Content content, Path target) throws UnwritableException {
        Path folder = target.toAbsolutePath().getParent();
        Path aside = folder.resolve("." + UUID.randomUUID() + ".tmp");
        // Ctrl-C between writing and moving must not leave the half-written file; after the move this does nothing.
        aside.toFile().deleteOnExit();
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            move(aside, target);
        } catch (IOException e) {
            throw new UnwritableException(sentence(target, e), e);
        } finally {
            discard(aside);
        }
    }

    private static void move(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives cannot; the replacement is still complete before it is moved.
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // The disk that refused the file may refuse this as well; the first failure is the one to report.
            aside.toFile().deleteOnExit();
        }
    }

    /** What went wrong and what to do. */
    static String sentence(Path target, IOException e) {
        String said = (e instanceof FileSystemException f && f.getReason() != null
                        ? f.getReason()
                        : "" + e.getMessage())
                .toLowerCase(Locale.ROOT);
        String why;
        if (said.contains("no space")
                || said.contains("not enough space")
                || said.contains("空间")
                || said.contains("quota")) {
            why = "磁盘空间不足。请清理磁盘，或用 --out 换一个文件夹后重新运行。";
        } else if (said.contains("read-only") || said.contains("只读")) {
            why = "所在磁盘是只读的。请用 --out 换一个可以写入的文件夹后重新运行。";
        } else if (said.contains("used by another") || said.contains("另一个程序")) {
            why = "文件正被其他程序打开。请先关闭 Excel 或 WPS 中的这个文件，再重新运行。";
        } else if (e instanceof AccessDeniedException || said.contains("permission") || said.contains("权限")) {
            why = "没有写入权限，或者文件正被打开。请关闭该文件，或用 --out 换一个文件夹后重新运行。";
        } else if (e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || said.contains("not a directory")
                || said.contains("is a directory")) {
            why = "同名的文件或文件夹占用了这个位置。请移走它，或用 --out 换一个文件夹后重新运行。";
        } else if (said.contains("name too long")) {
            why = "文件名或文件夹名太长。请用 --out 换一个名称较短的文件夹后重新运行。";
        } else {
            why = "磁盘或网络盘写入出错。请检查磁盘，或用 --out 换一个文件夹后重新运行。";
        }
        return "“" + target + "”没有写成：" + why;
    }
}
