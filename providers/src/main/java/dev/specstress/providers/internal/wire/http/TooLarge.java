package dev.specstress.providers.internal.wire.http;

import java.io.IOException;

/** A reply went over the bound: larger than any answer can be, so that a broken server cannot fill the memory. */
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    /** Bytes a reply may have. */
    public static final long LARGEST = 16L << 20;

    TooLarge() {
        super("reply larger than %d MiB".formatted(LARGEST >> 20));
    }
}
