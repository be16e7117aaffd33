package cn.fazhi.audit.desk.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do at the desk. */
public enum Role {
    INSPECTOR("检查员"),
    RULE_KEEPER("规则维护员"),
    LEADER("负责人"),
    TOWNSHIP("乡镇");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** What it is called. */
    public String word() {
        return word;
    }

    /** The role that is called so. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(word.strip()))
                .findFirst();
    }
}
