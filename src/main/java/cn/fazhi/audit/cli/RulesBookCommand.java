package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.rules.Checklist;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.RuleBase;
import cn.fazhi.audit.rules.examples.Example;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.workbook.RuleBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the checklist as people read it. */
@Component
@Command(
        name = "book",
        description = "把规则库写成人看的考核细则：各项的分值、各档条件、原因、依据、建议和规则所在的文件、行号。",
        exitCodeList = {"0:已写出 考核细则.xlsx 和 考核细则.html", "2:命令写错", "3:规则库不能使用", "4:程序或磁盘故障"})
class RulesBookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rulesOption;

    @Option(names = "--out", paramLabel = "DIR", description = "写到哪个文件夹（默认：当前文件夹）。")
    private Path out = Path.of("");

    @Mixin
    private HelpOption help;

    private final Version version;

    RulesBookCommand(Version version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        Rules rules = rulesOption.load();
        RuleBase base = rules.ruleBase();
        RuleBook book =
                new RuleBook(base.checklist(), base.worded(rules.extractor().topics()), examples(base.checklist()));
        PrintWriter terminal = spec.commandLine().getOut();
        book.write(version.number(), out).forEach(file -> terminal.println("已写出：" + file));
        terminal.flush();
        return ExitCode.DONE;
    }

    private Map<String, List<RuleBook.Example>> examples(Checklist checklist) throws Exception {
        Map<String, List<RuleBook.Example>> shown = new TreeMap<>();
        ExampleFiles files = ExampleFiles.read(rulesOption.folder(), checklist);
        for (Item item : checklist.all().toList()) {
            String unit = checklist.redFlags().contains(item) ? "扣" : "";
            shown.put(
                    item.id(),
                    files.byItem().get(item.id()).stream()
                            .map(example -> shown(example, unit))
                            .toList());
        }
        return shown;
    }

    /** An example that needs a whole report to be told is shown by its name alone. */
    private static RuleBook.Example shown(Example example, String sign) {
        String points = sign + Points.plain(example.expected().points()) + "分";
        String state = example.expected().state();
        return new RuleBook.Example(
                example.name(),
                example.setting().text(),
                state.isEmpty() ? points : points + "，" + state,
                example.why());
    }
}
