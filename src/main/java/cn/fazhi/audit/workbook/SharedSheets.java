package cn.fazhi.audit.workbook;

import cn.fazhi.audit.facts.SharedPair;
import cn.fazhi.audit.facts.SharedText;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets that say what reports share: made in one go so that they stand together, written when the rest of the book is. */
final class SharedSheets {

    static final List<String> NAMES =
            List.of(PairsSheet.NAME, MatrixSheet.NAME, PassagesSheet.NAME, LastYearSheet.NAME);

    private final XSSFWorkbook book;
    private final SharedText shared;
    private final List<String> units;
    private final List<Runnable> writers = new ArrayList<>();

    /**
     * @param units the names of the batch's reports, in its order
     */
    SharedSheets(XSSFWorkbook book, SharedText shared, List<String> units) {
        this.book = book;
        this.shared = shared;
        this.units = units;
    }

    /** Makes the sheets that have something to show; 雷同比对 also says that nothing was found. */
    void create(Styles styles, String version) {
        List<SharedPair> found =
                shared.batch().stream().filter(SharedPair::found).toList();
        if (units.size() > 1) {
            add(PairsSheet.NAME, sheet -> PairsSheet.write(sheet, styles, shared.batch(), units.size(), version));
        }
        if (!shared.batch().isEmpty() && units.size() <= AuditWorkbook.MOST_SHEETS) {
            add(MatrixSheet.NAME, sheet -> MatrixSheet.write(sheet, styles, shared.batch(), units, version));
        }
        if (!found.isEmpty()) {
            add(PassagesSheet.NAME, sheet -> PassagesSheet.write(sheet, styles, found, version));
        }
        if (shared.hasLastYear()) {
            add(LastYearSheet.NAME, sheet -> LastYearSheet.write(sheet, styles, shared.lastYear(), version));
        }
    }

    private void add(String name, java.util.function.Consumer<XSSFSheet> writer) {
        XSSFSheet sheet = book.createSheet(name);
        writers.add(() -> writer.accept(sheet));
    }

    void write() {
        writers.forEach(Runnable::run);
    }
}
