package cn.fazhi.audit.cli;

import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The items that a command was asked about. */
final class AskedItems {

    private AskedItems() {}

    /** The ids as the checklist writes them; an unknown one is told before anything is done. */
    static List<String> ids(CommandSpec spec, Checklist checklist, List<String> items) {
        List<String> known = checklist.all().map(Item::id).toList();
        List<String> asked = items.stream()
                .map(id -> id.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        for (String id : asked) {
            if (!known.contains(id)) {
                throw new ParameterException(
                        spec.commandLine(), "检查清单里没有“" + id + "”这一项，可写：" + String.join("、", known) + "。");
            }
        }
        return asked;
    }
}
