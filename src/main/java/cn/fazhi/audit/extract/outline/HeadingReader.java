package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.facts.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings: numbered, run into their paragraph, or bare words that name a role. */
final class HeadingReader {

    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("^(?:第" + CHINESE + "部分[、:：\\s]?|" + CHINESE + "\\s*[、.．,，]|" + CHINESE
                    + "\\s+(?=[\\u4e00-\\u9fa5]))"),
            Pattern.compile("^[（(]\\s*" + CHINESE + "\\s*[)）][、.．]?"),
            Pattern.compile("^\\d{1,2}\\s*[.、．](?!\\d)"));
    private static final String ENDS = "。；;：:，,！？|";
    private static final Pattern LAST_MARK = Pattern.compile("[；;：:，,]$");
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\d+＋第“‘〔])\\d[\\d,.]*\\s*万?(?:余|多)?(?:次|场|场次|期|件|起|宗|份|册|本|人|名|条|幅|块|户|批)(?!以内|性|元)");

    private static final int LONG_LINE = 14;
    private static final int LONGEST_HEADING = 50;
    private static final int LONGEST_BARE_HEADING = 24;

    private final Document document;
    private final String plain;
    private final Roles roles;

    HeadingReader(Document document, String plain, Roles roles) {
        this.document = document;
        this.plain = plain;
        this.roles = roles;
    }

    /** The headings between two paragraphs, with the highest level used made level 1. */
    List<Heading> read(int from, int to) {
        List<Heading> numbered = new ArrayList<>();
        List<Heading> bare = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Heading heading = numbered(i);
            if (heading != null && goesOn(i, to)) {
                numbered.add(joined(heading, i + 1));
                i++;
            } else if (heading != null) {
                numbered.add(heading);
            } else if (isBare(i)) {
                bare.add(whole(i, 1));
            }
        }
        boolean first = numbered.stream().anyMatch(h -> h.level() == 1);
        if (first) {
            return numbered;
        }
        boolean telling = numbered.stream().filter(h -> h.role() != Role.OTHER).count() > 1;
        if (!bare.isEmpty() && !telling) {
            List<Heading> all = new ArrayList<>(bare);
            all.addAll(numbered);
            all.sort((a, b) -> Integer.compare(a.start(), b.start()));
            return all;
        }
        int top = numbered.stream().mapToInt(Heading::level).min().orElse(1);
        return numbered.stream()
                .map(h -> new Heading(h.paragraph(), h.level() - top + 1, h.text(), h.start(), h.end(), h.role()))
                .toList();
    }

    private @org.jspecify.annotations.Nullable Heading numbered(int index) {
        String line = line(index);
        for (int level = 1; level <= MARKS.size(); level++) {
            Matcher mark = MARKS.get(level - 1).matcher(line);
            if (mark.lookingAt()) {
                return document.paragraphs().get(index).kind() == Paragraph.Kind.TABLE_ROW
                        ? null
                        : heading(index, level, line);
            }
        }
        return null;
    }

    /** A long heading may be broken over two lines: the second is short, unnumbered and no sentence. */
    private boolean goesOn(int index, int to) {
        if (index + 1 >= to || line(index).length() < LONG_LINE || ended(line(index))) {
            return false;
        }
        String next = line(index + 1);
        return next.length() <= LONGEST_BARE_HEADING && !ended(next) && numbered(index + 1) == null;
    }

    private static boolean ended(String line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private Heading joined(Heading heading, int next) {
        int end = document.paragraphs().get(next).end();
        String text = document.text().substring(heading.start(), end);
        return new Heading(
                heading.paragraph(), heading.level(), text, heading.start(), end, roles.of(text.replaceAll("\\s", "")));
    }

    private Heading heading(int index, int level, String line) {
        int stop = line.indexOf('。');
        int end = stop < 0 ? line.length() : stop;
        if (end > LONGEST_HEADING && level > 1) {
            int colon = indexOf(line, "：:");
            end = colon > 0 && colon <= LONGEST_HEADING ? colon : 0;
        } else if (end > LONGEST_HEADING * 2) {
            int comma = indexOf(line, "，,：:");
            end = comma > 0 ? Math.min(comma, LONGEST_HEADING) : LONGEST_HEADING;
        }
        if (level > 1 && tells(line.substring(0, end))) {
            end = 0;
        }
        String text = LAST_MARK.matcher(line.substring(0, end)).replaceFirst("");
        int start = document.paragraphs().get(index).start() + lead(index);
        return new Heading(index, level, original(start, text.length()), start, start + text.length(), roles.of(text));
    }

    /** Whether a numbered line is a sentence of the report, with a figure of what was done, and no heading: （一）全年组织学法8次。 */
    private static boolean tells(String line) {
        return FIGURE.matcher(line).find();
    }

    private boolean isBare(int index) {
        String line = line(index);
        return line.length() >= 4
                && line.length() <= LONGEST_BARE_HEADING
                && "。；，：;,:|".indexOf(line.charAt(line.length() - 1)) < 0
                && !line.contains("，")
                && document.paragraphs().get(index).kind() == Paragraph.Kind.TEXT
                && roles.of(line) != Role.OTHER;
    }

    private Heading whole(int index, int level) {
        int start = document.paragraphs().get(index).start() + lead(index);
        String text = line(index);
        return new Heading(index, level, original(start, text.length()), start, start + text.length(), roles.of(text));
    }

    private String original(int start, int length) {
        return document.text().substring(start, start + length);
    }

    private String line(int index) {
        Paragraph p = document.paragraphs().get(index);
        return plain.substring(p.start(), p.end()).strip();
    }

    private int lead(int index) {
        Paragraph p = document.paragraphs().get(index);
        String raw = plain.substring(p.start(), p.end());
        return raw.length() - raw.stripLeading().length();
    }

    private static int indexOf(String line, String marks) {
        for (int i = 0; i < line.length(); i++) {
            if (marks.indexOf(line.charAt(i)) >= 0 && i > 2) {
                return i;
            }
        }
        return -1;
    }
}
