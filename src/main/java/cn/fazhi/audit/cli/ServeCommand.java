package cn.fazhi.audit.cli;

import cn.fazhi.audit.desk.Desk;
import cn.fazhi.audit.desk.DeskException;
import cn.fazhi.audit.desk.DeskSettings;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens the desk in the browser and stays until it is ended. */
@Component
@Command(
        name = "serve",
        description = {"在浏览器里打开审核工作台；不写任何命令直接运行程序，也是打开工作台。", "没有建用户时只有本机能用，凭启动时给出的一次性链接进入。"},
        exitCodeList = {"0:已关闭", "2:命令写错，端口被占用，或没有用户却要让别的电脑使用", "3:规则库不能使用", "4:档案打不开，或程序故障"})
class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "端口，1 到 65535；0 表示任选一个空着的（默认：8620）。")
    private int port = 8620;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "在哪个地址上打开（默认：127.0.0.1，只有本机能用）；给别的电脑用时写本机地址或 0.0.0.0。")
    private String address = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "档案、用户和日志所在的文件夹（默认：档案）；配置了 spring.datasource.url 的，档案在那个数据库里。")
    private @Nullable Path data;

    @Option(names = "--one-approver", description = "改规则不用第二个人批准，维护员自己就能发布。")
    private boolean oneApprover;

    @Option(names = "--no-browser", description = "不自动打开浏览器。")
    private boolean noBrowser;

    @Mixin
    private DeadlineOption due;

    @Mixin
    private RulesOption rulesOption;

    @Mixin
    private HelpOption help;

    private final Version version;
    private final Environment environment;

    ServeCommand(Version version, Environment environment) {
        this.version = version;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port 写的是 " + port + "，应在 0 到 65535 之间。");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Desk desk = Desk.open(settings())) {
            out.println("审核工作台已打开：" + desk.address());
            Optional<String> link = desk.link();
            if (link.isPresent()) {
                out.println("请在浏览器里打开这个链接（只能用一次）：" + link.get());
                out.println("按回车键给出新的链接，按 Ctrl-C 关闭工作台。程序接口的令牌：" + desk.programToken());
            } else {
                out.println("请用用户名和密码登录。按 Ctrl-C 关闭工作台。");
            }
            out.flush();
            if (!noBrowser) {
                browse(link.orElse(desk.address()));
            }
            stay(desk, out);
        } catch (DeskException refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
        return ExitCode.DONE;
    }

    private DeskSettings settings() throws Exception {
        String url = environment.getProperty("spring.datasource.url", "");
        return new DeskSettings(
                address,
                port,
                data == null ? Path.of("档案") : data,
                rulesOption.place().folders(),
                url.isBlank() ? null : url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"),
                due.day(),
                !oneApprover,
                version.number(),
                System.getProperty("user.name", "本机用户"));
    }

    /** Until the process is ended; a line typed meanwhile asks for another link. */
    private static void stay(Desk desk, PrintWriter out) throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            desk.close();
            ended.countDown();
        }));
        int typed = System.in.read();
        while (typed >= 0) {
            if (typed == '\n') {
                desk.link().ifPresent(link -> {
                    out.println("新的链接：" + link);
                    out.flush();
                });
            }
            typed = System.in.read();
        }
        // Nobody can type: it runs behind something that only starts it.
        ended.await();
    }

    private static void browse(String link) {
        try {
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(URI.create(link));
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // The link is on the terminal: whoever sits there can open it.
            return;
        }
    }
}
