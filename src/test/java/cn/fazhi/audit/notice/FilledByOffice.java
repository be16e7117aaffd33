package cn.fazhi.audit.notice;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Fills a checklist as a township does whose office program is LibreOffice: what comes back was written by it, not by us. */
public final class FilledByOffice {

    private final Document document;
    private final List<Element> rows = new ArrayList<>();

    private FilledByOffice(Document document) {
        this.document = document;
        NodeList all = document.getElementsByTagName("table:table-row");
        for (int i = 0; i < all.getLength(); i++) {
            Element row = (Element) all.item(i);
            if (cells(row).size() > 12 && words(cells(row).get(0)).matches("\\d+")) {
                rows.add(row);
            }
        }
    }

    /** One row of the checklist while it is filled. */
    public final class Row {

        private final Element row;

        private Row(Element row) {
            this.row = row;
        }

        /** What stands in a column, counted from 0. */
        public String words(int column) {
            return FilledByOffice.words(cells(row).get(column));
        }

        public void put(int column, String words) {
            Element cell = cells(row).get(column);
            while (cell.hasChildNodes()) {
                cell.removeChild(cell.getFirstChild());
            }
            boolean day = words.matches("\\d{4}-\\d{2}-\\d{2}");
            cell.setAttribute("office:value-type", day ? "date" : "string");
            if (day) {
                cell.setAttribute("office:date-value", words);
            }
            Element paragraph = document.createElement("text:p");
            paragraph.setTextContent(words);
            cell.appendChild(paragraph);
        }

        /** Makes the cell reach over the next row as well. */
        public void mergeDown(int column) {
            cells(row).get(column).setAttribute("table:number-rows-spanned", "2");
            cells(row).get(column).setAttribute("table:number-columns-spanned", "1");
        }
    }

    /**
     * Opens, fills and saves a checklist with LibreOffice.
     *
     * @param fill is given each row with its number from 0
     * @param turned whether the rows are put in the opposite order afterwards
     * @return the workbook as LibreOffice wrote it
     */
    public static Path fill(Path checklist, Path folder, boolean turned, BiConsumer<Integer, Row> fill)
            throws Exception {
        Files.createDirectories(folder);
        Path flat = LibreOffice.convert(checklist, "fods", folder);
        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(flat)));
        FilledByOffice filled = new FilledByOffice(read);
        for (int i = 0; i < filled.rows.size(); i++) {
            fill.accept(i, filled.new Row(filled.rows.get(i)));
        }
        if (turned) {
            filled.turn();
        }
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(read), new StreamResult(flat.toFile()));
        return LibreOffice.convert(flat, "xlsx:Calc MS Excel 2007 XML", folder);
    }

    private void turn() {
        Node after = rows.get(rows.size() - 1).getNextSibling();
        Node parent = rows.get(0).getParentNode();
        List<Element> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        turned.forEach(parent::removeChild);
        turned.forEach(row -> parent.insertBefore(row, after));
    }

    /** The cells of a row, one element a cell. */
    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element cell && cell.getTagName().endsWith("table-cell")) {
                String repeated = cell.getAttribute("table:number-columns-repeated");
                int times = repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
                if (times > 1 && times < 100) {
                    cell.removeAttribute("table:number-columns-repeated");
                    for (int i = 1; i < times; i++) {
                        Node copy = cell.cloneNode(true);
                        row.insertBefore(copy, cell);
                        cells.add((Element) copy);
                    }
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private static String words(Element cell) {
        return cell.getTextContent().strip();
    }
}
