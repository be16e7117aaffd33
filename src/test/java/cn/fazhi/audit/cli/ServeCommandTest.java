package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Desks that do not open: what is said, and with which exit code. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeCommandTest {

    private static final String URL = "spring.datasource.url";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(URL);
    }

    private App.Ran serve(Path rules) {
        return App.run("serve", "--no-browser", "--port", 0, "--data", folder.resolve("工作台"), "--rules", rules);
    }

    @Test
    void aFolderForAccountsDoesNotSwitchTheDatabaseOff() {
        // No such database: a desk on it cannot open, and one that forgot it would.
        System.setProperty(URL, "jdbc:h2:file:" + folder.resolve("nowhere/archive") + ";IFEXISTS=TRUE");
        App.Ran ran = serve(App.RULES);
        assertThat(ran.code()).isEqualTo(ExitCode.FAULT);
        assertThat(ran.err()).contains("档案数据库打不开").doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
        assertThat(folder.resolve("工作台/archive.mv.db")).doesNotExist();
    }

    @Test
    void rulesThatDoNotLoadAreToldAndNoDeskIsOpened() {
        App.Ran ran = serve(folder);
        assertThat(ran.code()).isEqualTo(ExitCode.RULES);
        assertThat(ran.err()).startsWith("规则库不能使用").doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }
}
