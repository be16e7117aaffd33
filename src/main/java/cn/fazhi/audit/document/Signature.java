package cn.fazhi.audit.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first bytes by which a file tells what it is, whatever its name says. */
record Signature(String what, int offset, int... bytes) {

    private static final int[] PDF = {'%', 'P', 'D', 'F', '-'};

    private static final List<Signature> PICTURES = List.of(
            new Signature("图片", 0, 0x89, 'P', 'N', 'G'),
            new Signature("图片", 0, 0xFF, 0xD8, 0xFF),
            ascii("图片", 0, "GIF8"),
            new Signature("图片", 0, 'I', 'I', 0x2A, 0),
            new Signature("图片", 0, 'M', 'M', 0, 0x2A),
            ascii("图片", 8, "WEBP"),
            ascii("图片", 4, "ftyphei"),
            ascii("图片", 4, "ftypmif1"));

    private static final List<Signature> REFUSED = List.of(
            new Signature("微软 Works 的文档（.wps）", 0, 0x01, 0xFE, 0x32, 0x03),
            new Signature("gz 压缩包", 0, 0x1F, 0x8B),
            ascii("tar 压缩包", 257, "ustar"),
            new Signature("可执行程序", 0, 0x7F, 'E', 'L', 'F'),
            ascii("音视频文件", 4, "ftyp"),
            ascii("音视频文件", 8, "AVI "),
            ascii("音视频文件", 8, "WAVE"),
            ascii("音视频文件", 0, "ID3"));

    static boolean isOle2(byte[] file) {
        return matches(file, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    static boolean isZip(byte[] file) {
        return matches(file, 0, 'P', 'K', 3, 4) || matches(file, 0, 'P', 'K', 5, 6);
    }

    static boolean isRar(byte[] file) {
        return matches(file, 0, 'R', 'a', 'r', '!', 0x1A, 7);
    }

    static boolean isSevenZ(byte[] file) {
        return matches(file, 0, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
    }

    /** What a file of a well-known kind that is not accepted is called; null for any other file. */
    static @Nullable String refusedKind(byte[] file) {
        for (Signature signature : REFUSED) {
            if (signature.matches(file)) {
                return signature.what;
            }
        }
        // Two letters alone could open a text; a program has zero bytes soon after them, and so has a bitmap.
        return matches(file, 0, 'M', 'Z') && hasZero(file) ? "可执行程序" : null;
    }

    static boolean isPicture(byte[] file) {
        return PICTURES.stream().anyMatch(p -> p.matches(file)) || (matches(file, 0, 'B', 'M') && hasZero(file));
    }

    /** Mail servers and web forms leave lines of their own before the mark; then the end must look like a PDF's too. */
    static boolean isPdf(byte[] file) {
        if (matches(file, 0, PDF)) {
            return true;
        }
        for (int i = 1; i < Math.min(file.length, 1024); i++) {
            if (matches(file, i, PDF)) {
                int tail = Math.max(0, file.length - 2048);
                return new String(file, tail, file.length - tail, StandardCharsets.ISO_8859_1).contains("startxref");
            }
        }
        return false;
    }

    private boolean matches(byte[] file) {
        return matches(file, offset, bytes);
    }

    static boolean matches(byte[] file, int offset, int... bytes) {
        if (file.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[offset + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] file) {
        for (int i = 2; i < Math.min(file.length, 512); i++) {
            if (file[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Signature ascii(String what, int offset, String text) {
        return new Signature(what, offset, text.chars().toArray());
    }
}
