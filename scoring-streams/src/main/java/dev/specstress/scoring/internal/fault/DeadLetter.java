package dev.specstress.scoring.internal.fault;

import dev.specstress.kit.slowcall.DlqHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What a dead letter's headers say: which record it was and why it could not be handled. The value is the record's own
 * bytes, so that it can be put back once the reason is gone.
 *
 * @param topic full name of the topic it came from
 * @param partition -1 where it is not known any more
 * @param offset -1 where it is not known any more
 * @param reason one line; never any part of the value
 */
public record DeadLetter(String topic, int partition, long offset, String reason) {

    public static final String TOPIC = DlqHeaders.TOPIC;
    public static final String PARTITION = DlqHeaders.PARTITION;
    public static final String OFFSET = DlqHeaders.OFFSET;
    public static final String REASON = DlqHeaders.EXCEPTION_MESSAGE;
    private static final int LONGEST_REASON = 500;

    /** These headers after those the record had. */
    public Headers headers(Headers original) {
        Headers headers = new RecordHeaders(original);
        put(headers, TOPIC, topic);
        put(headers, PARTITION, Integer.toString(partition));
        put(headers, OFFSET, Long.toString(offset));
        put(headers, REASON, reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
