package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Page;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs a page's content, noting characters, straight lines and how much pictures cover. One of these reads all pages of a file. */
final class PdfPage extends PDFStreamEngine {

    /** Thrown when a file asks for more work than any document needs, as forms that draw one another do. */
    static final class OverrunException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Operators in all pages together; a page of text has a few thousand. */
    private static final int MOST_OPERATORS = 3_000_000;
    /** States saved and not restored; producers nest a dozen. */
    private static final int MOST_STATES = 5_000;

    private final Deque<Boolean> pagination = new ArrayDeque<>();
    private PdfPlacing placing = new PdfPlacing();
    private LinePath path = placing.path();
    private int operators;
    private int characters;

    PdfPage() {
        PdfOperators.addText(this);
        PdfOperators.addPaths(this);
        addOperator(new PdfOperators.Draw(this));
    }

    /** Its characters, lines and pictures as seen upright. */
    Page read(PDPage page) throws IOException {
        placing = new PdfPlacing();
        path = placing.path();
        pagination.clear();
        requireContents(page.getCOSObject());
        processPage(page);
        return placing.page(page.getCropBox());
    }

    private static void requireContents(COSDictionary page) throws IOException {
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        boolean lost = contents == null && page.containsKey(COSName.CONTENTS);
        if (contents instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                lost |= !(parts.getObject(i) instanceof COSStream);
            }
        }
        if (lost) {
            throw new IOException("a page has lost its contents");
        }
    }

    LinePath path() {
        return path;
    }

    /** PDFBox leaves out what it cannot follow; a report must not be read with a part left out. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        boolean harmless = exception instanceof EmptyGraphicsStackException
                || exception instanceof MissingImageReaderException
                || (exception instanceof MissingResourceException
                        && operator.getName().equals("Do"));
        if (!harmless) {
            throw exception;
        }
    }

    /** A picture fills the unit square of the space it is drawn in. */
    void picture() {
        placing.picture(getGraphicsState().getCurrentTransformationMatrix());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        // Whoever no longer waits for this reading has interrupted its thread.
        if (++operators > MOST_OPERATORS || Thread.currentThread().isInterrupted()) {
            throw new OverrunException();
        }
        if (operator.getName().equals("BI")) {
            picture();
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void saveGraphicsState() {
        if (getGraphicsStackSize() > MOST_STATES) {
            throw new OverrunException();
        }
        super.saveGraphicsState();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        if (pagination.contains(true)) {
            return;
        }
        if (++characters > 2 * Transcript.MOST_CHARACTERS) {
            throw new OverrunException();
        }
        // Without a font of the page's own, PDFBox takes the codes for Latin letters.
        boolean own = getGraphicsState().getTextState().getFont() != null;
        placing.glyph(own ? PdfText.of(font, code) : PdfText.unknown(code), matrix, displacement.getX());
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        boolean artifact = tag != null && tag.getName().equals("Artifact");
        pagination.push(
                artifact && properties != null && "Pagination".equals(properties.getNameAsString(COSName.TYPE)));
    }

    @Override
    public void endMarkedContentSequence() {
        pagination.poll();
    }
}
