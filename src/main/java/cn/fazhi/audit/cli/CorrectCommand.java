package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.FactChange;
import cn.fazhi.audit.casework.FactDesk;
import cn.fazhi.audit.casework.FactPage;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.facts.FactField;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts facts right that the program read wrongly, or lists them. */
@Component
@Command(
        name = "correct",
        description = "更正程序从一份报告里读错的事实，总分随着重算；不写编号时列出全部事实和编号。先列出影响来看，加 --take 才记入档案，原来读作什么一直保留。",
        exitCodeList = {"0:已列出，或已记入档案", "2:命令写错，没有这个批次、单位或编号，或不能这样更正", "4:档案打不开，或程序故障"})
class CorrectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Parameters(index = "1", paramLabel = "UNIT", description = "单位，如 云岭镇。")
    private String unit;

    @Parameters(index = "2", arity = "0..1", paramLabel = "CODE", description = "事实的编号，列出来的第一列。")
    private @Nullable String code;

    @Mixin
    private FactFields fields;

    @Option(names = "--reject", description = "否定：不是程序所读的那回事，不作依据。")
    private boolean reject;

    @Option(names = "--undo", description = "撤销：恢复为程序所读的。")
    private boolean undo;

    @Option(
            names = "--add",
            paramLabel = "WORDS",
            description = "补充程序没有读到的数据：抄写报告里写这个数据的那几个字，另写 --topic、--value 和 --unit。")
    private @Nullable String add;

    @Option(names = "--reason", paramLabel = "WORDS", description = "理由，必须写。")
    private String reason = "";

    @Option(names = "--find", paramLabel = "WORDS", description = "只列出原文或读作的内容里有这几个字的。")
    private String find = "";

    @Option(names = "--take", description = "记入档案，并重新审核这份报告；不写时只看影响。")
    private boolean take;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    private final Version version;

    CorrectCommand(Version version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        Map<FactField, String> typed = fields.typed();
        boolean step = reject || undo || add != null || !typed.isEmpty();
        check(step, typed);
        PrintWriter out = spec.commandLine().getOut();
        String who = archiveOption.who();
        try (Archive archive = archiveOption.open()) {
            FactDesk desk = new FactDesk(archive, new StoredResults(archive), version.number());
            FactPage page = desk.page(name, unit);
            if (step) {
                step(desk, page, change(desk, page, typed), who, out);
            } else {
                new FactLines(page).print(find, desk.history(page), out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void check(boolean step, Map<FactField, String> typed) {
        long asked = Stream.of(reject, undo, add != null || !typed.isEmpty())
                .filter(one -> one)
                .count();
        if (asked > 1) {
            throw new ParameterException(spec.commandLine(), "否定（--reject）、撤销（--undo）和改正、补充只能选一样。");
        }
        if (step && add == null && code == null) {
            throw new ParameterException(spec.commandLine(), "没有写事实的编号：先用 correct " + name + " " + unit + " 列出。");
        }
        if (add != null && code != null) {
            throw new ParameterException(spec.commandLine(), "补充（--add）不用写编号，编号“" + code + "”请去掉。");
        }
        if (!step && code != null) {
            throw new ParameterException(
                    spec.commandLine(), "没有写怎样更正“" + code + "”：用 --reject、--undo，或 --value 等写明改成什么。");
        }
        if (!step && take) {
            throw new ParameterException(spec.commandLine(), "没有写要更正哪一条，没有什么可以记入档案。");
        }
    }

    private FactChange change(FactDesk desk, FactPage page, Map<FactField, String> typed) throws CaseException {
        if (add != null) {
            String text = desk.text(page);
            int at = text.indexOf(add);
            if (add.isBlank() || at < 0) {
                throw new CaseException("报告里没有“" + add + "”这几个字：请照原文抄写，标点也要一样。");
            }
            if (text.indexOf(add, at + 1) >= 0) {
                throw new CaseException("“" + add + "”在报告里不止一处：请多抄几个字，写到只有一处为止。");
            }
            return FactChange.add(at, at + add.length(), typed, reason);
        }
        String fact = String.valueOf(code);
        if (reject) {
            return FactChange.reject(fact, reason, FactChange.LATEST);
        }
        return undo
                ? FactChange.undo(fact, reason, FactChange.LATEST)
                : FactChange.correct(fact, typed, reason, FactChange.LATEST);
    }

    private void step(FactDesk desk, FactPage page, FactChange change, String who, PrintWriter out) throws Exception {
        EffectLines.print(desk.tried(page, change, who), new FactLines(page), out);
        if (take) {
            desk.take(page, change, who);
            out.println("已记入档案，并重新审核了这份报告。");
        } else {
            out.println("还没有记下；核对无误后加 --take 记入档案。");
        }
    }
}
