package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.UnknownRulesException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.document.MissingPathException;
import cn.fazhi.audit.workbook.UnwritableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into Chinese sentences and an exit code; a stack trace helps nobody at a desk. */
final class Faults implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
        if (fault instanceof BrokenRulesException broken) {
            line.getErr().println("规则库不能使用，没有审核任何文件。共" + broken.problems().size() + "处问题：");
            new ProblemPage(line.getErr()).print(broken.problems());
            return ExitCode.RULES;
        }
        if (fault instanceof MissingPathException
                || fault instanceof NothingToAuditException
                || fault instanceof UnknownRulesException
                || fault instanceof CaseException) {
            line.getErr().println(fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof UnwritableException || fault instanceof ArchiveException) {
            line.getErr().println(fault.getMessage());
            return ExitCode.FAULT;
        }
        line.getErr().println("程序出错：" + fault + "。请把这句话和所用的命令交给维护人员。");
        return ExitCode.FAULT;
    }
}
