package cn.fazhi.audit.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What a program shows at a desk without accounts, in place of a name and a password. Another one at each start. */
@Component
public final class ProgramToken {

    private static final int BYTES = 24;

    private final String token;

    ProgramToken() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        token = HexFormat.of().formatHex(bytes);
    }

    /** The token in clear. */
    public String word() {
        return token;
    }

    boolean is(String said) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
