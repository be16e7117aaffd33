package cn.fazhi.audit.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a rule base's file. A byte order mark is no part of it; what is not UTF-8 is told, and read all the same. */
final class FileText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MARK = 0xFF + 0xFE;

    private FileText() {}

    static String of(String path, byte[] bytes, RuleProblems problems) {
        String text = decoded(path, bytes, problems);
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        problems.source(path, whole);
        return whole;
    }

    private static String decoded(String path, byte[] bytes, RuleProblems problems) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == MARK && (bytes[0] & 0xFF) >= 0xFE) {
            problems.add(path, 0, "不是UTF-8编码，而是UTF-16（记事本里叫Unicode）：请用记事本“另存为”，编码选UTF-8");
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "不是UTF-8编码，多半是GBK（记事本里叫ANSI）：请用记事本“另存为”，编码选UTF-8");
            return new String(bytes, GB18030);
        }
    }
}
