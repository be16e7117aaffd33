package cn.fazhi.audit.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Many reports made of a few: the same reports of townships with other names. A name keeps its length, so that it can be replaced in the bytes of
 * any of the formats.
 */
final class Variations {

    private static final String FIRST = "东西南北上下大小新古长青白红金石云龙凤泉清平安永和福兴高柳松竹梅杨桂枫桃杏莲荷丰明双三五九";
    private static final String SECOND = "山河湖岭坪坝桥塘湾溪泉洲沟滩岗坡寨店铺屯堡营庄集场口浦渡津港埠墩台峪峰峡垭坳冲洞潭池井源关";
    private static final int STEM = 2;

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE);

    private final List<Path> originals;

    private Variations(List<Path> originals) {
        this.originals = originals;
    }

    static Variations of(List<Path> originals) {
        return new Variations(originals);
    }

    /** Writes so many reports into a folder, the originals in turn. */
    void write(int number, Path folder) throws IOException {
        for (int i = 0; i < number; i++) {
            Path original = originals.get(i % originals.size());
            String name = original.getFileName().toString();
            String from = name.substring(0, STEM);
            String to = stem(i / originals.size());
            byte[] bytes = Files.readAllBytes(original);
            byte[] varied = name.endsWith(".docx") ? inZip(bytes, from, to) : inBytes(bytes, from, to);
            Files.write(folder.resolve(to + name.substring(STEM)), varied);
        }
    }

    private static String stem(int number) {
        int first = number % FIRST.length();
        int second = (number / FIRST.length() * 7 + number) % SECOND.length();
        return FIRST.substring(first, first + 1) + SECOND.substring(second, second + 1);
    }

    private static byte[] inZip(byte[] zip, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(inBytes(in.readAllBytes(), from, to));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] inBytes(byte[] bytes, String from, String to) {
        byte[] varied = bytes.clone();
        for (Charset charset : CHARSETS) {
            replace(varied, from.getBytes(charset), to.getBytes(charset));
        }
        return varied;
    }

    private static void replace(byte[] in, byte[] from, byte[] to) {
        for (int i = 0; i + from.length <= in.length; i++) {
            if (java.util.Arrays.equals(in, i, i + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, in, i, to.length);
            }
        }
    }
}
