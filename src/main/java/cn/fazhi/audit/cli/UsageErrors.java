package cn.fazhi.audit.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one Chinese sentence what was wrong with a command and where to look. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(sentence(wrong));
        line.getErr().println("用法见：" + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return "不认识的命令或选项：" + String.join(" ", unmatched.getUnmatched()) + suggestions(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing.getMissing().isEmpty()
                    ? "选项后面缺少内容：" + wrong.getMessage()
                    : missing.getMissing().get(0).isOption()
                            ? "选项 " + missing.getMissing().get(0).paramLabel() + " 后面缺少内容。"
                            : "没有指明要审核的文件或文件夹。";
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return "这几个选项不能同时使用：" + wrong.getMessage();
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return "“" + wrong.getValue() + "”不能用作 " + name(wrong) + "。" + hint(wrong);
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String name(ParameterException wrong) {
        return wrong.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : wrong.getArgSpec().paramLabel();
    }

    private static String hint(ParameterException wrong) {
        Throwable cause = wrong.getCause();
        return cause instanceof CommandLine.TypeConversionException ? String.valueOf(cause.getMessage()) : "";
    }

    private static String suggestions(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().isEmpty()
                ? ""
                : "（是不是 " + String.join("、", unmatched.getSuggestions()) + "？）";
    }
}
