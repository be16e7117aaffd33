package cn.fazhi.audit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text, packed (.odt) or as one XML file (.fodt). */
final class OdtReader {

    private OdtReader() {}

    static void read(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        try (GuardedZip zip = new GuardedZip(bytes)) {
            refuseLocked(zip);
            OdtStyles styles = new OdtStyles();
            InputStream named = part(zip, "styles.xml");
            if (named != null) {
                WordXml.pass(named, styles::read);
            }
            InputStream own = part(zip, "content.xml");
            InputStream body = part(zip, "content.xml");
            if (own == null || body == null) {
                throw new IOException("the package has no content");
            }
            WordXml.pass(own, styles::read);
            WordXml.pass(body, xml -> new OdtBody(xml, styles, transcript).read());
        }
    }

    static void readFlat(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        OdtStyles styles = new OdtStyles();
        WordXml.pass(new ByteArrayInputStream(bytes), styles::read);
        WordXml.pass(new ByteArrayInputStream(bytes), xml -> new OdtBody(xml, styles, transcript).read());
    }

    /** A locked file keeps its parts' names and packs them as noise; its manifest tells. */
    private static void refuseLocked(GuardedZip zip) throws IOException, UnreadableException {
        InputStream manifest = part(zip, "META-INF/manifest.xml");
        if (manifest != null) {
            try (manifest) {
                String text = new String(manifest.readNBytes(1 << 20), StandardCharsets.UTF_8);
                if (text.contains("encryption-data")) {
                    throw Refusal.password(null);
                }
            }
        }
    }

    private static @Nullable InputStream part(GuardedZip zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? null : zip.getInputStream(entry);
    }
}
