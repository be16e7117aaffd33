package cn.fazhi.audit.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The name of a file as the inspector knows it. */
public final class FileNames {

    private FileNames() {}

    /**
     * The last part of a path. Names from old Windows archives are bytes of GBK on a Linux disk, and a system without a
     * Chinese locale cannot even show those of UTF-8; {@link Path#toString()} gives question marks for both, this does not.
     */
    public static String of(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            return path.toString();
        }
        String shown = name.toString();
        boolean legible = shown.chars().noneMatch(c -> c == '?' || c == '\uFFFD');
        return legible ? shown : fromBytes(path, shown);
    }

    /** Orders names as people do: 报告2 before 报告10. */
    public static int compare(String left, String right) {
        return NaturalOrder.compareNames(left, right);
    }

    private static String fromBytes(Path path, String shown) {
        String uri = path.toAbsolutePath().toUri().getRawPath();
        String last = uri.substring(uri.lastIndexOf('/', uri.length() - 2) + 1).replace("/", "");
        byte[] bytes = unescaped(last);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return shown;
    }

    private static byte[] unescaped(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
