package cn.fazhi.audit.document;

import java.nio.file.Path;

/** One submission before it is read: a file, or what was packed in one. */
public sealed interface Source {

    /** Its name as the inspector knows it: 报告.docx, or 压缩包.zip/报告.docx. */
    String name();

    /** A file on disk. */
    record OnDisk(Path path) implements Source {

        @Override
        public String name() {
            return FileNames.of(path);
        }
    }

    /**
     * A member of an archive, unpacked in memory.
     *
     * @param bytes its whole content
     */
    record Packed(String name, byte[] bytes) implements Source {}

    /** A member that could not be unpacked, or an archive that could not be opened. */
    record Unreadable(String name, UnreadableException reason) implements Source {}
}
