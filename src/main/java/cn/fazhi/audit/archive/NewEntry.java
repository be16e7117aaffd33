package cn.fazhi.audit.archive;

import java.util.List;

/**
 * What is to be written into the log.
 *
 * @param who who does it
 * @param kind what is done, at most 40 characters
 * @param batch the batch it belongs to, at most 100 characters; "" for the archive as a whole
 * @param body what is done in full, as JSON
 * @param files bytes of the files it speaks of; the body names them by their hashes
 */
public record NewEntry(String who, String kind, String batch, String body, List<byte[]> files) {

    public NewEntry {
        files = List.copyOf(files);
    }

    public NewEntry(String who, String kind, String batch, String body) {
        this(who, kind, batch, body, List.of());
    }
}
