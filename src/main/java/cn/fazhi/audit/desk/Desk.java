package cn.fazhi.audit.desk;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.desk.access.Accounts;
import cn.fazhi.audit.desk.access.OneTimeLinks;
import cn.fazhi.audit.desk.access.ProgramToken;
import cn.fazhi.audit.upkeep.LiveRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A desk that is open. */
public final class Desk implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final DeskSettings settings;

    private Desk(ConfigurableApplicationContext context, DeskSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Opens a desk.
     *
     * @throws DeskException when the address cannot be used, or would be open to others without anybody having to log in
     * @throws ArchiveException when the archive cannot be opened
     * @throws BrokenRulesException when the rules do not load
     */
    public static Desk open(DeskSettings settings)
            throws DeskException, ArchiveException, BrokenRulesException, IOException {
        Files.createDirectories(settings.data());
        Accounts accounts = new Accounts(settings.data());
        if (accounts.none() && !loopback(settings.address())) {
            throw new DeskException("还没有用户，不能在 " + settings.address()
                    + " 上打开工作台，否则别人不用登录就能用：请先用 users add 建立用户，或只在本机打开（不写 --address）。");
        }
        Opening opening = Opening.begin(settings);
        try {
            return new Desk(started(settings, accounts, opening), settings);
        } catch (RuntimeException e) {
            opening.abandon();
            if (portInUse(e)) {
                throw new DeskException("端口 " + settings.port() + " 已被别的程序占用：可能工作台已经打开了；要同时再开一个，请用 --port 换一个端口。", e);
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext started(DeskSettings settings, Accounts accounts, Opening opening) {
        // The command line has set its own log up already; the desk writes another.
        LoggingSystem.get(Desk.class.getClassLoader()).cleanUp();
        return new SpringApplicationBuilder(DeskApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .addCommandLineProperties(false)
                .registerShutdownHook(true)
                .properties(DeskProperties.of(settings))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DeskSettings.class, () -> settings);
                    beans.registerBean(Accounts.class, () -> accounts);
                    beans.registerBean(LiveRules.class, opening::rules);
                    beans.registerBean(Archive.class, opening::archive);
                    beans.registerBean(Opening.class, () -> opening);
                })
                .run();
    }

    private static boolean loopback(String address) throws DeskException {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new DeskException("--address 写的“" + address + "”不是这台电脑能用的地址。", e);
        }
    }

    private static boolean portInUse(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    /** Where a browser finds it. */
    public String address() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        String host = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        boolean tls = context.getEnvironment().containsProperty("server.ssl.key-store")
                || context.getEnvironment().containsProperty("server.ssl.bundle")
                || context.getEnvironment().containsProperty("server.ssl.certificate");
        return (tls ? "https://" : "http://") + host + ":" + port + "/";
    }

    /** A link that logs its first visitor in; empty when there are accounts to log in with. */
    public Optional<String> link() {
        return context.getBean(Accounts.class).none()
                ? Optional.of(address() + "open?token="
                        + context.getBean(OneTimeLinks.class).next())
                : Optional.empty();
    }

    /** What programs show at a desk without accounts. */
    public String programToken() {
        return context.getBean(ProgramToken.class).word();
    }

    /** What it is made of, for tests that walk through all of it. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Ends what is being answered, breaks off audits, which go on at the next start, and closes the archive. */
    @Override
    public void close() {
        context.close();
    }
}
