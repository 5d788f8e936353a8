package dev.specstress.kit.slowcall.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Unsigned LEB128: seven bits a byte, lowest first. */
final class Varints {

    private Varints() {}

    static void write(long value, ByteArrayOutputStream to) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            to.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        to.write((int) rest);
    }

    /** @throws IllegalArgumentException if the bytes end too early or the value is no positive long */
    static long read(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (!from.hasRemaining()) {
                throw new IllegalArgumentException("it ends within a number");
            }
            byte next = from.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }
}
