package dev.specstress.schemas.registry.internal;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * What a schema says of the bytes, as one number: SHA-256 of Avro's parsing canonical form. Documentation, defaults and
 * aliases do not matter to the bytes and not to the fingerprint.
 */
public final class SchemaFingerprint {
    private SchemaFingerprint() {}

    public static String canonical(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }

    public static String hex(Schema schema) {
        return HexFormat.of().formatHex(sha256(schema));
    }

    /** 31 bits of it, 1 or more. */
    public static int positiveInt(Schema schema) {
        return Math.max(1, ByteBuffer.wrap(sha256(schema)).getInt() & Integer.MAX_VALUE);
    }

    private static byte[] sha256(Schema schema) {
        try {
            return SchemaNormalization.parsingFingerprint("SHA-256", schema);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
