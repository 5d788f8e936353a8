package dev.specstress.generator.internal.select;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A vector as a record holds it: 4-byte floats, little-endian. */
public final class VectorBytes {
    private VectorBytes() {}

    public static ByteBuffer of(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : vector) {
            bytes.putFloat(number);
        }
        return bytes.flip();
    }

    static float[] vector(ByteBuffer bytes) {
        ByteBuffer from = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        float[] vector = new float[from.remaining() / Float.BYTES];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = from.getFloat();
        }
        return vector;
    }
}
