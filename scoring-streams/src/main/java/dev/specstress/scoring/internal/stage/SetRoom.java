package dev.specstress.scoring.internal.stage;

/**
 * How a response set keeps within the 8 MiB that one record may have. Of these, 5 MiB are for answers; the rest is for the
 * question, its rubric, the bookkeeping of every response, and what the matcher writes beside each of them.
 */
public final class SetRoom {

    /** Responses one scenario may ask for. */
    public static final int MOST_RESPONSES = 2_000;

    private static final int ANSWERS_BYTES = 5 << 20;

    private SetRoom() {}

    /**
     * UTF-8 bytes that each answer of a set may have. It depends on how many were asked for, not on how many came or how
     * long the others are, so that the same answer is cut alike in every run.
     *
     * @param responses asked for, 1 or more
     * @param atMost of any answer
     */
    public static int answerBytes(int responses, int atMost) {
        return Math.min(atMost, ANSWERS_BYTES / Math.max(1, responses));
    }
}
