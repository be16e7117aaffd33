package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** The conditions of one rule, taken apart by the engine's own parser: whatever a maintainer writes is read as the engine reads it. */
final class Conditions {

    /** Fields that say what a fact is about. */
    private static final Set<String> ABOUT = Set.of("topic", "kind", "role");

    private final String source;

    private Conditions(String source) {
        this.source = source;
    }

    /** The conditions in the order of the rule. */
    static List<Part> of(RuleFile file, RuleText rule) {
        String source = source(file, rule);
        return new Conditions(source).group(parsed(source).getLhs(), List.of());
    }

    /** The conditions of all rules of a file, in their order; empty when the engine's parser refuses it. */
    static Optional<List<List<Part>>> of(RuleFile file) {
        String source = Compiler.PREAMBLE + file.text();
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        Optional<PackageDescr> parsed = parsed(parser, source);
        return parsed.filter(all -> all.getRules().size() == file.rules().size())
                .map(all -> all.getRules().stream()
                        .map(rule -> new Conditions(source).group(rule.getLhs(), List.of()))
                        .toList());
    }

    /** The conditions of a rule that may not be readable: the engine's first complaint about its grammar goes to the problems. */
    static Optional<List<Part>> read(RuleFile file, RuleText rule, RuleProblems problems) {
        String source = source(file, rule);
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        Optional<PackageDescr> parsed =
                parsed(parser, source).filter(all -> !all.getRules().isEmpty());
        if (parsed.isEmpty()) {
            SyntaxWords.report(file, rule, parser.getErrors(), problems);
        }
        return parsed.map(
                all -> new Conditions(source).group(all.getRules().get(0).getLhs(), List.of()));
    }

    private static Optional<PackageDescr> parsed(DrlParser parser, String source) {
        try {
            return Optional.ofNullable(parser.parse(false, source)).filter(parsed -> !parser.hasErrors());
        } catch (DroolsParserException | RuntimeException e) {
            // The parser stumbles over its own recovery: its errors say what there is to say.
            return Optional.empty();
        }
    }

    /** The rule as the engine's parser describes it, anew each time: whoever compiles a description changes it. */
    static RuleDescr descr(RuleFile file, RuleText rule) {
        return parsed(source(file, rule));
    }

    private static String source(RuleFile file, RuleText rule) {
        return Compiler.PREAMBLE + file.only(rule).text();
    }

    private static RuleDescr parsed(String source) {
        try {
            PackageDescr parsed = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL).parse(false, source);
            return parsed.getRules().get(0);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("a rule that was compiled can be parsed", e);
        }
    }

    private List<Part> group(ConditionalElementDescr group, List<Integer> path) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < group.getDescrs().size(); i++) {
            parts.addAll(parts((BaseDescr) group.getDescrs().get(i), below(path, i)));
        }
        return parts;
    }

    private List<Part> parts(BaseDescr condition, List<Integer> path) {
        if (condition instanceof PatternDescr pattern && plain(pattern)) {
            return List.of(pattern(pattern, path));
        }
        if (condition instanceof AndDescr || condition instanceof ExistsDescr) {
            return group((ConditionalElementDescr) condition, path);
        }
        if (condition instanceof NotDescr not) {
            return List.of(new Part.Absent(path, group(not, path)));
        }
        if (condition instanceof OrDescr or) {
            List<List<Part>> ways = new ArrayList<>();
            for (int i = 0; i < or.getDescrs().size(); i++) {
                ways.add(parts(or.getDescrs().get(i), below(path, i)));
            }
            return List.of(new Part.Choice(path, ways));
        }
        return List.of(new Part.Whole(path, text(condition)));
    }

    private static boolean plain(PatternDescr pattern) {
        return pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getPositionalConstraints().isEmpty()
                && Vocabulary.knows(pattern.getObjectType())
                && pattern.getDescrs().stream().allMatch(ExprConstraintDescr.class::isInstance);
    }

    private static Part.Pattern pattern(PatternDescr pattern, List<Integer> path) {
        List<Part.Constraint> first = new ArrayList<>();
        List<Part.Constraint> rest = new ArrayList<>();
        for (int i = 0; i < pattern.getDescrs().size(); i++) {
            String text = ((ExprConstraintDescr) pattern.getDescrs().get(i)).getExpression();
            Part.Constraint constraint = new Part.Constraint(i, text, MeaningReader.read(text));
            (selects(constraint.meaning()) ? first : rest).add(constraint);
        }
        int selecting = first.size();
        first.addAll(rest);
        return new Part.Pattern(path, pattern.getObjectType(), pattern.getIdentifier(), first, selecting);
    }

    /** What compares with literals needs no other fact and no earlier constraint, so it may well be asked first. */
    private static boolean selects(Meaning meaning) {
        return meaning instanceof Meaning.Compare compare
                && ABOUT.contains(compare.field())
                && !compare.negated()
                && (compare.operator().equals("==") || compare.operator().equals("in"))
                && compare.values().stream().allMatch(MeaningReader::literal);
    }

    private String text(BaseDescr condition) {
        int from = condition.getStartCharacter();
        int to = Math.min(source.length(), condition.getEndCharacter() + 1);
        String text = from < 0 || to <= from ? "" : source.substring(from, to);
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<Integer> below(List<Integer> path, int child) {
        List<Integer> below = new ArrayList<>(path);
        below.add(child);
        return below;
    }
}
