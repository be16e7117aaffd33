package cn.fazhi.audit.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The token of the link that opens a desk without accounts: it works once, and a newer one takes its place. */
@Component
public final class OneTimeLinks {

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private @Nullable String current;

    /** A new token. */
    public synchronized String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        current = HexFormat.of().formatHex(bytes);
        return current;
    }

    /** Whether this is the token; it is used up then. */
    synchronized boolean use(String token) {
        boolean right = current != null
                && MessageDigest.isEqual(
                        current.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (right) {
            current = null;
        }
        return right;
    }
}
