package cn.fazhi.audit.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names bytes by what they are. */
public final class Content {

    private Content() {}

    /** SHA-256 of the bytes, lower-case hexadecimal. */
    public static String hash(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return hex(digest);
    }

    /** The same; "" of no bytes, which no file is kept of. */
    public static String hashOrNone(byte[] bytes) {
        return bytes.length == 0 ? "" : hash(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
