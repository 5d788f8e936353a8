package dev.specstress.providers.prompt;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Six hex digits that make a call's tags its own. They come from a hash of the campaign's seed and all untrusted texts of the
 * call, so that the same call always has the same tags, and occur in none of the texts, so that no text can close its tag.
 */
public record Nonce(String value) {
    private static final int DIGITS = 6;

    /** Checks that it is six lower-case hex digits. */
    public Nonce {
        if (!value.matches("[0-9a-f]{6}")) {
            throw new IllegalArgumentException("A nonce is six lower-case hex digits");
        }
    }

    /**
     * The nonce of a call.
     *
     * @param seed the campaign's
     * @param texts every untrusted text that the call will hold
     * @throws IllegalArgumentException if the texts hold every candidate tried, which takes a text made for that
     */
    public static Nonce of(long seed, Collection<String> texts) {
        return avoiding(texts, Sha256.hex(lengthPrefixed(seed, texts).getBytes(StandardCharsets.UTF_8)));
    }

    /** The first candidate that no text holds: the digest's head, then that of the digest's digest, and so on. */
    static Nonce avoiding(Collection<String> texts, String firstDigest) {
        List<String> searched =
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        String digest = firstDigest;
        for (int round = 0; round < 1_000; round++) {
            String candidate = digest.substring(0, DIGITS);
            if (searched.stream().noneMatch(text -> text.contains(candidate))) {
                return new Nonce(candidate);
            }
            digest = Sha256.hex(digest.getBytes(StandardCharsets.US_ASCII));
        }
        throw new IllegalArgumentException("No nonce is free of the texts");
    }

    private static String lengthPrefixed(long seed, Collection<String> texts) {
        StringBuilder parts = new StringBuilder().append(seed);
        texts.forEach(
                text -> parts.append(' ').append(text.length()).append(':').append(text));
        return parts.toString();
    }
}
