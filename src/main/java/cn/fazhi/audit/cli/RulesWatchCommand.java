package cn.fazhi.audit.cli;

import cn.fazhi.audit.upkeep.LiveRules;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the rules whenever one of their files is saved. */
@Component
@Command(
        name = "watch",
        description = "守着规则库：每保存一次就检查并运行例子，随即说明对不对。按 Ctrl-C 结束。",
        exitCodeList = {"0:已结束", "2:命令写错", "3:开始时规则库就不能使用", "4:程序或磁盘故障"})
class RulesWatchCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long PAUSE = 1000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        PrintWriter terminal = spec.commandLine().getOut();
        LiveRules live = LiveRules.loaded(rulesOption.place().folders());
        say(terminal, "规则库可以使用（版本 " + version(live) + "）。改好一个文件就保存，这里会说对不对。");
        List<String> told = List.of();
        try {
            while (true) {
                Thread.sleep(PAUSE);
                boolean other = live.refresh();
                List<String> refused = live.state().refused();
                if (other) {
                    say(terminal, "改动已通过检查和全部例子，可以启用（版本 " + version(live) + "）。");
                } else if (!refused.equals(told) && refused.isEmpty()) {
                    say(terminal, "已改回能用的内容（版本 " + version(live) + "）。");
                } else if (!refused.equals(told)) {
                    say(terminal, "改动还不能启用，有" + refused.size() + "处问题，仍以版本 " + version(live) + " 为准：");
                    refused.forEach(line -> terminal.println("  " + line));
                    terminal.flush();
                }
                told = refused;
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private static String version(LiveRules live) {
        return live.state().sha256().substring(0, 12);
    }

    private static void say(PrintWriter terminal, String words) {
        terminal.println(TIME.format(LocalTime.now()) + " " + words);
        terminal.flush();
    }
}
