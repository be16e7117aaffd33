package cn.fazhi.audit.document;

import cn.fazhi.audit.document.RtfInput.Token;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads an .rtf. Libraries for it were weighed: Tika's reader drops the labels of lists, runs the cells of a row together and brings
 * 45 MB; Swing's knows no Chinese charset.
 */
final class RtfReader {

    /** Groups within groups; Word stays under a hundred. */
    private static final int MOST_DEPTH = 2_000;

    private static final int LONGEST_LABEL = 100;

    /** What is being read. */
    private enum Place {
        BODY,
        LABEL,
        FONTS,
        STYLES,
        NOTHING
    }

    private static final class State {
        private Place place = Place.BODY;
        private int font;
        private int fallback = 1;
        private boolean hidden;
        private boolean deleted;

        State copy() {
            State copy = new State();
            copy.place = place;
            copy.font = font;
            copy.fallback = fallback;
            copy.hidden = hidden;
            copy.deleted = deleted;
            return copy;
        }
    }

    private final RtfInput in;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfParagraphs paragraphs;
    private final Deque<State> outer = new ArrayDeque<>();
    private final StringBuilder label = new StringBuilder();
    private final Set<Integer> contents = new HashSet<>();
    private State state = new State();
    private byte[] pending = new byte[256];
    private int count;
    private boolean half;
    private boolean starred;
    private int toSkip;
    private int defaultFont;
    private int style;

    private RtfReader(byte[] bytes, int start, Transcript transcript) {
        this.in = new RtfInput(bytes, start);
        this.paragraphs = new RtfParagraphs(transcript);
    }

    static void read(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        int start = 0;
        while (start < bytes.length && bytes[start] != '{') {
            start++;
        }
        new RtfReader(bytes, start, transcript).readAll();
    }

    private void readAll() throws IOException, UnreadableException {
        for (Token token = in.next(); token != Token.END; token = in.next()) {
            take(token);
            if (outer.isEmpty() && token == Token.CLOSE) {
                paragraphs.end();
                return;
            }
        }
        throw new IOException("the file ends inside a group");
    }

    private void take(Token token) throws IOException, UnreadableException {
        boolean text = token == Token.HEX || token == Token.BYTE;
        if (text && toSkip > 0) {
            toSkip--;
            return;
        }
        if (!text) {
            flush();
        }
        if (token != Token.WORD) {
            starred = false;
        }
        switch (token) {
            case OPEN -> open();
            case CLOSE -> close();
            case HEX -> put(in.value());
            case BYTE -> {
                put(in.value());
                // Bare bytes of GBK: the second half may look like a brace or a backslash.
                if (half && in.bareByteFollows()) {
                    put(in.raw());
                }
            }
            case SYMBOL -> symbol(in.value());
            case WORD -> word(in.word());
            case END -> {}
        }
    }

    private void open() throws IOException {
        if (outer.size() >= MOST_DEPTH) {
            throw new IOException("groups within groups without end");
        }
        toSkip = 0;
        outer.push(state);
        state = state.copy();
    }

    private void close() throws UnreadableException {
        toSkip = 0;
        State inner = state;
        if (!outer.isEmpty()) {
            state = outer.pop();
        }
        if (inner.place == state.place) {
            return;
        }
        if (inner.place == Place.LABEL) {
            paragraphs.label(label.toString());
            label.setLength(0);
        }
    }

    private void symbol(int c) throws UnreadableException {
        switch (c) {
            case '*' -> starred = true;
            case '~' -> write("\u00A0");
            case '_' -> write("-");
            case '\\', '{', '}' -> {
                if (toSkip > 0) {
                    toSkip--;
                } else {
                    put(c);
                }
            }
            case '\r', '\n' -> paragraphEnd();
            default -> {
                // The optional hyphen and index marks are not shown.
            }
        }
    }

    private void word(String word) throws IOException, UnreadableException {
        boolean ignorable = starred;
        starred = false;
        if (!word.equals("u")) {
            toSkip = 0;
        }
        if (destination(word, ignorable)) {
            return;
        }
        switch (word) {
            case "u" -> unicode(in.number(0));
            case "uc" -> state.fallback = Math.max(0, Math.min(in.number(1), 16));
            case "bin" -> in.skip(in.number(0));
            case "ansicpg" -> fonts.file(in.number(0));
            case "deff" -> {
                defaultFont = in.number(0);
                state.font = defaultFont;
            }
            case "f" -> state.font = in.number(0);
            case "fcharset" -> fonts.charset(state.font, in.number(0));
            case "cpg" -> fonts.codePage(state.font, in.number(0));
            case "v" -> state.hidden = in.number(1) != 0;
            case "deleted" -> state.deleted = in.number(1) != 0;
            case "plain" -> plain();
            default -> paragraphWord(word);
        }
    }

    private void plain() {
        state.hidden = false;
        state.deleted = false;
        state.font = defaultFont;
    }

    private void paragraphWord(String word) throws UnreadableException {
        if (state.place == Place.STYLES) {
            if (word.equals("s")) {
                style = in.number(0);
            }
            return;
        }
        if (state.place == Place.NOTHING || state.place == Place.FONTS) {
            return;
        }
        switch (word) {
            case "par" -> paragraphEnd();
            case "pard" -> {
                if (state.place == Place.BODY) {
                    paragraphs.plain();
                }
            }
            case "s" -> paragraphs.style(contents.contains(in.number(0)));
            case "intbl" -> paragraphs.depth(1);
            case "itap" -> paragraphs.depth(in.number(1));
            case "cell" -> paragraphs.cell(1);
            case "nestcell" -> paragraphs.cell(2);
            case "row" -> paragraphs.row(1);
            case "nestrow" -> paragraphs.row(2);
            case "sect", "page", "column" -> paragraphs.breakParagraph();
            case "line", "lbr" -> write("\n");
            default -> {
                String sign = RtfWords.sign(word);
                if (sign != null) {
                    write(sign);
                }
            }
        }
    }

    /** Whether the word opens a destination; all until the end of its group belongs there. */
    private boolean destination(String word, boolean ignorable) {
        // The text twice, first for readers without Unicode.
        if (word.equals("ud")) {
            state.place = aroundBoth();
            return true;
        }
        if (state.place == Place.NOTHING || RtfWords.isText(word)) {
            return false;
        }
        switch (word) {
            case "fonttbl" -> state.place = Place.FONTS;
            case "stylesheet" -> state.place = Place.STYLES;
            case "listtext", "pntext" -> state.place = Place.LABEL;
            default -> {
                if (!ignorable && !RtfWords.isAside(word)) {
                    return false;
                }
                state.place = Place.NOTHING;
            }
        }
        return true;
    }

    /** What is read around the group that holds both. */
    private Place aroundBoth() {
        return outer.stream()
                .map(s -> s.place)
                .filter(p -> p != Place.NOTHING)
                .findFirst()
                .orElse(Place.BODY);
    }

    private void unicode(int code) throws UnreadableException {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        char c = (char) (code < 0 ? code + 0x10000 : code);
        write(String.valueOf(c));
        toSkip = state.fallback;
    }

    private Charset charset() {
        return fonts.of(state.font);
    }

    private void put(int b) {
        if (b < 0 || state.place == Place.NOTHING) {
            return;
        }
        half = !half && RtfFonts.leads(charset(), b);
        if (count == pending.length) {
            pending = Arrays.copyOf(pending, count * 2);
        }
        pending[count++] = (byte) b;
    }

    private void flush() throws UnreadableException {
        if (count > 0) {
            String text = RtfFonts.decode(pending, count, charset());
            count = 0;
            half = false;
            write(text);
        }
    }

    private void write(String text) throws UnreadableException {
        boolean shown = !state.hidden && !state.deleted;
        switch (state.place) {
            case BODY -> {
                if (shown) {
                    paragraphs.write(fonts.isSymbol(state.font) ? Transcript.withoutPrivate(text) : text);
                }
            }
            case LABEL -> {
                if (shown && label.length() < LONGEST_LABEL) {
                    label.append(text);
                }
            }
            case STYLES -> styleName(text);
            case FONTS, NOTHING -> {}
        }
    }

    /** Styles called toc 1 to toc 9 are lines of a table of contents, which repeat headings that stand elsewhere. */
    private void styleName(String text) {
        if (text.toLowerCase(Locale.ROOT).matches("\\s*toc \\d;?\\s*")) {
            contents.add(style);
        }
    }

    private void paragraphEnd() throws UnreadableException {
        if (state.place == Place.BODY) {
            paragraphs.mark(!state.hidden && !state.deleted);
        }
    }
}
