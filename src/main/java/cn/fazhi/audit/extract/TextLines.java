package cn.fazhi.audit.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a maintainer's text file. What is not UTF-8 is told, and read as the encoding it most likely is, so that the rest is checked too. */
public final class TextLines {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextLines() {}

    public static List<String> of(Path file, Consumer<BadWordListException> bad) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            try {
                return lines(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                bad.accept(new BadWordListException(file, 0, "", "不是 UTF-8 编码，多半是 GBK（记事本里叫 ANSI），请另存为 UTF-8 后重试", e));
                return lines(new String(bytes, GB18030));
            }
        } catch (IOException e) {
            bad.accept(new BadWordListException(file, 0, "", "读不出来，请检查文件是否存在、是否有读取权限", e));
            return List.of();
        }
    }

    private static List<String> lines(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
}
