package cn.fazhi.audit.document;

/** Labels of list items that a file carries as text. */
final class ListLabel {

    private ListLabel() {}

    /** Whether it numbers its item; a bullet or a dash does not. */
    static boolean isNumber(String label) {
        return label.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER);
    }

    /** "1.1 加强" and "1. 2023年" need the gap that the page shows; "一、加强" does not. */
    static String joined(String label, CharSequence text) {
        if (label.isEmpty() || text.isEmpty() || Character.isWhitespace(text.charAt(0))) {
            return label + text;
        }
        char last = label.charAt(label.length() - 1);
        boolean gap = Character.isLetterOrDigit(last) || (last == '.' && Character.isDigit(text.charAt(0)));
        return label + (gap ? " " : "") + text;
    }
}
