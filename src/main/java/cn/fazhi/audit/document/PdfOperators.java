package cn.fazhi.audit.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** The operators of a page's content that are followed; all others, colours and shadings among them, are passed over. */
final class PdfOperators {

    private PdfOperators() {}

    static void addText(PDFStreamEngine engine) {
        List.of(
                        new Save(engine),
                        new Restore(engine),
                        new Concatenate(engine),
                        new SetGraphicsStateParameters(engine),
                        new BeginText(engine),
                        new EndText(engine),
                        new SetMatrix(engine),
                        new MoveText(engine),
                        new MoveTextSetLeading(engine),
                        new NextLine(engine),
                        new SetFontAndSize(engine),
                        new SetCharSpacing(engine),
                        new SetWordSpacing(engine),
                        new SetTextHorizontalScaling(engine),
                        new SetTextLeading(engine),
                        new SetTextRenderingMode(engine),
                        new SetTextRise(engine),
                        new ShowText(engine),
                        new ShowTextAdjusted(engine),
                        new ShowTextLine(engine),
                        new ShowTextLineAndSpace(engine),
                        new BeginMarkedContentSequence(engine),
                        new BeginMarkedContentSequenceWithProperties(engine),
                        new EndMarkedContentSequence(engine))
                .forEach(engine::addOperator);
    }

    static void addPaths(PdfPage page) {
        on(page, "m", 2, n -> page.path().moveTo(x(page, n, 0), y(page, n, 0)));
        on(page, "l", 2, n -> page.path().lineTo(x(page, n, 0), y(page, n, 0)));
        on(page, "c", 6, n -> page.path().curveTo(x(page, n, 4), y(page, n, 4)));
        on(page, "v", 4, n -> page.path().curveTo(x(page, n, 2), y(page, n, 2)));
        on(page, "y", 4, n -> page.path().curveTo(x(page, n, 2), y(page, n, 2)));
        on(page, "re", 4, n -> rectangle(page, n));
        on(page, "h", 0, n -> page.path().close());
        on(page, "S", 0, n -> page.path().stroke());
        on(page, "s", 0, n -> {
            page.path().close();
            page.path().stroke();
        });
        for (String fill : List.of("f", "F", "f*")) {
            on(page, fill, 0, n -> page.path().fill());
        }
        for (String both : List.of("B", "B*", "b", "b*")) {
            on(page, both, 0, n -> page.path().stroke());
        }
        on(page, "n", 0, n -> page.path().clear());
    }

    private static void rectangle(PdfPage page, float[] n) {
        float[][] corners = {{n[0], n[1]}, {n[0] + n[2], n[1]}, {n[0] + n[2], n[1] + n[3]}, {n[0], n[1] + n[3]}};
        page.path().moveTo(x(page, corners[0], 0), y(page, corners[0], 0));
        for (int i = 1; i < corners.length; i++) {
            page.path().lineTo(x(page, corners[i], 0), y(page, corners[i], 0));
        }
        page.path().close();
    }

    private static float x(PdfPage page, float[] numbers, int at) {
        return page.getGraphicsState().getCurrentTransformationMatrix().transformPoint(numbers[at], numbers[at + 1]).x;
    }

    private static float y(PdfPage page, float[] numbers, int at) {
        return page.getGraphicsState().getCurrentTransformationMatrix().transformPoint(numbers[at], numbers[at + 1]).y;
    }

    private interface Drawing {
        void draw(float[] numbers);
    }

    private static void on(PdfPage page, String name, int count, Drawing drawing) {
        page.addOperator(new OperatorProcessor(page) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                float[] numbers = numbers(operands);
                if (numbers.length >= count) {
                    drawing.draw(numbers);
                }
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    private static float[] numbers(List<COSBase> operands) {
        List<Float> found = new ArrayList<>(operands.size());
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber number && found.size() < 6) {
                found.add(number.floatValue());
            }
        }
        float[] numbers = new float[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.get(i);
        }
        return numbers;
    }

    /** Draws forms, and measures pictures without opening them. */
    static final class Draw extends OperatorProcessor {

        private final PdfPage page;
        private final DrawObject forms;

        Draw(PdfPage page) {
            super(page);
            this.page = page;
            forms = new DrawObject(page);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.get(0) instanceof COSName name
                    && page.getResources().isImageXObject(name)) {
                page.picture();
            } else {
                forms.process(operator, operands);
            }
        }

        @Override
        public String getName() {
            return "Do";
        }
    }
}
