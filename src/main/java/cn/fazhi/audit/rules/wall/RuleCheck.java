package cn.fazhi.audit.rules.wall;

import cn.fazhi.audit.rules.wall.Lexer.Kind;
import cn.fazhi.audit.rules.wall.Lexer.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Walks one rule as the engine's parser describes it. Every kind of description that is not named here is refused. */
final class RuleCheck {

    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z0-9_]+");
    private static final Pattern LITERAL = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?|\"(?:[^\"\\\\]|\\\\[\"\\\\])*+\"");

    /** Kinds of conditions that only join others. */
    private static final List<Class<?>> JOINING =
            List.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class);

    private final Speech speech;
    private final RuleDescr rule;
    private final List<Breach> breaches = new ArrayList<>();

    private RuleCheck(Speech speech, RuleDescr rule) {
        this.speech = speech;
        this.rule = rule;
    }

    /** What a rule says that it may not; a rule that only tries conditions has no consequence. */
    static List<Breach> of(Speech speech, RuleDescr rule, boolean silent) {
        RuleCheck check = new RuleCheck(speech, rule);
        check.head();
        check.condition(rule.getLhs());
        check.ways();
        check.tried(rule.getLine(), () -> Cost.check(rule.getLhs()));
        check.consequence(silent);
        return check.breaches;
    }

    /** A check that may refuse. */
    private interface Tried {
        void run() throws Refused;
    }

    private void tried(int line, Tried what) {
        try {
            what.run();
        } catch (Refused e) {
            breach(line, e.sentence());
        }
    }

    private void breach(int line, String sentence) {
        breaches.add(new Breach(line > 0 ? line : rule.getLine(), "规则“" + rule.getName() + "”：" + sentence));
    }

    private void head() {
        if (rule.getClass() != RuleDescr.class || rule.isQuery()) {
            breach(rule.getLine(), "不能写 query：只能写 rule");
        }
        if (rule.getParentName() != null) {
            breach(rule.getLine(), "不能用 extends：请把条件照抄过来");
        }
        if (rule.getUnit() != null) {
            breach(rule.getLine(), "不能写 unit：请删去");
        }
        rule.getAttributes()
                .values()
                .forEach(attribute -> breach(
                        attribute.getLine(), "不能写 " + attribute.getName() + "：when 之前只能写 @标注(…)，规则的先后和开关不由规则自己定"));
        rule.getAnnotations().forEach(this::annotation);
        rule.getNamedConsequences()
                .keySet()
                .forEach(name -> breach(rule.getLine(), "只能有一个 then：请删去 then[" + name + "]"));
    }

    private void annotation(AnnotationDescr annotation) {
        if (!Speech.ANNOTATIONS.contains(annotation.getName())) {
            breach(annotation.getLine(), "@" + annotation.getName() + " 不能用：能写的标注见 rules/README.md");
        } else if (annotation.getValueMap().size() != 1
                || !annotation.hasValue()
                || !LITERAL.matcher(String.valueOf(annotation.getValue())).matches()) {
            breach(annotation.getLine(), "@" + annotation.getName() + " 的括号里只能写一个数字或一段引号里的文字");
        }
    }

    /** At the first or: the engine makes a rule of every way through them. */
    private void ways() {
        int ways = Cost.ways(rule.getLhs());
        if (ways > Cost.MOST_WAYS) {
            int line = firstOr(rule.getLhs());
            breaches.add(new Breach(
                    line > 0 ? line : rule.getLine(),
                    "or",
                    "规则“" + rule.getName() + "”的几个“或者”（or）相乘共有" + ways + "种情形，超过" + Cost.MOST_WAYS
                            + "种：请拆成几条规则，或把同一字段的几个值写进 in (…)"));
        }
    }

    private static int firstOr(BaseDescr condition) {
        if (condition instanceof OrDescr) {
            return condition.getLine();
        }
        if (condition instanceof ConditionalElementDescr group) {
            for (Object part : group.getDescrs()) {
                int line = firstOr((BaseDescr) part);
                if (line > 0) {
                    return line;
                }
            }
        }
        return 0;
    }

    private void condition(Object condition) {
        if (condition instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotations().isEmpty()) {
            breach(line(condition), "条件上不能写 @标注：请删去");
        }
        if (condition instanceof PatternDescr pattern && pattern.getClass() == PatternDescr.class) {
            pattern(pattern);
        } else if (condition != null && JOINING.contains(condition.getClass())) {
            ((ConditionalElementDescr) condition).getDescrs().forEach(this::condition);
        } else {
            String kind = condition == null
                    ? ""
                    : condition.getClass().getSimpleName().replace("Descr", "");
            breach(line(condition), "条件里不能用 " + Kinds.said(kind) + "：只能写事实和字段条件，用 and、or、not、exists、forall 连接");
        }
    }

    private static int line(@Nullable Object condition) {
        return condition instanceof BaseDescr descr ? descr.getLine() : 0;
    }

    private void pattern(PatternDescr pattern) {
        int line = pattern.getLine();
        PatternSourceDescr source = pattern.getSource();
        String type = String.valueOf(pattern.getObjectType());
        boolean result = source != null && source.getClass() == AccumulateDescr.class && type.equals("Object");
        if (!speech.pattern(type) && !result && !(source != null && Speech.VALUES.contains(type))) {
            breach(
                    line,
                    type.equals("null") ? "条件不能以 / 开头：请写成 事实(字段条件)" : "没有“" + type + "”这种事实：请对照 rules/README.md 的事实表");
        }
        if (pattern.getIdentifier() != null
                && !VARIABLE.matcher(pattern.getIdentifier()).matches()) {
            breach(line, "变量“" + pattern.getIdentifier() + "”要以 $ 开头，后面是英文字母和数字，如 $study");
        }
        if (pattern.isUnification() || pattern.isQuery()) {
            breach(line, "不能用 := 和 ?：绑定变量请写 $x : 事实(…)");
        }
        if (!pattern.getBehaviors().isEmpty()) {
            breach(line, "不能用 over：请删去");
        }
        if (!pattern.getGenericType().getRawType().equals(type)) {
            breach(line, "事实后面不能写“<…>”：请删去");
        }
        pattern.getDescrs().forEach(constraint -> constraint(constraint, line));
        if (source != null) {
            source(source, line);
        }
    }

    private void constraint(BaseDescr constraint, int line) {
        int at = constraint.getLine() > 0 ? constraint.getLine() : line;
        if (constraint.getClass() != ExprConstraintDescr.class
                || ((ExprConstraintDescr) constraint).getType() != ExprConstraintDescr.Type.NAMED) {
            breach(at, "括号里要写“字段 比较 值”，用英文逗号隔开，不能用分号");
            return;
        }
        String asked = ((ExprConstraintDescr) constraint).getExpression();
        try {
            Grammar.constraint(speech, asked);
        } catch (Refused e) {
            breaches.add(new Breach(at, asked, "规则“" + rule.getName() + "”的条件“" + asked + "”不能用：" + e.sentence()));
        }
    }

    private void source(PatternSourceDescr source, int line) {
        if (source.getClass() == FromDescr.class) {
            FromDescr from = (FromDescr) source;
            if (from.getDataSource() == null || from.getDataSource().getClass() != MVELExprDescr.class) {
                breach(line, "from 后面只能是 when 里绑定的变量及其字段，如 $problems.all");
            } else {
                tried(line, () -> Grammar.source(speech, from.getExpression()));
            }
        } else if (source.getClass() == AccumulateDescr.class) {
            accumulate((AccumulateDescr) source, line);
        } else if (source.getClass() == CollectDescr.class) {
            condition(((CollectDescr) source).getInputPattern());
        } else {
            breach(
                    line,
                    "from 后面不能用 " + Kinds.said(source.getClass().getSimpleName().replace("Descr", "")) + "：请删去");
        }
    }

    private void accumulate(AccumulateDescr accumulate, int line) {
        if (accumulate.getInitCode() != null
                || accumulate.getActionCode() != null
                || accumulate.getReverseCode() != null
                || accumulate.getResultCode() != null
                || !accumulate.isExternalFunction()) {
            breach(line, "accumulate 里不能写 init、action、reverse、result：请用 sum、count、min、max、average 这些函数");
        }
        Collection<AccumulateDescr.AccumulateFunctionCallDescr> functions =
                accumulate.getFunctions() == null ? List.of() : accumulate.getFunctions();
        for (AccumulateDescr.AccumulateFunctionCallDescr function : functions) {
            if (!Speech.FUNCTIONS.contains(function.getFunction())) {
                breach(line, "accumulate 里没有“" + function.getFunction() + "”这个函数：请用 sum、count、min、max、average");
            }
            if (function.isUnification()
                    || function.getBind() != null
                            && !VARIABLE.matcher(function.getBind()).matches()) {
                breach(line, "accumulate 里的变量要写成 $变量 : 函数(…)");
            }
            for (String parameter : function.getParams() == null ? new String[0] : function.getParams()) {
                tried(line, () -> Grammar.value(speech, parameter));
            }
        }
        condition(accumulate.getInput());
    }

    private void consequence(boolean silent) {
        String text = rule.getConsequence() instanceof String said ? said : "";
        if (silent && text.isBlank()) {
            return;
        }
        try {
            List<Token> tokens = Lexer.consequence(text);
            if (called(tokens)) {
                return;
            }
        } catch (Refused e) {
            // The sentence below says what belongs there.
        }
        breach(rule.getConsequenceLine(), "then 里只能有一句 verdict.earn(drools, $变量); 这样的话：请删去其他内容");
    }

    /** verdict.earn(drools, $x, $y.field()); and nothing else. */
    private boolean called(List<Token> tokens) {
        Reader reader = new Reader(tokens);
        boolean head = reader.name("verdict")
                && reader.mark(".")
                && reader.oneOf(Speech.CALLS)
                && reader.mark("(")
                && reader.name("drools");
        while (head && reader.mark(",")) {
            head = reader.kind(Kind.VARIABLE);
            if (head && reader.mark(".")) {
                head = reader.accessor(speech) && reader.mark("(") && reader.mark(")");
            }
        }
        return head && reader.mark(")") && reader.mark(";") && reader.kind(Kind.END);
    }
}
