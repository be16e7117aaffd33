package cn.fazhi.audit.cli;

import cn.fazhi.audit.upkeep.NewItem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a new item: a rule file and its examples. */
@Component
@Command(
        name = "new",
        description = "新建一个考核项目或红线：写出规则文件和例子的样子，供填写。从不覆盖已有的文件。",
        exitCodeList = {"0:已写出两个文件", "2:命令写错，或这一项已经有了", "4:程序或磁盘故障"})
class RulesNewCommand implements Callable<Integer> {

    private static final Pattern ITEM = Pattern.compile("([A-Z]\\d{1,2})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?");
    private static final String NAME = "new-item";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ITEM", description = "编号和文件名里的英文名，如 D4-night-study；X 开头的是红线。只写 D4 的，英文名先写作 " + NAME + "。")
    private String item = "";

    @Option(names = "--chapter", paramLabel = "NAME", description = "新的一章所用文件夹的英文名，如 innovation；已有的章不用写。")
    private String chapter = "";

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        Path folder = rulesOption.only(spec);
        if (!Files.isRegularFile(folder.resolve("checklist.yaml"))) {
            throw wrong("“" + folder + "”不是规则库文件夹：里面没有 checklist.yaml，请用 --rules 指明。");
        }
        NewItem wanted = wanted(folder);
        Optional<String> taken = wanted.taken();
        if (taken.isPresent()) {
            throw wrong(wanted.id() + "已经有了：" + taken.get() + "。请换一个编号，或直接改这个文件。");
        }
        String place = wanted.place()
                .orElseThrow(
                        () -> wrong(wanted.id().charAt(0) + "章还没有文件夹：请用 --chapter 写一个英文名，如 --chapter innovation。"));
        NewItem.Written written = wanted.write(place);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("已写出：");
        terminal.println("  " + folder.resolve(written.rules()));
        terminal.println("  " + folder.resolve(written.examples()));
        terminal.println("接下来：");
        wanted.next(written).forEach(line -> terminal.println("  " + line));
        terminal.flush();
        return ExitCode.DONE;
    }

    private NewItem wanted(Path folder) {
        Matcher named = ITEM.matcher(item.strip());
        if (!named.matches()) {
            throw wrong("“" + item + "”不能作编号：应是一个大写字母和数字，后面可接英文名，如 D4-night-study。");
        }
        if (!chapter.matches("[a-z0-9-]*")) {
            throw wrong("“" + chapter + "”不能作文件夹的英文名：只能用小写字母、数字和短横线，如 innovation。");
        }
        return new NewItem(folder, named.group(1), named.group(2) == null ? NAME : named.group(2), chapter);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
