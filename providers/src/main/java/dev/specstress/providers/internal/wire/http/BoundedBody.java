package dev.specstress.providers.internal.wire.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off a body that is too large, for SDKs that hide their HTTP client. */
public final class BoundedBody extends FilterInputStream {
    private long seen;

    public BoundedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        // Going back would make bytes count twice.
        return false;
    }

    private void count(int more) throws IOException {
        seen += more;
        if (seen > TooLarge.LARGEST) {
            throw new TooLarge();
        }
    }
}
