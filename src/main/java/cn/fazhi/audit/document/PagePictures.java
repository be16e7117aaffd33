package cn.fazhi.audit.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pictures of a document without pages that are as large as a page: scanned pages that were put into it. A photograph across the
 * text is 16 cm by 12; a scan that Word fits into its margins is some 15 cm by 21.
 */
final class PagePictures {

    static final double CM_PER_EMU = 1 / 360_000.0;
    static final double CM_PER_TWIP = 2.54 / 1_440;

    private static final double WIDTH = 12;
    private static final double HEIGHT = 17;
    private static final double WIDTH_ACROSS = 22;
    private static final double HEIGHT_ACROSS = 15;

    private static final Pattern LENGTH = Pattern.compile("([\\d.]{1,12})\\s*(cm|mm|in|pt|px)?");
    private static final Pattern STYLE = Pattern.compile("(?:^|;)\\s*(width|height)\\s*:\\s*([^;]{1,20})");

    private int count;

    /** How many there are. */
    int count() {
        return count;
    }

    /** Sees a picture of that size in centimetres. */
    void see(double width, double height) {
        if (width >= WIDTH && height >= HEIGHT || width >= WIDTH_ACROSS && height >= HEIGHT_ACROSS) {
            count++;
        }
    }

    /** Sees a picture whose size is written with its unit, as OpenDocument does. */
    void see(@Nullable String width, @Nullable String height) {
        see(centimetres(width), centimetres(height));
    }

    /** Sees a picture whose size stands in a style, as VML writes it: width:415pt;height:587pt. */
    void seeStyle(@Nullable String style) {
        String width = null;
        String height = null;
        Matcher m = STYLE.matcher(style == null ? "" : style);
        while (m.find()) {
            width = m.group(1).equals("width") ? m.group(2) : width;
            height = m.group(1).equals("height") ? m.group(2) : height;
        }
        see(width, height);
    }

    private static double centimetres(@Nullable String length) {
        Matcher m = LENGTH.matcher(length == null ? "" : length.strip());
        if (!m.matches()) {
            return 0;
        }
        double cm = switch (String.valueOf(m.group(2))) {
            case "cm" -> 1;
            case "mm" -> 0.1;
            case "in" -> 2.54;
            case "px" -> 2.54 / 96;
            default -> 2.54 / 72;
        };
        try {
            return Double.parseDouble(m.group(1)) * cm;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
