package cn.fazhi.audit.desk.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Watches what clients send. Tomcat lets go of one that sends nothing, but not of one that sends a byte a second: here whoever is slower
 * than any office's line is cut, and only so many may be sending at once that others still find somebody to answer them. What an answer
 * left unread, such as the rest of an upload that is too large, is taken in for a while, so that the answer arrives.
 */
final class BodyGuard extends ValveBase {

    /** How long nobody looks at the pace. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** Bytes a second, on the average since the beginning: a fifth of the slowest line that an office may have. */
    static final long PACE = 8 * 1024;

    /** Of the 48 that answer. */
    private static final int MOST_SENDERS = 24;

    private static final Duration WAIT_FOR_A_PLACE = Duration.ofSeconds(2);

    /** How long the rest of an upload is taken in that was refused for what it is, and of any other. */
    private static final Duration REST_OF_UPLOAD = Duration.ofSeconds(30);

    private static final Duration REST = Duration.ofSeconds(1);

    private final Semaphore senders = new Semaphore(MOST_SENDERS);

    BodyGuard() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        boolean body = raw.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (!body) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer own = raw.getInputBuffer();
        Watched watched = new Watched(own);
        raw.setInputBuffer(watched);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !raw.hasExpectation()) {
                response.finishResponse();
                boolean refused = response.getStatus() == Response.SC_BAD_REQUEST
                        || response.getStatus() == Response.SC_REQUEST_ENTITY_TOO_LARGE;
                watched.takeRest(raw, refused ? REST_OF_UPLOAD : REST);
            }
        } finally {
            raw.setInputBuffer(own);
            watched.close();
            if (!watched.ended) {
                raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    /** What comes in, measured. */
    private final class Watched implements InputBuffer {

        private final InputBuffer own;
        private final long began = System.nanoTime();
        private boolean placed;
        private boolean ended;
        private long came;

        Watched(InputBuffer own) {
            this.own = own;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (!placed) {
                place();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (seconds > GRACE.toSeconds() && came / seconds < PACE) {
                throw new BadRequestException("too slow: " + came + " bytes in " + Math.round(seconds) + " s");
            }
            int read = own.doRead(handler);
            came += Math.max(0, read);
            ended = read < 0;
            return read;
        }

        @Override
        public int available() {
            return own.available();
        }

        private void place() throws IOException {
            try {
                placed = senders.tryAcquire(WAIT_FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!placed) {
                throw new BadRequestException("too many clients are sending at once");
            }
        }

        void takeRest(org.apache.coyote.Request raw, Duration most) {
            long until = System.nanoTime() + most.toNanos();
            Nowhere nowhere = new Nowhere();
            try {
                while (!ended && System.nanoTime() < until) {
                    raw.doRead(nowhere);
                }
            } catch (IOException gone) {
                // Whoever sent it has gone, or is too slow: the connection is closed.
                ended = false;
            }
        }

        void close() {
            if (placed) {
                senders.release();
            }
        }
    }

    /** Where bytes go that nobody wants. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
