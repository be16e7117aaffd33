package cn.fazhi.audit;

import cn.fazhi.audit.cli.CommandLineRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Its command line is in {@link cn.fazhi.audit.cli}. */
@SpringBootApplication
public class FazhiAudit {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(FazhiAudit.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        // The arguments are picocli's: Spring would take --debug for its own and print a report of itself.
        application.setAddCommandLineProperties(false);
        int code;
        try (var context = application.run(args)) {
            code = context.getBean(CommandLineRunner.class).run(args);
        }
        System.exit(code);
    }
}
