package cn.fazhi.audit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes archives of named files in every format. Those of RAR are written by hand, uncompressed: no free program packs them. */
public final class PackedFiles {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public PackedFiles with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public PackedFiles with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As Windows packs: names in GBK, without saying so. */
    public byte[] zip() {
        return zip("GBK", false);
    }

    public byte[] zip(String charset, boolean flagged) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(flagged);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public byte[] sevenZ(String... password) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        char[] secret = password.length == 0 ? null : password[0].toCharArray();
        try (SevenZOutputFile out = new SevenZOutputFile(channel, secret)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    /** RAR 4 technote: blocks of CRC, type, flags and size; names in the charset of the system. */
    public byte[] rar4() {
        return rar4(0x8000);
    }

    /**
     * Writes with other flags of the files: 0x04 for locked, 0x02 for going on in the next volume.
     *
     * @param flags always with 0x8000, which says that data follows
     */
    public byte[] rar4(int flags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
        out.writeBytes(block(0x73, 0, new byte[6]));
        files.forEach((name, content) -> {
            byte[] gbk = name.getBytes(Charset.forName("GBK"));
            ByteBuffer head = little(25 + gbk.length);
            head.putInt(content.length).putInt(content.length).put((byte) 2).putInt((int) crc(content));
            head.putInt(0x58210000)
                    .put((byte) 29)
                    .put((byte) 0x30)
                    .putShort((short) gbk.length)
                    .putInt(0x20)
                    .put(gbk);
            out.writeBytes(block(0x74, flags, head.array()));
            out.writeBytes(content);
        });
        out.writeBytes(block(0x7B, 0x4000, new byte[0]));
        return out.toByteArray();
    }

    private static byte[] block(int type, int flags, byte[] rest) {
        ByteBuffer block = little(7 + rest.length);
        block.position(2);
        block.put((byte) type)
                .putShort((short) flags)
                .putShort((short) (7 + rest.length))
                .put(rest);
        CRC32 crc = new CRC32();
        crc.update(block.array(), 2, block.capacity() - 2);
        return block.putShort(0, (short) crc.getValue()).array();
    }

    /** RAR 5.0 archive format: headers of numbers in groups of seven bits; names in UTF-8. */
    public byte[] rar5() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0});
        out.writeBytes(header(numbers(1, 0, 0)));
        files.forEach((name, content) -> {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            head.writeBytes(numbers(2, 2, content.length, 4, content.length, 0x20));
            head.writeBytes(little(4).putInt((int) crc(content)).array());
            head.writeBytes(numbers(0, 0, utf8.length));
            head.writeBytes(utf8);
            out.writeBytes(header(head.toByteArray()));
            out.writeBytes(content);
        });
        out.writeBytes(header(numbers(5, 0, 0)));
        return out.toByteArray();
    }

    private static byte[] header(byte[] rest) {
        byte[] size = numbers(rest.length);
        ByteBuffer body =
                ByteBuffer.allocate(size.length + rest.length).put(size).put(rest);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(4).putInt((int) crc(body.array())).array());
        out.writeBytes(body.array());
        return out.toByteArray();
    }

    private static byte[] numbers(int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : values) {
            int rest = value;
            for (; rest > 0x7F; rest >>>= 7) {
                out.write(rest & 0x7F | 0x80);
            }
            out.write(rest);
        }
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
