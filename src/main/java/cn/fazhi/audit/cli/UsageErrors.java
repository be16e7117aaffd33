package cn.fazhi.audit.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
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
            ArgSpec lacking = missing.getMissing().isEmpty()
                    ? missing.getArgSpec()
                    : missing.getMissing().get(0);
            return lacking != null && lacking.isOption() ? "选项 " + name(lacking) + " 后面缺少内容。" : "没有指明要审核的文件或文件夹。";
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return "选项 " + name(twice.getOverwritten()) + " 写了不止一次，请只写一次。";
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return "“" + wrong.getValue() + "”不能用作 " + name(wrong.getArgSpec()) + "。" + hint(wrong);
        }
        String said = String.valueOf(wrong.getMessage());
        return said.codePoints().anyMatch(Character::isIdeographic) ? said : "命令写错了：" + said;
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** Our converters speak Chinese; picocli's own, for paths and switches, do not. */
    private static String hint(ParameterException wrong) {
        if (wrong.getArgSpec().converters().length > 0 && wrong.getCause() instanceof TypeConversionException said) {
            return String.valueOf(said.getMessage());
        }
        return wrong.getArgSpec().typeInfo().isBoolean() ? "这个选项后面不带内容。" : "请核对后重试。";
    }

    private static String suggestions(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().isEmpty()
                ? ""
                : "（是不是 " + String.join("、", unmatched.getSuggestions()) + "？）";
    }
}
