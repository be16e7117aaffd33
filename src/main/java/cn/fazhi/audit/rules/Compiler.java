package cn.fazhi.audit.rules;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * What came of compiling.
     *
     * @param refusals the engine's first complaint about each file: its parser recovers badly, the rest are echoes
     */
    record Built(Collection<KiePackage> packages, List<Refusal> refusals) {}

    /**
     * A complaint of the engine.
     *
     * @param line from 1; 0 where the engine does not know
     * @param message in the engine's words
     */
    record Refusal(String file, int line, String message) {

        /** In a maintainer's words. */
        String sentence(String rule) {
            return (rule.isEmpty() ? "" : "规则“" + rule + "”") + EngineWords.inChinese(message);
        }
    }

    /** Compiles files that the wall has let pass: see {@link Guard#breaches}. */
    static Built compile(List<RuleFile> files) {
        try {
            return Guard.inside(() -> built(files));
        } catch (StackOverflowError | RuntimeException e) {
            // The engine's own tools stumbled over one of them: by itself each says what it can.
            List<Built> each = files.size() == 1
                    ? List.of(stumbled(files.get(0)))
                    : files.stream().map(f -> compile(List.of(f))).toList();
            return new Built(
                    List.of(),
                    each.stream().flatMap(one -> one.refusals().stream()).toList());
        }
    }

    private static Built stumbled(RuleFile file) {
        int line = file.rules().isEmpty() ? 1 : file.rules().get(0).line();
        return new Built(List.of(), List.of(new Refusal(file.path(), line, EngineWords.STUMBLED)));
    }

    private static Built built(List<RuleFile> files) {
        KnowledgeBuilder builder = builder();
        CompositeKnowledgeBuilder batch = builder.batch();
        for (RuleFile file : files) {
            byte[] text = (PREAMBLE + file.text()).getBytes(StandardCharsets.UTF_8);
            Resource resource = ResourceFactory.newByteArrayResource(text);
            resource.setSourcePath(file.path());
            batch.add(resource, ResourceType.DRL);
        }
        batch.build();
        return built(builder);
    }

    /** The same for rules that were put together in memory. */
    static Built compileDescrs(List<RuleDescr> rules) {
        if (!Guard.passes(rules)) {
            return new Built(List.of(), List.of(new Refusal("", 0, "a condition that no rule may have")));
        }
        return Guard.inside(() -> probes(rules));
    }

    private static Built probes(List<RuleDescr> rules) {
        KnowledgeBuilder builder = builder();
        try {
            PackageDescr all = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL).parse(false, PREAMBLE);
            rules.forEach(all::addRule);
            builder.add(ResourceFactory.newDescrResource(all), ResourceType.DESCR);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("the preamble can be parsed", e);
        }
        return built(builder);
    }

    private static KnowledgeBuilder builder() {
        return KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(Guard.LOADER));
    }

    private static Built built(KnowledgeBuilder builder) {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            Resource resource = error.getResource();
            String path = resource == null || resource.getSourcePath() == null ? "" : resource.getSourcePath();
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            refusals.putIfAbsent(path, new Refusal(path, line, error.getMessage()));
        }
        return new Built(builder.getKnowledgePackages(), List.copyOf(refusals.values()));
    }
}
