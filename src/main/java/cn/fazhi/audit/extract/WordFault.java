package cn.fazhi.audit.extract;

/**
 * One thing wrong with a lexicon.
 *
 * @param file relative to the rules folder, with forward slashes
 * @param line from 1; 0 for the file as a whole
 * @param words what on that line is meant; "" for all of it
 * @param sentence what is wrong and what to do, in Chinese
 * @param refuses whether the lexicon cannot be used as it is; otherwise it only deserves a look
 */
public record WordFault(String file, int line, String words, String sentence, boolean refuses) {

    /** As one line: 文件:行 sentence. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + sentence;
    }
}
