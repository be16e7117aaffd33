package cn.fazhi.audit.document;

import org.jspecify.annotations.Nullable;

/** Puts the paragraphs of a .docx together: their text, their list label, and those that a deleted mark makes one. */
final class WordParagraphs {

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Transcript transcript;
    private final ListCounters counters = new ListCounters();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String style;
    private @Nullable Integer list;
    private @Nullable Integer level;
    private String label = "";
    private boolean joinsNext;

    WordParagraphs(WordStyles styles, WordNumbering numbering, Transcript transcript) {
        this.styles = styles;
        this.numbering = numbering;
        this.transcript = transcript;
    }

    /** Begins a paragraph; text held back by {@link #joinNext()} is its beginning, and its own properties hold for both. */
    void begin() {
        style = null;
        list = null;
        level = null;
        label = "";
        joinsNext = false;
    }

    void style(@Nullable String id) {
        style = id;
    }

    void list(@Nullable Integer id) {
        list = id;
    }

    void level(@Nullable Integer index) {
        level = index;
    }

    /** The label as the file itself has it; only Word 2003 writes one. */
    void label(@Nullable String written) {
        String known = Transcript.withoutPrivate(written == null ? "" : written);
        label = ListLabel.isNumber(known) ? known.strip() : "";
    }

    /** The mark at this paragraph's end is deleted or hidden, so the next one goes on in the same line. */
    void joinNext() {
        joinsNext = true;
    }

    void write(String more) throws UnreadableException {
        text.append(more);
        if (text.length() > 2 * Transcript.MOST_CHARACTERS) {
            throw Refusal.tooMuchText();
        }
    }

    void finish() throws UnreadableException {
        if (!joinsNext) {
            end();
        }
    }

    /** Hands over what still waits to be joined: a cell or the document ends here. */
    void flush() throws UnreadableException {
        if (text.length() > 0) {
            end();
        }
    }

    private void end() throws UnreadableException {
        String own = Transcript.trim(text, 0, text.length());
        text.setLength(0);
        String named = styles.orNormal(style);
        if (styles.isContents(named)) {
            return;
        }
        NumberedList found = numberedList(named);
        // An empty item is counted, as on the page, but a bare number is no text.
        String labelled =
                found == null ? ListLabel.joined(label, own) : counters.label(found, levelIn(found, named), own);
        if (!own.isEmpty()) {
            transcript.paragraph(labelled);
        }
    }

    private @Nullable NumberedList numberedList(String named) {
        Integer id = list != null ? list : styles.list(named);
        return id == null ? null : numbering.list(id);
    }

    private int levelIn(NumberedList found, String named) {
        if (level != null) {
            return level;
        }
        if (list != null) {
            return 0;
        }
        String current = named;
        for (int hops = 0; current != null && hops < 12; hops++) {
            Integer tied = numbering.levelOf(found.id(), current);
            if (tied != null) {
                return tied;
            }
            current = styles.base(current);
        }
        Integer inherited = styles.level(named);
        return inherited == null ? 0 : inherited;
    }
}
