package dev.specstress.scoring.internal.stage;

import dev.specstress.schemas.topics.RecordSizes;

/**
 * How a response set keeps within the 8 MiB that one record may have. Of these, 4 MiB are for answers and 256 KiB for the
 * question with its rubric; the rest is for the bookkeeping of every response, and what the matcher writes beside each.
 */
public final class SetRoom {

    /** Responses one scenario may ask for. */
    public static final int MOST_RESPONSES = RecordSizes.MOST_RESPONSES;

    /** UTF-8 bytes of a question and its anchors together. */
    public static final int QUESTION_BYTES = 256 << 10;

    private static final int ANSWERS_BYTES = 4 << 20;

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
