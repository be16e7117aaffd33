package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.Submitted;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that are handed out: to be kept, never to be shown, whatever is in them and whatever they are called. */
public final class Attachment {

    private Attachment() {}

    /**
     * A report as it came in.
     *
     * @throws NotThereException when nothing of it could be read already then
     */
    public static ResponseEntity<byte[]> of(Submitted report, Archive archive) throws NotThereException {
        byte[] bytes =
                archive.file(report.sha256()).orElseThrow(() -> new NotThereException("这份文件收到时就读不出来，档案里没有它的内容。"));
        return of(report.name(), bytes);
    }

    /** Bytes of which nothing but their name is known. */
    public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
        return of(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    }

    /** Bytes under a name; of a name with folders only the last part. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        String last = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}\\\\\"]", "_");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(last, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }
}
