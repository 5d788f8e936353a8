package dev.specstress.schemas.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Ids that follow from what they name: the same parts give the same id in every process and at every time, so that work
 * done twice is known as the same work.
 *
 * <p>An id is the prefix of its kind and the first 16 bytes, in lower-case hex, of SHA-256 over the parts in UTF-8, each
 * preceded by its length in bytes (4, big-endian). The lengths keep {@code ("ab", "c")} and {@code ("a", "bc")} apart.
 */
public final class ContentId {
    public static final String CAMPAIGN = "c-";
    public static final String GENERATION_TASK = "t-";
    public static final String IMPORTED_QUESTIONS = "q-";
    public static final String SCENARIO = "s-";
    public static final String SPEC = "x-";
    public static final String TAXONOMY = "v-";

    private static final int HASH_BYTES = 16;
    private static final Pattern PREFIX = Pattern.compile("[a-z]-");

    private ContentId() {}

    /**
     * The id of a thing.
     *
     * @param prefix the kind: a lower-case letter and a hyphen, as in the constants of this class
     * @param parts what the thing is made of, in an order that never changes; 1 or more
     * @throws IllegalArgumentException if the prefix has another form or there is no part
     */
    public static String of(String prefix, String... parts) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "an id's prefix is a lower-case letter and a hyphen, not \"" + prefix + "\"");
        }
        if (parts.length == 0) {
            throw new IllegalArgumentException("an id of kind " + prefix + " needs at least one part");
        }
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).flip());
            digest.update(utf8);
        }
        return prefix + HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), HASH_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
