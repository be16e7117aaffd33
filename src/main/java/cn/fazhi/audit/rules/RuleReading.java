package cn.fazhi.audit.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule base read from its folder, not yet looked into. Everything is read as far as it goes: one broken file hides no other.
 *
 * @param rules what can be used; null when there is a problem
 * @param found what could be read of the checklist, whatever is wrong with it
 * @param files the rule files in order
 * @param topics the topics of the lexicon with their Chinese names; none where there is no lexicon
 */
record RuleReading(@Nullable RuleSet rules, Checklist found, List<RuleFile> files, Map<String, String> topics) {

    static RuleReading of(Path folder, RuleProblems problems) throws RuleBaseException {
        RuleFolder content = RuleFolder.read(folder, problems);
        List<RuleFile> files = content.rules(problems);
        if (files.isEmpty()) {
            problems.add(RuleFolder.CHECKLIST, 0, "规则库“" + folder + "”里一条规则也没有：请检查 --rules 指的文件夹");
        }
        ItemReader reader = new ItemReader(problems);
        files.forEach(reader::read);
        ChecklistLines lines =
                new ChecklistLines(content.text(RuleFolder.CHECKLIST, problems(content, problems)), problems);
        ChecklistFile file = ChecklistReader.read(content, lines, problems);
        if (file != null) {
            file.checkItems(reader, lines, problems);
        }
        List<Provision> provisions = content.provisions(problems);
        if (file != null) {
            provisions.stream()
                    .filter(p -> p.off() && file.neverOff().contains(p.id()))
                    .forEach(p -> problems.add(RuleFolder.PROVISIONS, 0, p.id() + "是必查项，不能停用：请用原来的规则库和补充规定重新生成"));
        }
        Checklist found = file == null
                ? Checklist.NONE.with(reader.items(), reader.redFlags())
                : file.checklist(reader.items(), reader.redFlags(), content.sha256(), provisions);
        RuleSet rules =
                file == null || !problems.none() ? null : new RuleSet(found, reader.specs(), reader.tiers(), files);
        return new RuleReading(rules, found, files, content.topics());
    }

    /** A file that is not there is told once, by its reader. */
    private static RuleProblems problems(RuleFolder content, RuleProblems problems) {
        return content.files().containsKey(RuleFolder.CHECKLIST) ? problems : new RuleProblems();
    }
}
