package cn.fazhi.audit.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a .docx as its reader sees it with all tracked changes accepted. Whatever merely wraps text (content controls,
 * hyperlinks, smart tags, insertions) is passed through; what is no body text is passed over.
 */
final class WordBody {

    private static final Set<String> PASSED_OVER = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "delInstrText",
            "txbxContent",
            "sdtPr",
            "sdtEndPr",
            "sectPr",
            "tblPr",
            "tblPrEx",
            "tblGrid",
            "rt",
            "footnote",
            "endnote",
            "hdr",
            "ftr",
            "mc:Fallback");

    /** What holds pictures, and may hold shapes and text boxes instead. */
    private static final Set<String> PICTURES = Set.of("drawing", "pict", "object");

    /** What Word 2003 wraps in an annotation and is no text of the document as accepted. */
    private static final Set<String> ANNOTATIONS = Set.of("Word.Deletion", "Word.Comment");

    private final WordXml xml;
    private final WordStyles styles;
    private final Transcript transcript;
    private final WordParagraphs paragraphs;

    /** Fields open in this paragraph, innermost first: true while their instruction is read, which is not shown. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private final Deque<boolean[]> rowsAndCells = new ArrayDeque<>();
    private boolean paragraphHidden;
    private boolean runHidden;
    private boolean inText;

    WordBody(WordXml xml, WordStyles styles, WordNumbering numbering, Transcript transcript) {
        this.xml = xml;
        this.styles = styles;
        this.transcript = transcript;
        this.paragraphs = new WordParagraphs(styles, numbering, transcript);
    }

    void read() throws XMLStreamException, UnreadableException {
        boolean wordDocument = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                wordDocument |= name.equals("document") || name.equals("wordDocument");
                open(name);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("pkg:xmlData")) {
                    break;
                }
                close(xml.name());
            } else if (inText && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                write(xml.text());
            }
        }
        paragraphs.flush();
        if (!wordDocument) {
            throw Refusal.damaged("Word 文件", null);
        }
    }

    private void open(String name) throws XMLStreamException, UnreadableException {
        if (PICTURES.contains(name)) {
            picture();
            return;
        }
        if (PASSED_OVER.contains(name)
                || (name.equals("aml:annotation") && ANNOTATIONS.contains(String.valueOf(xml.attribute("type"))))) {
            xml.skip();
            return;
        }
        switch (name) {
            case "p" -> beginParagraph();
            case "pPr" -> paragraphProperties();
            case "r" -> runHidden = paragraphHidden;
            case "rPr" -> runProperties();
            case "t" -> inText = true;
            case "tab", "ptab" -> write("\t");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "sym" -> write(symbol());
            case "fldChar" -> field(xml.attribute("fldCharType"));
            case "tr" -> {
                transcript.openRow();
                rowsAndCells.push(new boolean[] {true, true});
            }
            case "tc" -> keepCell(true);
            case "trPr" -> rowProperties();
            case "tcPr" -> cellProperties();
            default -> inText |= name.endsWith(":t") && name.length() < 4;
        }
    }

    private void close(String name) throws UnreadableException {
        switch (name) {
            case "p" -> paragraphs.finish();
            case "t" -> inText = false;
            case "tc" -> {
                paragraphs.flush();
                transcript.closeCell(rowsAndCells.isEmpty() || rowsAndCells.peek()[1]);
            }
            case "tr" -> {
                boolean[] row = rowsAndCells.poll();
                transcript.closeRow(row == null || row[0]);
            }
            default -> inText &= !name.endsWith(":t");
        }
    }

    /** Passes over a drawing, noting the pictures in it; one behind the text is its background. */
    private void picture() throws XMLStreamException, UnreadableException {
        double[] size = {0, 0};
        String[] style = {""};
        boolean[] found = {false, false};
        xml.inside(name -> {
            switch (name) {
                case "wp:anchor" -> found[1] = "1".equals(xml.attribute("behindDoc"));
                case "wp:extent" -> {
                    size[0] = emu("cx");
                    size[1] = emu("cy");
                }
                case "v:shape", "v:rect" -> style[0] = String.valueOf(xml.attribute("style"));
                case "a:blip", "v:imagedata" -> found[0] = true;
                default -> {}
            }
        });
        if (found[0] && !found[1] && !runHidden && !fields.contains(true)) {
            transcript.pictures().see(size[0], size[1]);
            transcript.pictures().seeStyle(style[0]);
        }
    }

    private double emu(String attribute) {
        Integer length = xml.number(attribute);
        return length == null ? 0 : length * PagePictures.CM_PER_EMU;
    }

    private void write(String text) throws UnreadableException {
        if (!runHidden && !fields.contains(true)) {
            paragraphs.write(text);
        }
    }

    private void beginParagraph() throws UnreadableException {
        // A field whose end is missing would otherwise swallow the rest of the document.
        fields.clear();
        paragraphs.begin();
        paragraphHidden = styles.hides(styles.orNormal(null));
        runHidden = paragraphHidden;
    }

    private void paragraphProperties() throws XMLStreamException, UnreadableException {
        xml.inside(name -> {
            switch (name) {
                case "pStyle" -> {
                    paragraphs.style(xml.value());
                    paragraphHidden = styles.hides(xml.value());
                }
                case "numId" -> paragraphs.list(xml.number("val"));
                case "ilvl" -> paragraphs.level(xml.number("val"));
                case "wx:t" -> paragraphs.label(xml.value());
                case "del", "moveFrom", "specVanish" -> paragraphs.joinNext();
                case "vanish" -> {
                    if (xml.isOn()) {
                        paragraphs.joinNext();
                    }
                }
                case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        });
        runHidden = paragraphHidden;
    }

    private void runProperties() throws XMLStreamException, UnreadableException {
        Boolean[] own = new Boolean[1];
        xml.inside(name -> {
            switch (name) {
                case "rStyle" -> runHidden |= styles.hides(xml.value());
                case "vanish" -> own[0] = xml.isOn();
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        });
        if (own[0] != null) {
            runHidden = own[0];
        }
    }

    private void rowProperties() throws XMLStreamException, UnreadableException {
        xml.inside(name -> {
            if (!rowsAndCells.isEmpty() && (name.equals("del") || (name.equals("hidden") && xml.isOn()))) {
                rowsAndCells.peek()[0] = false;
            } else if (name.equals("trPrChange")) {
                xml.skip();
            }
        });
    }

    private void cellProperties() throws XMLStreamException, UnreadableException {
        xml.inside(name -> {
            switch (name) {
                case "cellDel" -> keepCell(false);
                case "vMerge", "hMerge" -> keepCell("restart".equals(xml.value()));
                case "tcPrChange" -> xml.skip();
                default -> {}
            }
        });
    }

    private void keepCell(boolean kept) {
        if (!rowsAndCells.isEmpty()) {
            rowsAndCells.peek()[1] = kept;
        }
    }

    private void field(@Nullable String type) {
        if ("begin".equals(type)) {
            fields.push(true);
        } else if ("separate".equals(type) && !fields.isEmpty()) {
            fields.pop();
            fields.push(false);
        } else if ("end".equals(type)) {
            fields.poll();
        }
    }

    /** Signs of symbol fonts stand in the private area and mean nothing without the font. */
    private String symbol() {
        String code = xml.attribute("char");
        try {
            char c = code == null ? 0 : (char) Integer.parseInt(code, 16);
            return c < ' ' || Character.getType(c) == Character.PRIVATE_USE ? "" : String.valueOf(c);
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
