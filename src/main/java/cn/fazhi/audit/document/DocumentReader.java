package cn.fazhi.audit.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.poi.EncryptedDocumentException;

/**
 * Reads a single file of any format that {@link FileKind} lists. A file is taken for what its bytes say it is; its name decides nothing.
 * Keeps no state: one reader serves all threads.
 */
public final class DocumentReader {

    /** Larger files are refused unread: 20 MB. */
    public static final int MOST_BYTES = 20 << 20;

    /**
     * Reads a file.
     *
     * @throws UnreadableException if it cannot be opened or is no document this reader knows; nothing else is thrown
     */
    public Document read(Path path) throws UnreadableException {
        return read(FileNames.of(path), bytes(path));
    }

    /**
     * Reads one submission, wherever it is.
     *
     * @throws UnreadableException if it cannot be opened or is no document this reader knows; nothing else is thrown
     */
    public Document read(Source source) throws UnreadableException {
        if (source instanceof Source.OnDisk file) {
            return read(file.path());
        }
        if (source instanceof Source.Packed member) {
            return read(member.name(), member.bytes());
        }
        throw ((Source.Unreadable) source).reason();
    }

    /**
     * Reads a file that is in memory already.
     *
     * @param name its name without its folder, as it shall stand in {@link Document#source()}
     * @param bytes its whole content
     * @throws UnreadableException if it is no document this reader knows; nothing else is thrown
     */
    public Document read(String name, byte[] bytes) throws UnreadableException {
        if (bytes.length == 0) {
            throw Refusal.empty();
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.tooLarge(bytes.length);
        }
        return transcribe(bytes).document(name, sha256(bytes));
    }

    /** The boundary: whatever a library throws over hostile bytes ends here. */
    private static Transcript transcribe(byte[] bytes) throws UnreadableException {
        Transcript transcript = new Transcript();
        FileKind kind = FileKind.of(bytes);
        try {
            switch (kind) {
                case DOCX -> DocxReader.read(bytes, transcript);
                case DOC -> DocReader.read(bytes, transcript);
                case PDF -> PdfReader.read(bytes, transcript);
                case OFD -> OfdReader.read(bytes, transcript);
                case ODT -> OdtReader.read(bytes, transcript);
                case RTF -> RtfReader.read(bytes, transcript);
                case HTML -> HtmlReader.read(bytes, null, transcript);
                case MHT -> MhtReader.read(bytes, transcript);
                case WORD_2003_XML -> WordXmlFile.read(bytes, transcript);
                case WORD_XML -> WordXmlFile.readParts(bytes, transcript);
                case FLAT_ODT -> OdtReader.readFlat(bytes, transcript);
                case ZIP, RAR, SEVEN_Z -> throw Refusal.archive();
                case TEXT -> transcript.paragraph(PlainText.decode(bytes));
            }
        } catch (EncryptedDocumentException e) {
            throw Refusal.password(e);
        } catch (GuardedZip.BombException e) {
            throw Refusal.bomb();
        } catch (OutOfMemoryError e) {
            throw Refusal.tooMuchMemory(e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Refusal.damaged(kind.words(), e);
        }
        return transcript;
    }

    private static byte[] bytes(Path path) throws UnreadableException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw Files.isReadable(path) ? Refusal.folder() : Refusal.closedFolder();
            }
            if (!attributes.isRegularFile()) {
                throw Refusal.notRegular();
            }
            if (attributes.size() > MOST_BYTES) {
                throw Refusal.tooLarge(attributes.size());
            }
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(MOST_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            throw Refusal.missing(e);
        } catch (AccessDeniedException | SecurityException e) {
            throw Refusal.forbidden(e);
        } catch (IOException e) {
            throw Refusal.failed(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
