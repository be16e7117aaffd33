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
    ODT,
    RTF,
    HTML,
    MHT,
    /** One XML file of Word 2003. */
    WORD_2003_XML,
    /** The parts of a .docx in one XML file. */
    WORD_XML,
    /** An OpenDocument text in one XML file. */
    FLAT_ODT,
    TEXT,
    ZIP,
    RAR,
    SEVEN_Z;

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
        if (Signature.isRar(bytes)) {
            return RAR;
        }
        if (Signature.isSevenZ(bytes)) {
            return SEVEN_Z;
        }
        String refused = Signature.refusedKind(bytes);
        if (refused != null) {
            throw Refusal.notAccepted(refused);
        }
        FileKind markup = Markup.of(bytes);
        return markup == null ? TEXT : markup;
    }

    /** What it is called where it is refused. */
    String words() {
        return switch (this) {
            case DOCX, DOC, WORD_2003_XML, WORD_XML -> "Word 文件";
            case PDF -> "PDF 文件";
            case OFD -> "OFD 文件";
            case ODT, FLAT_ODT -> "OpenDocument 文件（.odt）";
            case RTF -> "RTF 文件";
            case HTML -> "网页文件（HTML）";
            case MHT -> "网页存档（MHT）";
            case TEXT -> "文本文件";
            case ZIP, RAR, SEVEN_Z -> "压缩包";
        };
    }

    /** Whether files are packed in it. */
    boolean isArchive() {
        return this == ZIP || this == RAR || this == SEVEN_Z;
    }

    private static FileKind ofOle2(byte[] bytes) throws UnreadableException {
        Set<String> entries;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            entries = files.getRoot().getEntryNames();
        } catch (OutOfMemoryError e) {
            throw Refusal.tooMuchMemory(e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
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
        if (entries.contains("CONTENTS") || entries.contains("MatOST")) {
            throw Refusal.works();
        }
        throw entries.contains("__properties_version1.0") ? Refusal.notAccepted("Outlook 邮件") : Refusal.unknownKind();
    }

    private static FileKind ofZip(byte[] bytes) throws UnreadableException {
        List<String> names;
        try (GuardedZip zip = new GuardedZip(bytes)) {
            names = zip.names();
        } catch (GuardedZip.BombException e) {
            throw Refusal.bomb();
        } catch (OutOfMemoryError e) {
            throw Refusal.tooMuchMemory(e);
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(looksLikeOffice(bytes) ? "Word 或同类格式的文件" : "压缩包", e);
        }
        return ofNames(names);
    }

    /** What a zip is by the names of what is packed in it. */
    static FileKind ofNames(List<String> names) throws UnreadableException {
        boolean office = names.contains("[Content_Types].xml");
        if (names.contains("word/document.xml") || (office && anyIn("word/", names))) {
            return DOCX;
        }
        if (names.contains("xl/workbook.xml") || (office && anyIn("xl/", names))) {
            throw Refusal.notAccepted("Excel 表格");
        }
        if (names.contains("ppt/presentation.xml") || (office && anyIn("ppt/", names))) {
            throw Refusal.notAccepted("PowerPoint 演示文稿");
        }
        if (names.contains("OFD.xml")) {
            return OFD;
        }
        if (names.contains("mimetype") && (names.contains("content.xml") || names.contains("encrypted-package"))) {
            return ODT;
        }
        if (office) {
            throw Refusal.damaged("Word 或同类格式的文件", null);
        }
        return ZIP;
    }

    private static boolean anyIn(String folder, List<String> names) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    /** For a zip that has lost its directory: the name of its first entry still stands at byte 30. */
    static boolean looksLikeOffice(byte[] bytes) {
        String first = new String(bytes, 0, Math.min(bytes.length, 80), StandardCharsets.ISO_8859_1);
        return first.contains("[Content_Types]")
                || first.contains("_rels/")
                || first.contains("docProps/")
                || first.contains("word/");
    }
}
