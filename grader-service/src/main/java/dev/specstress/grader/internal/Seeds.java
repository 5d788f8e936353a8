package dev.specstress.grader.internal;

import dev.specstress.schemas.ids.ContentId;

/** Draws that depend on the campaign's seed and on what they are for, never on when they happen. */
public final class Seeds {
    /** "d" for draw; no record has such an id. */
    private static final String KIND = "d-";

    private static final int HEX_DIGITS_OF_A_LONG = 16;

    private Seeds() {}

    public static long hash(long campaignSeed, String purpose, String... of) {
        String[] parts = new String[of.length + 2];
        parts[0] = Long.toString(campaignSeed);
        parts[1] = purpose;
        System.arraycopy(of, 0, parts, 2, of.length);
        String id = ContentId.of(KIND, parts);
        return Long.parseUnsignedLong(id.substring(KIND.length(), KIND.length() + HEX_DIGITS_OF_A_LONG), 16);
    }

    /** A seed to send to a model: 0 to 2^31 - 1, which every provider takes. */
    public static long sampling(long campaignSeed, String purpose, String... of) {
        return hash(campaignSeed, purpose, of) & Integer.MAX_VALUE;
    }
}
