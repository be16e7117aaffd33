package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.notice.IncomingReply;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Filled checklists between preview and taking: what is taken is what was shown, byte for byte. They are in memory and bounded: one a
 * person, for half an hour, and the oldest give way when there is no more room.
 */
@Component
public final class HeldReplies {

    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final long ROOM = 96L << 20;

    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> byOwner = new LinkedHashMap<>();

    /**
     * One that waits.
     *
     * @param token what the page shows to have it taken
     */
    public record Held(String token, IncomingReply reply, Instant since) {

        private long bytes() {
            Identified next = reply.next();
            return reply.filled().workbook().length + (next == null ? 0 : next.bytes().length);
        }
    }

    /**
     * Looks at a checklist that was uploaded.
     *
     * @param next the corrected report that came with it, or null
     */
    public static IncomingReply look(
            Archive archive, MultipartFile checklist, @Nullable Identified next, LocalDate received)
            throws CaseException, IOException {
        return IncomingReply.of(archive, Uploads.named(checklist), bytes(checklist), next, received);
    }

    /** The bytes of a checklist that was uploaded. */
    public static byte[] bytes(MultipartFile checklist) throws CaseException, IOException {
        if (Uploads.named(checklist).isEmpty()) {
            throw new CaseException("没有选择清单：请选填好的退回整改清单（.xlsx）再上传。");
        }
        if (checklist.getSize() > DocumentReader.MOST_BYTES) {
            throw new CaseException("“" + Uploads.named(checklist) + "”超过 20 MB，不像填好的退回整改清单：请删去插入的图片后重新上传。");
        }
        return checklist.getBytes();
    }

    /** Keeps one for its owner; what they had before is let go. */
    public synchronized Held hold(String owner, IncomingReply reply) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        Held held = new Held(HexFormat.of().formatHex(token), reply, Instant.now());
        byOwner.remove(owner);
        byOwner.put(owner, held);
        while (byOwner.size() > 1
                && byOwner.values().stream().mapToLong(Held::bytes).sum() > ROOM) {
            byOwner.remove(byOwner.keySet().iterator().next());
        }
        return held;
    }

    /**
     * Gives one out, once.
     *
     * @throws CaseException when it is no longer there, or another was looked at since
     */
    public synchronized IncomingReply release(String owner, String token) throws CaseException {
        forget();
        Held held = byOwner.get(owner);
        if (held == null || !held.token().equals(token)) {
            throw new CaseException("这份预览已经收过、过了半小时，或者后来又预览了别的清单，没有收：请重新上传再看一遍。");
        }
        byOwner.remove(owner);
        return held.reply();
    }

    @Scheduled(fixedDelay = 60_000)
    synchronized void forget() {
        Instant oldest = Instant.now().minus(KEPT);
        byOwner.values().removeIf(held -> held.since().isBefore(oldest));
    }
}
