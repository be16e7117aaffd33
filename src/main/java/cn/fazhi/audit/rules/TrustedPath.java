package cn.fazhi.audit.rules;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether only this user can have written a file or folder. What is read from the cache becomes running code, so a link,
 * another owner, or a right to write for anybody else means no. When in doubt, no.
 */
final class TrustedPath {

    private static final Set<String> SYSTEM = Set.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators");
    private static final Set<AclEntryPermission> WRITING = Set.of(
            AclEntryPermission.WRITE_DATA,
            AclEntryPermission.APPEND_DATA,
            AclEntryPermission.DELETE_CHILD,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER);

    private TrustedPath() {}

    static boolean isMine(Path path) {
        try {
            UserPrincipal me = FileSystems.getDefault()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
            boolean plain = !Files.isSymbolicLink(path);
            return plain && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(me) && closedToOthers(path, me);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean closedToOthers(Path path, UserPrincipal me) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> rights = Files.readAttributes(
                            path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .permissions();
            return !rights.contains(PosixFilePermission.GROUP_WRITE)
                    && !rights.contains(PosixFilePermission.OTHERS_WRITE);
        }
        @Nullable
        AclFileAttributeView view =
                Files.getFileAttributeView(path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view != null && view.getAcl().stream().allMatch(entry -> harmless(entry, me));
    }

    private static boolean harmless(AclEntry entry, UserPrincipal me) {
        return entry.type() != AclEntryType.ALLOW
                || entry.principal().equals(me)
                || SYSTEM.contains(entry.principal().getName())
                || entry.permissions().stream().noneMatch(WRITING::contains);
    }
}
