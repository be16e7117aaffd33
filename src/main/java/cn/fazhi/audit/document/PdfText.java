package cn.fazhi.audit.document;

import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Which character a code in a PDF's content stands for. */
final class PdfText {

    /** Fonts of pictograms have codes of their own, and a bullet of theirs is no text. */
    private static final Pattern PICTOGRAMS = Pattern.compile("(?i).*(wingdings|webdings|symbol).*");

    /** Where Unicode keeps room for anybody's own characters; unknown ones are put there, each code in a place of its own. */
    private static final int PRIVATE = 0xF0000;

    private PdfText() {}

    static String of(PDFont font, int code) {
        String name = font.getName();
        boolean pictograms = name != null && PICTOGRAMS.matcher(name).matches();
        String text = isNumbersOnly(font) ? null : font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return pictograms ? " " : unknown(code);
        }
        if (text.charAt(0) == '\uFFFD') {
            return unknown(code);
        }
        boolean shape = Character.getType(text.charAt(0)) == Character.PRIVATE_USE;
        return pictograms && shape ? " " : text;
    }

    /** A character that is none, told apart from others of its kind. */
    static String unknown(int code) {
        return Character.toString(PRIVATE + (code & 0x7FFF));
    }

    /**
     * Whether codes are numbers of glyphs in a font that is not there. PDFBox would look them up in whatever font stands in, and give
     * letters that have nothing to do with them.
     */
    private static boolean isNumbersOnly(PDFont font) {
        if (!(font instanceof PDType0Font composite) || font.isEmbedded()) {
            return false;
        }
        PDCIDFont inner = composite.getDescendantFont();
        COSBase encoding = font.getCOSObject().getDictionaryObject(COSName.ENCODING);
        boolean identity = encoding instanceof COSName name && name.getName().startsWith("Identity");
        boolean unordered = inner == null
                || inner.getCIDSystemInfo() == null
                || "Identity".equals(inner.getCIDSystemInfo().getOrdering());
        return identity && unordered && !font.getCOSObject().containsKey(COSName.TO_UNICODE);
    }
}
