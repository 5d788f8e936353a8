package dev.specstress.schemas.topics;

/** How large records may be: topics, producers, fetches and what is put into a record all go by these. */
public final class RecordSizes {

    /** Bytes of the largest record, uncompressed, with key, headers and the batch around it: 8 MiB. */
    public static final int LARGEST = 8 << 20;

    /** Bytes that a dead letter's headers may add. */
    public static final int DEAD_LETTER_HEADERS = 64 << 10;

    /** Bytes of the largest value we write: the rest is for key, headers and the batch. */
    public static final int LARGEST_VALUE = LARGEST - (16 << 10);

    /** Responses one scenario may ask for, so that its set fits into one record with each answer cut to its share. */
    public static final int MOST_RESPONSES = 1_000;

    private RecordSizes() {}
}
