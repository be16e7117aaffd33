package cn.fazhi.audit.audit;

import cn.fazhi.audit.rules.Overlay;
import cn.fazhi.audit.rules.RuleBaseException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A copy of every rule base that was ever used for an audit, each in a folder named by its content hash, so that an old audit can be run
 * again under its own rules.
 */
public final class KeptRules {

    /** Fewer characters of a hash than these may name another rule base by chance. */
    private static final int SHORTEST = 8;

    private final Path folder;

    public KeptRules(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a rule base; one that is there already is left alone.
     *
     * @param rules its folder, which nobody else changes
     * @param sha256 its content hash
     */
    public void keep(Path rules, String sha256) throws IOException, BrokenRulesException {
        Path place = folder.resolve(sha256);
        if (Files.isDirectory(place)) {
            return;
        }
        Files.createDirectories(folder);
        Path aside = Files.createTempDirectory(folder, ".keeping");
        try {
            Overlay.copy(rules, aside);
            Files.move(aside, place);
        } catch (RuleBaseException broken) {
            throw new BrokenRulesException(broken.problems());
        } catch (FileAlreadyExistsException another) {
            // Another audit kept the same rules meanwhile.
            RuleFolders.delete(aside);
        } finally {
            RuleFolders.delete(aside);
        }
    }

    /**
     * The rule base of a hash, or of the beginning of one.
     *
     * @throws UnknownRulesException when none or several are kept under it
     */
    public Rules load(String hash) throws BrokenRulesException, UnknownRulesException, IOException {
        Path kept = find(hash);
        Rules rules = Rules.load(kept);
        if (!rules.ruleBase().checklist().sha256().equals(String.valueOf(kept.getFileName()))) {
            throw new UnknownRulesException("留存的规则库“" + kept + "”被人改动过，内容与校验码不符，不能用来重新审核，请从备份恢复。");
        }
        return rules;
    }

    private Path find(String hash) throws UnknownRulesException, IOException {
        String wanted = hash.strip().toLowerCase(Locale.ROOT);
        if (!wanted.matches("[0-9a-f]{" + SHORTEST + ",64}")) {
            throw new UnknownRulesException("规则库校验码“" + hash + "”写错了：应是审核表“说明”页上的校验码，至少写前" + SHORTEST + "位。");
        }
        List<Path> found = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                found = all.filter(p -> String.valueOf(p.getFileName()).startsWith(wanted))
                        .sorted()
                        .toList();
            }
        }
        if (found.size() != 1) {
            throw new UnknownRulesException(
                    found.isEmpty()
                            ? "“" + folder + "”里没有留存校验码为“" + hash + "”的规则库，请检查 --keep-rules 指的文件夹。"
                            : "“" + folder + "”里有" + found.size() + "个规则库的校验码以“" + hash + "”开头，请多写几位。");
        }
        return found.get(0);
    }
}
