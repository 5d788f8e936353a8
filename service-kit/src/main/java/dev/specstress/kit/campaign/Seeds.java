package dev.specstress.kit.campaign;

import dev.specstress.schemas.ids.ContentId;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws that depend on the campaign's seed and on what they are for, never on when they happen. */
public final class Seeds {
    private static final int HEX_DIGITS_OF_A_LONG = 16;
    /** "d" for draw; no record has such an id. */
    private static final String SEED = "d-";

    private Seeds() {}

    /** A generator of its own for one purpose. */
    public static RandomGenerator random(long seed, String purpose, String... of) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(hash(seed, purpose, of));
    }

    /** A seed to send to a model: 0 to 2^31 - 1, which every provider takes. */
    public static long sampling(long seed, String purpose, String... of) {
        return hash(seed, purpose, of) & Integer.MAX_VALUE;
    }

    /** The seed of one purpose: any long. */
    public static long hash(long seed, String purpose, String... of) {
        String[] parts = new String[of.length + 2];
        parts[0] = Long.toString(seed);
        parts[1] = purpose;
        System.arraycopy(of, 0, parts, 2, of.length);
        String id = ContentId.of(SEED, parts);
        return Long.parseUnsignedLong(id.substring(SEED.length(), SEED.length() + HEX_DIGITS_OF_A_LONG), 16);
    }
}
