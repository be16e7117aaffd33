package cn.fazhi.audit.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A list of words that the maintainers own: one entry a line, plain or as a pattern between slashes; # opens a comment.
 *
 * @param name the file's name
 * @param entries the entries as written
 * @param pattern all of them as one pattern, longer plain words first
 */
public record WordList(String name, List<String> entries, Pattern pattern) {

    public WordList {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a list.
     *
     * @throws LexiconException when the file cannot be read or an entry is no pattern; the message names file and line in Chinese
     */
    public static WordList read(Path file) throws LexiconException {
        List<String> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            int number = 0;
            for (String raw : Files.readAllLines(file)) {
                number++;
                String line = plain(raw);
                if (!line.isEmpty()) {
                    check(line, file, number, problems);
                    entries.add(line);
                }
            }
        } catch (IOException unreadable) {
            throw new LexiconException(List.of(file + "：读不出这份词表，请确认文件存在且为 UTF-8 编码"));
        }
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
        return of(file.getFileName().toString(), entries);
    }

    /** A list of the given entries. */
    public static WordList of(String name, List<String> entries) {
        List<String> sorted = new ArrayList<>(entries);
        sorted.sort((a, b) -> Integer.compare(b.length(), a.length()));
        StringBuilder all = new StringBuilder();
        for (String entry : sorted) {
            all.append(all.isEmpty() ? "" : "|").append(source(entry));
        }
        return new WordList(name, entries, Pattern.compile(all.isEmpty() ? "(?!)" : all.toString()));
    }

    /** Whether any entry occurs in the text. */
    public boolean in(CharSequence text) {
        return pattern.matcher(text).find();
    }

    /** The first entry that occurs in the text, as it stands there; "" when none does. */
    public String first(CharSequence text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? m.group() : "";
    }

    /** A line without its comment, its byte-order mark and its outer white space. */
    static String plain(String raw) {
        String line = raw.replace("\uFEFF", "").strip();
        return line.startsWith("#") ? "" : line;
    }

    private static void check(String line, Path file, int number, List<String> problems) {
        try {
            Pattern.compile(source(line));
        } catch (PatternSyntaxException malformed) {
            problems.add(file.getFileName() + "：第" + number + "行“" + line + "”不是正确的匹配式，请检查括号和符号");
        }
    }

    private static String source(String entry) {
        boolean isPattern = entry.length() > 2 && entry.startsWith("/") && entry.endsWith("/");
        return isPattern ? "(?:" + entry.substring(1, entry.length() - 1) + ")" : Pattern.quote(entry);
    }
}
