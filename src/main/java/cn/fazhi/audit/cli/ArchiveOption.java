package cn.fazhi.audit.cli;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the archive is, and who is at work. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ArchiveOption {

    private static final int LONGEST_NAME = 40;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--archive", paramLabel = "DIR", description = "档案所在的文件夹（默认：档案）；配置了 spring.datasource.url 的用那个数据库。")
    private @Nullable Path folder;

    @Option(names = "--by", paramLabel = "NAME", description = "经办人，记在档案里；不写时用登录这台电脑的用户名。")
    private String by = System.getProperty("user.name", "");

    private final Environment environment;

    ArchiveOption(Environment environment) {
        this.environment = environment;
    }

    /** Whether the command names a folder. */
    boolean given() {
        return folder != null;
    }

    /** Opens the archive. */
    Archive open() throws ArchiveException {
        String url = environment.getProperty("spring.datasource.url", "");
        if (folder == null && !url.isBlank()) {
            return Archive.at(
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        }
        return Archive.in(folder == null ? Path.of("档案") : folder);
    }

    /** Who is at work. */
    String who() {
        if (by.isBlank() || by.length() > LONGEST_NAME || by.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), "--by 要写经办人的姓名，1 到 " + LONGEST_NAME + " 个字。");
        }
        return by.strip();
    }
}
