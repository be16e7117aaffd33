package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ChainCheck;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Decisions;
import cn.fazhi.audit.casework.ResultsFile;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.casework.Verification;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.workbook.FilledSheet;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works results out again from the archive, and says whether everything agrees. */
@Component
@Command(
        name = "verify",
        description = "用档案里留存的报告和规则重新审核，核对结果、审核表上的数字和档案的校验码是否一致。",
        exitCodeList = {"0:都一致", "1:有不一致的地方", "2:命令写错，或没有这个批次、单位、文件", "4:档案打不开，或程序故障"})
class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULT", description = "要核对的 results.json、审核表.xlsx，或者 批次/单位。")
    private String result;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    private final Version version;
    private int wrong;

    VerifyCommand(Version version) {
        this.version = version;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        wrong = 0;
        try (Archive archive = archiveOption.open()) {
            StoredResults stored = new StoredResults(archive);
            Verification verification = new Verification(archive, stored);
            for (Verification.Judged one : judged(archive, stored, verification)) {
                String whose = one.report().whose();
                tell(whose, verification.recompute(one), "重新审核的结果与档案一致。");
                if (!one.judged().engine().equals(version.number())) {
                    out.println(whose + "：当时的程序是 " + one.judged().engine() + " 版，现在是 " + version.number() + " 版。");
                }
            }
            ChainCheck.Result chain = ChainCheck.of(archive);
            tell("档案", chain.wrong(), "核对了 " + chain.entries() + " 条记录、" + chain.files() + " 个文件，都完整，没有改动。");
        }
        out.println(wrong == 0 ? "都一致。" : "有 " + wrong + " 处不一致。");
        out.flush();
        return wrong == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void tell(String whose, List<String> differing, String good) {
        PrintWriter out = spec.commandLine().getOut();
        differing.forEach(one -> out.println(whose + " " + one));
        wrong += differing.size();
        if (differing.isEmpty()) {
            out.println(whose + "：" + good);
        }
    }

    /** What is to be worked out again; a file is held against the log on the way. */
    private List<Verification.Judged> judged(Archive archive, StoredResults stored, Verification verification)
            throws Exception {
        Path file = Path.of(result);
        if (Files.isRegularFile(file)) {
            return result.endsWith(".xlsx")
                    ? workbook(archive, stored, verification, file)
                    : results(verification, file);
        }
        int slash = result.lastIndexOf('/');
        if (slash <= 0 || result.endsWith(".xlsx") || result.endsWith(".json")) {
            throw new CaseException("没有找到文件“" + result + "”；核对档案里的一份，请写 批次/单位，如 2024年度/云岭镇。");
        }
        return List.of(verification.of(result.substring(0, slash), result.substring(slash + 1)));
    }

    private List<Verification.Judged> results(Verification verification, Path path) throws Exception {
        ResultsFile file = ResultsFile.read(path);
        List<Verification.Judged> found = new ArrayList<>();
        for (ResultsFile.One report : file.reports()) {
            List<Verification.Judged> all = verification.find(report.sha256(), report.source(), file.rules());
            Optional<Verification.Judged> near = all.stream()
                    .filter(one -> verification.compare(one, report.json()).isEmpty())
                    .reduce((before, after) -> after)
                    .or(() -> all.stream().reduce((before, after) -> after));
            tell(
                    report.source(),
                    near.map(one -> verification.compare(one, report.json())).orElse(List.of("档案里没有这份报告按这个规则库的审核结果。")),
                    "文件与档案一致。");
            near.ifPresent(found::add);
        }
        return found;
    }

    private List<Verification.Judged> workbook(
            Archive archive, StoredResults stored, Verification verification, Path path) throws Exception {
        List<FilledSheet> sheets = ReviewCommand.read(path);
        if (sheets.isEmpty()) {
            throw new CaseException("“" + path + "”里没有本程序写出的审核表。");
        }
        List<Verification.Judged> found = new ArrayList<>();
        for (FilledSheet sheet : sheets) {
            Optional<Verification.Judged> judged =
                    verification.find(sheet.mark().report(), "", sheet.mark().rules()).stream()
                            .reduce((before, after) -> after);
            if (judged.isEmpty()) {
                tell(sheet.name(), List.of("档案里没有这份报告按这个规则库的审核结果。"), "");
            } else {
                tell(sheet.name(), differing(archive, stored, judged.get(), sheet), "审核表的数字与档案一致。");
                found.add(judged.get());
            }
        }
        return found;
    }

    private static List<String> differing(
            Archive archive, StoredResults stored, Verification.Judged judged, FilledSheet sheet) throws Exception {
        Optional<Decided> decided = new Decisions(archive, judged.batch(), stored, LocalDate.now()).of(judged.report());
        if (decided.isEmpty()) {
            return List.of("档案里这份报告没有得分。");
        }
        List<String> wrong = new ArrayList<>();
        if (!Findings.code(decided.get().machine()).equals(sheet.mark().code())) {
            wrong.add("审核表写的是另一次审核的结果，档案里的后来变过，或审核表被改动过。");
        }
        wrong.addAll(WorkbookCheck.of(sheet, decided.get()));
        return wrong;
    }
}
