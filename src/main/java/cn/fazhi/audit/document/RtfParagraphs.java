package cn.fazhi.audit.document;

/** Puts the paragraphs and rows of an .rtf together. */
final class RtfParagraphs {

    private static final int MOST_DEPTH = 20;

    private final Transcript transcript;
    private final StringBuilder text = new StringBuilder();
    private String label = "";
    private boolean contents;
    private int depth;
    private int open;

    RtfParagraphs(Transcript transcript) {
        this.transcript = transcript;
    }

    void write(String more) throws UnreadableException {
        text.append(more);
        if (text.length() > 2 * Transcript.MOST_CHARACTERS) {
            throw Refusal.tooMuchText();
        }
    }

    /** The number or sign in front of the paragraph, as the program that wrote the file worked it out. */
    void label(String written) {
        String known = Transcript.withoutPrivate(written);
        String shown = Transcript.trim(known, 0, known.length());
        label = ListLabel.isNumber(shown) ? shown : "";
    }

    /** Properties of the paragraph as they are before anything is said of it. */
    void plain() {
        depth = 0;
        contents = false;
    }

    void style(boolean ofContents) {
        contents = ofContents;
    }

    /** How many tables the paragraph stands in. */
    void depth(int tables) {
        depth = Math.max(0, Math.min(tables, MOST_DEPTH));
    }

    /** The mark at the end; one that is hidden or deleted joins the paragraph with the next. */
    void mark(boolean shown) throws UnreadableException {
        if (shown) {
            finish();
        }
    }

    void breakParagraph() throws UnreadableException {
        if (depth == 0) {
            finish();
        }
    }

    void cell(int least) throws UnreadableException {
        depth = Math.max(depth, least);
        reach(depth);
        finish();
        transcript.closeCell(true);
    }

    void row(int least) {
        text.setLength(0);
        label = "";
        if (open >= least) {
            transcript.closeRow(true);
            open--;
        }
    }

    void end() throws UnreadableException {
        finish();
        reach(0);
    }

    private void finish() throws UnreadableException {
        String own = Transcript.trim(text, 0, text.length());
        String number = label;
        text.setLength(0);
        label = "";
        if (own.isEmpty() || contents) {
            return;
        }
        reach(depth);
        transcript.paragraph(ListLabel.joined(number, own));
    }

    private void reach(int wanted) throws UnreadableException {
        for (; open < wanted; open++) {
            transcript.openRow();
        }
        for (; open > wanted; open--) {
            transcript.closeRow(true);
        }
    }
}
