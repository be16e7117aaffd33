package cn.fazhi.audit.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * One entry of the log.
 *
 * @param number from 1, without gaps
 * @param at when it was written, ISO 8601 in UTC
 * @param who who did it
 * @param kind what was done
 * @param batch the batch it belongs to; "" for the archive as a whole
 * @param body what was done in full, as JSON
 * @param files hashes of the files it speaks of
 * @param previous hash of the entry before; 64 zeros before the first
 * @param hash hash of all of the above
 */
public record Entry(
        long number,
        String at,
        String who,
        String kind,
        String batch,
        String body,
        List<String> files,
        String previous,
        String hash) {

    /** What stands before the first entry. */
    static final String NONE = "0".repeat(64);

    public Entry {
        files = List.copyOf(files);
    }

    static Entry after(Entry last, String at, NewEntry record, List<String> files) {
        return of(last.number() + 1, at, record, files, last.hash());
    }

    static Entry first(String at, NewEntry record, List<String> files) {
        return of(1, at, record, files, NONE);
    }

    private static Entry of(long number, String at, NewEntry record, List<String> files, String previous) {
        Entry open =
                new Entry(number, at, record.who(), record.kind(), record.batch(), record.body(), files, previous, "");
        return new Entry(
                number,
                at,
                record.who(),
                record.kind(),
                record.batch(),
                record.body(),
                files,
                previous,
                open.computed());
    }

    /** The hash that its words come to, each with its length so that none can run into the next. */
    String computed() {
        MessageDigest digest = Content.sha256();
        for (String part :
                List.of(Long.toString(number), at, who, kind, batch, body, String.join(",", files), previous)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Content.hex(digest);
    }
}
