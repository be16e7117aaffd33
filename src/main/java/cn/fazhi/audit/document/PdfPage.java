package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Page;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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
        processPage(page);
        return placing.page(page.getCropBox());
    }

    LinePath path() {
        return path;
    }

    /** A picture fills the unit square of the space it is drawn in. */
    void picture() {
        placing.picture(getGraphicsState().getCurrentTransformationMatrix());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
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
        placing.glyph(PdfText.of(font, code), matrix, displacement.getX());
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
