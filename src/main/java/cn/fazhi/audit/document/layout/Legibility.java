package cn.fazhi.audit.document.layout;

/** Counts characters to tell text from what a font without a proper encoding gives. */
final class Legibility {

    /** Characters below which nothing is said about the language. */
    private static final int ENOUGH = 100;
    /** The commonest characters of Chinese official prose; in a report about every third character is one of them. */
    private static final String COMMON = "的一是在不了有和人中大为上个国年月日以要会行政法治工作府建设村镇乡街道部门全面开展组织加强推进落实普依宣传制度干群众理服务化实于对与等及其第次社区";

    private int all;
    private int strange;
    private int chinese;
    private int common;
    private int accented;

    void see(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all++;
            if (isStrange(c)) {
                strange++;
            } else if (Character.isIdeographic(c)) {
                chinese++;
                common += COMMON.indexOf(c) >= 0 ? 1 : 0;
            } else if (c >= 0xA1 && c <= 0x24F && c != '·' && c != '×' && c != '°') {
                accented++;
            }
        }
    }

    /** Whether so much is no text that what is left would be a wrong reading. */
    boolean isGarbled() {
        boolean lost = strange > 10 && strange > all / 40;
        boolean misread = all > ENOUGH && accented > all / 5;
        boolean shuffled = chinese > ENOUGH && common < chinese / 20;
        return lost || misread || shuffled;
    }

    int characters() {
        return all;
    }

    int chinese() {
        return chinese;
    }

    /** Nothing a writer types: unmapped, private, unassigned, control characters, and the sign that some OFD writers put for all. */
    static boolean isStrange(char c) {
        int type = Character.getType(c);
        return c == '\uFFFD'
                || c == '¤'
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || (type == Character.CONTROL && !Character.isWhitespace(c));
    }
}
