package cn.fazhi.audit;

import cn.fazhi.audit.document.PackedFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Damages files the way disks, networks, converters and attackers do. The same random numbers give the same damage. */
final class Mutator {

    private static final int[] NUMBERS = {
        0, 1, -1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x10000, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x40000000
    };

    private static final String[] PIECES = {
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "]]>",
        "<![CDATA[",
        "&e;",
        "&#0;",
        "&#xD800;",
        "<table>",
        "<tr><td>",
        "</td></tr>",
        "<ol><li>",
        "<a href=x>",
        "<form>",
        "<p style='display:none'>",
        "<w:tbl><w:tr><w:tc>",
        "</w:tc>",
        "<w:p>",
        "<w:del>",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<text:list><text:list-item>",
        "<text:p>",
        "<table:table-row><table:table-cell>",
        "{",
        "}",
        "\\",
        "\\'",
        "\\'b",
        "\\u-1?",
        "\\uc99",
        "\\u55357?",
        "\\bin2147483647 ",
        "\\bin-1 ",
        "\\par",
        "\\cell",
        "\\row",
        "\\intbl\\itap9",
        "{\\*",
        "\\v",
        "\\deleted",
        "{\\fonttbl{\\f0\\fcharset134",
        "\\ansicpg65001",
        "=",
        "=E",
        "--b",
        "\r\n\r\n",
        "\0",
        "\uFEFF",
        "<?xml version='1.0' encoding='x'?>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "w:val=\"-2147483648\"",
        "text:start-value=\"99999999999\"",
        "一、",
        "全年集体学法6次",
        "9".repeat(400),
        "（".repeat(60)
    };

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** The file, damaged once or several times. */
    byte[] damage(byte[] file, byte[] other) {
        byte[] damaged = file.clone();
        if (random.nextInt(3) > 0 && isZip(damaged)) {
            damaged = repacked(damaged);
        } else if (random.nextInt(3) > 0 && isText(damaged)) {
            damaged = text(new String(damaged, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        }
        if (damaged != null && random.nextInt(3) > 0) {
            return damaged;
        }
        for (int times = 1 + random.nextInt(4); times > 0 && damaged.length > 8; times--) {
            damaged = switch (random.nextInt(7)) {
                case 0 -> flipped(damaged);
                case 1 -> java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
                case 2 -> without(damaged);
                case 3 -> doubled(damaged);
                case 4, 5 -> numbered(damaged);
                default -> spliced(damaged, other);
            };
        }
        return damaged;
    }

    private byte[] flipped(byte[] file) {
        for (int i = random.nextInt(30); i >= 0; i--) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    /** Writes a number where a length or an offset may stand. */
    private byte[] numbered(byte[] file) {
        int width = random.nextBoolean() ? 4 : 2;
        int place = random.nextInt(file.length - width);
        int number = random.nextInt(4) == 0 ? random.nextInt() : NUMBERS[random.nextInt(NUMBERS.length)];
        boolean little = random.nextBoolean();
        for (int i = 0; i < width; i++) {
            file[place + i] = (byte) (number >>> 8 * (little ? i : width - 1 - i));
        }
        return file;
    }

    private byte[] without(byte[] file) {
        int from = random.nextInt(file.length);
        int length = Math.min(file.length - from, 1 + random.nextInt(random.nextBoolean() ? 16 : 4096));
        return joined(file, 0, from, file, from + length, file.length);
    }

    private byte[] doubled(byte[] file) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(4096));
        byte[] twice = joined(file, 0, to, file, from, file.length);
        return random.nextInt(8) > 0 ? twice : joined(twice, 0, to, twice, from, twice.length);
    }

    private byte[] spliced(byte[] file, byte[] other) {
        int at = random.nextInt(file.length);
        return joined(file, 0, at, other, Math.min(other.length, at), other.length);
    }

    private static byte[] joined(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(a, fromA, toA - fromA);
        out.write(b, fromB, toB - fromB);
        return out.toByteArray();
    }

    /** Tags and control words put in, doubled by the hundred, taken out and swapped. */
    private String text(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int times = 1 + random.nextInt(6); times > 0 && out.length() > 8; times--) {
            int at = random.nextInt(out.length());
            String piece = PIECES[random.nextInt(PIECES.length)];
            switch (random.nextInt(6)) {
                case 0, 1 -> out.insert(at, piece);
                case 2 -> out.insert(at, piece.repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 20_000 : 300)));
                case 3 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(200)));
                case 4 -> {
                    int from = random.nextInt(out.length());
                    String moved = out.substring(from, Math.min(out.length(), from + random.nextInt(600)));
                    out.insert(at, moved.repeat(1 + random.nextInt(20)));
                }
                default -> {
                    int tag = out.indexOf(random.nextBoolean() ? "<" : "\\", at);
                    if (tag >= 0) {
                        out.deleteCharAt(tag);
                    }
                }
            }
        }
        return out.toString();
    }

    /** The zip packed anew: entries shuffled, left out, doubled, renamed, their XML damaged. */
    private byte[] repacked(byte[] zip) {
        List<Map.Entry<String, byte[]>> entries = entries(zip);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(entries, random);
        }
        PackedFiles packed = new PackedFiles();
        for (Map.Entry<String, byte[]> entry : entries) {
            String name = entry.getKey();
            byte[] content = entry.getValue();
            switch (random.nextInt(12)) {
                case 0 -> {
                    continue;
                }
                case 1 -> packed.with("copy/" + name, content);
                case 2 -> name = random.nextBoolean() ? "../" + name : name.toUpperCase(java.util.Locale.ROOT);
                default -> {}
            }
            if (content.length > 8 && random.nextInt(2) == 0) {
                content = isText(content)
                        ? text(new String(content, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1)
                        : flipped(content);
            }
            packed.with(name, content);
        }
        return packed.zip("UTF-8", true);
    }

    private static List<Map.Entry<String, byte[]>> entries(byte[] zip) {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(zip), java.nio.charset.Charset.forName("GB18030"))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(Map.entry(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            // What could be read is enough.
        }
        return entries;
    }

    private static boolean isZip(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K';
    }

    private static boolean isText(byte[] file) {
        return file.length > 0 && (file[0] == '<' || file[0] == '{' || file[0] == 'M' || file[0] < 0);
    }
}
