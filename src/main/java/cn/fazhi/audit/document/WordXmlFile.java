package cn.fazhi.audit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads Word documents that are one XML file: of Word 2003, and the parts of a .docx in one file, as later versions write them. */
final class WordXmlFile {

    private WordXmlFile() {}

    static void read(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        WordStyles styles = new WordStyles();
        WordXml.pass(new ByteArrayInputStream(bytes), styles::read);
        WordNumbering numbering = new WordNumbering(styles);
        WordXml.pass(new ByteArrayInputStream(bytes), xml -> new WordBody(xml, styles, numbering, transcript).read());
    }

    static void readParts(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        WordStyles styles = new WordStyles();
        part(bytes, "/word/styles.xml", styles::read);
        WordNumbering numbering = new WordNumbering(styles);
        part(bytes, "/word/numbering.xml", numbering::read);
        boolean found =
                part(bytes, "/word/document.xml", xml -> new WordBody(xml, styles, numbering, transcript).read());
        if (!found) {
            throw new IOException("the file holds no main part");
        }
    }

    /** Runs a pass over one part; whether there is one of that name. */
    private static boolean part(byte[] bytes, String name, WordXml.Pass pass) throws IOException, UnreadableException {
        boolean[] found = {false};
        WordXml.pass(new ByteArrayInputStream(bytes), xml -> {
            found[0] = find(xml, name);
            if (found[0]) {
                pass.over(xml);
            }
        });
        return found[0];
    }

    private static boolean find(WordXml xml, String name) throws XMLStreamException {
        boolean inPart = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("pkg:part")) {
                    inPart = name.equals(xml.attribute("name"));
                } else if (inPart && xml.name().equals("pkg:xmlData")) {
                    return true;
                }
            }
        }
        return false;
    }
}
