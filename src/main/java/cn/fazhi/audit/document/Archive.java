package cn.fazhi.audit.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/** Files packed in one. Nothing of it is ever written to disk. */
interface Archive extends Closeable {

    /** Writes what is packed; stops with the exception that the stream throws. */
    interface Content {
        void writeTo(OutputStream out) throws IOException, UnreadableException;
    }

    /**
     * One packed file.
     *
     * @param path its name with its folders, as written in the archive and not to be trusted
     * @param locked whether a password is needed
     */
    record Member(String path, boolean locked, Content content) {}

    /** The files in it, folders and links left out, in the order in which they are packed: others may have to be unpacked first. */
    List<Member> members();

    /** Opens an archive; it owns the channel from then on. */
    static Archive open(FileKind kind, SeekableByteChannel channel) throws IOException, UnreadableException {
        return switch (kind) {
            case ZIP -> ZipArchive.open(channel);
            case RAR -> RarArchive.open(channel);
            case SEVEN_Z -> SevenZArchive.open(channel);
            case DOCX, DOC, PDF, OFD, ODT, RTF, HTML, MHT, WORD_2003_XML, WORD_XML, FLAT_ODT, TEXT ->
                throw new IllegalArgumentException(kind + " is no archive");
        };
    }
}
