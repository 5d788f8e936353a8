package dev.specstress.scoring.internal.state;

import java.util.BitSet;
import org.apache.kafka.common.errors.SerializationException;

/**
 * How far something that is collected part by part has come: the small record an arrival reads and writes, whatever is
 * already held. Stays behind as the closed marker.
 *
 * @param state what is known of it
 * @param campaignId whose it is
 * @param arrived numbers of the places that are taken; empty while waiting for the header, and once closed. Never changed
 * @param duplicates parts dropped because their place was taken
 * @param expected parts a complete one has; 0 while waiting for the header
 * @param timerAt when its one timer (orphan, deadline or marker) is set for, epoch milliseconds
 */
public record Progress(State state, String campaignId, BitSet arrived, int duplicates, int expected, long timerAt) {

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
        return new Progress(State.WAITING, campaignId, new BitSet(), 0, 0, orphanAt);
    }

    public Progress opened(BitSet arrivedAndExpected, int expectedParts, long deadline) {
        return new Progress(State.OPEN, campaignId, arrivedAndExpected, duplicates, expectedParts, deadline);
    }

    /** Still open, its deadline looked at again at this time. */
    public Progress until(long deadline) {
        return opened(arrived, expected, deadline);
    }

    public Progress closed(long markerAt) {
        return new Progress(State.CLOSED, campaignId, new BitSet(), duplicates, expected, markerAt);
    }

    /** Whether a place is taken. */
    public boolean has(int number) {
        return arrived.get(number);
    }

    public Progress with(int number) {
        BitSet more = (BitSet) arrived.clone();
        more.set(number);
        return new Progress(state, campaignId, more, duplicates, expected, timerAt);
    }

    public Progress oneDuplicate() {
        return new Progress(state, campaignId, arrived, duplicates + 1, expected, timerAt);
    }

    public boolean is(State wanted) {
        return state == wanted;
    }

    public boolean complete() {
        return state == State.OPEN && arrived.cardinality() >= expected;
    }
}
