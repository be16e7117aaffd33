package cn.fazhi.audit.document.layout;

import java.text.Normalizer;

/**
 * Characters that look like 民 and are not. A font may draw a character and the radical of the same shape with one glyph, and some
 * browsers then write the radical's code into the file.
 */
final class Radicals {

    /** Radicals that Unicode decomposes not at all or to another form than the mainland's: radical, character, radical, character. */
    private static final String ALIKE = "⼾户⺁厂⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡氵⺢氺⺦丬⺮竹⺯糸⺱网⺷羊⺸羊⺺肀⺻聿⺼肉"
            + "⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒镸⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟饣⻠饣⻢马"
            + "⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟";

    private Radicals() {}

    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isAlike(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static boolean isAlike(char c) {
        return (c >= '\u2E80' && c <= '\u2FDF') || (c >= '\uF900' && c <= '\uFAFF');
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int place = isAlike(c) ? ALIKE.indexOf(c) : -1;
            if (place >= 0 && place % 2 == 0) {
                out.append(ALIKE.charAt(place + 1));
            } else {
                out.append(isAlike(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c);
            }
        }
        return out.toString();
    }
}
