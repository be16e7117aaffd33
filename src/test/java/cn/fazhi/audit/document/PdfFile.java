package cn.fazhi.audit.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes PDFs object by object, so that tests can write what no library would. Chinese is set in STSong-Light, one of the fonts that a PDF
 * may name without bringing it along.
 */
public final class PdfFile {

    private final List<byte[]> objects = new ArrayList<>();
    private String catalog = "";

    private PdfFile() {}

    /** The pages as a PDF. */
    public static byte[] of(List<Typesetter.Sheet> sheets) {
        return with(sheets.stream().map(PdfFile::content).toList()).bytes();
    }

    /** The pages as a PDF, those of the given numbers from 1 as pictures only. */
    public static byte[] of(List<Typesetter.Sheet> sheets, Set<Integer> scanned) {
        List<String> contents = new ArrayList<>();
        for (Typesetter.Sheet sheet : sheets) {
            boolean picture = scanned.contains(contents.size() + 1);
            contents.add(picture ? "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q" : content(sheet));
        }
        return with(contents).bytes();
    }

    /** A PDF with those content streams, one a page. Object 1 is the catalogue, 2 the pages, 3 the font. */
    static PdfFile with(List<String> contents) {
        PdfFile file = new PdfFile();
        file.add("");
        file.add("");
        file.add(
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font"
                        + " /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>"
                        + " /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6"
                        + " /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>");
        List<Integer> pages = new ArrayList<>();
        for (String content : contents) {
            pages.add(file.page(content));
        }
        file.pages(pages);
        return file;
    }

    /** Adds a page without listing it among the pages; its number. */
    int page(String content) {
        int stream = stream("", content.getBytes(StandardCharsets.ISO_8859_1));
        return add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents "
                        + stream + " 0 R >>");
    }

    void pages(List<Integer> pages) {
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        set(2, "<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
    }

    /** More entries of the catalogue. */
    PdfFile catalog(String more) {
        catalog = more;
        return this;
    }

    int add(String object) {
        return add(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    int stream(String dictionary, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("<< " + dictionary + " /Length " + data.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return add(out.toByteArray());
    }

    void set(int number, String object) {
        objects.set(number - 1, object.getBytes(StandardCharsets.ISO_8859_1));
    }

    private int add(byte[] object) {
        objects.add(object);
        return objects.size();
    }

    byte[] bytes() {
        set(1, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            write(out, (i + 1) + " 0 obj\n");
            out.writeBytes(objects.get(i));
            write(out, "\nendobj\n");
        }
        int start = out.size();
        write(out, "xref\n0 " + (objects.size() + 1) + "\n" + table);
        write(out, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String content(Typesetter.Sheet sheet) {
        StringBuilder out = new StringBuilder("0.5 w\n");
        for (Typesetter.Edge e : sheet.edges()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%.2f %.2f m %.2f %.2f l S%n",
                    e.x0(),
                    Typesetter.HEIGHT - e.y0(),
                    e.x1(),
                    Typesetter.HEIGHT - e.y1()));
        }
        for (Typesetter.Run r : sheet.runs()) {
            out.append(String.format(
                    Locale.ROOT,
                    "BT /F %.2f Tf %.4f Tc 1 0 0 1 %.2f %.2f Tm %s Tj ET%n",
                    r.size(),
                    r.spacing(),
                    r.x(),
                    Typesetter.HEIGHT - r.y(),
                    hex(r.text())));
        }
        return out.toString();
    }

    /** The characters as a string of the font above, whose encoding gives the middle dot a code of its own. */
    static String hex(String text) {
        StringBuilder out = new StringBuilder("<");
        text.replace('·', '・').chars().forEach(c -> out.append(String.format(Locale.ROOT, "%04X", c)));
        return out.append('>').toString();
    }
}
