package cn.fazhi.audit.extract.outline;

/** Text in one form for matching: full-width digits, letters and signs become ASCII. The length never changes, so offsets hold. */
public final class Plain {

    private Plain() {}

    /** The text with full-width characters made plain, character by character; Chinese punctuation stays. */
    public static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= '０' && c <= '９'
                    || c >= 'Ａ' && c <= 'Ｚ'
                    || c >= 'ａ' && c <= 'ｚ'
                    || c == '％'
                    || c == '．'
                    || c == '＋') {
                chars[i] = (char) (c - 0xFEE0);
            } else if (c == '\u3000' || c == '\u00A0' || c == '\t') {
                chars[i] = ' ';
            } else if (c == '，' && groups(text, i)) {
                chars[i] = ',';
            } else if (c == '﹪') {
                chars[i] = '%';
            } else if (c == '•' || c == '‧' || c == '・') {
                chars[i] = '·';
            }
        }
        return new String(chars);
    }

    /** Whether a comma groups digits, as in ４，２００. */
    private static boolean groups(String text, int comma) {
        int before = digits(text, comma - 1, -1);
        return before >= 1 && before <= 3 && digits(text, comma + 1, 1) == 3;
    }

    private static int digits(String text, int from, int step) {
        int i = from;
        while (i >= 0 && i < text.length() && Math.abs(i - from) < 5 && Character.isDigit(text.charAt(i))) {
            i += step;
        }
        return Math.abs(i - from);
    }

    /** How many characters are not white space. */
    public static int inked(String text) {
        int inked = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inked += Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0' ? 0 : 1;
        }
        return inked;
    }
}
