package cn.fazhi.audit;

import cn.fazhi.audit.cli.CommandLineRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import picocli.spring.boot.autoconfigure.PicocliAutoConfiguration;

/** The application: its command line, in {@link cn.fazhi.audit.cli}, which starts the desk when it is asked to. */
@SpringBootConfiguration
@Import(PicocliAutoConfiguration.class)
@ComponentScan("cn.fazhi.audit.cli")
public class FazhiAudit {

    public static void main(String[] args) {
        // Boot would get ready, beside our own start, what only some commands need.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(FazhiAudit.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        // The arguments are picocli's: Spring would take --debug for its own and print a report of itself.
        application.setAddCommandLineProperties(false);
        // Whoever only opens the program wants to work with it: the desk.
        int code;
        try (var context = application.run(args)) {
            code = context.getBean(CommandLineRunner.class).run(args.length == 0 ? new String[] {"serve"} : args);
        }
        System.exit(code);
    }
}
