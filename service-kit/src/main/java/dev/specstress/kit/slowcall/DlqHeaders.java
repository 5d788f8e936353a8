package dev.specstress.kit.slowcall;

/**
 * The headers a record in a DLQ has beside its own; all values are UTF-8 text. These names are public: they change only
 * with a new major version.
 */
public final class DlqHeaders {
    /** Class name of what was thrown. */
    public static final String EXCEPTION_CLASS = "dlq.exception.class";

    /** Its message, at most 500 characters, without control characters. */
    public static final String EXCEPTION_MESSAGE = "dlq.exception.message";

    /** The topic the record was read from. */
    public static final String TOPIC = "dlq.topic";

    public static final String PARTITION = "dlq.partition";

    public static final String OFFSET = "dlq.offset";

    /** The record's timestamp there, milliseconds since the epoch. */
    public static final String TIMESTAMP = "dlq.timestamp";

    /** The consumer group that could not handle it. */
    public static final String GROUP = "dlq.group";

    /** Only where the value was too large to be written: its size in bytes. The record is still at its origin. */
    public static final String VALUE_OMITTED = "dlq.value.omitted.bytes";

    private DlqHeaders() {}
}
