package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Glyph;
import cn.fazhi.audit.document.layout.Page;
import cn.fazhi.audit.document.layout.Ruling;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A page of an OFD; lengths are millimetres, y grows downwards. */
final class OfdPage {

    private static final float POINT = 25.4f / 72;
    private static final float[] A4 = {0, 0, 210, 297};

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final LinePath path = new LinePath(POINT, rulings::add);
    private final int mostCharacters;
    private float[] box;
    private float pictured;

    OfdPage(String box, int mostCharacters) {
        this.box = box(box, A4);
        this.mostCharacters = mostCharacters;
    }

    void read(WordXml xml) throws XMLStreamException, UnreadableException {
        xml.root();
        xml.inside(name -> {
            switch (OfdReader.local(name)) {
                case "PhysicalBox" -> box = box(text(xml), box);
                case "TextObject" -> textObject(xml);
                case "PathObject" -> pathObject(xml);
                case "ImageObject" -> pictured += area(OfdPlace.of(xml));
                default -> {}
            }
        });
    }

    int characters() {
        return glyphs.size();
    }

    Page page() {
        return new Page(box[2], box[3], glyphs, rulings, Math.min(1, pictured / (box[2] * box[3])));
    }

    private static float area(OfdPlace place) {
        return Math.abs(place.width() * place.height());
    }

    private void textObject(WordXml xml) throws XMLStreamException, UnreadableException {
        OfdPlace place = OfdPlace.of(xml);
        float size = number(xml.attribute("Size"), 0);
        float narrow = number(xml.attribute("HScale"), 1);
        boolean shown = !"false".equals(xml.attribute("Visible")) && size > 0 && place.isUpright() && reads(xml);
        float[] pen = {0, 0};
        xml.inside(name -> {
            String local = OfdReader.local(name);
            if (local.equals("Clips")) {
                xml.skip();
            } else if (local.equals("TextCode")) {
                pen[0] = number(xml.attribute("X"), pen[0]);
                pen[1] = number(xml.attribute("Y"), pen[1]);
                float[] across = OfdPlace.deltas(xml.attribute("DeltaX"));
                float[] down = OfdPlace.deltas(xml.attribute("DeltaY"));
                String codes = text(xml);
                if (shown) {
                    write(codes, place, pen, across, down, size, narrow);
                }
            }
        });
    }

    /** From left to right, letters upright. */
    private static boolean reads(WordXml xml) {
        return number(xml.attribute("ReadDirection"), 0) == 0 && number(xml.attribute("CharDirection"), 0) == 0;
    }

    private void write(
            String codes, OfdPlace place, float[] pen, float[] across, float[] down, float size, float narrow)
            throws UnreadableException {
        float x = pen[0];
        float y = pen[1];
        int[] points = codes.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            float own = size * narrow * (points[i] < 0x7F ? 0.5f : 1);
            float step = i < across.length ? across[i] : across.length > 0 ? across[across.length - 1] : own;
            // The last character has no step; where the writer gave none at all, all have their own width.
            float width = i == points.length - 1 || down.length > i && step == 0 ? own : step;
            if (glyphs.size() >= mostCharacters) {
                throw Refusal.tooMuchText();
            }
            glyphs.add(new Glyph(
                    Character.toString(points[i]),
                    place.x(x, y),
                    place.y(x, y),
                    Math.min(width, size * narrow * 1.1f) * place.scaleX(),
                    size * place.scaleY()));
            x += down.length > 0 && across.length == 0 ? 0 : step;
            y += i < down.length ? down[i] : 0;
        }
    }

    private void pathObject(WordXml xml) throws XMLStreamException, UnreadableException {
        OfdPlace place = OfdPlace.of(xml);
        boolean stroked = !"false".equals(xml.attribute("Stroke"));
        boolean filled = "true".equals(xml.attribute("Fill"));
        xml.inside(name -> {
            String local = OfdReader.local(name);
            if (local.equals("Clips")) {
                xml.skip();
            } else if (local.equals("AbbreviatedData")) {
                OfdPlace.draw(text(xml), place, path);
                if (stroked) {
                    path.stroke();
                } else if (filled) {
                    path.fill();
                }
                path.clear();
            }
        });
    }

    /** The text inside the current element, which must hold no other; leaves the reader at its end. */
    static String text(WordXml xml) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                out.append(xml.text());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                xml.skip();
            }
            event = xml.next();
        }
        return out.toString();
    }

    static float number(@Nullable String written, float otherwise) {
        if (written == null) {
            return otherwise;
        }
        try {
            float value = Float.parseFloat(written.strip());
            return Float.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static float[] box(String written, float[] otherwise) {
        float[] numbers = OfdPlace.numbers(written);
        return numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0 ? numbers : otherwise;
    }
}
