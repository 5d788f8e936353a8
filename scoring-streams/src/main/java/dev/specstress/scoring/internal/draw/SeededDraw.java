package dev.specstress.scoring.internal.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Draws that depend on the campaign's seed and on what is drawn, never on when or in which order: SHA-256 over the seed
 * and the length-prefixed UTF-8 parts. The first part names the purpose, so that two draws about one scenario are
 * independent.
 */
public final class SeededDraw {

    private SeededDraw() {}

    /** Uniform over [0, 1), 53 bits. */
    public static double unit(long seed, String... parts) {
        return (hash(seed, parts) >>> 11) * 0x1.0p-53;
    }

    /** Whether a draw with this probability hits: always at 1, never at 0. */
    public static boolean hits(double probability, long seed, String... parts) {
        return unit(seed, parts) < probability;
    }

    /** A sampling seed, 0 to 2^31 - 1: the range every provider that takes a seed accepts. */
    public static long samplingSeed(long seed, String... parts) {
        return hash(seed, parts) >>> 33;
    }

    private static long hash(long seed, String... parts) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
            digest.update(text);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }
}
