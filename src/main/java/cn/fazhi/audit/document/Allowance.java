package cn.fazhi.audit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** How much may still be unpacked of one archive. */
final class Allowance {

    /** All of it is spent. */
    static final class SpentException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** One member is larger than a file may be. */
    static final class LargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    Allowance(long bytes) {
        this.left = bytes;
    }

    /** Something to unpack one member into, up to so many bytes. */
    Purse purse(int most) {
        return new Purse(most);
    }

    final class Purse extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        private final int most;

        private Purse(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            spend(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] more, int offset, int length) throws IOException {
            spend(length);
            bytes.write(more, offset, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }

        private void spend(int count) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            left -= count;
            if (left < 0) {
                throw new SpentException();
            }
            if (bytes.size() + (long) count > most) {
                throw new LargeException();
            }
        }
    }
}
