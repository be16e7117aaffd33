package cn.fazhi.audit.document;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a .docx. POI opens the package and finds the parts; the parts themselves are read as a stream, not through
 * XWPF, whose tree of objects takes some twenty times the file's size and a second to load its classes.
 */
final class DocxReader {

    private DocxReader() {}

    static void read(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        try (GuardedZip zip = new GuardedZip(bytes)) {
            OPCPackage file = OPCPackage.open(zip);
            try {
                readParts(file, transcript);
            } finally {
                file.revert();
            }
        } catch (InvalidFormatException e) {
            throw bombIn(e) ? new GuardedZip.BombException() : new IOException(e);
        } catch (RuntimeException e) {
            if (bombIn(e)) {
                throw new GuardedZip.BombException();
            }
            throw e;
        }
    }

    private static void readParts(OPCPackage file, Transcript transcript)
            throws IOException, InvalidFormatException, UnreadableException {
        PackagePart main = mainPart(file);
        WordStyles styles = new WordStyles();
        WordNumbering numbering = new WordNumbering(styles);
        PackagePart stylePart = related(main, "/styles");
        if (stylePart != null) {
            WordXml.pass(stylePart.getInputStream(), styles::read);
        }
        PackagePart numberPart = related(main, "/numbering");
        if (numberPart != null) {
            WordXml.pass(numberPart.getInputStream(), numbering::read);
        }
        WordXml.pass(main.getInputStream(), xml -> new WordBody(xml, styles, numbering, transcript).read());
    }

    private static PackagePart mainPart(OPCPackage file) throws IOException {
        for (String type :
                new String[] {PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT}) {
            PackageRelationshipCollection found = file.getRelationshipsByType(type);
            PackagePart part = found.isEmpty() ? null : file.getPart(found.getRelationship(0));
            if (part != null) {
                return part;
            }
        }
        throw new IOException("the package names no main part");
    }

    /** The part a relationship of that kind leads to; its type begins differently in strict files. */
    private static @Nullable PackagePart related(PackagePart main, String kind) throws InvalidFormatException {
        for (PackageRelationship relationship : main.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/relationships" + kind)
                    && relationship.getTargetMode() == TargetMode.INTERNAL) {
                return main.getRelatedPart(relationship);
            }
        }
        return null;
    }

    private static boolean bombIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GuardedZip.BombException) {
                return true;
            }
        }
        return false;
    }
}
