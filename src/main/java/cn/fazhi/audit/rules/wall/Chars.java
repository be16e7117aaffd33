package cn.fazhi.audit.rules.wall;

/** The characters that rules are written in; asks for ASCII where the engine would take any letter of any script. */
final class Chars {

    private Chars() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** What a name goes on with. */
    static boolean wordly(char c) {
        return letter(c) || digit(c) || c == '$';
    }
}
