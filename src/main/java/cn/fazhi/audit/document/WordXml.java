package cn.fazhi.audit.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A pass over one XML part of a .docx or of another format that is packed like it, element by element. */
final class WordXml {

    /** Of ECMA-376 first edition, of ISO 29500 strict, and of Word 2003. */
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "http://schemas.microsoft.com/office/word/2003/wordml");

    /** OpenDocument's vocabularies: what follows is the prefix by which readers call them. */
    private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final Map<String, String> PREFIXES = Map.of("drawing", "draw");

    private static final String DEPTH = "jdk.xml.maxElementDepth";

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    private WordXml(InputStream in) throws XMLStreamException, IOException {
        Reader reader = decoded(in);
        // The factory's own state is not documented to be safe for several threads.
        synchronized (FACTORY) {
            xml = FACTORY.createXMLStreamReader(reader);
        }
    }

    /**
     * The characters of a part. Given bytes, the JDK's parser announces a broken one on the terminal before it throws; the
     * package format allows these three encodings and no others.
     */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] mark = bytes.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int skipped = Signature.matches(mark, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (Signature.matches(mark, 0, 0xFF, 0xFE) || Signature.matches(mark, 0, 0xFE, 0xFF)) {
            charset = (mark[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            skipped = 2;
        }
        bytes.unread(mark, skipped, mark.length - skipped);
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    /** What an element does when it opens; it may read on, up to its own end. */
    interface Visitor {
        void open(String name) throws XMLStreamException, UnreadableException;
    }

    /** Calls the visitor for every element inside the current one, at any depth, and stops at the current one's end. */
    void inside(Visitor visitor) throws XMLStreamException, UnreadableException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                visitor.open(name());
                if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Goes to the outermost element. */
    void root() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
    }

    int next() throws XMLStreamException {
        return xml.next();
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    String text() {
        return xml.getText();
    }

    /** The element's name without its prefix; one of another vocabulary has its prefix, so as not to be taken for Word's. */
    String name() {
        String uri = xml.getNamespaceURI();
        if (uri != null && WORD.contains(uri)) {
            return xml.getLocalName();
        }
        return (uri == null ? xml.getPrefix() : prefix(uri)) + ":" + xml.getLocalName();
    }

    private String prefix(String uri) {
        if (!uri.startsWith(OPEN_DOCUMENT)) {
            return xml.getPrefix();
        }
        String named = uri.substring(OPEN_DOCUMENT.length(), Math.max(OPEN_DOCUMENT.length(), uri.lastIndexOf(':')));
        return PREFIXES.getOrDefault(named, named);
    }

    /** Passes over the current element with all it holds. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    @Nullable
    String value() {
        return attribute("val");
    }

    /** The attribute as a number; null when it is absent or none. */
    @Nullable
    Integer number(String attribute) {
        String value = attribute(attribute);
        try {
            return value == null ? null : Integer.valueOf(value.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A switch such as w:vanish: on when it says nothing. */
    boolean isOn() {
        String value = value();
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else lies on the class path; Word parts have no document type, so none is read.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Later JDKs stop at 200 levels by themselves; here the size of a file is limited, and no pass calls itself.
        if (factory.isPropertySupported(DEPTH)) {
            factory.setProperty(DEPTH, 0);
        }
        return factory;
    }

    /** Runs a pass and closes its stream; XML that is not well-formed is a damaged file. */
    static void pass(InputStream in, Pass pass) throws IOException, UnreadableException {
        try (in) {
            pass.over(new WordXml(in));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof GuardedZip.BombException bomb) {
                throw bomb;
            }
            throw new IOException(e);
        }
    }

    /** One reading of a part from its start. */
    interface Pass {
        void over(WordXml xml) throws XMLStreamException, UnreadableException;
    }
}
