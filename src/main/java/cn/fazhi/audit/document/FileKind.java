package cn.fazhi.audit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The kinds of file that are read, told by content. */
enum FileKind {
    DOCX,
    DOC,
    PDF,
    OFD,
    TEXT;

    /** Throws the sentence that names the kind where it is none of ours. */
    static FileKind of(byte[] bytes) throws UnreadableException {
        if (Signature.isOle2(bytes)) {
            return ofOle2(bytes);
        }
        if (Signature.isZip(bytes)) {
            return ofZip(bytes);
        }
        if (Signature.isPdf(bytes)) {
            return PDF;
        }
        if (Signature.isPicture(bytes)) {
            throw Refusal.scan();
        }
        String refused = Signature.refusedKind(bytes);
        if (refused != null) {
            throw Refusal.notAccepted(refused);
        }
        return TEXT;
    }

    private static FileKind ofOle2(byte[] bytes) throws UnreadableException {
        Set<String> entries;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            entries = files.getRoot().getEntryNames();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw Refusal.damaged("Word 97-2003 或同类格式的文件", e);
        }
        if (entries.contains("WordDocument")) {
            return DOC;
        }
        if (entries.contains("EncryptedPackage")) {
            throw Refusal.password(null);
        }
        if (entries.contains("Workbook") || entries.contains("Book")) {
            throw Refusal.notAccepted("Excel 表格");
        }
        if (entries.contains("PowerPoint Document")) {
            throw Refusal.notAccepted("PowerPoint 演示文稿");
        }
        throw entries.contains("__properties_version1.0") ? Refusal.notAccepted("Outlook 邮件") : Refusal.unknownKind();
    }

    private static FileKind ofZip(byte[] bytes) throws UnreadableException {
        List<String> names;
        try (GuardedZip zip = new GuardedZip(bytes)) {
            names = zip.names();
        } catch (GuardedZip.BombException e) {
            throw Refusal.bomb();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw Refusal.damaged(looksLikeOffice(bytes) ? "Word 或同类格式的文件" : "压缩包", e);
        }
        boolean office = names.contains("[Content_Types].xml");
        if (names.contains("word/document.xml") || (office && anyIn("word/", names))) {
            return DOCX;
        }
        if (anyIn("xl/", names)) {
            throw Refusal.notAccepted("Excel 表格");
        }
        if (anyIn("ppt/", names)) {
            throw Refusal.notAccepted("PowerPoint 演示文稿");
        }
        if (names.contains("OFD.xml")) {
            return OFD;
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw Refusal.notAccepted("OpenDocument 文件（如 .odt）");
        }
        throw office ? Refusal.damaged("Word 或同类格式的文件", null) : Refusal.notAccepted("压缩包");
    }

    private static boolean anyIn(String folder, List<String> names) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    /** For a zip that has lost its directory: the name of its first entry still stands at byte 30. */
    private static boolean looksLikeOffice(byte[] bytes) {
        String first = new String(bytes, 0, Math.min(bytes.length, 80), StandardCharsets.ISO_8859_1);
        return first.contains("[Content_Types]")
                || first.contains("_rels/")
                || first.contains("docProps/")
                || first.contains("word/");
    }
}
