package dev.specstress.scoring.internal.state;

import org.apache.kafka.common.errors.SerializationException;

/**
 * How far something that is collected part by part has come: the small record an arrival reads and writes, whatever is
 * already held. Stays behind as the closed marker.
 *
 * @param state what is known of it
 * @param campaignId whose it is
 * @param arrived distinct parts held; known to be expected once open
 * @param duplicates parts dropped because their place was taken
 * @param expected parts a complete one has; 0 while waiting for the header
 * @param timerAt when its one timer (orphan, deadline or marker) is set for, epoch milliseconds
 */
public record Progress(State state, String campaignId, int arrived, int duplicates, int expected, long timerAt) {

    /** What is known of it. */
    public enum State {
        /** Parts came before the header. */
        WAITING(0),
        OPEN(1),
        CLOSED(2);

        /** As stored: never changes. */
        private final byte code;

        State(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }

        static State of(byte code) {
            return switch (code) {
                case 0 -> WAITING;
                case 1 -> OPEN;
                case 2 -> CLOSED;
                default -> throw new SerializationException("progress state " + code + " is unknown");
            };
        }
    }

    public static Progress waiting(String campaignId, long orphanAt) {
        return new Progress(State.WAITING, campaignId, 0, 0, 0, orphanAt);
    }

    public Progress opened(int arrivedAndExpected, int expectedParts, long deadline) {
        return new Progress(State.OPEN, campaignId, arrivedAndExpected, duplicates, expectedParts, deadline);
    }

    public Progress closed(long markerAt) {
        return new Progress(State.CLOSED, campaignId, arrived, duplicates, expected, markerAt);
    }

    public Progress oneMore() {
        return new Progress(state, campaignId, arrived + 1, duplicates, expected, timerAt);
    }

    public Progress oneDuplicate() {
        return new Progress(state, campaignId, arrived, duplicates + 1, expected, timerAt);
    }

    public boolean is(State wanted) {
        return state == wanted;
    }

    public boolean complete() {
        return state == State.OPEN && arrived >= expected;
    }
}
