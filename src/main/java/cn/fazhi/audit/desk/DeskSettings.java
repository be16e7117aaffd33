package cn.fazhi.audit.desk;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a desk goes by.
 *
 * @param address the address it listens on, such as 127.0.0.1
 * @param port 0 for any that is free
 * @param data the folder of the archive, of accounts and of logs
 * @param rules the shared rule base, then what is laid over it
 * @param database JDBC address of the archive's server; null for the archive in the folder
 * @param user of the database
 * @param password of the database
 * @param deadline the county's deadline in the year after the report year
 * @param secondApprover whether changed rules need a second person before they are in force
 * @param version of the program
 * @param owner who sits at a desk without accounts
 */
public record DeskSettings(
        String address,
        int port,
        Path data,
        List<Path> rules,
        @Nullable String database,
        @Nullable String user,
        @Nullable String password,
        MonthDay deadline,
        boolean secondApprover,
        String version,
        String owner) {

    public DeskSettings {
        rules = List.copyOf(rules);
    }
}
