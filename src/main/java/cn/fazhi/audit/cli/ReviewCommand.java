package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Review;
import cn.fazhi.audit.casework.ReviewPlan;
import cn.fazhi.audit.casework.Reviews;
import cn.fazhi.audit.casework.TypedSheet;
import cn.fazhi.audit.score.Points;
import cn.fazhi.audit.workbook.FilledSheet;
import cn.fazhi.audit.workbook.FilledWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes inspectors' scores from audit workbooks into the archive. */
@Component
@Command(
        name = "review",
        description = "把审核表里填写的“复核得分”和“备注”存入档案；先列出来看，加 --take 才存。有一处不对就都不存。",
        exitCodeList = {"0:没有不对的地方", "1:有不对的地方，什么都没有存", "2:命令写错，没有这个批次，或不是审核表", "4:档案打不开，或程序故障"})
class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BATCH", description = "批次名称。")
    private String name;

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "填好的审核表.xlsx；一个单位一个文件的，写它们所在的文件夹。")
    private List<Path> from = List.of();

    @Option(names = "--reason", paramLabel = "WORDS", description = "没有写备注的那些行的理由；备注和它都没有的不能存。")
    private String reason = "";

    @Option(names = "--take", description = "存入档案；不写时只列出来看。")
    private boolean take;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws Exception {
        String who = archiveOption.who();
        List<TypedSheet> sheets = sheets();
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = archiveOption.open()) {
            Reviews reviews = new Reviews(archive, name);
            ReviewPlan plan = reviews.plan(sheets, reason, who);
            plan.changes().forEach(change -> out.println(words(change)));
            plan.refusals().forEach(out::println);
            boolean good = plan.refusals().isEmpty();
            if (!good) {
                out.println("有 " + plan.refusals().size() + " 处不对，什么都没有存。改好后重新运行。");
            } else if (plan.changes().isEmpty()) {
                out.println("审核表里没有新填的复核得分和备注。");
            } else if (take) {
                reviews.take(plan, who);
                out.println("已存入 " + plan.changes().size() + " 处。");
            } else {
                out.println("共 " + plan.changes().size() + " 处，还没有存；核对无误后加 --take 存入。");
            }
            out.flush();
            return good ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private static String words(Review change) {
        return change.whose() + " " + change.code() + "：机审 " + Points.plain(change.machine()) + "，"
                + DecisionLines.change(change.before(), change.after()) + "，理由：" + change.reason();
    }

    private List<TypedSheet> sheets() throws CaseException, IOException {
        List<TypedSheet> sheets = new ArrayList<>();
        for (Path path : from) {
            for (Path file : files(path)) {
                for (FilledSheet sheet : read(file)) {
                    sheets.add(typed(file, sheet));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new CaseException("没有读到审核表：请指明本程序写出的、填好的审核表.xlsx。旧版程序写的请重新写出再填。");
        }
        return sheets;
    }

    static List<FilledSheet> read(Path file) throws CaseException {
        try {
            return FilledWorkbook.read(file);
        } catch (IOException e) {
            throw new CaseException(String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> file.toString().endsWith(".xlsx")
                            && !file.getFileName().toString().startsWith("~"))
                    .sorted()
                    .toList();
        }
    }

    private static TypedSheet typed(Path file, FilledSheet sheet) {
        return new TypedSheet(
                file.getFileName() + "“" + sheet.name() + "”",
                sheet.mark().report(),
                sheet.mark().rules(),
                sheet.mark().code(),
                sheet.mark().filled(),
                sheet.rows().stream()
                        .map(row -> new TypedSheet.Row(
                                row.row(), row.code(), row.item(), row.review(), row.words(), row.note()))
                        .toList());
    }
}
