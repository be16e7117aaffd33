package cn.fazhi.audit.rules.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * The first wall: a rule file is parsed as the engine parses it, and every part of what came out must be on the list. The second is
 * {@link FilterLoader}.
 */
public final class Wall {

    private static final List<Class<?>> PARTS = List.of(
            Wall.class,
            SourceCheck.class,
            Extent.class,
            RuleCheck.class,
            Cost.class,
            Grammar.class,
            Regex.class,
            Lexer.class,
            Reader.class,
            Chars.class,
            Speech.class);

    private final Speech speech;
    private final String preamble;

    /** What the preamble comes to: the same for every file, so it is read once. */
    private volatile @Nullable Set<String> allowed;

    /**
     * @param vocabulary the facts, and the enums that rules name
     * @param preamble what stands before every file: the only package, imports and global there may be
     */
    public Wall(Collection<Class<?>> vocabulary, String preamble) {
        this.speech = new Speech(vocabulary);
        this.preamble = preamble;
    }

    /**
     * What a rule file says that it may not; empty for one that cannot be parsed, which the compiler refuses with its line.
     *
     * @param names the rules that whoever read its outline found there; what the engine finds must be the same
     */
    public List<Breach> check(String text, List<String> names) {
        List<Breach> breaches = SourceCheck.of(text);
        if (!breaches.isEmpty()) {
            return breaches;
        }
        try {
            return parsed(text, names);
        } catch (StackOverflowError e) {
            return List.of(new Breach(firstLine(text), "规则写得太深、太长，程序读不了：请拆成几条规则"));
        }
    }

    /** What keeps a text from being read at all: it is longer than any honest file. */
    public static Optional<Breach> tooMuch(String text) {
        return Extent.tooMuch(text);
    }

    private List<Breach> parsed(String text, List<String> names) {
        List<Breach> breaches = new ArrayList<>();
        PackageDescr parsed = parsed(preamble + text);
        if (parsed == null) {
            return List.of();
        }
        if (!frame(parsed).equals(allowed())) {
            breaches.add(new Breach(1, "规则文件里只能有注释和规则：请删去 package、import、global、function、declare、query 这些语句"));
        }
        if (!parsed.getRules().stream().map(RuleDescr::getName).toList().equals(names)) {
            breaches.add(new Breach(1, "规则的起止看不清楚：请检查引号、注释和每条规则的 end"));
        }
        parsed.getRules().forEach(rule -> breaches.addAll(RuleCheck.of(speech, rule, false)));
        return breaches;
    }

    /** The same for rules that were put together from parts of others and only try conditions. */
    public List<Breach> check(List<RuleDescr> rules) {
        return rules.stream()
                .flatMap(rule -> RuleCheck.of(speech, rule, true).stream())
                .toList();
    }

    /** Names this wall: what another one let pass has yet to pass this. */
    public static String version() {
        MessageDigest digest = sha256();
        for (Class<?> part : PARTS) {
            try (InputStream bytes = part.getResourceAsStream(part.getSimpleName() + ".class")) {
                digest.update(Objects.requireNonNull(bytes).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every class of the facts that a rule may meet. */
    public Set<Class<?>> types() {
        return speech.types();
    }

    private static int firstLine(String text) {
        int blank = text.length() - text.stripLeading().length();
        return 1 + (int) text.substring(0, blank).chars().filter(c -> c == '\n').count();
    }

    private static @Nullable PackageDescr parsed(String source) {
        try {
            DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
            PackageDescr parsed = parser.parse(false, source);
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            return null;
        }
    }

    private Set<String> allowed() {
        Set<String> known = allowed;
        if (known == null) {
            known = frame(Objects.requireNonNull(parsed(preamble), "the preamble can be parsed"));
            allowed = known;
        }
        return known;
    }

    /** Everything of a file but its rules. */
    private static Set<String> frame(PackageDescr all) {
        Set<String> frame = new TreeSet<>();
        frame.add("package " + all.getName() + " unit " + all.getUnit());
        all.getImports().stream().map(ImportDescr::getTarget).forEach(name -> frame.add("import " + name));
        frame.add(all.getGlobals().stream()
                .map(global -> global.getType() + " " + global.getIdentifier())
                .sorted()
                .collect(Collectors.joining("; ", "globals ", "")));
        frame.add("imports " + all.getImports().size());
        all.getFunctionImports().forEach(one -> frame.add("static " + one));
        all.getAccumulateImports().forEach(one -> frame.add("accumulate " + one));
        all.getAttributes().forEach(one -> frame.add("attribute " + one));
        all.getFunctions().forEach(one -> frame.add("function " + one));
        all.getTypeDeclarations().forEach(one -> frame.add("declare " + one));
        all.getEnumDeclarations().forEach(one -> frame.add("enum " + one));
        all.getEntryPointDeclarations().forEach(one -> frame.add("entry-point " + one));
        all.getWindowDeclarations().forEach(one -> frame.add("window " + one));
        return frame;
    }
}
