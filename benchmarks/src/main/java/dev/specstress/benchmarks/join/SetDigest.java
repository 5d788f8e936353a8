package dev.specstress.benchmarks.join;

import dev.specstress.benchmarks.serde.SampleScenario;
import dev.specstress.schemas.ResponseSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What some response sets are, whatever the order they came in and the time they closed at.
 *
 * @param sets how many
 * @param sum of the first 8 bytes of each set's SHA-256
 */
record SetDigest(long sets, long sum) {
    static final SetDigest NOTHING = new SetDigest(0, 0);

    /** With one set more. The set's closing time is changed. */
    SetDigest plus(ResponseSet set) {
        set.setClosedAt(SampleScenario.AT);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            ByteBuffer encoded = set.toByteBuffer();
            sha256.update(encoded);
            return new SetDigest(
                    sets + 1, sum + ByteBuffer.wrap(sha256.digest()).getLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }
}
