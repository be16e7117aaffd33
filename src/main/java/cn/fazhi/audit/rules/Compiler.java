package cn.fazhi.audit.rules;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles rule files with Drools' classic compiler. The knowledge builder is used directly: it leaves nothing in the
 * process-wide repository of the KieBuilder that would have to be removed again.
 */
final class Compiler {

    /** What every file sees. Put before its first line without a line break, so that the lines of errors stay right. */
    static final String PREAMBLE = "package cn.fazhi.checklist; "
            + Vocabulary.classes().stream()
                    .map(type -> "import " + type.getName() + "; ")
                    .collect(Collectors.joining())
            + "global " + Verdict.class.getName() + " verdict; ";

    private Compiler() {}

    /** The packages of the files that the wall lets pass; what is wrong goes to the problems. */
    static Collection<KiePackage> compile(List<RuleFile> files, RuleProblems problems) {
        return compilePassed(Guard.passed(files, problems), problems);
    }

    /** The compiled packages of files that the wall has let pass; what does not compile goes to the problems. */
    static Collection<KiePackage> compilePassed(List<RuleFile> files, RuleProblems problems) {
        return Guard.inside(() -> packages(files, problems));
    }

    private static Collection<KiePackage> packages(List<RuleFile> files, RuleProblems problems) {
        KnowledgeBuilder builder = builder();
        CompositeKnowledgeBuilder batch = builder.batch();
        for (RuleFile file : files) {
            byte[] text = (PREAMBLE + file.text()).getBytes(StandardCharsets.UTF_8);
            Resource resource = ResourceFactory.newByteArrayResource(text);
            resource.setSourcePath(file.path());
            batch.add(resource, ResourceType.DRL);
        }
        batch.build();
        return built(builder, problems);
    }

    /** The same for rules that were put together in memory. */
    static Collection<KiePackage> compileDescrs(List<RuleDescr> rules, RuleProblems problems) {
        if (!Guard.passes(rules)) {
            problems.add("", 0, "条件里有规则不能用的写法");
            return List.of();
        }
        return Guard.inside(() -> probes(rules, problems));
    }

    private static Collection<KiePackage> probes(List<RuleDescr> rules, RuleProblems problems) {
        KnowledgeBuilder builder = builder();
        try {
            PackageDescr all = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL).parse(false, PREAMBLE);
            rules.forEach(all::addRule);
            builder.add(ResourceFactory.newDescrResource(all), ResourceType.DESCR);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("the preamble can be parsed", e);
        }
        return built(builder, problems);
    }

    private static KnowledgeBuilder builder() {
        return KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(Guard.LOADER));
    }

    private static Collection<KiePackage> built(KnowledgeBuilder builder, RuleProblems problems) {
        Set<String> broken = new HashSet<>();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            report(error, broken, problems);
        }
        return builder.getKnowledgePackages();
    }

    /** Of the engine's errors on one file only the first is reported: its parser recovers badly, the rest are echoes. */
    private static void report(KnowledgeBuilderError error, Set<String> broken, RuleProblems problems) {
        Resource resource = error.getResource();
        String path = resource == null || resource.getSourcePath() == null ? "" : resource.getSourcePath();
        if (broken.add(path)) {
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            problems.add(path, line, EngineWords.inChinese(error.getMessage()));
        }
    }
}
