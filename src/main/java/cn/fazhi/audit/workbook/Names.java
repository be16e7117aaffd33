package cn.fazhi.audit.workbook;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives out names that are legal where they are used and that differ in more than upper and lower case. */
public final class Names {

    /** Stricter than Excel, because formulas carry these names: letters, digits and a few harmless marks. */
    private static final Pattern NOT_IN_A_SHEET = Pattern.compile("[^\\p{L}\\p{N} ()（）〔〕·._-]");

    private static final Pattern NOT_IN_A_FILE = Pattern.compile("[\\\\/:*?\"<>|\\p{C}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Pattern forbidden;
    private final int limit;
    private final Set<String> taken = new HashSet<>();

    private Names(Pattern forbidden, int limit, List<String> reserved) {
        this.forbidden = forbidden;
        this.limit = limit;
        reserved.forEach(name -> taken.add(key(name)));
    }

    /** Sheet names: at most 31 characters, only letters, digits and a few marks, not one of {@code reserved}. */
    static Names ofSheets(List<String> reserved) {
        Names names = new Names(NOT_IN_A_SHEET, 31, reserved);
        // Excel keeps this one for itself.
        names.taken.add("history");
        return names;
    }

    /** File names without their ending, legal on Windows and Linux: 60 characters stay below 255 bytes of UTF-8. */
    public static Names ofFiles() {
        return new Names(NOT_IN_A_FILE, 60, List.of());
    }

    /** A legal name as near as possible to the one wished for, given to nobody else. */
    public String unique(String wish) {
        String name = legal(wish);
        for (int n = 2; !taken.add(key(name)); n++) {
            String suffix = "(" + n + ")";
            name = CellText.head(legal(wish), limit - suffix.length()) + suffix;
        }
        return name;
    }

    private String legal(String wish) {
        String name = forbidden.matcher(CellText.clean(wish)).replaceAll(" ").replaceAll("\\s+", " ");
        name = CellText.head(name.strip(), limit).strip();
        while (name.startsWith(".") || name.startsWith("-") || name.endsWith(".")) {
            name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name.substring(1);
            name = name.strip();
        }
        return name.isEmpty() ? "未具名" : DEVICE.matcher(name).matches() ? name + "_" : name;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
