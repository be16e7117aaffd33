package cn.fazhi.audit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Reads a web page saved as one file (MIME, RFC 2557): its first part that is a page. Pictures and style sheets are passed over. */
final class MhtReader {

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(1_000)
            .setMalformedHeaderStartsBody(false)
            .build();

    private MhtReader() {}

    static void read(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        MimeTokenStream parts = new MimeTokenStream(CONFIG);
        int start = PlainText.startOf(bytes);
        parts.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
        try {
            for (EntityState state = parts.getState(); state != EntityState.T_END_OF_STREAM; state = parts.next()) {
                Interrupted.check();
                if (state == EntityState.T_BODY && isPage(parts.getBodyDescriptor())) {
                    readPage(parts, transcript);
                    return;
                }
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
        throw new IOException("no part of the file is a page");
    }

    private static boolean isPage(BodyDescriptor part) {
        return part.getMimeType().equals("text/html") || part.getMimeType().equals("application/xhtml+xml");
    }

    private static void readPage(MimeTokenStream parts, Transcript transcript) throws IOException, UnreadableException {
        String charset = parts.getBodyDescriptor().getCharset();
        try (InputStream page = parts.getDecodedInputStream()) {
            HtmlReader.read(page.readAllBytes(), charset, transcript);
        }
    }
}
