package cn.fazhi.audit.casework;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.Checklist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The results in the log, each read by the rule base it was judged under. A rule base is read once. Safe for any number of threads. */
public final class StoredResults {

    private final Archive archive;
    private final Map<String, Rules> loaded = new LinkedHashMap<>();
    private final Map<String, Checklist> checklists = new LinkedHashMap<>();

    public StoredResults(Archive archive) {
        this.archive = archive;
    }

    /**
     * @param inForce a rule base that is loaded already; what was judged under it needs no other
     */
    public StoredResults(Archive archive, Rules inForce) {
        this(archive);
        loaded.put(inForce.ruleBase().checklist().sha256(), inForce);
    }

    /** A rule base that is loaded already need not be loaded once more. */
    public synchronized void inForce(Rules rules) {
        loaded.put(rules.ruleBase().checklist().sha256(), rules);
    }

    /**
     * One result.
     *
     * @throws CaseException when the archive lacks the result or its rule base, or the rule base can no longer be used
     */
    public StoredResult of(Audited judged) throws CaseException, IOException {
        Optional<byte[]> result = archive.file(judged.result());
        if (result.isEmpty()) {
            throw new CaseException("档案里找不到第" + judged.number() + "条记录的审核结果：请用 archive verify 检查档案。");
        }
        return StoredResult.of(result.get(), checklist(judged.rules()));
    }

    /** What a rule base asked; it need not be put to use for that. */
    private synchronized Checklist checklist(String sha256) throws CaseException, IOException {
        Rules known = loaded.get(sha256);
        if (known != null) {
            return known.ruleBase().checklist();
        }
        Checklist read = checklists.get(sha256);
        if (read == null) {
            read = unpacked(sha256, Rules::checklist);
            checklists.put(sha256, read);
        }
        return read;
    }

    /**
     * A rule base as it was when something was judged under it.
     *
     * @param sha256 its content hash
     */
    public synchronized Rules rules(String sha256) throws CaseException, IOException {
        Rules known = loaded.get(sha256);
        if (known != null) {
            return known;
        }
        Rules rules = unpacked(sha256, Rules::load);
        loaded.put(sha256, rules);
        return rules;
    }

    private interface Use<T> {
        T of(Path folder) throws BrokenRulesException;
    }

    private <T> T unpacked(String sha256, Use<T> use) throws CaseException, IOException {
        Path folder = Files.createTempDirectory("fazhi-rules");
        try {
            if (!new RuleStore(archive).unpack(sha256, folder)) {
                throw new CaseException("档案里没有留存规则库 " + sha256 + "：请用 archive verify 检查档案。");
            }
            return use.of(folder);
        } catch (BrokenRulesException broken) {
            throw new CaseException("档案里留存的规则库用这个版本的程序装不起来：" + broken.getMessage());
        } finally {
            RuleFolders.delete(folder);
        }
    }
}
