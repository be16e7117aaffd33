package cn.fazhi.audit.extract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A word list that cannot be used. The message names file and line in Chinese and says what to mend. */
public final class BadWordListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;
    private final String words;
    private final String sentence;

    /**
     * @param line from 1; 0 for the file as a whole
     * @param words what on that line is meant; "" for all of it
     * @param sentence what is wrong and what to do
     */
    BadWordListException(Path file, int line, String words, String sentence, @Nullable Throwable cause) {
        super("词表 " + file + (line > 0 ? " 第 " + line + " 行：" : " ") + sentence + "。", cause);
        this.file = file;
        this.line = line;
        this.words = words;
        this.sentence = sentence;
    }

    /**
     * The same as a fault of a rules folder.
     *
     * @param folder the folder the list was looked for in
     * @param name the folder's name within the rules folder
     */
    public WordFault in(Path folder, String name) {
        String below = folder.relativize(file).toString().replace('\\', '/');
        return new WordFault(name + "/" + below, line, words, sentence, true);
    }
}
