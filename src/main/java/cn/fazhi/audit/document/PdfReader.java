package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Layout;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF's text layer. Only the streams that put text and lines on pages are followed: scripts, forms, attachments, annotations and
 * pictures are never opened. A password that only restricts printing or copying does not keep it from being read.
 */
final class PdfReader {

    /** Pages; a report has one or two dozen. */
    private static final int MOST_PAGES = 2_000;
    /** Scratch memory of PDFBox. */
    private static final long MOST_SCRATCH = 64L << 20;

    private PdfReader() {}

    static void read(byte[] bytes, Transcript transcript) throws UnreadableException {
        PdfFonts.install();
        try {
            PdfStreams.check(bytes);
            LaidOut.write(layout(bytes), transcript);
        } catch (InvalidPasswordException e) {
            throw Refusal.password(e);
        } catch (PdfPage.OverrunException e) {
            throw Refusal.bomb();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw Refusal.damaged("PDF 文件", e);
        } catch (NoClassDefFoundError e) {
            // Decryption by certificate needs a library that is left out: nobody could give the certificate.
            throw Refusal.password(e);
        }
    }

    private static Layout layout(byte[] bytes) throws IOException, UnreadableException {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_SCRATCH).streamCache;
        try (PDDocument file = Loader.loadPDF(bytes, "", null, null, memory)) {
            if (isDynamicForm(file)) {
                throw Refusal.dynamicForm();
            }
            Layout layout = new Layout();
            PdfPage reader = new PdfPage();
            Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            int count = 0;
            for (PDPage page : file.getPages()) {
                if (++count > MOST_PAGES) {
                    throw Refusal.tooManyPages(MOST_PAGES);
                }
                // A tree of pages that runs in a ring names some twice.
                if (seen.add(page.getCOSObject())) {
                    layout.add(reader.read(page));
                }
            }
            // A page whose entry is broken is passed over by PDFBox.
            if (count == 0 || count < file.getNumberOfPages()) {
                throw Refusal.damaged("PDF 文件", null);
            }
            return layout;
        }
    }

    /** Its pages are made by a script of Adobe's when it is opened; what is stored is a note asking for the right program. */
    private static boolean isDynamicForm(PDDocument file) {
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        return form != null
                && form.containsKey(COSName.XFA)
                && catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false);
    }
}
