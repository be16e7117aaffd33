package cn.fazhi.audit.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF for streams that unpack beyond measure, before PDFBox, which unpacks a stream whole, sees them. Pictures may be
 * large; they are never unpacked.
 */
final class PdfStreams {

    /** One stream; a whole Chinese font, the largest thing that is unpacked, has 10 to 25 MB. */
    private static final long MOST_IN_ONE = 40L << 20;
    /** All streams together. */
    private static final long MOST_IN_ALL = 240L << 20;
    /** Bytes before a stream in which its dictionary is looked for. */
    private static final int DICTIONARY = 2_048;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ENCRYPTED = "/Encrypt".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern UNPACKED_TWICE = Pattern.compile(
            "/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b\\s*/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");

    private final byte[] file;
    private final byte[] buffer = new byte[1 << 16];
    private boolean damage;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    /** Refuses a file whose streams are too large or, as PDFBox would pass over it in silence and lose the text behind it, broken. */
    static void check(byte[] file) throws UnreadableException {
        PdfStreams streams = new PdfStreams(file);
        streams.unpackAll();
        // In an encrypted file any noise may look like the beginning of packed data.
        if (streams.damage && !contains(file, ENCRYPTED)) {
            throw Refusal.damaged("PDF 文件", null);
        }
    }

    private void unpackAll() throws UnreadableException {
        long all = 0;
        for (int i = STREAM.length; i + 2 < file.length; i++) {
            if (!beginsStream(file, i)) {
                continue;
            }
            String dictionary = dictionary(file, i);
            if (PICTURE.matcher(dictionary).find()) {
                continue;
            }
            if (UNPACKED_TWICE.matcher(dictionary).find()) {
                throw Refusal.bomb();
            }
            all += unpacked(i);
            if (all > MOST_IN_ALL) {
                throw Refusal.bomb();
            }
        }
    }

    private static boolean contains(byte[] file, byte[] words) {
        for (int i = 0; i + words.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + words.length, words, 0, words.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether packed data may begin there: the word "stream" and a line break stand before it, and it looks like zlib's. */
    private static boolean beginsStream(byte[] file, int at) {
        int head = (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
        if ((head & 0x0F00) != 0x0800 || head % 31 != 0 || (file[at - 1] != '\n' && file[at - 1] != '\r')) {
            return false;
        }
        int end = at - 1;
        while (end > STREAM.length
                && at - end < 4
                && (file[end - 1] == '\r' || file[end - 1] == '\n' || file[end - 1] == ' ')) {
            end--;
        }
        for (int i = 0; i < STREAM.length; i++) {
            if (file[end - STREAM.length + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static String dictionary(byte[] file, int end) {
        int start = Math.max(0, end - DICTIONARY);
        String before = new String(file, start, end - start, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return object < 0 ? before : before.substring(object);
    }

    private long unpacked(int start) throws UnreadableException {
        Inflater inflater = new Inflater();
        long all = 0;
        try {
            inflater.setInput(file, start, file.length - start);
            int count = inflater.inflate(buffer);
            while (count > 0) {
                all += count;
                if (all > MOST_IN_ONE) {
                    throw Refusal.bomb();
                }
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            damage = true;
        } finally {
            inflater.end();
        }
        return all;
    }
}
