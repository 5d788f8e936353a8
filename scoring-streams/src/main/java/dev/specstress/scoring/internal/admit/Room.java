package dev.specstress.scoring.internal.admit;

/**
 * What a task holds of one campaign.
 *
 * @param open scenarios admitted whose sets are not closed, 0 or more
 * @param head number of the proposal that has waited longest; {@code tail} if none waits
 * @param tail number that the next one to wait gets
 */
record Room(int open, long head, long tail) {

    static final Room EMPTY = new Room(0, 0, 0);

    long waiting() {
        return tail - head;
    }

    boolean isEmpty() {
        return open == 0 && waiting() == 0;
    }

    Room oneOpened() {
        return new Room(open + 1, head, tail);
    }

    Room oneClosed() {
        return new Room(open - 1, head, tail);
    }

    Room oneMoreWaits() {
        return new Room(open, head, tail + 1);
    }

    Room oneLessWaits() {
        return new Room(open, head + 1, tail);
    }
}
