package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;

/** Takes a constraint apart with the engine's own parser. */
final class MeaningReader {

    private static final Pattern FIELD = Pattern.compile("[a-z]\\w*");
    private static final Pattern LITERAL = Pattern.compile("[-\\d.\"'].*|true|false|null|[A-Z]\\w*\\.[A-Z_]+");
    private static final Map<String, String> TURNED =
            Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

    private MeaningReader() {}

    static Meaning read(String expression) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        ConstraintConnectiveDescr whole = parser.parse(expression);
        return whole == null || parser.hasErrors() ? new Meaning.Raw(expression) : of(whole, expression);
    }

    private static Meaning of(BaseDescr part, String whole) {
        if (part instanceof ConstraintConnectiveDescr connective) {
            return joined(connective, whole);
        }
        if (part instanceof RelationalExprDescr relation) {
            return compared(relation);
        }
        if (part instanceof BindingDescr binding) {
            return new Meaning.Named(binding.getVariable(), binding.getExpression());
        }
        return part instanceof AtomicExprDescr atom ? asked(atom.getExpression().strip()) : new Meaning.Raw(whole);
    }

    private static Meaning joined(ConstraintConnectiveDescr connective, String whole) {
        List<Meaning> parts =
                connective.getDescrs().stream().map(part -> of(part, whole)).toList();
        if (connective.isNegated() || parts.isEmpty()) {
            return new Meaning.Raw(whole);
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (connective.getConnective() == ConnectiveType.OR || connective.getConnective() == ConnectiveType.INC_OR) {
            return list(parts, "==", false, new Meaning.Either(parts));
        }
        return connective.getConnective() == ConnectiveType.XOR
                ? new Meaning.Raw(whole)
                : list(parts, "!=", true, new Meaning.Both(parts));
    }

    /** The parser unfolds "in (a, b)" into comparisons of one field; they are folded again. */
    private static Meaning list(List<Meaning> parts, String operator, boolean negated, Meaning otherwise) {
        List<String> values = new ArrayList<>();
        String field = "";
        for (Meaning part : parts) {
            if (!(part instanceof Meaning.Compare compare)
                    || !compare.operator().equals(operator)
                    || compare.negated()
                    || !field.isEmpty() && !field.equals(compare.field())) {
                return otherwise;
            }
            field = compare.field();
            values.addAll(compare.values());
        }
        return new Meaning.Compare(field, "in", values, negated);
    }

    private static Meaning compared(RelationalExprDescr relation) {
        String left = words(relation.getLeft());
        String right = words(relation.getRight());
        String operator = relation.getOperator();
        String raw = relation.toString();
        if (relation.getParameters() != null && !relation.getParameters().isEmpty()) {
            operator = operator + relation.getParameters();
        }
        if (FIELD.matcher(left).matches() && !LITERAL.matcher(left).matches()) {
            return new Meaning.Compare(
                    left, operator, List.of(right), relation.getOperatorDescr().isNegated());
        }
        String turned = TURNED.get(operator);
        boolean literalFirst = LITERAL.matcher(left).matches()
                && FIELD.matcher(right).matches()
                && !LITERAL.matcher(right).matches();
        return literalFirst && turned != null
                ? new Meaning.Compare(right, turned, List.of(left), false)
                : new Meaning.Raw(raw);
    }

    /** A field alone asks for true, with a ! for false. */
    private static Meaning asked(String atom) {
        boolean denied = atom.startsWith("!");
        String field = denied ? atom.substring(1).strip() : atom;
        return FIELD.matcher(field).matches()
                ? new Meaning.Compare(field, "==", List.of(denied ? "false" : "true"), false)
                : new Meaning.Raw(atom);
    }

    private static String words(BaseDescr part) {
        if (part instanceof BindingDescr binding) {
            return binding.getExpression().strip();
        }
        return part instanceof AtomicExprDescr atom
                ? atom.getExpression().strip()
                : part.toString().strip();
    }

    /** Whether an operand is a literal and needs no other fact. */
    static boolean literal(String operand) {
        return LITERAL.matcher(operand).matches();
    }
}
