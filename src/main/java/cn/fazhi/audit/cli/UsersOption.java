package cn.fazhi.audit.cli;

import cn.fazhi.audit.desk.access.Accounts;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the accounts are, and how a password is typed. */
class UsersOption {

    @Option(names = "--data", paramLabel = "DIR", description = "工作台的文件夹，与 serve 的 --data 相同（默认：档案）。")
    private Path data = Path.of("档案");

    Accounts accounts() {
        return new Accounts(data);
    }

    /** Asks for a password without showing it; where there is no terminal, the first line that comes in. */
    static String password(String name) throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s", "请输入" + name + "的密码（8 位以上，不显示）：");
            return typed == null ? "" : new String(typed);
        }
        @Nullable String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
