package dev.specstress.kit.trace;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The header {@code traceparent} of W3C Trace Context, level 1: {@code 00-<trace id>-<span id>-<flags>}, all in lower-case
 * hex. Ids are random and say nothing about anybody.
 *
 * @param traceId 32 digits, not all 0
 * @param spanId 16 digits, not all 0
 * @param flags 2 digits; 01 is "sampled"
 */
public record Traceparent(String traceId, String spanId, String flags) {
    public static final String HEADER = "traceparent";

    /** A later version may have more after the flags; what is known of it is read alike. */
    private static final Pattern FORMAT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final String SAMPLED = "01";

    /** A trace's first. */
    public static Traceparent root() {
        return new Traceparent(hex(nonZero()) + hex(nonZero()), hex(nonZero()), SAMPLED);
    }

    /** What the headers carry; empty if that is nothing, or not of this form. */
    public static Optional<Traceparent> in(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        Matcher matcher = FORMAT.matcher(new String(header.value(), StandardCharsets.UTF_8));
        boolean valid = matcher.matches()
                && (matcher.group(5) == null || !matcher.group(1).equals("00"));
        return valid
                ? Optional.of(new Traceparent(matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /** The next in the same trace: what a record that carries this one leads to. */
    public Traceparent next() {
        return new Traceparent(traceId, hex(nonZero()), flags);
    }

    /** Puts it into the headers, in the place of any other. */
    public void into(Headers headers) {
        headers.remove(HEADER);
        headers.add(HEADER, toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As it is in a header. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static long nonZero() {
        long drawn = ThreadLocalRandom.current().nextLong();
        return drawn == 0 ? 1 : drawn;
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
