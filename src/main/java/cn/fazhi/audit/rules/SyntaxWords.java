package cn.fazhi.audit.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;

/** Says in a maintainer's words why the conditions of a rule cannot be read: the common slips by themselves, the rest as the engine sees it. */
final class SyntaxWords {

    private static final Pattern SINGLE = Pattern.compile("(?<![=!<>])=(?![=<>])");
    private static final Pattern REVERSED = Pattern.compile("=[<>]");
    private static final Pattern NO_VALUE = Pattern.compile("(?:==|!=|>=|<=|[<>])(?=\\s*[,)])");
    private static final Pattern NO_COMMA = Pattern.compile(
            "(?:\"[^\"\\n]*\"|\\b\\d+(?:\\.\\d+)?|\\b[A-Z]\\w*\\.[A-Z_]+|\\btrue|\\bfalse)[ \\t]+(?=[a-z]\\w*\\s*(?:[=!<>]|in\\b|not\\b))");
    private static final Pattern PER_CENT = Pattern.compile("(?<=\\d)\\s*%");
    private static final Pattern WORD = Pattern.compile("[\\w$]+|\\S");

    private final RuleFile file;
    private final RuleText rule;
    private final RuleProblems problems;
    private final String masked;
    private final int from;
    private final int to;

    private SyntaxWords(RuleFile file, RuleText rule, RuleProblems problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
        this.masked = SourceMask.of(file.text(), offset -> {});
        this.from = word("when", rule.start(), rule.start());
        this.to = word("then", from, rule.end());
    }

    /** Reports a rule that the engine's parser refused. */
    static void report(RuleFile file, RuleText rule, List<DroolsError> errors, RuleProblems problems) {
        SyntaxWords words = new SyntaxWords(file, rule, problems);
        if (!words.common()) {
            words.asTheEngineSays(errors);
        }
    }

    private int word(String word, int start, int otherwise) {
        Matcher found = Pattern.compile("\\b" + word + "\\b").matcher(masked).region(start, rule.end());
        return found.find() ? found.start() : otherwise;
    }

    private boolean common() {
        boolean found = all(REVERSED, "的大于等于写成“>=”，小于等于写成“<=”，等号在后面：请改正");
        found |= all(SINGLE, "里判断相等要写两个等号“==”：请改成“==”") && !found;
        found |= all(NO_VALUE, "的这个比较后面没有写值：请补上数字、引号里的文字或常量");
        found |= all(PER_CENT, "的百分数只写数字：请删去百分号“%”");
        found |= all(NO_COMMA, "的两个条件之间缺少逗号：请在这里补上英文逗号“,”");
        return brackets() || found;
    }

    private boolean all(Pattern slip, String what) {
        // What stands in quotation marks is blank here, the marks are not.
        Matcher found = slip.matcher(masked).region(from, to);
        boolean any = false;
        while (found.find()) {
            at(found.start(), found.group().strip().length(), what);
            any = true;
        }
        return any;
    }

    private boolean brackets() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            if (masked.charAt(i) == '(') {
                open.push(i);
            } else if (masked.charAt(i) == ')' && open.poll() == null) {
                at(i, 1, "多了一个右括号“)”：请删去，或在前面补上左括号");
                return true;
            }
        }
        if (open.isEmpty()) {
            return false;
        }
        at(open.peek(), 1, "的左括号“(”没有配对：请在这个条件的末尾补上“)”");
        return true;
    }

    private void asTheEngineSays(List<DroolsError> errors) {
        if (errors.isEmpty() || !(errors.get(0) instanceof ParserError error)) {
            problems.add(file.path(), rule.line(), "规则“" + rule.name() + "”的语法有误：请对照别的规则检查括号、引号和逗号");
            return;
        }
        int offset = offset(error.getRow(), error.getCol());
        Matcher word = WORD.matcher(masked).region(Math.min(offset, masked.length()), masked.length());
        int start = word.find() ? word.start() : rule.start();
        int length = start == rule.start() ? "rule".length() : word.group().length();
        at(start, length, "在“" + file.text().substring(start, start + length) + "”附近语法有误：请检查前后的括号、引号和逗号");
    }

    /** Offset of a place as the parser counts: lines from 1, columns from 0, the preamble before the first line. */
    private int offset(int row, int column) {
        if (row < 1) {
            return rule.start();
        }
        int begin = 0;
        for (int line = 1; line < row; line++) {
            begin = masked.indexOf('\n', begin) + 1;
            if (begin == 0) {
                return rule.start();
            }
        }
        int offset = begin + Math.max(0, column - (row == 1 ? Compiler.PREAMBLE.length() : 0));
        return offset < rule.start() || offset >= rule.end() ? rule.start() : offset;
    }

    private void at(int offset, int length, String what) {
        problems.at(file.path(), offset, length, "规则“" + rule.name() + "”" + what);
    }
}
