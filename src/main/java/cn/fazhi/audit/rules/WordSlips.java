package cn.fazhi.audit.rules;

import cn.fazhi.audit.rules.check.NearWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words of a rule's conditions that name nothing: facts, fields, constants, topics and kinds. Reads the words one by one, so
 * that it also serves where the engine cannot read the rule.
 */
final class WordSlips {

    private static final Pattern TOKEN =
            Pattern.compile("\\$?\\w+|\\$?\\p{IsHan}+|\"[^\"\\n]*\"|'[^'\\n]*'|==|!=|<=|>=|&&|\\|\\||[^\\s\\w]");
    private static final Set<String> WORDS_OF_DRL = Set.of(
            "and",
            "or",
            "not",
            "in",
            "contains",
            "excludes",
            "matches",
            "memberOf",
            "soundslike",
            "str",
            "this",
            "null",
            "true",
            "false",
            "exists",
            "forall",
            "from",
            "collect",
            "accumulate",
            "over",
            "eval",
            "instanceof",
            "new",
            "before",
            "after",
            "during",
            "includes",
            "coincides",
            "meets",
            "metby",
            "overlaps",
            "overlappedby",
            "finishes",
            "finishedby",
            "starts",
            "startedby",
            "acc",
            "init",
            "action",
            "reverse",
            "result",
            "entry",
            "point",
            "window",
            "isA",
            "if",
            "else",
            "do",
            "break");

    /** After these, what is compared with is still being listed. */
    private static final Set<String> STILL = Set.of("(", ",");

    /**
     * A word that names nothing.
     *
     * @param offset in the file
     * @param engineToo whether the engine would refuse it as well
     */
    record Slip(int offset, int length, String sentence, boolean engineToo) {}

    private record Token(String text, int offset) {

        boolean is(String other) {
            return text.equals(other);
        }
    }

    private final Domains domains;
    private final Map<String, String> topics;
    private final List<Token> tokens;
    private final Map<String, String> types;
    private final Set<String> bound = new HashSet<>();
    private final List<Slip> slips = new ArrayList<>();

    /** The facts whose brackets are open; "" for brackets of something else. */
    private final Deque<String> open = new ArrayDeque<>();

    private String field = "";

    /** Whether a value that now follows must be one that the field can have. */
    private boolean equal;

    private WordSlips(RuleText rule, List<Token> tokens, Domains domains, Map<String, String> topics) {
        this.domains = domains;
        this.topics = topics;
        this.tokens = tokens;
        this.types = rule.types();
    }

    /**
     * The slips of one rule in order.
     *
     * @param file the rule's file
     * @param topics the topics of the lexicon with their Chinese names
     */
    static List<Slip> of(RuleFile file, RuleText rule, Map<String, String> topics) {
        List<Token> tokens = tokens(file.text(), rule);
        WordSlips reading = new WordSlips(rule, tokens, new Domains(topics.keySet()), topics);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i + 1).is(":")) {
                reading.bound.add(tokens.get(i).text());
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            reading.read(i);
        }
        return reading.slips;
    }

    private static List<Token> tokens(String text, RuleText rule) {
        String masked = SourceMask.of(text, offset -> {});
        Matcher when = Pattern.compile("\\bwhen\\b").matcher(masked).region(rule.start(), rule.end());
        List<Token> tokens = new ArrayList<>();
        if (!when.find()) {
            return tokens;
        }
        Matcher then = Pattern.compile("\\bthen\\b").matcher(masked).region(when.end(), rule.end());
        Matcher token = TOKEN.matcher(masked).region(when.end(), then.find() ? then.start() : rule.end());
        while (token.find()) {
            // The mask blanks what stands in quotation marks: that is taken from the text itself.
            tokens.add(new Token(text.substring(token.start(), token.end()), token.start()));
        }
        return tokens;
    }

    private void read(int i) {
        Token token = tokens.get(i);
        String text = token.text();
        char c = text.charAt(0);
        equal = token.is("==")
                || token.is("!=")
                || token.is("in")
                || equal && STILL.contains(text)
                || equal && c == '"';
        if (token.is("(")) {
            String before = at(i - 1);
            boolean fact = before.matches("[A-Z]\\w*") && !at(i - 2).equals(".");
            boolean group = i == 0 || !before.matches("\\w+") || WORDS_OF_DRL.contains(before);
            open.push(fact ? before : group && !open.isEmpty() ? open.peek() : "");
            if (fact) {
                field = "";
                fact(tokens.get(i - 1));
            }
        } else if (token.is(")")) {
            open.poll();
        } else if (c == '"' || c == '\'') {
            if (equal && !at(i + 1).matches("[=!]=")) {
                value(token);
            }
        } else if (Character.isIdeographic(c)) {
            chinese(token, i);
        } else if (Character.isUpperCase(c) && at(i + 1).equals(".")) {
            constant(token, i);
        } else if (Character.isLowerCase(c)
                && !at(i + 1).equals("(")
                && !at(i + 1).equals(":")) {
            word(token, i);
        }
    }

    private String at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
    }

    private void fact(Token name) {
        if (!Vocabulary.knows(name.text())) {
            add(
                    name,
                    "没有“" + name.text() + "”这种事实" + NearWords.asked(name.text(), Vocabulary.facts())
                            + "可用的事实见 rules/README.md 的事实表",
                    true);
        }
    }

    private void constant(Token type, int i) {
        Set<String> known = Vocabulary.constants().get(type.text());
        if (known != null
                && i + 2 < tokens.size()
                && !known.contains(at(i + 2))
                && !at(i + 3).equals("(")) {
            Token name = tokens.get(i + 2);
            add(
                    name,
                    "“" + type.text() + "." + name.text() + "”没有这个值" + NearWords.asked(name.text(), known) + "可用："
                            + String.join("、", known),
                    true);
        }
    }

    /** A Chinese word outside quotation marks: a field by its Chinese name, a yes or no, a numeral, or a text without its marks. */
    private void chinese(Token token, int i) {
        String type = open.isEmpty() ? "" : open.peek();
        String word = token.text();
        if (bound.contains(word) || at(i + 1).equals(":")) {
            return;
        }
        String name = Vocabulary.fields(type).stream()
                .filter(known -> FieldWords.field(type, known).word().equals(word))
                .findFirst()
                .orElse("");
        String said = "“" + word + "”";
        if (!name.isEmpty() && !equal) {
            add(token, "的字段要写英文名：" + said + "应写成“" + name + "”", true);
        } else if (word.equals("是") || word.equals("否")) {
            add(token, "的" + said + "应写成“" + (word.equals("是") ? "true" : "false") + "”", true);
        } else if (word.matches("[零一二两三四五六七八九十百千万]+")) {
            add(token, "的数字要写阿拉伯数字：请把" + said + "改成数字", true);
        } else {
            add(token, said + "看不懂：文字要写在英文双引号里，字段和事实要写英文名（见 rules/README.md 的事实表）", true);
        }
    }

    private void word(Token token, int i) {
        String word = token.text();
        String type;
        if (at(i - 1).equals(".")) {
            type = types.getOrDefault(at(i - 2), "");
        } else {
            type = open.isEmpty() ? "" : open.peek();
            if (WORDS_OF_DRL.contains(word) || bound.contains(word) || at(i - 1).equals("[") || type.isEmpty()) {
                return;
            }
            field = word;
        }
        if (Vocabulary.knows(type) && !Vocabulary.fields(type).contains(word)) {
            Set<String> known = new TreeSet<>(Vocabulary.fields(type));
            known.remove("evidence");
            known.remove("mayGrow");
            add(
                    token,
                    type + "没有“" + word + "”这个字段" + NearWords.asked(word, known) + "可用：" + String.join("、", known),
                    true);
        }
    }

    private void value(Token token) {
        String type = open.isEmpty() ? "" : open.peek();
        String value = token.text().substring(1, token.text().length() - 1);
        Set<String> known = domains.known(type, field);
        if (known.isEmpty() || known.contains(value) || Vocabulary.kind(type, field) != String.class) {
            return;
        }
        Token inside = new Token(value.isEmpty() ? token.text() : value, token.offset() + (value.isEmpty() ? 0 : 1));
        if (field.equals("topic")) {
            add(inside, "词库里没有“" + value + "”这个主题" + asked(value), false);
        } else {
            add(
                    inside,
                    "“" + value + "”不是 " + field + " 会有的值" + NearWords.asked(value, known) + "可用："
                            + String.join("、", known),
                    false);
        }
    }

    private String asked(String value) {
        for (Map.Entry<String, String> topic : topics.entrySet()) {
            if (topic.getValue().equals(value)) {
                return "：主题要写英文名，“" + value + "”应写成“" + topic.getKey() + "”";
            }
        }
        String near = NearWords.asked(value, topics.keySet());
        return (near.isEmpty() ? "：" : near) + "主题名就是 lexicon/topics 里的文件名，不带 .txt";
    }

    private void add(Token token, String sentence, boolean engineToo) {
        String joined = sentence.replaceFirst("(?<![？：])可用", "：可用");
        slips.add(new Slip(token.offset(), token.text().length(), joined, engineToo));
    }
}
