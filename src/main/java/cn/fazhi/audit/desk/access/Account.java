package cn.fazhi.audit.desk.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who may log in.
 *
 * @param name as it is shown beside what they did
 * @param roles at least one
 * @param unit the township whose reports a 乡镇 may see, such as 云岭镇; "" for the others
 * @param password its BCrypt hash, never the password
 */
public record Account(String name, Set<Role> roles, String unit, String password) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The roles in words. */
    public String words() {
        return new TreeSet<>(roles).stream().map(Role::word).collect(Collectors.joining("、"));
    }
}
