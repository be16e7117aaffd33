package cn.fazhi.audit.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Makes picocli's help speak Chinese. */
final class ChineseHelp {

    private static final int WIDTH = 100;

    private ChineseHelp() {}

    static void apply(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading("用法：");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n参数：%n");
        usage.optionListHeading("%n选项：%n");
        usage.commandListHeading("%n命令：%n");
        if (!usage.exitCodeList().isEmpty()) {
            usage.exitCodeListHeading("%n退出码：%n");
        }
        usage.footerHeading("%n");
        usage.synopsisSubcommandLabel("命令");
        usage.width(WIDTH);
        usage.adjustLineBreaksForWideCJKCharacters(true);
        line.getSubcommands().values().forEach(ChineseHelp::apply);
    }
}
