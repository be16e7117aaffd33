package cn.fazhi.audit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OFDs part by part (GB/T 33190-2016). Headers of the pages go into a page template, as producers put them. */
public final class OfdFile {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The pages as an OFD. */
    public static byte[] of(List<Typesetter.Sheet> sheets) {
        return with(sheets.stream().map(OfdFile::objects).toList(), template(sheets))
                .bytes();
    }

    /** The pages as an OFD, those of the given numbers from 1 as pictures only. */
    public static byte[] of(List<Typesetter.Sheet> sheets, Set<Integer> scanned) {
        List<String> pages = new ArrayList<>();
        for (Typesetter.Sheet sheet : sheets) {
            boolean picture = scanned.contains(pages.size() + 1);
            pages.add(
                    picture
                            ? "<ofd:ImageObject ID=\"30\" Boundary=\"0 0 210 297\" ResourceID=\"9\"/>"
                            : objects(sheet));
        }
        return with(pages, "").bytes();
    }

    /** An OFD whose pages hold those objects; the template's stand on every page. */
    static OfdFile with(List<String> pages, String template) {
        OfdFile file = new OfdFile();
        file.part(
                "OFD.xml",
                "<ofd:OFD" + SPACE
                        + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo>"
                        + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            list.append("<ofd:Page ID=\"")
                    .append(10 + i)
                    .append("\" BaseLoc=\"Pages/Page_")
                    .append(i)
                    .append("/Content.xml\"/>");
            file.part("Doc_0/Pages/Page_" + i + "/Content.xml", page(pages.get(i), true));
        }
        file.part("Doc_0/Tpls/Tpl_0/Content.xml", page(template, false));
        file.document(list.toString());
        return file;
    }

    /** The document's own part, with those pages. */
    OfdFile document(String pages) {
        return part(
                "Doc_0/Document.xml",
                "<ofd:Document" + SPACE + "><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea>"
                        + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData><ofd:Pages>"
                        + pages
                        + "</ofd:Pages></ofd:Document>");
    }

    OfdFile part(String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    OfdFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    private static String page(String objects, boolean useTemplate) {
        return "<ofd:Page" + SPACE + ">" + (useTemplate ? "<ofd:Template TemplateID=\"5\" ZOrder=\"Background\"/>" : "")
                + "<ofd:Content><ofd:Layer Type=\"Body\" ID=\"7\">" + objects + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    static String objects(Typesetter.Sheet sheet) {
        StringBuilder out = new StringBuilder();
        sheet.runs().stream().filter(r -> !r.header()).forEach(r -> out.append(text(r)));
        sheet.edges().forEach(e -> out.append(line(e)));
        return out.toString();
    }

    private static String template(List<Typesetter.Sheet> sheets) {
        StringBuilder out = new StringBuilder();
        sheets.stream()
                .limit(1)
                .flatMap(s -> s.runs().stream())
                .filter(Typesetter.Run::header)
                .forEach(r -> out.append(text(r)));
        return out.toString();
    }

    /** Sizes and steps in the object's own space, which a matrix turns into millimetres, as converters from PDF write them. */
    static String text(Typesetter.Run r) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i + 1 < r.text().length(); i++) {
            steps.append(number(Typesetter.advance(r.text().charAt(i)) * r.size() + r.spacing()))
                    .append(' ');
        }
        return "<ofd:TextObject ID=\"20\" Boundary=\"" + number(r.x() * MILLIMETRES) + " "
                + number((r.y() - r.size()) * MILLIMETRES) + " 150 " + number(r.size() * 1.3 * MILLIMETRES)
                + "\" CTM=\""
                + number(MILLIMETRES) + " 0 0 " + number(MILLIMETRES) + " 0 0\" Font=\"3\" Size=\"" + number(r.size())
                + "\">"
                + "<ofd:TextCode X=\"0\" Y=\"" + number(r.size()) + "\" DeltaX=\""
                + steps.toString().strip() + "\">"
                + r.text().replace("&", "&amp;").replace("<", "&lt;") + "</ofd:TextCode></ofd:TextObject>";
    }

    private static String line(Typesetter.Edge e) {
        double width = Math.max(e.x1() - e.x0(), 0.1);
        double height = Math.max(e.y1() - e.y0(), 0.1);
        return "<ofd:PathObject ID=\"21\" Boundary=\"" + number(e.x0() * MILLIMETRES) + " "
                + number(e.y0() * MILLIMETRES) + " "
                + number(width * MILLIMETRES) + " " + number(height * MILLIMETRES)
                + "\" LineWidth=\"0.18\"><ofd:AbbreviatedData>M 0 0 L "
                + number((e.x1() - e.x0()) * MILLIMETRES) + " " + number((e.y1() - e.y0()) * MILLIMETRES)
                + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
